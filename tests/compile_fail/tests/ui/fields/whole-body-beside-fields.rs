use phare::{Client, phare_endpoint};

#[phare_endpoint(POST, "/uptime/comments", unlisted, response = ())]
struct CreateComment {
    #[phare(body)]
    comment: String,
    author: String,
    public: bool,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = CreateComment { comment: String::new(), author: String::new(), public: true }.send(&client);
}
