//! `serde_json`'s own types in every part of a request. Features of `serde_json` that any crate of a program may turn on change what
//! these types hand to a serializer: `.ci/features` runs the tests with these, too.

use phare::{File, phare_endpoint};
use serde_json::value::RawValue;
use serde_json::{Number, Value, json};

use super::{rejected, sent};

#[phare_endpoint(PUT, "/things/{id}", unlisted, response = ())]
struct PutThing {
    id: Value,
    #[phare(query)]
    page: Number,
    #[phare(query)]
    tags: Value,
    #[phare(header = "X-Weight")]
    weight: Number,
    title: Value,
    ratio: Number,
    settings: Box<RawValue>,
}

#[phare_endpoint(POST, "/pictures", unlisted, response = ())]
struct PostPicture {
    #[phare(file)]
    picture: File,
    size: Number,
    theme: Value,
    raw: Box<RawValue>,
}

fn number(text: &str) -> Number {
    text.parse().expect("a number")
}

fn raw(json: &str) -> Box<RawValue> {
    RawValue::from_string(json.to_owned()).expect("JSON")
}

#[tokio::test]
async fn they_go_out_as_what_they_hold() {
    let request = sent(PutThing {
        id: json!(7),
        page: number("2"),
        tags: json!(["a", 1, true]),
        weight: number("-1.5"),
        title: json!("Aa"),
        ratio: number("0.25"),
        settings: raw(r#"{"a":[1,2.5,"x"]}"#),
    })
    .await;
    assert_eq!(request.target(), "/things/7?page=2&tags=a&tags=1&tags=true");
    assert_eq!(request.header("x-weight").as_deref(), Some("-1.5"));
    assert_eq!(
        request.text(),
        r#"{"title":"Aa","ratio":0.25,"settings":{"a":[1,2.5,"x"]}}"#
    );
}

#[tokio::test]
async fn they_are_parts_of_a_form() {
    let request = sent(PostPicture {
        picture: File::new("a.svg", b"<svg/>".to_vec()),
        size: number("12"),
        theme: json!({ "light": { "width": 2.5 }, "rounded": true }),
        raw: raw(r#"{"deep":[1,{"x":"y"}]}"#),
    })
    .await;
    assert_eq!(
        request.form_fields(),
        [
            ("size", "12"),
            ("theme[light][width]", "2.5"),
            ("theme[rounded]", "1"),
            ("raw[deep][0]", "1"),
            ("raw[deep][1][x]", "y"),
        ]
    );
}

#[tokio::test]
async fn an_object_has_no_spelling_in_a_path() {
    let thing = |id| PutThing {
        id,
        page: number("1"),
        tags: json!([]),
        weight: number("1"),
        title: json!("Aa"),
        ratio: number("1"),
        settings: raw("null"),
    };
    for id in [json!({ "a": 1 }), json!([1]), json!(null)] {
        let error = rejected(thing(id)).await.to_string();
        assert!(error.contains("`id`") || error.contains("id:"), "{error}");
    }
}
