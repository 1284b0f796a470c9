use phare::{Timestamp, phare_response};

#[phare_response(GET, "/uptime/incidents/{incidentId}")]
struct Incident {
    id: u64,
    recovery_at: Timestamp,
}

fn main() {
    let read = |request: phare::Request<Incident>| async { request.await.map(|read| read.id) };
    let _ = read;
}
