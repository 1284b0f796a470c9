use phare::{Client, Impact, phare_endpoint};

#[phare_endpoint(POST, "/uptime/incidents")]
struct OpenIncident {
    impact: Impact,
    title: u8,
    exclude_from_downtime: u8,
}

fn main() {
    let open = |client: &Client| OpenIncident { impact: Impact::Unknown, title: 1, exclude_from_downtime: 1 }.send(client);
    let _ = open;
}
