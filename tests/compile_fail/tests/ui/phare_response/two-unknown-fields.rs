use phare::phare_response;

#[phare_response(GET, "/uptime/incidents/{incidentId}")]
struct Title {
    id: u64,
    titel: String,
    impakt: String,
}

fn main() {
    let read = |request: phare::Request<Title>| async { request.await.map(|read| read.id) };
    let _ = read;
}
