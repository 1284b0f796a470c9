//! serde's attributes mean what they mean in serde.

use std::collections::BTreeMap;

use phare::{Timestamp, phare_endpoint};
use serde::{Serialize, Serializer};

use super::sent;

/// Writes a list of words as one text.
mod joined {
    use serde::Serializer;

    pub(super) fn serialize<S: Serializer>(words: &[&str], serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&words.join(","))
    }
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde's signature")]
fn in_cents<S: Serializer>(amount: &f64, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(&format_args!("{:.0}", amount * 100.0))
}

#[allow(clippy::ref_option, reason = "serde's signature")]
fn or_never<S: Serializer>(at: &Option<Timestamp>, serializer: S) -> Result<S::Ok, S::Error> {
    match at {
        Some(at) => at.serialize(serializer),
        None => serializer.serialize_str("never"),
    }
}

fn none<T, S: Serializer>(_: &T, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_none()
}

/// An endpoint that derives `Serialize` too, so that serde itself tells what the attributes mean.
#[phare_endpoint(POST, "/things", unlisted, response = ())]
#[derive(Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[allow(dead_code, reason = "skipped fields are never read")]
struct Attributed<'a> {
    first_name: &'a str,
    #[serde(rename = "family-name")]
    last_name: &'a str,
    #[serde(rename(serialize = "out", deserialize = "in"))]
    direction: u8,
    r#type: u8,
    r#match_all: bool,
    #[serde(with = "joined")]
    tags: Vec<&'a str>,
    #[serde(serialize_with = "in_cents")]
    price: f64,
    #[serde(serialize_with = "or_never")]
    ends_at: Option<Timestamp>,
    #[serde(skip)]
    hidden: u8,
    #[serde(skip_serializing)]
    hidden_too: u8,
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    empty: Vec<u8>,
    #[serde(skip_serializing_if = "str::is_empty", rename = "note!")]
    note: &'a str,
    #[serde(flatten)]
    extra: Extra,
    #[serde(flatten)]
    more: BTreeMap<&'a str, u8>,
    _private: u8,
    last: u8,
}

#[derive(Clone, Serialize)]
struct Extra {
    snake_case: u8,
    #[serde(flatten)]
    inner: Option<Inner>,
}

#[derive(Clone, Serialize)]
struct Inner {
    inner_most: u8,
}

