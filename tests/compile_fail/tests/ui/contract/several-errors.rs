use phare::{Client, phare_endpoint};

#[phare_endpoint(POST, "/uptime/incidents")]
struct CreateIncident {
    titel: String,
    state: String,
    exclude_from_downtime: bool,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = CreateIncident { titel: String::new(), state: String::new(), exclude_from_downtime: true }.send(&client);
}
