use phare::{Client, phare_endpoint};

#[phare_endpoint(GET, "/uptime/incidents")]
struct ListIncidents {
    #[phare(file)]
    logo: phare::File,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = ListIncidents { logo: phare::File::new("logo.png", "") }.send(&client);
}
