use phare::{Client, phare_endpoint};

#[phare_endpoint(POST, "/projects", response = String)]
struct CreateProject {
    name: String,
    members: Vec<u64>,
    settings: String,
}

fn main() {
    let create = |client: &Client| {
        CreateProject { name: String::new(), members: vec![1], settings: String::new() }.send(client)
    };
    let _ = create;
}
