use std::collections::HashMap;

use phare::{Bytes, Page, Request, phare_endpoint};
use serde::Deserialize;

#[derive(Deserialize)]
struct Title<T = String> {
    title: T,
}

#[phare_endpoint(GET, "/uptime/incidents", response = Page<Title>)]
struct Titles;

#[phare_endpoint(GET, "/uptime/incidents", response = ())]
struct Nothing;

#[phare_endpoint(GET, "/uptime/incidents", response = String)]
struct Text;

#[phare_endpoint(GET, "/uptime/incidents", response = phare::Bytes)]
struct Raw;

#[phare_endpoint(DELETE, "/uptime/incidents/{incident_id}", response = Option<serde_json::Value>)]
struct Delete {
    incident_id: u64,
}

#[phare_endpoint(GET, "/uptime/incidents", response = HashMap<String, Vec<(u8, [Title<Option<String>>; 2])>>,)]
struct WithCommas;

/// The response of a call that has none is `()` without saying so.
#[phare_endpoint(POST, "/uptime/incidents/{incident_id}/recover")]
struct Recover {
    incident_id: u64,
}

#[test]
fn compiles() {
    let client = crate::client();
    let _request: Request<Page<Title>> = Titles.send(&client);
    let _request: Request<()> = Nothing.send(&client);
    let _request: Request<String> = Text.send(&client);
    let _request: Request<Bytes> = Raw.send(&client);
    let _request: Request<Option<serde_json::Value>> = Delete { incident_id: 1 }.send(&client);
    let _request = WithCommas.send(&client);
    let _request: Request<()> = Recover { incident_id: 1 }.send(&client);
    let _title = |title: Title| title.title;
}
