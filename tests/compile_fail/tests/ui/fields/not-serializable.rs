use phare::{Client, phare_endpoint};

struct Page;

#[phare_endpoint(GET, "/uptime/incidents")]
struct ListIncidents {
    page: Page,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = ListIncidents { page: Page }.send(&client);
}
