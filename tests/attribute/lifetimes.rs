use std::borrow::Cow;

use phare::incidents::Incident;
use phare::{Client, Impact, Request, phare_endpoint};

#[phare_endpoint(POST, "/uptime/incidents")]
struct CreateIncident<'a, 'b: 'a> {
    impact: &'a Impact,
    title: &'a str,
    description: Option<Cow<'b, str>>,
    exclude_from_downtime: bool,
    monitors: &'b [u64],
}

/// The request borrows nothing of the endpoint, so it may outlive what the endpoint borrows.
fn request(client: &Client) -> Request<Incident> {
    let title = String::from("Search is slow");
    CreateIncident {
        impact: &Impact::Unknown,
        title: &title,
        description: Some("Some of the time".into()),
        exclude_from_downtime: false,
        monitors: &[1, 2],
    }
    .send(client)
}

#[test]
fn compiles() {
    let client = crate::client();
    let request: Request<Incident> = request(&client);
    assert!(format!("{request:?}").contains("POST /uptime/incidents"));
}
