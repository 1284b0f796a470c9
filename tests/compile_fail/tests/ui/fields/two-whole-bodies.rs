use phare::{Client, phare_endpoint};

#[phare_endpoint(POST, "/uptime/comments", unlisted, response = ())]
struct CreateComment {
    #[phare(body)]
    comment: String,
    #[phare(body)]
    reply: String,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = CreateComment { comment: String::new(), reply: String::new() }.send(&client);
}
