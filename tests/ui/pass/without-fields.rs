use phare::incidents::Incident;
use phare::{Client, Page, Request, phare_endpoint};

#[phare_endpoint(GET, "/uptime/incidents")]
struct ListIncidents;

#[phare_endpoint(GET, "/uptime/incidents")]
struct ListIncidentsInBraces {}

#[phare_endpoint(GET, "/", response = String)]
struct GetInfo;

fn main() {
    let client = Client::builder().api_key("key").base_url("http://localhost").build().unwrap();
    let _request: Request<Page<Incident>> = ListIncidents.send(&client);
    let _request: Request<Page<Incident>> = ListIncidentsInBraces {}.send(&client);
    let _request: Request<String> = GetInfo.send(&client);
}
