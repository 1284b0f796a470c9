use phare::{Client, phare_endpoint};

#[phare_endpoint(GET, "/uptime/incidents")]
struct ListIncidents {
    #[phare(unlisted, unlisted)]
    colour: Option<u32>,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = ListIncidents { colour: None }.send(&client);
}
