//! Values in paths: none can leave its segment.

use phare::{IncidentId, phare_endpoint};
use serde::Serialize;

use super::{rejected, sent};

#[phare_endpoint(GET, "/before/{value}/after", unlisted, response = ())]
struct Get<T> {
    value: T,
}

#[tokio::test]
async fn no_value_adds_a_segment_a_query_or_a_fragment() {
    let cases = [
        ("plain", "plain"),
        ("-._~", "-._~"),
        ("a/b", "a%2Fb"),
        ("/", "%2F"),
        ("../..", "..%2F.."),
        ("../admin", "..%2Fadmin"),
        ("...", "..."),
        (".hidden", ".hidden"),
        ("?page=2", "%3Fpage%3D2"),
        ("#top", "%23top"),
        ("%", "%25"),
        ("%2F", "%252F"),
        ("%2e%2e", "%252e%252e"),
        ("%2E", "%252E"),
        (" ", "%20"),
        (" a b ", "%20a%20b%20"),
        ("grün🚦", "gr%C3%BCn%F0%9F%9A%A6"),
        ("a\nb", "a%0Ab"),
        ("\r\n", "%0D%0A"),
        ("\t", "%09"),
        ("\0", "%00"),
        ("\\", "%5C"),
        ("..\\..", "..%5C.."),
        ("@evil.example:80", "%40evil.example%3A80"),
        ("{value}", "%7Bvalue%7D"),
        ("\u{2024}\u{2024}", "%E2%80%A4%E2%80%A4"),
        ("\u{ff0f}", "%EF%BC%8F"),
    ];
    for (value, segment) in cases {
        let request = sent(Get { value }).await;
        assert_eq!(request.line(), format!("GET /before/{segment}/after"), "{value:?}");
    }
}

#[tokio::test]
async fn a_value_that_is_no_segment_is_rejected() {
    let cases = [
        ("", "an empty text cannot be sent in a path"),
        (".", "`.` and `..` cannot be sent in a path"),
        ("..", "`.` and `..` cannot be sent in a path"),
    ];
    for (value, message) in cases {
        let error = rejected(Get { value }).await;
        assert_eq!(
            error.to_string(),
            format!("GET /before/{{value}}/after was not sent: value: {message}")
        );
    }
    let error = rejected(Get { value: None::<u64> }).await;
    assert!(
        error.to_string().ends_with("value: a path parameter needs a value"),
        "{error}"
    );
    let error = rejected(Get { value: [1, 2] }).await;
    assert!(
        error
            .to_string()
            .ends_with("value: an array cannot be sent here, only one value"),
        "{error}"
    );
}

#[tokio::test]
async fn a_value_may_be_of_any_type_that_is_one_text() {
    #[derive(Serialize)]
    #[serde(rename_all = "lowercase")]
    enum App {
        Slack,
    }
    assert_eq!(sent(Get { value: 7_u64 }).await.line(), "GET /before/7/after");
    assert_eq!(sent(Get { value: -7 }).await.line(), "GET /before/-7/after");
    assert_eq!(sent(Get { value: true }).await.line(), "GET /before/true/after");
    assert_eq!(sent(Get { value: Some('/') }).await.line(), "GET /before/%2F/after");
    assert_eq!(sent(Get { value: App::Slack }).await.line(), "GET /before/slack/after");
    let value = IncidentId::from(9);
    assert_eq!(sent(Get { value }).await.line(), "GET /before/9/after");
    assert_eq!(sent(Get { value: &value }).await.line(), "GET /before/9/after");
}

#[tokio::test]
async fn parameters_are_filled_by_name_whatever_the_order_of_the_fields() {
    #[phare_endpoint(DELETE, "/a/{firstId}/{second_id}/{third-id}", unlisted, response = ())]
    struct Delete {
        third_id: &'static str,
        force: bool,
        second_id: u8,
        first_id: u8,
    }
    let request = sent(Delete {
        third_id: "three",
        force: true,
        second_id: 2,
        first_id: 1,
    })
    .await;
    assert_eq!(request.line(), "DELETE /a/1/2/three?force=true");
}

#[tokio::test]
async fn one_bad_value_puts_no_other_out_of_step() {
    #[phare_endpoint(GET, "/a/{one}/{two}", unlisted, response = ())]
    struct Two {
        one: &'static str,
        two: &'static str,
    }
    let error = rejected(Two { one: "", two: ".." }).await;
    let fields = error.field_errors().expect("field errors");
    assert_eq!(fields.get("one"), ["an empty text cannot be sent in a path"]);
    assert_eq!(fields.get("two"), ["`.` and `..` cannot be sent in a path"]);
    assert_eq!(fields.len(), 2);
}

#[tokio::test]
async fn the_literal_parts_go_as_they_are_written() {
    #[phare_endpoint(GET, "/a-._~!$&'()*+,;=:@/{x}/b", unlisted, response = ())]
    struct Marks {
        x: u8,
    }
    #[phare_endpoint(GET, "/", response = ())]
    struct Root;
    assert_eq!(sent(Marks { x: 1 }).await.line(), "GET /a-._~!$&'()*+,;=:@/1/b");
    assert_eq!(sent(Root).await.line(), "GET /");
}
