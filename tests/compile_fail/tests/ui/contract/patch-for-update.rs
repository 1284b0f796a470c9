use phare::{Client, phare_endpoint};

#[phare_endpoint(PATCH, "/projects/{project_id}")]
struct RenameProject {
    project_id: u64,
    name: String,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = RenameProject { project_id: 1, name: String::new() }.send(&client);
}
