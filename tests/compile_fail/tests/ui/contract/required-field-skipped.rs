use phare::{Client, phare_endpoint};

#[phare_endpoint(POST, "/projects", response = ())]
struct CreateProject {
    name: String,
    #[serde(skip)]
    members: Vec<u64>,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = CreateProject { name: String::new(), members: Vec::new() }.send(&client);
}
