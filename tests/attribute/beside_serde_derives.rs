use phare::{Impact, phare_endpoint};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[phare_endpoint(POST, "/uptime/incidents")]
struct AttributeBelow {
    #[serde(default)]
    impact: Impact,
    #[serde(rename(serialize = "title", deserialize = "Title"), alias = "name")]
    heading: String,
    #[serde(default)]
    exclude_from_downtime: bool,
    #[phare(header = "X-Request-Id")]
    request_id: Option<String>,
}

#[phare_endpoint(POST, "/uptime/incidents")]
#[derive(Serialize, Deserialize)]
#[serde(rename_all(serialize = "snake_case"), default)]
#[derive(Clone, Debug, Default, PartialEq)]
struct AttributeAbove {
    impact: Impact,
    title: String,
    exclude_from_downtime: bool,
    #[serde(skip)]
    note: Option<()>,
}

#[test]
fn compiles() {
    let client = crate::client();
    let below: AttributeBelow = serde_json::from_str(r#"{"Title": "Search is slow"}"#).unwrap();
    assert_eq!(serde_json::to_value(&below).unwrap()["title"], "Search is slow");
    let _request = below.send(&client);

    let above = AttributeAbove::default();
    assert_eq!(above.clone(), above);
    let _request = above.send(&client);
}
