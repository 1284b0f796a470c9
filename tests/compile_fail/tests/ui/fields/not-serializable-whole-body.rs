use phare::{Client, phare_endpoint};

struct Comment;

#[phare_endpoint(POST, "/uptime/comments", unlisted, response = ())]
struct CreateComment {
    #[phare(body)]
    comment: Comment,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = CreateComment { comment: Comment }.send(&client);
}
