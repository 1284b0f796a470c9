use phare::phare_endpoint;

#[phare_endpoint(GET, "/things", unlisted, response = String)]
struct Get {
    #[phare(header = "X-Name")]
    names: Vec<String>,
}

fn main() {}
