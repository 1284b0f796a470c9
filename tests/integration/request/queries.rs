//! Query strings.

use std::collections::BTreeMap;

use phare::{Impact, MonitorId, Nullable, Timestamp, phare_endpoint};
use serde::Serialize;

use super::{rejected, sent};

#[phare_endpoint(GET, "/things", unlisted, response = ())]
struct One<T> {
    value: T,
}

#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum Order {
    NewestFirst,
}

#[derive(Serialize)]
struct Meters(f64);

async fn query_of<T: Serialize>(value: T) -> String {
    let target = sent(One { value }).await.target().to_owned();
    target.strip_prefix("/things").expect("the path").to_owned()
}

#[tokio::test]
async fn scalars_are_written_as_they_read() {
    assert_eq!(query_of(u64::MAX).await, "?value=18446744073709551615");
    assert_eq!(query_of(i64::MIN).await, "?value=-9223372036854775808");
    assert_eq!(
        query_of(u128::MAX).await,
        "?value=340282366920938463463374607431768211455"
    );
    assert_eq!(query_of(0_i8).await, "?value=0");
    assert_eq!(query_of(1.5_f64).await, "?value=1.5");
    assert_eq!(query_of(0.1_f32).await, "?value=0.1");
    assert_eq!(query_of(true).await, "?value=true");
    assert_eq!(query_of(false).await, "?value=false");
    assert_eq!(query_of('ß').await, "?value=%C3%9F");
    assert_eq!(query_of("checkout").await, "?value=checkout");
    assert_eq!(query_of(String::new()).await, "?value=");
    assert_eq!(query_of(Meters(2.0)).await, "?value=2");
    assert_eq!(query_of(MonitorId::from(7)).await, "?value=7");
    assert_eq!(query_of(Order::NewestFirst).await, "?value=newest_first");
    assert_eq!(query_of(Impact::MajorOutage).await, "?value=major_outage");
    let at: Timestamp = "2026-03-08T12:00:00.5+02:00".parse().expect("a timestamp");
    assert_eq!(query_of(at).await, "?value=2026-03-08T10%3A00%3A00Z");
}

#[tokio::test]
async fn only_letters_digits_and_four_marks_go_unescaped() {
    assert_eq!(query_of("AZaz09-._~").await, "?value=AZaz09-._~");
    assert_eq!(
        query_of(" !\"#$%&'()*+,/:;<=>?@[\\]^`{|}\t\n\0").await,
        "?value=%20%21%22%23%24%25%26%27%28%29%2A%2B%2C%2F%3A%3B%3C%3D%3E%3F%40%5B%5C%5D%5E%60%7B%7C%7D%09%0A%00"
    );
    assert_eq!(query_of("grün 🚦").await, "?value=gr%C3%BCn%20%F0%9F%9A%A6");
    assert_eq!(query_of("%2F").await, "?value=%252F");
    assert_eq!(query_of("a&page=2").await, "?value=a%26page%3D2");
}

#[tokio::test]
async fn lists_repeat_their_name() {
    assert_eq!(query_of([1, 2, 3]).await, "?value=1&value=2&value=3");
    assert_eq!(query_of(vec!["a b", "c"]).await, "?value=a%20b&value=c");
    assert_eq!(query_of((1, "x", true)).await, "?value=1&value=x&value=true");
    assert_eq!(query_of([Some(1), None, Some(3)]).await, "?value=1&value=3");
    assert_eq!(query_of(Some(vec![1])).await, "?value=1");
    assert_eq!(query_of(Vec::<u64>::new()).await, "");
}

#[tokio::test]
async fn what_is_none_is_left_out() {
    assert_eq!(query_of(None::<u64>).await, "");
    assert_eq!(query_of(Some(None::<u64>)).await, "");
    assert_eq!(query_of(Nullable::<u64>::Absent).await, "");
    assert_eq!(query_of(Nullable::Value(1)).await, "?value=1");
}

#[phare_endpoint(GET, "/things/{thing_id}/parts", unlisted, response = ())]
struct ListParts<'a> {
    page: Option<u32>,
    thing_id: u64,
    #[serde(rename = "filter[name]")]
    name: Option<&'a str>,
    r#type: &'a str,
    tag: &'a [&'a str],
}

