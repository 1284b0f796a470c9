use phare::{Client, phare_endpoint};

#[phare_endpoint(GET, "/uptime/incidents")]
struct ListIncidents {
    #[phare(header = "X-Phare-Project-Id")]
    project_id: u64,
    #[phare(header = "X-Phare-Project-Slug")]
    project_slug: &'static str,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = ListIncidents { project_id: 1, project_slug: "shop" }.send(&client);
}
