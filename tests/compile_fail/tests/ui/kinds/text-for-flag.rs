use phare::{Client, Impact, phare_endpoint};

#[phare_endpoint(POST, "/uptime/incidents")]
struct OpenIncident {
    impact: Impact,
    title: String,
    exclude_from_downtime: String,
}

fn main() {
    let open = |client: &Client| OpenIncident { impact: Impact::Unknown, title: String::new(), exclude_from_downtime: String::new() }.send(client);
    let _ = open;
}
