use std::collections::BTreeMap;

use phare::phare_endpoint;
use serde::Serialize;

#[derive(Serialize)]
struct Paging {
    page: u32,
    per_page: u32,
}

#[derive(Serialize)]
struct Incident<'a> {
    impact: &'a str,
    title: &'a str,
    exclude_from_downtime: bool,
}

#[phare_endpoint(GET, "/uptime/incidents")]
struct ListIncidents {
    #[serde(flatten)]
    paging: Option<Paging>,
}

#[phare_endpoint(POST, "/uptime/incidents")]
struct CreateIncident<'a> {
    #[serde(flatten)]
    incident: Incident<'a>,
    monitors: Vec<u64>,
    #[serde(flatten)]
    rest: BTreeMap<String, String>,
}

#[phare_endpoint(POST, "/uptime/comments", unlisted, response = ())]
struct CreateComment {
    #[phare(query)]
    #[serde(flatten)]
    paging: Paging,
    text: String,
}

#[test]
fn compiles() {
    let client = crate::client();
    let _request = ListIncidents {
        paging: Some(Paging { page: 1, per_page: 20 }),
    }
    .send(&client);
    let _request = CreateIncident {
        incident: Incident {
            impact: "unknown",
            title: "Search is slow",
            exclude_from_downtime: true,
        },
        monitors: vec![1],
        rest: BTreeMap::new(),
    }
    .send(&client);
    let _request = CreateComment {
        paging: Paging { page: 1, per_page: 20 },
        text: "It is slow".to_owned(),
    }
    .send(&client);
}
