use phare::{Client, phare_endpoint};

#[phare_endpoint(GET, "/projects", response = String)]
struct ListProjects {
    #[phare(header = "X-Phare-Project-Id")]
    project_id: u64,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = ListProjects { project_id: 1 }.send(&client);
}
