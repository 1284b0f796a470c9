use phare::{Client, phare_endpoint};

#[phare_endpoint(POST, "/uptime/incidents/{incident_id}")]
struct UpdateIncident {
    incident_id: u64,
    #[phare(file)]
    title: phare::File,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = UpdateIncident { incident_id: 1, title: phare::File::new("a.png", "") }.send(&client);
}
