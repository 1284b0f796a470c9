use phare::{Client, phare_endpoint};

#[phare_endpoint(POST, "/uptime/incidents")]
struct CreateIncident {
    #[serde(rename = "excludeFromDowntime")]
    exclude_from_downtime: bool,
    impact: phare::Impact,
    title: String,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = CreateIncident { exclude_from_downtime: true, impact: phare::Impact::Unknown, title: String::new() }.send(&client);
}
