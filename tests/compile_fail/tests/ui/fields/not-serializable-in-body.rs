use phare::{Client, phare_endpoint};

struct Author;

#[phare_endpoint(POST, "/uptime/comments", unlisted, response = ())]
struct CreateComment {
    author: Author,
    text: String,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = CreateComment { author: Author, text: String::new() }.send(&client);
}
