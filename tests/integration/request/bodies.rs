//! JSON bodies, and requests without one.

use std::collections::BTreeMap;

use phare::incidents::{CreateIncident, RecoverIncident};
use phare::{Impact, Nullable, Timestamp, phare_endpoint};
use serde::Serialize;

use super::{pairs, rejected, sent};
use crate::support::listener::{Listener, Reply};

const JSON: (&str, &str) = ("content-type", "application/json");

#[phare_endpoint(POST, "/uptime/incidents")]
struct OpenIncident<'a> {
    impact: Impact,
    title: &'a str,
    exclude_from_downtime: bool,
    monitors: Vec<u64>,
    description: Option<&'a str>,
}

#[tokio::test]
async fn a_whole_request_is_just_this() {
    let response = r#"{"id":1,"project_id":2,"created_at":"2026-03-08T10:00:00Z","updated_at":"2026-03-08T10:00:00Z"}"#;
    let listener = Listener::start([Reply::json(201, response)]);
    let incident = OpenIncident {
        impact: Impact::PartialOutage,
        title: "Café \"Zoë\" is down\n",
        exclude_from_downtime: false,
        monitors: vec![1, 2],
        description: None,
    }
    .send(&listener.client())
    .await
    .expect("an incident");
    assert_eq!(incident.id.get(), 1);

    let request = listener.only();
    let body = r#"{"impact":"partial_outage","title":"Café \"Zoë\" is down\n","exclude_from_downtime":false,"monitors":[1,2]}"#;
    let mut head: Vec<String> = request.head.split("\r\n").map(str::to_owned).collect();
    head[1..].sort();
    assert_eq!(
        head,
        [
            "POST /uptime/incidents HTTP/1.1".to_owned(),
            "accept: application/json".to_owned(),
            "authorization: Bearer pha_secret_0123456789".to_owned(),
            format!("content-length: {}", body.len()),
            "content-type: application/json".to_owned(),
            format!("host: {}", listener.host()),
            concat!("user-agent: phare-rust/", env!("CARGO_PKG_VERSION")).to_owned(),
        ]
    );
    assert_eq!(request.text(), body);
}

#[tokio::test]
async fn a_catalogue_request_has_its_fields_in_phares_order() {
    let response = r#"{"id":1,"project_id":2,"created_at":"2026-03-08T10:00:00Z","updated_at":"2026-03-08T10:00:00Z"}"#;
    let listener = Listener::start([Reply::json(200, response)]);
    CreateIncident::builder()
        .monitors([3, 4])
        .recovery_at(Nullable::Null)
        .incident_at(
            "2026-03-08T12:00:00.999+02:00"
                .parse::<Timestamp>()
                .expect("a timestamp"),
        )
        .exclude_from_downtime(true)
        .title("t")
        .impact(Impact::from_any("majorOutage"))
        .build()
        .send(&listener.client())
        .await
        .expect("an incident");
    assert_eq!(
        listener.only().text(),
        r#"{"impact":"major_outage","title":"t","exclude_from_downtime":true,"incident_at":"2026-03-08T10:00:00Z","recovery_at":null,"monitors":[3,4]}"#
    );
}

#[tokio::test]
async fn a_request_without_a_body_says_so() {
    #[phare_endpoint(GET, "/things", unlisted, response = ())]
    struct Get;
    #[phare_endpoint(DELETE, "/things/{id}", unlisted, response = ())]
    struct Delete {
        id: u64,
        force: Option<bool>,
    }
    #[phare_endpoint(PUT, "/things", unlisted, response = ())]
    struct Put {}
    #[phare_endpoint(PATCH, "/things", unlisted, response = ())]
    struct Patch {
        #[phare(query)]
        all: bool,
    }

    let recover = sent(RecoverIncident::new(5)).await;
    assert_eq!(recover.line(), "POST /uptime/incidents/5/recover");
    assert_eq!(recover.own_headers(), pairs([("content-length", "0")]));
    assert_eq!(recover.body, b"");

    let get = sent(Get).await;
    assert_eq!(get.line(), "GET /things");
    assert_eq!(get.own_headers(), []);

    let delete = sent(Delete {
        id: 3,
        force: Some(true),
    })
    .await;
    assert_eq!(delete.line(), "DELETE /things/3?force=true");
    assert_eq!(delete.own_headers(), []);

    let put = sent(Put {}).await;
    assert_eq!(put.line(), "PUT /things");
    assert_eq!(put.own_headers(), pairs([("content-length", "0")]));

    let patch = sent(Patch { all: true }).await;
    assert_eq!(patch.line(), "PATCH /things?all=true");
    assert_eq!(patch.own_headers(), pairs([("content-length", "0")]));
}

