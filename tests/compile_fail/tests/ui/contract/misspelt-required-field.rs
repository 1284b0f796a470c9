use phare::{Client, phare_endpoint};

#[phare_endpoint(POST, "/uptime/incidents")]
struct CreateIncident {
    titel: String,
    impact: phare::Impact,
    exclude_from_downtime: bool,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = CreateIncident { titel: String::new(), impact: phare::Impact::Unknown, exclude_from_downtime: true }.send(&client);
}
