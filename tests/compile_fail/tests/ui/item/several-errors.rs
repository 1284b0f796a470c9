use phare::{Client, phare_endpoint};

#[phare_endpoint(GET, "/uptime/incidents/{incident_id}", reponse = String)]
struct GetIncident {
    incident: u64,
    #[phare(querry)]
    page: Option<u32>,
    #[phare(header = "X Request Id")]
    request_id: String,
    #[serde(renam = "per_page")]
    size: u32,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = GetIncident { incident: 1, page: None, request_id: String::new(), size: 2 }.send(&client);
}
