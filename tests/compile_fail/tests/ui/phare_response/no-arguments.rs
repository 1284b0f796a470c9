use phare::phare_response;

#[phare_response]
struct Incident {
    id: u64,
}

fn main() {}
