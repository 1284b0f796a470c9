use phare::{Client, phare_endpoint};

#[phare_endpoint(GET, "/uptime/incidents")]
struct ListIncidents {
    status: &'static str,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = ListIncidents { status: "ongoing" }.send(&client);
}
