use phare::{Client, phare_endpoint};

#[phare_endpoint(GET, "/uptime/incidents")]
struct ListIncidents {
    #[phare(file)]
    page: phare::File,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = ListIncidents { page: phare::File::new("a.png", "") }.send(&client);
}
