use phare::{Client, phare_endpoint};

#[phare_endpoint(POST, "/uptime/comments", unlisted, response = ())]
struct CreateComment {
    #[phare(body)]
    #[serde(flatten)]
    comment: String,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = CreateComment { comment: String::new() }.send(&client);
}
