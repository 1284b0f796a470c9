use phare::phare_object;

#[phare_object(GET, "/uptime/incidents")]
struct Incident {
    title: String,
}

fn main() {}
