use phare::{Client, Impact, phare_endpoint};

#[phare_endpoint(POST, "/uptime/incidents")]
struct OpenIncident {
    impact: Impact,
    title: String,
    exclude_from_downtime: bool,
    monitors: u64,
}

fn main() {
    let open = |client: &Client| OpenIncident { impact: Impact::Unknown, title: String::new(), exclude_from_downtime: false, monitors: 1 }.send(client);
    let _ = open;
}
