use phare::phare_response;

#[phare_response(GET, "/uptime/incidents/{incidentId}")]
struct Incident {
    #[phare(unlisted)]
    title: String,
}

fn main() {}
