//! What stands around the items of a page. The tables leave it out, as it is the same for all lists: so it comes from Phare's
//! document.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use phare_contract::{OPERATIONS, ResponseBody};
use serde_json::{Map, Value, json};

static DOCUMENT: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(include_str!("../../contract/tests/openapi.json")).expect("JSON"));

/// A page with this item only.
pub(crate) fn around(item: &Value) -> Value {
    let schemas = &DOCUMENT["components"]["schemas"];
    json!({
        "data": [item],
        "meta": example(&schemas["PageMeta"]),
        "links": example(&schemas["PageLinks"]),
    })
}

fn example(schema: &Value) -> Value {
    let properties = schema["properties"].as_object().expect("properties");
    let values = properties.iter().map(|(name, schema)| {
        let value = match schema["type"].as_str() {
            Some("integer") => json!(7),
            Some("string") => json!("https://api.phare.io/users?page=7"),
            other => panic!("`{name}` is of the type {other:?}"),
        };
        (name.clone(), value)
    });
    values.collect::<Map<_, _>>().into()
}

#[test]
fn every_page_of_the_document_is_such() {
    for operation in OPERATIONS {
        if !matches!(operation.response, ResponseBody::Page { .. }) {
            continue;
        }
        let response = &DOCUMENT["paths"][operation.path]["get"]["responses"]["200"];
        let page = &response["content"]["application/json"]["schema"]["$ref"];
        let name = page.as_str().and_then(|page| page.rsplit('/').next()).expect("a name");
        let properties = DOCUMENT["components"]["schemas"][name]["properties"].as_object();
        let properties = properties.expect("properties");
        let names: BTreeSet<_> = properties.keys().map(String::as_str).collect();
        assert_eq!(names, BTreeSet::from(["data", "links", "meta"]), "{name}");
        assert_eq!(properties["meta"]["$ref"], "#/components/schemas/PageMeta", "{name}");
        assert_eq!(properties["links"]["$ref"], "#/components/schemas/PageLinks", "{name}");
    }
}
