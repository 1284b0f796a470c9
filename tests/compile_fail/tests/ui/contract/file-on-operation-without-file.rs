use phare::{Client, phare_endpoint};

#[phare_endpoint(POST, "/uptime/incidents/{incident_id}")]
struct UpdateIncident {
    incident_id: u64,
    #[phare(file)]
    attachment: phare::File,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = UpdateIncident { incident_id: 1, attachment: phare::File::new("a.png", "") }.send(&client);
}
