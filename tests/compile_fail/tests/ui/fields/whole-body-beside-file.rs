use phare::{Client, phare_endpoint};

#[phare_endpoint(POST, "/uptime/comments", unlisted, response = ())]
struct CreateComment {
    #[phare(body)]
    comment: String,
    #[phare(file)]
    logo: phare::File,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = CreateComment { comment: String::new(), logo: phare::File::new("logo.png", "") }.send(&client);
}
