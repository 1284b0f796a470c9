use phare::phare_response;

#[phare_response(GET, "/projects/{projectId}", at = "settings")]
struct Settings {
    use_incident_ai: Option<bool>,
}

#[phare_response(GET, "/projects/{projectId}")]
struct Project {
    settings: Option<Settings>,
    name: Option<u8>,
}

fn main() {}
