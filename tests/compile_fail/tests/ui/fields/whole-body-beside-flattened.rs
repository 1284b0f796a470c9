use phare::{Client, phare_endpoint};

#[phare_endpoint(POST, "/uptime/comments", unlisted, response = ())]
struct CreateComment {
    #[phare(body)]
    comment: String,
    #[serde(flatten)]
    rest: Vec<()>,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = CreateComment { comment: String::new(), rest: Vec::new() }.send(&client);
}
