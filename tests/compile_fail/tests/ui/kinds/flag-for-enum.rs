use phare::{Client, phare_endpoint};

#[phare_endpoint(POST, "/uptime/incidents")]
struct OpenIncident {
    impact: bool,
    title: String,
    exclude_from_downtime: bool,
}

fn main() {
    let open = |client: &Client| OpenIncident { impact: true, title: String::new(), exclude_from_downtime: false }.send(client);
    let _ = open;
}
