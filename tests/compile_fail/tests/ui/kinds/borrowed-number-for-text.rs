use phare::{Client, Impact, phare_endpoint};

#[phare_endpoint(POST, "/uptime/incidents")]
struct OpenIncident<'a> {
    impact: Impact,
    title: &'a u64,
    exclude_from_downtime: bool,
}

fn main() {
    let open = |client: &Client| OpenIncident { impact: Impact::Unknown, title: &1, exclude_from_downtime: false }.send(client);
    let _ = open;
}
