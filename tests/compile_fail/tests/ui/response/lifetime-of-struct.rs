use phare::{Client, phare_endpoint};

#[phare_endpoint(GET, "/uptime/incidents", response = &'a str)]
struct ListIncidents<'a> {
    #[phare(skip)]
    filter: &'a str,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = ListIncidents { filter: "" }.send(&client);
}
