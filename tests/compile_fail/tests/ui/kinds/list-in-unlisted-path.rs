use phare::phare_endpoint;

#[phare_endpoint(GET, "/things/{id}", unlisted, response = String)]
struct Get {
    id: [u64; 2],
}

fn main() {}