#[tokio::test]
async fn attributes_mean_what_they_mean_to_serde() {
    let mut endpoint = Attributed {
        first_name: "Ada",
        last_name: "L",
        direction: 1,
        r#type: 2,
        r#match_all: true,
        tags: vec!["x", "y"],
        price: 1.5,
        ends_at: None,
        hidden: 3,
        hidden_too: 4,
        empty: Vec::new(),
        note: "",
        extra: Extra {
            snake_case: 5,
            inner: Some(Inner { inner_most: 6 }),
        },
        more: BTreeMap::from([("z", 7), ("a b", 8)]),
        _private: 9,
        last: 10,
    };
    let written = concat!(
        r#"{"firstName":"Ada","family-name":"L","out":1,"type":2,"matchAll":true,"tags":"x,y","price":"150","#,
        r#""endsAt":"never","snake_case":5,"inner_most":6,"a b":8,"z":7,"private":9,"last":10}"#
    );
    assert_eq!(serde_json::to_string(&endpoint).expect("JSON"), written);
    assert_eq!(sent(endpoint.clone()).await.text(), written);

    endpoint.empty.push(1);
    endpoint.note = "n";
    endpoint.ends_at = Timestamp::from_unix_seconds(0);
    endpoint.extra.inner = None;
    endpoint.more.clear();
    let written = serde_json::to_string(&endpoint).expect("JSON");
    assert!(
        written.contains(r#""empty":[1],"note!":"n","snake_case":5,"private":9"#),
        "{written}"
    );
    assert_eq!(sent(endpoint.clone()).await.text(), written);
}

macro_rules! case {
    ($rule:literal) => {{
        #[phare_endpoint(POST, "/things", unlisted, response = ())]
        #[derive(Serialize)]
        #[serde(rename_all = $rule)]
        #[allow(non_snake_case, reason = "serde takes such names")]
        struct Cased {
            one: u8,
            two_words: u8,
            r#type: u8,
            x1_y2: u8,
            _leading: u8,
            trailing_: u8,
            double__score: u8,
            #[serde(rename = "As_Is")]
            renamed: u8,
        }
        let cased = Cased {
            one: 1,
            two_words: 2,
            r#type: 3,
            x1_y2: 4,
            _leading: 5,
            trailing_: 6,
            double__score: 7,
            renamed: 8,
        };
        let written = serde_json::to_string(&cased).expect("JSON");
        assert_eq!(sent(cased).await.text(), written, "{}", $rule);
    }};
}

#[tokio::test]
async fn every_rule_of_names_is_serdes() {
    case!("lowercase");
    case!("UPPERCASE");
    case!("PascalCase");
    case!("camelCase");
    case!("snake_case");
    case!("SCREAMING_SNAKE_CASE");
    case!("kebab-case");
    case!("SCREAMING-KEBAB-CASE");
}

#[tokio::test]
async fn one_direction_of_a_rule_counts() {
    #[phare_endpoint(POST, "/things", unlisted, response = ())]
    #[serde(rename_all(serialize = "kebab-case", deserialize = "camelCase"))]
    struct Written {
        two_words: u8,
    }
    #[phare_endpoint(POST, "/things", unlisted, response = ())]
    #[serde(rename_all(deserialize = "camelCase"))]
    struct Read {
        two_words: u8,
    }
    assert_eq!(sent(Written { two_words: 1 }).await.text(), r#"{"two-words":1}"#);
    assert_eq!(sent(Read { two_words: 1 }).await.text(), r#"{"two_words":1}"#);
}

#[tokio::test]
async fn attributes_hold_in_the_query_the_path_and_headers() {
    #[phare_endpoint(GET, "/things/{price}", unlisted, response = ())]
    #[serde(rename_all = "kebab-case")]
    struct Get {
        #[serde(serialize_with = "in_cents")]
        price: f64,
        #[serde(with = "joined")]
        all_tags: Vec<&'static str>,
        #[serde(skip_serializing_if = "Option::is_some")]
        odd: Option<u8>,
        #[serde(skip)]
        hidden: u8,
        #[phare(header = "X-Price")]
        #[serde(serialize_with = "in_cents")]
        other_price: f64,
        #[phare(header = "X-Never")]
        #[serde(skip_serializing_if = "str::is_empty")]
        never: &'static str,
    }
    let get = Get {
        price: 2.5,
        all_tags: vec!["a", "b"],
        odd: Some(1),
        hidden: 1,
        other_price: 0.25,
        never: "",
    };
    let _ = get.hidden;
    let request = sent(get).await;
    assert_eq!(request.line(), "GET /things/250?all-tags=a%2Cb");
    assert_eq!(request.header("x-price").as_deref(), Some("25"));
    assert_eq!(request.header("x-never"), None);
}

#[tokio::test]
async fn a_function_decides_whether_there_is_a_value() {
    #[phare_endpoint(POST, "/things", unlisted, response = ())]
    struct Post<T> {
        #[serde(serialize_with = "none")]
        value: T,
        #[serde(serialize_with = "none::<Option<u8>, _>")]
        other: Option<u8>,
        last: u8,
    }
    let post = Post {
        value: 5,
        other: Some(1),
        last: 1,
    };
    assert_eq!(sent(post).await.text(), r#"{"last":1}"#);
}

#[tokio::test]
async fn skipped_fields_need_not_be_of_a_kind_that_can_be_sent() {
    struct Opaque;
    #[phare_endpoint(POST, "/things", unlisted, response = ())]
    struct Post {
        #[phare(skip)]
        one: Opaque,
        #[serde(skip)]
        two: Opaque,
        three: u8,
    }
    let post = Post {
        one: Opaque,
        two: Opaque,
        three: 3,
    };
    let Post {
        one: Opaque,
        two: Opaque,
        ..
    } = post;
    assert_eq!(sent(post).await.text(), r#"{"three":3}"#);
}

#[tokio::test]
async fn flattened_values_may_be_empty_or_none() {
    #[phare_endpoint(POST, "/things", unlisted, response = ())]
    struct Post {
        #[serde(flatten)]
        first: Option<Inner>,
        #[serde(flatten)]
        second: BTreeMap<String, u8>,
        #[serde(flatten)]
        third: serde_json::Map<String, serde_json::Value>,
    }
    let empty = Post {
        first: None,
        second: BTreeMap::new(),
        third: serde_json::Map::new(),
    };
    assert_eq!(sent(empty).await.text(), "{}");
    let third = serde_json::json!({ "b": [1, null] });
    let full = Post {
        first: Some(Inner { inner_most: 1 }),
        second: BTreeMap::from([("\"a\"".to_owned(), 2)]),
        third: third.as_object().expect("an object").clone(),
    };
    assert_eq!(sent(full).await.text(), r#"{"inner_most":1,"\"a\"":2,"b":[1,null]}"#);
}

#[phare_endpoint(POST, "/numbers", unlisted, response = ())]
#[serde_with::serde_as]
struct WithMacroBelow {
    #[serde_as(as = "serde_with::DisplayFromStr")]
    n: u8,
}

#[serde_with::serde_as]
#[phare_endpoint(POST, "/numbers", unlisted, response = ())]
struct WithMacroAbove {
    #[serde_as(as = "serde_with::DisplayFromStr")]
    n: u8,
}

#[tokio::test]
async fn an_attribute_macro_that_rewrites_fields_holds_on_either_side() {
    assert_eq!(sent(WithMacroBelow { n: 7 }).await.text(), r#"{"n":"7"}"#);
    assert_eq!(sent(WithMacroAbove { n: 7 }).await.text(), r#"{"n":"7"}"#);
}
