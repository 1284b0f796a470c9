//! It is not said that the dependency has another name.

use other::{phare_endpoint, phare_object, phare_response};

#[phare_object(POST, "/uptime/status-pages", at = "components[]")]
struct Component {
    componentable_type: &'static str,
    componentable_id: u64,
    #[phare(unlisted)]
    color: u32,
}

#[phare_response(GET, "/uptime/incidents/{incidentId}")]
struct Title {
    title: String,
}

#[phare_endpoint(GET, "/uptime/incidents/{incidentId}", response = crate::Title,)]
struct ReadTitle {
    #[phare(path)]
    incident_id: u64,
}

async fn read(client: &other::Client) -> Result<String, other::Error> {
    Ok(ReadTitle { incident_id: 1 }.send(client).await?.title)
}

fn main() {}
