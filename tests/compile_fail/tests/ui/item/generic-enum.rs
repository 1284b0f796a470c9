use phare::{Client, phare_endpoint};

#[phare_endpoint(GET, "/uptime/incidents")]
enum ListIncidents<T> {
    Open(T),
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = ListIncidents::Open(1).send(&client);
}
