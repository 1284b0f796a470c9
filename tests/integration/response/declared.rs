//! Structs with `#[phare_response]` and `#[phare_object]`: what they read from a response, and what they send.

use phare::{Error, Page, Timestamp, phare_endpoint, phare_object, phare_response};
use serde_json::json;

use crate::support::listener::{Listener, Reply};

#[phare_response(GET, "/uptime/incidents/{incidentId}")]
#[derive(Debug, PartialEq)]
struct Summary {
    id: u64,
    #[serde(rename = "title")]
    name: String,
    impact: Level,
    recovery_at: Option<Timestamp>,
    #[serde(default)]
    monitors: Vec<u64>,
    #[serde(skip)]
    seen: bool,
}

#[phare_response(GET, "/uptime/incidents/{incidentId}", at = "impact")]
#[phare_object(POST, "/uptime/incidents/{incidentId}", at = "impact")]
#[derive(Clone, Copy, Debug, PartialEq)]
#[serde(rename_all = "snake_case")]
enum Level {
    MajorOutage,
    #[serde(other, skip_serializing)]
    Other,
}

#[phare_endpoint(GET, "/uptime/incidents/{incidentId}", response = Summary)]
struct GetSummary {
    incident_id: u64,
}

#[phare_endpoint(GET, "/uptime/incidents", response = Page<Summary>)]
struct ListSummaries;

#[phare_endpoint(POST, "/uptime/incidents/{incidentId}", response = Summary)]
struct Escalate {
    incident_id: u64,
    impact: Level,
}

#[phare_endpoint(POST, "/uptime/status-pages/{statusPageId}", response = ())]
struct SetComponents<'a> {
    status_page_id: u64,
    name: &'a str,
    subdomain: &'a str,
    title: &'a str,
    description: &'a str,
    search_engine_indexed: bool,
    website_url: &'a str,
    components: Vec<Component<'a>>,
}

#[phare_object(POST, "/uptime/status-pages/{statusPageId}", at = "components[]")]
#[serde(tag = "componentable_type")]
enum Component<'a> {
    #[serde(rename = "uptime/monitor")]
    Monitor {
        componentable_id: u64,
        #[serde(skip_serializing_if = "Option::is_none")]
        display_name: Option<&'a str>,
    },
    #[serde(rename = "uptime/group")]
    Group { name: &'a str, components: Vec<Member> },
}

#[phare_object(POST, "/uptime/status-pages/{statusPageId}", at = "components[].components[]")]
struct Member {
    componentable_type: &'static str,
    componentable_id: u64,
}

const INCIDENT: &str = r#"{"id":7,"title":"down","impact":"major_outage","recovery_at":null,"slug":"down"}"#;

fn summary(impact: Level) -> Summary {
    Summary {
        id: 7,
        name: "down".to_owned(),
        impact,
        recovery_at: None,
        monitors: Vec::new(),
        seen: false,
    }
}

#[tokio::test]
async fn a_declared_struct_reads_an_object() {
    let listener = Listener::start([Reply::with(200, &[], INCIDENT.as_bytes())]);
    let read = GetSummary { incident_id: 7 }.send(&listener.client()).await;
    assert_eq!(read.expect("it is readable"), summary(Level::MajorOutage));
}

#[tokio::test]
async fn a_declared_struct_reads_an_item_of_a_page() {
    let page = format!(
        r#"{{"data":[{}],"meta":{{"current_page":1,"per_page":1}},"links":{{"next":null}}}}"#,
        INCIDENT.replace("major_outage", "meltdown")
    );
    let listener = Listener::start([Reply::with(200, &[], page.as_bytes())]);
    let read = ListSummaries.send(&listener.client()).await.expect("it is readable");
    assert_eq!(read.data, [summary(Level::Other)]);
}

#[tokio::test]
async fn what_a_declared_struct_cannot_read_is_a_decode_error() {
    let body = INCIDENT.replace("\"down\",\"impact\"", "7,\"impact\"");
    let listener = Listener::start([Reply::with(200, &[], body.as_bytes())]);
    let error = GetSummary { incident_id: 7 }.send(&listener.client()).await;
    assert!(matches!(error, Err(Error::Decode(_))), "{error:?}");
}

#[tokio::test]
async fn a_declared_enum_is_sent_as_its_text() {
    let listener = Listener::start([Reply::with(200, &[], INCIDENT.as_bytes())]);
    let escalate = Escalate {
        incident_id: 7,
        impact: Level::MajorOutage,
    };
    escalate.send(&listener.client()).await.expect("it is readable");
    let sent: serde_json::Value = serde_json::from_slice(&listener.only().body).expect("it is JSON");
    assert_eq!(sent, json!({"impact": "major_outage"}));
}

#[tokio::test]
async fn declared_objects_are_sent_inside_of_a_request() {
    let listener = Listener::start([Reply::with(200, &[], b"{}")]);
    let components = SetComponents {
        status_page_id: 3,
        name: "Status",
        subdomain: "status",
        title: "Status",
        description: "How it goes",
        search_engine_indexed: true,
        website_url: "https://example.com",
        components: vec![
            Component::Monitor {
                componentable_id: 1,
                display_name: None,
            },
            Component::Group {
                name: "all",
                components: vec![Member {
                    componentable_type: "uptime/monitor",
                    componentable_id: 2,
                }],
            },
        ],
    };
    components.send(&listener.client()).await.expect("it passes");
    let sent: serde_json::Value = serde_json::from_slice(&listener.only().body).expect("it is JSON");
    assert_eq!(
        sent["components"],
        json!([
            {"componentable_type": "uptime/monitor", "componentable_id": 1},
            {"componentable_type": "uptime/group", "name": "all", "components": [
                {"componentable_type": "uptime/monitor", "componentable_id": 2},
            ]},
        ])
    );
}
