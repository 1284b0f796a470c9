use phare::{Client, phare_endpoint};

#[phare_endpoint(GET, "/incidents")]
struct ListIncidents;

fn main() {
    let client = Client::from_env().unwrap();
    let _request = ListIncidents.send(&client);
}
