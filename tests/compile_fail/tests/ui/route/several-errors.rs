use phare::{Client, phare_endpoint};

#[phare_endpoint(GET, "/uptime//{}/a b")]
struct ListIncidents {
    page: Option<u32>,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = ListIncidents { page: None }.send(&client);
}
