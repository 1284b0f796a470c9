use phare::phare_endpoint;

#[phare_endpoint(POST, "/uptime/incidents")]
struct CreateIncident {
    title: String,
    exclude_from_downtime: bool,
}

fn main() {}
