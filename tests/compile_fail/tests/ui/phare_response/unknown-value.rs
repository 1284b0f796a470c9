use phare::phare_response;

#[phare_response(GET, "/uptime/incidents/{incidentId}", at = "status")]
#[serde(rename_all = "snake_case")]
enum Status {
    Recovring,
    #[serde(other)]
    Other,
}

fn main() {}
