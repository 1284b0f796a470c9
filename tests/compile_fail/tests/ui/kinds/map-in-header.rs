use std::collections::BTreeMap;

use phare::phare_endpoint;

#[phare_endpoint(GET, "/things", unlisted, response = String)]
struct Get {
    #[phare(header = "X-Name")]
    names: BTreeMap<String, String>,
}

fn main() {}
