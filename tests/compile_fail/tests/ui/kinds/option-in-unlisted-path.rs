use phare::phare_endpoint;

#[phare_endpoint(GET, "/things/{id}", unlisted, response = String)]
struct Get {
    id: Option<u64>,
}

fn main() {}
