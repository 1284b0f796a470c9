use phare::phare_response;

#[phare_response(GET, "/uptime/comments")]
struct Comment {
    text: String,
}

fn main() {}
