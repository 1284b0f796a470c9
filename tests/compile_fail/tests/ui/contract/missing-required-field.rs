use phare::{Client, phare_endpoint};

#[phare_endpoint(POST, "/uptime/incidents")]
struct CreateIncident {
    impact: phare::Impact,
    title: String,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = CreateIncident { impact: phare::Impact::Unknown, title: String::new() }.send(&client);
}
