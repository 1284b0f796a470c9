use phare::{Client, phare_endpoint as endpoint};

#[endpoint(GET, "/uptime/incidents")]
#[endpoint(POST, "/uptime/incidents")]
struct ListIncidents {
    page: Option<u32>,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = ListIncidents { page: None }.send(&client);
}
