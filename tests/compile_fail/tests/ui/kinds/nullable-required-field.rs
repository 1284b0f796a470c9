use phare::{Client, Impact, phare_endpoint};

#[phare_endpoint(POST, "/uptime/incidents")]
struct OpenIncident {
    impact: Impact,
    title: String,
    exclude_from_downtime: phare::Nullable<bool>,
}

fn main() {
    let open = |client: &Client| OpenIncident { impact: Impact::Unknown, title: String::new(), exclude_from_downtime: phare::Nullable::Null }.send(client);
    let _ = open;
}
