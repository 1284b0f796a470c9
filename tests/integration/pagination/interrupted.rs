//! Walks that end early, and go on from where they were.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use phare::Position;
use phare::monitors::ListMonitors;
use phare_fake::Fault;

use super::{ListThings, fake_with, monitors, queries, take};
use crate::support::fake_client::client;
use crate::support::listener::{Listener, Reply};

#[tokio::test]
async fn what_came_before_an_error_comes_then_the_error_then_nothing() {
    let (fake, ids) = fake_with(150);
    let mut items = monitors(&fake).items();
    assert_eq!(take(&mut items, 100).await, ids[..100]);
    fake.fail_next(Fault::status(403));
    let error = items.next().await.expect("an error").expect_err("a rejection");
    assert_eq!(error.status(), Some(403));
    assert!(items.next().await.is_none());
    assert_eq!(queries(&fake).len(), 2);

    let position = items.position().expect("the page that failed");
    assert_eq!((position.page.get(), position.taken), (2, 0));
    let mut rest = monitors(&fake).items().starting_at(position);
    assert_eq!(take(&mut rest, usize::MAX).await, ids[100..]);
}

#[tokio::test]
async fn pages_go_on_with_the_page_that_failed() {
    let (fake, _) = fake_with(150);
    let mut pages = monitors(&fake).pages();
    fake.fail_next(Fault::status(403));
    assert!(pages.next().await.expect("an error").is_err());
    assert!(pages.next().await.is_none());
    let position = pages.position().expect("the page that failed");
    let mut pages = monitors(&fake).pages().starting_at(position);
    assert_eq!(pages.next().await.expect("a page").expect("a page").data.len(), 100);
    let position = pages.position().expect("the second page");
    assert_eq!(position.page.get(), 2);
}

#[tokio::test]
async fn a_position_can_be_stored_and_used_by_another_run() {
    let (fake, ids) = fake_with(250);
    let mut items = monitors(&fake).items();
    assert_eq!(take(&mut items, 150).await, ids[..150]);
    let stored = serde_json::to_string(&items.position()).expect("JSON");
    assert_eq!(stored, r#"{"page":2,"per_page":100,"taken":50}"#);
    drop(items);

    let position: Position = serde_json::from_str(&stored).expect("a position");
    let mut items = monitors(&fake).items().starting_at(position);
    assert_eq!(items.position(), Some(position));
    assert_eq!(take(&mut items, usize::MAX).await, ids[150..]);
    assert!(serde_json::from_str::<Position>(&stored.replace("\"page\":2", "\"page\":0")).is_err());
}

#[tokio::test]
async fn a_position_brings_its_size_of_pages() {
    let (fake, ids) = fake_with(10);
    let sized = |per_page| ListMonitors::builder().per_page(per_page).build().send(&client(&fake));
    let mut items = sized(3).items();
    assert_eq!(take(&mut items, 4).await, ids[..4]);
    let position = items.position().expect("the second page");
    let mut items = sized(5).items().starting_at(position);
    assert_eq!(take(&mut items, usize::MAX).await, ids[4..]);
}

#[tokio::test]
async fn a_list_that_has_become_shorter_ends() {
    let (fake, ids) = fake_with(6);
    let mut items = monitors(&fake).items();
    assert_eq!(take(&mut items, 5).await, ids[..5]);
    let position = items.position().expect("the last item");
    let (shorter, _) = fake_with(3);
    let mut items = monitors(&shorter).items().starting_at(position);
    assert!(items.next().await.is_none());
}

#[tokio::test]
async fn an_iteration_that_is_dropped_asks_for_nothing_more() {
    let (fake, ids) = fake_with(250);
    let mut items = monitors(&fake).items();
    assert_eq!(take(&mut items, 1).await, ids[..1]);
    drop(items);
    // The next call of the same client finds everything in order.
    assert_eq!(monitors(&fake).await.expect("a page").data.len(), 20);
    assert_eq!(queries(&fake), ["page=1&per_page=100", ""]);
}

#[tokio::test]
async fn a_wait_that_is_dropped_loses_no_item() {
    let listener = Listener::start([Reply::json(200, r#"{"data":[1,2],"links":{"next":null}}"#)]);
    let mut items = ListThings.send(&listener.client()).items();
    {
        let next = pin!(items.next());
        let polled = next.poll(&mut Context::from_waker(Waker::noop()));
        assert!(matches!(polled, Poll::Pending));
    }
    assert_eq!(items.next().await.expect("an item").expect("a number"), 1);
    assert_eq!(items.next().await.expect("an item").expect("a number"), 2);
    assert!(items.next().await.is_none());
    assert_eq!(listener.received().len(), 1);
}
