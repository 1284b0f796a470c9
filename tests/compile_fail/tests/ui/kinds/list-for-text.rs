use phare::{Client, Impact, phare_endpoint};

#[phare_endpoint(POST, "/uptime/incidents")]
struct OpenIncident {
    impact: Impact,
    title: Vec<Impact>,
    exclude_from_downtime: bool,
}

fn main() {
    let open = |client: &Client| OpenIncident { impact: Impact::Unknown, title: Vec::new(), exclude_from_downtime: false }.send(client);
    let _ = open;
}
