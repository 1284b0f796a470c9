use std::collections::BTreeMap;

use phare::phare_endpoint;

#[phare_endpoint(GET, "/things/{id}", unlisted, response = String)]
struct Get {
    id: BTreeMap<String, u64>,
}

fn main() {}
