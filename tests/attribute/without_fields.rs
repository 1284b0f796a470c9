use phare::incidents::Incident;
use phare::{Page, Request, phare_endpoint};

#[phare_endpoint(GET, "/uptime/incidents")]
struct ListIncidents;

#[phare_endpoint(GET, "/uptime/incidents")]
struct ListIncidentsInBraces {}

#[phare_endpoint(GET, "/", response = String)]
struct GetInfo;

#[test]
fn compiles() {
    let client = crate::client();
    let _request: Request<Page<Incident>> = ListIncidents.send(&client);
    let _request: Request<Page<Incident>> = ListIncidentsInBraces {}.send(&client);
    let _request: Request<String> = GetInfo.send(&client);
}