#[tokio::test]
async fn parameters_stand_in_the_order_of_the_fields() {
    let list = ListParts {
        page: Some(2),
        thing_id: 5,
        name: Some("a&b"),
        r#type: "manual",
        tag: &["x", "y"],
    };
    let expected = "GET /things/5/parts?page=2&filter%5Bname%5D=a%26b&type=manual&tag=x&tag=y";
    assert_eq!(sent(list).await.line(), expected);
    let list = ListParts {
        page: None,
        thing_id: 5,
        name: None,
        r#type: "",
        tag: &[],
    };
    assert_eq!(sent(list).await.line(), "GET /things/5/parts?type=");
}

#[derive(Serialize)]
struct Paging {
    page: u32,
    per_page: Option<u32>,
    tags: Vec<&'static str>,
}

#[phare_endpoint(GET, "/things", unlisted, response = ())]
struct Flattened<T> {
    before: u8,
    #[serde(flatten)]
    rest: T,
    after: u8,
}

async fn flattened<T: Serialize>(rest: T) -> String {
    let list = Flattened {
        before: 1,
        rest,
        after: 2,
    };
    sent(list).await.target().to_owned()
}

#[tokio::test]
async fn flattened_objects_stand_among_the_others() {
    let paging = Paging {
        page: 3,
        per_page: None,
        tags: vec!["x", "y"],
    };
    assert_eq!(
        flattened(&paging).await,
        "/things?before=1&page=3&tags=x&tags=y&after=2"
    );
    assert_eq!(
        flattened(Some(&paging)).await,
        "/things?before=1&page=3&tags=x&tags=y&after=2"
    );
    let map = BTreeMap::from([("a b", Some(true)), ("c", None)]);
    assert_eq!(flattened(map).await, "/things?before=1&a%20b=true&after=2");
    let numbered = BTreeMap::from([(1, "one"), (2, "two")]);
    assert_eq!(flattened(numbered).await, "/things?before=1&1=one&2=two&after=2");
    assert_eq!(flattened(None::<Paging>).await, "/things?before=1&after=2");
    assert_eq!(flattened(()).await, "/things?before=1&after=2");
}

#[phare_endpoint(POST, "/things", unlisted, response = ())]
struct CreateThing {
    #[phare(query)]
    dry_run: bool,
    name: &'static str,
    #[phare(query)]
    #[serde(flatten)]
    paging: Paging,
}

#[tokio::test]
async fn a_post_may_have_a_query_too() {
    let request = sent(CreateThing {
        dry_run: true,
        name: "x",
        paging: Paging {
            page: 1,
            per_page: Some(5),
            tags: Vec::new(),
        },
    })
    .await;
    assert_eq!(request.line(), "POST /things?dry_run=true&page=1&per_page=5");
    assert_eq!(request.text(), r#"{"name":"x"}"#);
}

#[tokio::test]
async fn what_has_no_spelling_is_rejected() {
    let cases = [
        (rejected(One { value: f64::NAN }).await, "value: not a finite number"),
        (
            rejected(One { value: f32::INFINITY }).await,
            "value: not a finite number",
        ),
        (rejected(One { value: () }).await, "value: null cannot be sent here"),
        (
            rejected(One {
                value: Nullable::<u64>::Null,
            })
            .await,
            "value: null cannot be sent here",
        ),
        (
            rejected(One { value: [[1]] }).await,
            "value.0: an array cannot be sent here, only one value",
        ),
        (
            rejected(One {
                value: BTreeMap::from([(1, 2)]),
            })
            .await,
            "value: an object cannot be sent here, only one value or an array",
        ),
        (
            rejected(Flattened {
                before: 1,
                rest: 5,
                after: 2,
            })
            .await,
            "rest: only an object can be flattened",
        ),
        (
            rejected(Flattened {
                before: 1,
                rest: vec![1],
                after: 2,
            })
            .await,
            "rest: only an object can be flattened",
        ),
    ];
    for (error, message) in cases {
        assert_eq!(error.to_string(), format!("GET /things was not sent: {message}"));
    }
}

#[tokio::test]
async fn all_faults_are_reported_at_once() {
    #[phare_endpoint(GET, "/things/{id}", unlisted, response = ())]
    struct Faulty {
        id: &'static str,
        first: f64,
        good: u8,
        second: f64,
    }
    let error = rejected(Faulty {
        id: "..",
        first: f64::NAN,
        good: 1,
        second: f64::NAN,
    })
    .await;
    let fields: Vec<_> = error
        .field_errors()
        .expect("field errors")
        .iter()
        .map(|(name, _)| name)
        .collect();
    assert_eq!(fields, ["id", "first", "second"]);
}
