//! Attribute macros that rewrite the fields, above the endpoint's and below it: what they make of them is sent.

use phare::phare_endpoint;
use serde::Serialize;
use serde_with::{DisplayFromStr, serde_as};

use super::sent;

#[phare_endpoint(POST, "/things", unlisted, response = ())]
#[serde_as]
#[derive(Serialize)]
struct Below {
    #[serde_as(as = "DisplayFromStr")]
    number: u8,
}

#[serde_as]
#[phare_endpoint(POST, "/things", unlisted, response = ())]
#[serde(rename_all = "camelCase")]
struct Above {
    #[serde_as(as = "Vec<DisplayFromStr>")]
    some_numbers: Vec<u8>,
}

#[phare_endpoint(POST, "/things", unlisted, response = ())]
#[serde(rename_all = "camelCase")]
#[serde_as]
struct BelowOthers {
    #[serde_as(as = "Option<DisplayFromStr>")]
    some_number: Option<u8>,
}

#[tokio::test]
async fn they_are_applied_to_what_is_sent() {
    assert_eq!(sent(Below { number: 7 }).await.text(), r#"{"number":"7"}"#);
    let above = Above {
        some_numbers: vec![7, 8],
    };
    assert_eq!(sent(above).await.text(), r#"{"someNumbers":["7","8"]}"#);
    let others = BelowOthers { some_number: Some(7) };
    assert_eq!(sent(others).await.text(), r#"{"someNumber":"7"}"#);
}
