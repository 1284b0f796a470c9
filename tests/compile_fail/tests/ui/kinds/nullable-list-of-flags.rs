use phare::{Client, Impact, phare_endpoint};

#[phare_endpoint(POST, "/uptime/incidents")]
struct OpenIncident {
    impact: Impact,
    title: String,
    exclude_from_downtime: bool,
    monitors: phare::Nullable<[bool; 2]>,
}

fn main() {
    let open = |client: &Client| OpenIncident { impact: Impact::Unknown, title: String::new(), exclude_from_downtime: false, monitors: phare::Nullable::Absent }.send(client);
    let _ = open;
}