#[tokio::test]
async fn a_body_without_a_value_is_an_empty_object() {
    #[phare_endpoint(POST, "/things", unlisted, response = ())]
    struct Nothing {
        name: Option<String>,
    }
    let request = sent(Nothing { name: None }).await;
    assert_eq!(request.text(), "{}");
    assert_eq!(request.own_headers(), pairs([("content-length", "2"), JSON]));
}

#[derive(Serialize)]
struct Component {
    name: &'static str,
    #[serde(rename = "type")]
    kind: Kind,
    parts: Vec<Component>,
}

#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum Kind {
    Group,
    Monitor { id: u64 },
}

#[phare_endpoint(POST, "/things", unlisted, response = ())]
struct Everything {
    r#type: &'static str,
    number: f64,
    big: u64,
    letter: char,
    nested: Component,
    map: BTreeMap<&'static str, Option<u8>>,
    pair: (u8, &'static str),
    nothing: (),
    text: String,
}

#[tokio::test]
async fn values_of_every_shape_are_written_as_serde_writes_them() {
    let request = sent(Everything {
        r#type: "x",
        number: 1.0,
        big: u64::MAX,
        letter: 'ß',
        nested: Component {
            name: "web",
            kind: Kind::Group,
            parts: vec![Component {
                name: "api",
                kind: Kind::Monitor { id: 1 },
                parts: Vec::new(),
            }],
        },
        map: BTreeMap::from([("a", Some(1)), ("b", None)]),
        pair: (1, "p"),
        nothing: (),
        text: "\u{1}\u{7f}🚦</script>".to_owned(),
    })
    .await;
    assert_eq!(
        request.text(),
        concat!(
            r#"{"type":"x","number":1.0,"big":18446744073709551615,"letter":"ß","#,
            r#""nested":{"name":"web","type":"group","parts":[{"name":"api","type":{"monitor":{"id":1}},"parts":[]}]},"#,
            r#""map":{"a":1,"b":null},"pair":[1,"p"],"nothing":null,"text":"\u0001"#,
            "\u{7f}🚦</script>\"}"
        )
    );
}

#[phare_endpoint(PUT, "/things/{id}", unlisted, response = ())]
struct Whole<T> {
    id: u64,
    #[phare(body)]
    content: T,
    #[phare(query)]
    check: bool,
}

async fn whole<T: Serialize>(content: T) -> String {
    let request = sent(Whole {
        id: 1,
        content,
        check: false,
    })
    .await;
    assert_eq!(request.line(), "PUT /things/1?check=false");
    assert_eq!(request.header("content-type").as_deref(), Some("application/json"));
    request.text().to_owned()
}

#[tokio::test]
async fn one_field_can_be_the_whole_body() {
    assert_eq!(whole(["a", "b"]).await, r#"["a","b"]"#);
    assert_eq!(whole(5).await, "5");
    assert_eq!(whole("text").await, r#""text""#);
    assert_eq!(whole(Some(BTreeMap::from([("a", 1)]))).await, r#"{"a":1}"#);
    assert_eq!(whole(()).await, "null");
}

#[tokio::test]
async fn a_whole_body_that_is_none_is_no_body() {
    let request = sent(Whole {
        id: 1,
        content: None::<u64>,
        check: true,
    })
    .await;
    assert_eq!(request.line(), "PUT /things/1?check=true");
    assert_eq!(request.own_headers(), pairs([("content-length", "0")]));
}

#[tokio::test]
async fn a_value_that_is_no_json_is_rejected() {
    #[phare_endpoint(POST, "/things", unlisted, response = ())]
    struct Post {
        good: u8,
        map: BTreeMap<(u8, u8), u8>,
        #[serde(flatten)]
        rest: Vec<u8>,
    }
    let map = BTreeMap::from([((1, 2), 3)]);
    let error = rejected(Whole {
        id: 1,
        content: map.clone(),
        check: true,
    })
    .await;
    assert_eq!(
        error.to_string(),
        "PUT /things/{id} was not sent: body: key must be a string"
    );
    let error = rejected(Post {
        good: 1,
        map,
        rest: vec![1],
    })
    .await;
    assert_eq!(
        error.to_string(),
        "POST /things was not sent: map: key must be a string; rest: only an object can be flattened"
    );
}

#[tokio::test]
async fn a_number_that_json_cannot_spell_is_rejected_and_not_sent_as_null() {
    #[phare_endpoint(POST, "/things", unlisted, response = ())]
    struct Post {
        plain: f64,
        optional: Option<f32>,
    }
    for (plain, optional, message) in [
        (f64::NAN, None, "plain: not a finite number"),
        (1.5, Some(f32::INFINITY), "optional: not a finite number"),
    ] {
        let error = rejected(Post { plain, optional }).await;
        assert_eq!(error.to_string(), format!("POST /things was not sent: {message}"));
    }
    let request = sent(Post {
        plain: 1.5,
        optional: Some(0.1),
    })
    .await;
    assert_eq!(request.text(), r#"{"plain":1.5,"optional":0.1}"#);
}
