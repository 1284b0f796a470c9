use phare::{Client, Impact, phare_endpoint};

type Count = u32;

#[phare_endpoint(POST, "/uptime/incidents")]
struct OpenIncident {
    impact: Impact,
    title: Count,
    exclude_from_downtime: bool,
}

fn main() {
    let open = |client: &Client| OpenIncident { impact: Impact::Unknown, title: 1, exclude_from_downtime: false }.send(client);
    let _ = open;
}
