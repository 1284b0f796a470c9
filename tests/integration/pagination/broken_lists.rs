//! Lists of a server that does not keep to Phare's documents.

use phare::{Error, Page, phare_endpoint};

use crate::support::listener::{Listener, Reply};

#[phare_endpoint(GET, "/things", unlisted, response = Page<u64>)]
struct ListThings;

#[tokio::test]
async fn the_link_of_the_next_page_is_not_followed() {
    let elsewhere = Listener::no_content();
    let first = format!(
        r#"{{"data":[1],"links":{{"next":"{}/steal?page=2"}}}}"#,
        elsewhere.base_url()
    );
    let listener = Listener::start([
        Reply::json(200, &first),
        Reply::json(200, r#"{"data":[2],"links":{"next":null}}"#),
    ]);
    let all = ListThings.send(&listener.client()).collect_all(9).await;
    assert_eq!(all.expect("a list"), [1, 2]);
    assert_eq!(elsewhere.connections(), 0);
    let targets: Vec<_> = listener
        .received()
        .iter()
        .map(|request| request.target().to_owned())
        .collect();
    assert_eq!(targets, ["/things?page=1&per_page=100", "/things?page=2&per_page=100"]);
}

#[tokio::test]
async fn an_empty_page_ends_the_list_whatever_its_links_say() {
    let endless = r#"{"data":[],"links":{"next":"http://127.0.0.1/?page=2"}}"#;
    let listener = Listener::start([Reply::json(200, endless)]);
    let all = ListThings.send(&listener.client()).collect_all(9).await;
    assert_eq!(all.expect("a list"), [0; 0]);
    assert_eq!(listener.received().len(), 1);
}

#[tokio::test]
async fn a_limit_stops_a_list_without_end() {
    let endless = r#"{"data":[1,2,3],"links":{"next":"http://127.0.0.1/?page=2"}}"#;
    let listener = Listener::start([Reply::json(200, endless)]);
    let error = ListThings.send(&listener.client()).collect_all(10).await;
    let error = error.expect_err("too many");
    assert!(matches!(error, Error::TooMany(_)), "{error:?}");
    assert_eq!(listener.received().len(), 4);
}

#[tokio::test]
async fn a_page_that_cannot_be_read_is_an_error_of_that_page() {
    let first = r#"{"data":[1],"links":{"next":"http://127.0.0.1/?page=2"}}"#;
    let listener = Listener::start([
        Reply::json(200, first),
        Reply::json(200, r#"{"data":["two"],"links":{"next":null}}"#),
    ]);
    let mut items = ListThings.send(&listener.client()).items();
    assert_eq!(items.next().await.expect("an item").expect("a number"), 1);
    let error = items.next().await.expect("an error").expect_err("no number");
    let Error::Decode(error) = error else {
        panic!("{error:?}")
    };
    assert_eq!(error.path(), "data[0]");
    assert!(items.next().await.is_none());
}
