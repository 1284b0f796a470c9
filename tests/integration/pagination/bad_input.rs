//! Pages that no list has.

use phare::monitors::ListMonitors;
use phare::{Error, Page, phare_endpoint};

use super::fake_with;
use crate::support::fake_client::client;
use crate::support::listener::Listener;

#[phare_endpoint(GET, "/things", unlisted, response = Page<u64>)]
struct ListThings<'a> {
    page: &'a str,
}

fn messages(error: &Error) -> Vec<String> {
    assert!(matches!(error, Error::Invalid(_)), "{error:?}");
    error.field_errors().expect("errors of fields").get("page").to_vec()
}

#[tokio::test]
async fn a_page_of_0_is_rejected_before_sending() {
    let (fake, _) = fake_with(3);
    let list = ListMonitors::builder().page(0).build();
    let client = client(&fake);
    let error = list.send(&client).await.expect_err("a rejection");
    assert_eq!(messages(&error), ["must be at least 1, not 0"]);
    let mut items = list.send(&client).items();
    let error = items.next().await.expect("an error").expect_err("a rejection");
    assert_eq!(messages(&error), ["must be at least 1, not 0"]);
    assert!(items.next().await.is_none());
    let error = list.send(&client).collect_all(9).await.expect_err("a rejection");
    assert_eq!(messages(&error), ["must be at least 1, not 0"]);
    // A walk counts pages, whatever Phare takes.
    let error = list.send(&client).skip_validation().collect_all(9).await;
    let error = error.expect_err("a rejection");
    assert_eq!(messages(&error), ["must be a number from 1 on"]);
    assert!(fake.requests().is_empty());
}

#[tokio::test]
async fn an_iteration_needs_a_number_to_start_with() {
    let listener = Listener::no_content();
    for page in ["0", "-1", "one", "", "99999999999999999999"] {
        let request = ListThings { page }.send(&listener.client());
        let error = request.collect_all(9).await.expect_err("a rejection");
        assert_eq!(messages(&error), ["must be a number from 1 on"], "{page:?}");
    }
    assert!(listener.received().is_empty());
}
