use phare::{Client, phare_endpoint};

#[phare_endpoint(POST, "/uptime/comments", unlisted, response = ())]
struct CreateComment {
    #[serde(rename = "text")]
    comment: String,
    text: String,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = CreateComment { comment: String::new(), text: String::new() }.send(&client);
}
