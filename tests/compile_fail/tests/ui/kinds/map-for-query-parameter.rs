use std::collections::BTreeMap;

use phare::phare_endpoint;

#[phare_endpoint(GET, "/uptime/incidents")]
struct Get {
    page: BTreeMap<String, u64>,
}

fn main() {}
