//! Lists whose next page comes while the last one is used.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use phare::Position;
use phare_fake::{Fake, Fault};

use super::{ListThings, fake_with, monitors, queries, take};
use crate::support::listener::{Listener, Reply};

/// Waits until the fake has had so many requests, without a poll of any list.
async fn requests(fake: &Fake, number: usize) {
    let mut left = 1_200;
    while fake.requests().len() < number {
        left -= 1;
        assert!(left > 0, "no more than {} requests came", fake.requests().len());
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

#[tokio::test]
async fn the_next_page_is_on_its_way_while_one_is_used() {
    let (fake, ids) = fake_with(350);
    let mut items = monitors(&fake).items().prefetch();
    assert_eq!(take(&mut items, 1).await, ids[..1]);
    requests(&fake, 2).await;
    // One page ahead and no more, however long it takes.
    assert_eq!(take(&mut items, 99).await, ids[1..100]);
    assert_eq!(fake.requests().len(), 2);
    assert_eq!(take(&mut items, 1).await, ids[100..101]);
    requests(&fake, 3).await;
    assert_eq!(take(&mut items, usize::MAX).await, ids[101..]);
    let asked = ["1", "2", "3", "4"].map(|page| format!("page={page}&per_page=100"));
    assert_eq!(queries(&fake), asked);
}

#[tokio::test]
async fn pages_do_it_too_and_tell_where_the_next_one_lies() {
    let (fake, _) = fake_with(250);
    let mut pages = monitors(&fake).pages().prefetch();
    let mut positions = Vec::new();
    while let Some(page) = pages.next().await {
        page.expect("a page");
        requests(&fake, 3.min(positions.len() + 2)).await;
        positions.push(pages.position().map(|position| position.page.get()));
    }
    assert_eq!(positions, [Some(2), Some(3), None]);
}

#[tokio::test]
async fn an_error_comes_in_its_place_and_the_list_goes_on_there() {
    let (fake, ids) = fake_with(150);
    let mut items = monitors(&fake).items().prefetch();
    fake.fail_next(Fault::delay(Duration::ZERO));
    fake.fail_next(Fault::status(403));
    assert_eq!(take(&mut items, 100).await, ids[..100]);
    let error = items.next().await.expect("an error").expect_err("a rejection");
    assert_eq!(error.status(), Some(403));
    assert!(items.next().await.is_none());
    let position = items.position().expect("the page that failed");
    assert_eq!((position.page.get(), position.taken), (2, 0));
    let mut items = items.starting_at(position);
    assert_eq!(take(&mut items, usize::MAX).await, ids[100..]);
}

#[tokio::test]
async fn another_start_forgets_the_page_that_is_on_its_way() {
    let (fake, ids) = fake_with(250);
    let mut items = monitors(&fake).items().prefetch();
    assert_eq!(take(&mut items, 1).await, ids[..1]);
    let first: Position = serde_json::from_str(r#"{"page":1,"per_page":100,"taken":10}"#).expect("a position");
    let mut items = items.starting_at(first);
    assert_eq!(take(&mut items, usize::MAX).await, ids[10..]);
}

/// One that is not polled would else keep its place before the calls that come later.
#[tokio::test]
async fn a_page_that_nobody_awaits_holds_back_no_other_call() {
    // Nothing remains, so that one call goes at a time.
    let page = |next| format!(r#"{{"data":[1],"links":{{"next":{next}}}}}"#);
    let used_up = [("X-RateLimit-Limit", "100"), ("X-RateLimit-Remaining", "0")];
    let replies = [page("\"more\""), page("null")].map(|body| Reply::with(200, &used_up, body.as_bytes()));
    let listener = Listener::start(replies);
    let client = listener.client().with_retry(phare::RetryPolicy::default());

    // Ahead of the consumer.
    let mut items = ListThings.send(&client).items().prefetch();
    items.next().await.expect("an item").expect("a number");
    ListThings.send(&client).await.expect("a page");

    // Given up by the consumer, as by a `select!`.
    let mut items = ListThings.send(&client).items();
    {
        let next = pin!(items.next());
        let polled = next.poll(&mut Context::from_waker(Waker::noop()));
        assert!(matches!(polled, Poll::Pending));
    }
    ListThings.send(&client).await.expect("a page");
    items.next().await.expect("an item").expect("a number");
}

#[test]
fn a_list_that_is_read_without_a_runtime_does_it_too() {
    let (fake, ids) = fake_with(250);
    let listed = monitors(&fake).items().prefetch().blocking();
    let listed: Vec<u64> = listed.map(|monitor| monitor.expect("a monitor").id.get()).collect();
    assert_eq!(listed, ids);
}
