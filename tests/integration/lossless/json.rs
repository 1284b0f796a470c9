//! JSON of which the crate has no type comes back digit for digit.

use phare::Json;
use phare::monitors::{CreateMonitor, MonitorRequest, SuccessAssertion};
use phare::status_pages::{Component, StatusPage, Theme};
use serde::{Deserialize, Serialize};

use crate::support::listener::{Listener, Reply};

const ODD: &str = r#"{"z":12345678901234567890123,"a":0.10,"e":1E+2,"n":-0,"t":"\u00e4\/","z":{"y":[1.0,  2]}}"#;

#[test]
fn it_is_written_as_it_came() {
    let json: Json = serde_json::from_str(ODD).expect("JSON");
    assert_eq!(json.to_string(), ODD);
    assert_eq!(format!("{json:?}"), ODD);
    assert_eq!(json.as_str(), ODD);
    assert_eq!(serde_json::to_string(&json).expect("JSON"), ODD);
    assert_eq!(serde_json::to_string(&[Some(&json)]).expect("JSON"), format!("[{ODD}]"));
    assert_eq!(Json::default().to_string(), "null");
}

#[test]
fn it_is_the_same_in_another_order() {
    let read = |text: &str| serde_json::from_str::<Json>(text).expect("JSON");
    assert_eq!(read(r#"{"a":1,"b":[2]}"#), read(r#"{ "b": [ 2 ], "a": 1 }"#));
    assert_ne!(read(r#"{"a":1}"#), read(r#"{"a":2}"#));
    assert_ne!(read("[1,2]"), read("[2,1]"));
}

#[test]
fn it_is_kept_inside_of_everything() {
    let text = format!(r#"{{"id":1,"components":[{ODD}],"theme":{{"new":{ODD}}},"new":{ODD}}}"#);
    let page: StatusPage = serde_json::from_str(&text).expect("a page");
    assert!(
        matches!(&page.components[0], Component::Other(json) if json.as_str() == ODD),
        "{page:?}"
    );
    assert_eq!(page.theme.unlisted.get("new").map(Json::as_str), Some(ODD));
    let theme = format!(r#""theme":{{"new":{ODD}}},"components":[{ODD}],"#);
    assert_eq!(
        serde_json::to_string(&page).expect("JSON"),
        format!(r#"{{"id":1,{theme}"new":{ODD}}}"#)
    );
}

#[tokio::test]
async fn it_is_sent_as_it_came() {
    let assertion: SuccessAssertion = serde_json::from_str(ODD).expect("an assertion");
    let request = format!(r#"{{"protocol":"icmp","request":{ODD}}}"#);
    let monitor = CreateMonitor::builder()
        .name("Ping")
        .request(serde_json::from_str::<MonitorRequest>(&request).expect("a request"))
        .success_assertions([assertion])
        .regions([phare::monitors::Region::Frankfurt])
        .build();
    let listener = Listener::start([Reply::json(201, r#"{"id":1}"#)]);
    monitor.send(&listener.client()).await.expect("a monitor");
    // But for the space between its tokens.
    let sent = ODD.replace(' ', "");
    assert_eq!(
        listener.only().text(),
        format!(
            r#"{{"name":"Ping","protocol":"icmp","request":{sent},"success_assertions":[{sent}],"regions":["eu-deu-fra"]}}"#
        )
    );
}

/// A type of the caller's that serde reads by way of its own buffer, in which numbers are numbers.
#[derive(Debug, PartialEq, Deserialize, Serialize)]
struct Noted {
    note: String,
    #[serde(flatten)]
    theme: Theme,
}

#[test]
fn it_is_read_from_more_than_json_text() {
    let text = r#"{"note":"n","rounded":true,"new":{"a":[1,-2,0.5,null,"x",{}]}}"#;
    let noted: Noted = serde_json::from_str(text).expect("a note");
    assert_eq!(noted.theme.rounded, Some(true));
    let new = noted.theme.unlisted.get("new").expect("what is new");
    assert_eq!(new.as_str(), r#"{"a":[1,-2,0.5,null,"x",{}]}"#);
    assert_eq!(serde_json::to_string(&noted).expect("JSON"), text);

    let value: serde_json::Value = serde_json::from_str(text).expect("JSON");
    assert_eq!(serde_json::from_value::<Noted>(value.clone()).expect("a note"), noted);
    assert_eq!(serde_json::to_value(&noted).expect("JSON"), value);
    assert_eq!(
        serde_json::from_reader::<_, Noted>(text.as_bytes()).expect("a note"),
        noted
    );
}

#[test]
fn deep_json_is_no_danger() {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let text = format!(r#"{{"new":{deep}}}"#);
    let theme: Theme = serde_json::from_str(&text).expect("a theme");
    assert_eq!(theme, theme.clone());
    assert_eq!(serde_json::to_string(&theme).expect("JSON"), text);
}
