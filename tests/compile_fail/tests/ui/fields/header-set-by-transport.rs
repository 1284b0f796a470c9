use phare::{Client, phare_endpoint};

#[phare_endpoint(GET, "/uptime/incidents")]
struct ListIncidents {
    #[phare(header = "content-length")]
    length: u32,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = ListIncidents { length: 0 }.send(&client);
}
