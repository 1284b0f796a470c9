use phare::phare_response;

type Text = u64;

#[phare_response(GET, "/uptime/incidents/{incidentId}")]
struct Title {
    id: u64,
    title: Option<Text>,
}

fn main() {}
