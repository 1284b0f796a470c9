use phare::phare_endpoint;

#[phare_endpoint(GET, "/x")]
struct GetX {}

fn main() {}
