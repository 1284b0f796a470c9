//! Calls from programs without an async runtime.

use std::thread;
use std::time::Duration;

use phare::incidents::{CreateIncident, GetIncident};
use phare::monitors::ListMonitors;
use phare::{Client, Error, Impact, Items, phare_endpoint};
use phare_fake::{Fake, Fault};

use tokio::runtime::Handle;

use crate::support::fake_client::{client, fake};
use crate::support::listener::{Listener, Reply};

#[phare_endpoint(GET, "/things/1", unlisted, response = String)]
struct GetThing;

fn incident(title: &str) -> CreateIncident {
    CreateIncident::builder()
        .impact(Impact::Unknown)
        .title(title)
        .exclude_from_downtime(false)
        .build()
}

#[test]
fn the_same_structs_and_responses() {
    let fake = fake();
    let client = client(&fake);
    let opened = incident("Slow").send(&client).wait().expect("an incident");
    let read = GetIncident::new(opened.id).send(&client).wait().expect("the incident");
    assert_eq!(opened, read);
}

#[test]
fn the_same_errors() {
    let fake = fake();
    let client = client(&fake);
    let error = GetIncident::new(999).send(&client).wait().expect_err("none");
    assert!(error.is_not_found());
    let error = incident("").send(&client).wait().expect_err("a rejection");
    assert!(matches!(error, Error::Invalid(_)), "{error:?}");
    fake.fail_next(Fault::drop_after());
    let error = incident("Slow").send(&client).wait().expect_err("a lost response");
    assert!(error.may_have_been_applied());
    assert_eq!(fake.requests().len(), 2);
}

#[test]
fn the_same_options_and_timeouts() {
    let listener = Listener::start([Reply::silence("")]);
    let request = GetThing.send(&listener.client()).timeout(Duration::from_secs(1));
    let error = request.header("X-A", "b").wait().expect_err("no response");
    assert!(error.is_timeout(), "{error:?}");
    assert_eq!(listener.only().header("x-a").as_deref(), Some("b"));
}

#[test]
fn connections_are_kept_between_calls() {
    let listener = Listener::start([Reply::with(200, &[], b"fine")]);
    let client = listener.client();
    for _ in 0..50 {
        assert_eq!(GetThing.send(&client).wait().expect("a response"), "fine");
    }
    drop(client);
    // A call that comes before the connection of the one before it is back in the pool, on another thread, opens another.
    assert!(listener.connections() < 50);
}

#[test]
fn many_threads_at_once() {
    let fake = fake();
    let client = client(&fake);
    thread::scope(|scope| {
        for index in 0..16 {
            let client = &client;
            scope.spawn(move || {
                let title = format!("Incident {index}");
                let opened = incident(&title).send(client).wait().expect("an incident");
                assert_eq!(opened.title, title);
            });
        }
    });
    assert_eq!(fake.requests().len(), 16);
}

fn fake_with_monitors(number: usize) -> (Fake, Client) {
    let fake = fake();
    for index in fake.monitors().len()..number {
        fake.add_monitor(fake.project().id, &format!("Monitor {index}"));
    }
    let client = client(&fake);
    (fake, client)
}

#[test]
fn lists_are_iterators() {
    let (fake, client) = fake_with_monitors(130);
    let all: Result<Vec<_>, Error> = ListMonitors::default().send(&client).items().blocking().collect();
    assert_eq!(all.expect("a list").len(), 130);
    let sizes = ListMonitors::default().send(&client).pages().blocking();
    let sizes: Vec<usize> = sizes.map(|page| page.expect("a page").data.len()).collect();
    assert_eq!(sizes, [100, 30]);
    let all = ListMonitors::default().send(&client).collect_all(130).wait();
    assert_eq!(all.expect("a list").len(), 130);
    assert_eq!(fake.requests().len(), 6);
}

#[test]
fn an_iterator_ends_after_an_error_and_tells_where() {
    let (fake, client) = fake_with_monitors(130);
    let mut items = ListMonitors::default().send(&client).items().blocking();
    assert!(items.by_ref().take(100).all(|item| item.is_ok()));
    fake.fail_next(Fault::status(403));
    assert_eq!(
        items.next().expect("an error").expect_err("a rejection").status(),
        Some(403)
    );
    assert!(items.next().is_none());
    let position = Items::position(items.get_ref()).expect("the page that failed");
    assert_eq!((position.page.get(), position.taken), (2, 0));
}

const REJECTION: &str = "a blocking call on a thread of an async runtime, which it would block: `.await` the request instead, or in \
     `spawn_blocking` call `Handle::current().block_on(request.into_future())`";

fn assert_rejected<T: std::fmt::Debug>(result: Result<T, Error>) {
    let error = result.expect_err("a rejection");
    assert!(matches!(error, Error::Config(_)), "{error:?}");
    assert_eq!(error.to_string(), REJECTION);
    assert!(!error.may_have_been_applied());
}

#[tokio::test]
async fn inside_of_an_async_program_it_is_an_error_and_no_panic() {
    let fake = fake();
    let client = client(&fake);
    assert_rejected(incident("Slow").send(&client).wait());
    let list = || ListMonitors::default().send(&client);
    assert_rejected(list().collect_all(9).wait());
    let mut items = list().items().blocking();
    assert_rejected(items.next().expect("an error"));
    assert!(items.next().is_none());
    let mut pages = list().pages().blocking();
    assert_rejected(pages.next().expect("an error"));
    assert!(pages.next().is_none());
    assert!(fake.requests().is_empty());
    // The client is as good as before.
    incident("Slow").send(&client).await.expect("an incident");
}

#[tokio::test(flavor = "multi_thread")]
async fn threads_that_the_runtime_lends_for_blocking_count_as_its_own() {
    let fake = fake();
    let client = client(&fake);
    let lent = client.clone();
    let result = tokio::task::spawn_blocking(move || incident("Slow").send(&lent).wait());
    assert_rejected(result.await.expect("no panic"));
    // What the error says to do there.
    let request = incident("Slow").send(&client);
    let result = tokio::task::spawn_blocking(|| Handle::current().block_on(request.into_future()));
    result.await.expect("no panic").expect("an incident");
}

#[test]
fn a_client_may_leave_its_runtime() {
    let fake = fake();
    let client = client(&fake);
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    runtime
        .block_on(incident("First").send(&client).into_future())
        .expect("an incident");
    drop(runtime);
    incident("Second").send(&client).wait().expect("an incident");
    assert_eq!(fake.requests().len(), 2);
}
