use phare::{Client, phare_endpoint};

#[phare_endpoint(GET, "/uptime/comments")]
struct ListComments;

fn main() {
    let client = Client::from_env().unwrap();
    let _request = ListComments.send(&client);
}
