use phare::{Client, phare_endpoint};

#[phare_endpoint(GET, "/uptime/incidents")]
struct ListIncidents {
    #[phare(header = "Authorization")]
    token: &'static str,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = ListIncidents { token: "key" }.send(&client);
}
