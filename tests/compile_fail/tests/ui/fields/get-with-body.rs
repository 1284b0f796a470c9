use phare::{Client, phare_endpoint};

#[phare_endpoint(GET, "/uptime/incidents")]
struct ListIncidents {
    #[phare(body)]
    filter: &'static str,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = ListIncidents { filter: "open" }.send(&client);
}
