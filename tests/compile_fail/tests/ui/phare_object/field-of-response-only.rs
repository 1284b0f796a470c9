use phare::phare_object;

#[phare_object(POST, "/uptime/incidents")]
struct Incident {
    state: String,
    title: String,
    impact: String,
    exclude_from_downtime: bool,
}

fn main() {}
