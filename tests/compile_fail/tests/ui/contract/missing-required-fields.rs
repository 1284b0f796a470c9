use phare::{Client, phare_endpoint};

#[phare_endpoint(POST, "/uptime/incidents")]
struct CreateIncident {
    title: String,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = CreateIncident { title: String::new() }.send(&client);
}
