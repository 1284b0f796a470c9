use phare::{Client, phare_endpoint};

#[phare_endpoint(GET, "/uptime/{resource}")]
struct ListAny {
    resource: String,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = ListAny { resource: String::new() }.send(&client);
}
