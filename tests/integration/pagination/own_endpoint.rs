//! Walks through lists of a user's own endpoints.

use phare::{Page, phare_endpoint};
use serde::Deserialize;

use super::fake_with;
use crate::support::fake_client::client;
use crate::support::listener::{Listener, Reply};

/// A struct without a field for the page, and items of a type of one's own.
#[phare_endpoint(GET, "/uptime/monitors", response = Page<Name>)]
struct MonitorNames;

#[derive(Deserialize)]
struct Name {
    name: String,
}

#[tokio::test]
async fn a_struct_without_a_page_has_pages_all_the_same() {
    let (fake, _) = fake_with(130);
    let names = MonitorNames
        .send(&client(&fake))
        .collect_all(1_000)
        .await
        .expect("a list");
    assert_eq!(names.len(), 130);
    assert_eq!(names[0].name, "Website");
    assert_eq!(names[129].name, "Monitor 129");
}

#[phare_endpoint(GET, "/things/{name}/parts", unlisted, response = Page<u64>)]
struct ListParts<'a> {
    name: &'a str,
    like: &'a str,
}

#[tokio::test]
async fn values_that_look_like_a_page_are_left_alone() {
    let first = r#"{"data":[1],"links":{"next":"x"}}"#;
    let listener = Listener::start([
        Reply::json(200, first),
        Reply::json(200, r#"{"data":[2],"links":{"next":null}}"#),
    ]);
    let parts = ListParts {
        name: "a?page=7",
        like: "x&page=7",
    };
    let all = parts.send(&listener.client()).collect_all(9).await;
    assert_eq!(all.expect("a list"), [1, 2]);
    let targets: Vec<_> = listener
        .received()
        .iter()
        .map(|request| request.target().to_owned())
        .collect();
    assert_eq!(
        targets,
        [1, 2].map(|page| format!("/things/a%3Fpage%3D7/parts?like=x%26page%3D7&page={page}&per_page=100"))
    );
}
