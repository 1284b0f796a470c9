//! Many calls, a few at a time, each with its own result.

use std::collections::HashSet;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use futures_util::{StreamExt as _, stream};
use phare::incidents::CreateIncident;
use phare::monitors::PauseMonitor;
use phare::{Client, Impact, RetryPolicy, SendAll};
use phare_fake::{Fake, Fault, ReceivedRequest};

use crate::support::fake_client::{client, fake};
use crate::support::listener::{Listener, Reply};

/// A fake with so many monitors that are not paused, and their ids.
fn fake_with(monitors: usize) -> (Fake, Vec<u64>) {
    let fake = fake();
    let add = |index| fake.add_monitor(fake.project().id, &format!("Monitor {index}"));
    let ids = (0..monitors).map(add).collect();
    (fake, ids)
}

fn pauses(ids: &[u64]) -> impl Iterator<Item = PauseMonitor> + Send + use<> {
    let ids = ids.to_vec();
    ids.into_iter().map(PauseMonitor::new)
}

fn incident(number: usize) -> CreateIncident {
    CreateIncident::builder()
        .impact(Impact::Unknown)
        .title(format!("Incident {number}"))
        .exclude_from_downtime(true)
        .build()
}

/// The titles of the incidents that Phare has applied.
fn created(fake: &Fake) -> Vec<String> {
    let title = |request: &ReceivedRequest| {
        let body: serde_json::Value = serde_json::from_slice(&request.body).expect("JSON");
        body["title"].as_str().expect("a title").to_owned()
    };
    fake.requests().iter().map(title).collect()
}

#[tokio::test]
async fn each_endpoint_comes_back_with_its_own_result() {
    let (fake, mut ids) = fake_with(40);
    ids.insert(17, 99_999);
    let client = client(&fake);
    let mut calls = client.send_all(pauses(&ids));
    let mut paused = Vec::new();
    let mut lacking = Vec::new();
    while let Some((pause, result)) = calls.next().await {
        match result {
            Ok(()) => paused.push(pause.monitor_id.get()),
            Err(error) => {
                assert!(error.is_not_found(), "{error}");
                lacking.push(pause.monitor_id.get());
            }
        }
    }
    assert!(calls.next().await.is_none());
    assert_eq!(lacking, [99_999]);
    paused.sort_unstable();
    ids.remove(17);
    assert_eq!(paused, ids);
}

#[tokio::test]
async fn results_come_in_order_where_that_is_asked_for() {
    let (fake, ids) = fake_with(30);
    // The first response comes last of those that are under way with it.
    fake.fail_next(Fault::delay(Duration::from_millis(300)));
    let client = client(&fake);
    let calls = client.send_all(pauses(&ids)).in_order();
    let order: Vec<u64> = calls.map(|(pause, _)| pause.monitor_id.get()).collect().await;
    assert_eq!(order, ids);
}

#[tokio::test]
async fn results_come_as_they_arrive() {
    let (fake, ids) = fake_with(30);
    fake.fail(
        "POST",
        &format!("/uptime/monitors/{}/pause", ids[0]),
        Fault::delay(Duration::from_secs(2)),
    );
    let client = client(&fake);
    let calls = client.send_all(pauses(&ids));
    let order: Vec<u64> = calls.map(|(pause, _)| pause.monitor_id.get()).collect().await;
    assert_eq!(order.last(), Some(&ids[0]));
    assert_eq!(order.len(), 30);
}

#[tokio::test]
async fn a_few_are_under_way_at_once_and_taken_when_there_is_room() {
    let fake = fake();
    let client = client(&fake);
    for (asked, most) in [(None, 8), (Some(3), 3), (Some(0), 1)] {
        let taken = AtomicUsize::new(0);
        let endpoints = (0..100).map(|number| {
            taken.fetch_add(1, Ordering::Relaxed);
            incident(number)
        });
        let mut calls = client.send_all(endpoints);
        if let Some(asked) = asked {
            calls = calls.concurrency(asked);
        }
        let mut given = 0;
        while let Some((_, result)) = calls.next().await {
            given += 1;
            result.expect("an incident");
            assert!(taken.load(Ordering::Relaxed) < given + most, "{given} given");
        }
        assert_eq!(given, 100);
    }
}

#[tokio::test]
async fn who_stops_and_goes_on_creates_nothing_twice() {
    let fake = fake();
    // One is rejected, one gets through without a response.
    fake.fail_next(Fault::delay(Duration::ZERO).times(20));
    fake.fail_next(Fault::drop_after());
    fake.fail_next(Fault::delay(Duration::ZERO).times(10));
    fake.fail_next(Fault::status(403));
    let client = client(&fake);
    let mut endpoints = (0..60).map(incident);
    let mut again = Vec::new();
    let mut unclear = Vec::new();
    while endpoints.len() > 0 || !again.is_empty() {
        let mut calls = client.send_all(std::mem::take(&mut again).into_iter().chain(&mut endpoints));
        while let Some((endpoint, result)) = calls.next().await {
            let Err(error) = result else { continue };
            calls.stop();
            if error.may_have_been_applied() {
                unclear.push(endpoint);
            } else {
                again.push(endpoint);
            }
        }
    }
    assert_eq!(unclear.len(), 1);
    let mut titles = created(&fake);
    // The one that was rejected came twice.
    assert_eq!(titles.len(), 61);
    titles.sort_unstable();
    titles.dedup();
    assert_eq!(titles.len(), 60);
}

#[tokio::test]
async fn all_pass_the_rate_limit() {
    const SPEED: u16 = 300;
    let fake = Fake::builder().rate_limit(100).clock_speed(SPEED.into());
    let fake = fake.start().expect("a port on 127.0.0.1");
    let client = Client::builder()
        .api_key(fake.project_key())
        .base_url(fake.base_url())
        .clock_speed(SPEED.into())
        // Less than all of them take together: each has a time of its own.
        .rate_limit_timeout(Duration::from_secs(150))
        .build()
        .expect("the settings are right");
    let mut calls = client.send_all((0..500).map(incident));
    while let Some((_, result)) = calls.next().await {
        result.expect("an incident");
    }
    let created: HashSet<String> = created(&fake).into_iter().collect();
    assert_eq!(created.len(), 500);
}

/// Those that nobody polls would else keep their places before the calls that come later.
#[tokio::test]
async fn calls_that_nobody_awaits_hold_back_no_other_call() {
    let used_up = [("X-RateLimit-Limit", "100"), ("X-RateLimit-Remaining", "0")];
    let body = br#"{"data":[],"links":{"next":null}}"#;
    let listener = Listener::start([Reply::with(200, &used_up, body)]);
    let client = listener.client().with_retry(RetryPolicy::default());
    let mut calls = client.send_all((0..20).map(|_| phare::monitors::ListMonitors::default()));
    let mut given = 0;
    while let Some((endpoint, result)) = calls.next().await {
        given += 1;
        result.expect("a page");
        endpoint.send(&client).await.expect("a page");
    }
    assert_eq!((given, listener.received().len()), (20, 40));
}

#[tokio::test]
async fn dropping_it_ends_the_calls_and_keeps_what_was_not_sent() {
    let listener = Listener::start([Reply::silence("")]);
    let client = listener.client();
    let mut endpoints = (0..10).map(incident);
    {
        let mut calls = client.send_all(&mut endpoints).concurrency(4);
        let received = tokio::task::spawn_blocking(move || {
            listener.await_requests(4);
            listener
        });
        let listener = tokio::select! {
            _ = calls.next() => panic!("there is no response"),
            listener = received => listener.expect("no panic"),
        };
        drop(calls);
        tokio::task::spawn_blocking(move || listener.await_ends(4))
            .await
            .expect("no panic");
    }
    assert_eq!(endpoints.next().map(|left| left.title), Some("Incident 4".to_owned()));
}

#[tokio::test]
async fn a_stream_is_sent_as_an_iterator_is() {
    let (fake, ids) = fake_with(20);
    let client = client(&fake);
    let slow = stream::iter(pauses(&ids)).then(|pause| async {
        tokio::task::yield_now().await;
        pause
    });
    let sent: Vec<u64> = client
        .send_all_of(slow)
        .in_order()
        .map(|(pause, result)| {
            result.expect("a monitor");
            pause.monitor_id.get()
        })
        .collect()
        .await;
    assert_eq!(sent, ids);
}

#[test]
fn it_works_without_an_async_runtime() {
    let (fake, ids) = fake_with(20);
    let client = client(&fake);
    let mut sent = Vec::new();
    for (pause, result) in client.send_all(pauses(&ids)).in_order().blocking() {
        result.expect("a monitor");
        sent.push(pause.monitor_id.get());
    }
    assert_eq!(sent, ids);
}

#[tokio::test]
async fn each_has_the_error_of_a_thread_that_cannot_block() {
    let (fake, ids) = fake_with(3);
    let client = client(&fake);
    let results: Vec<_> = client.send_all(pauses(&ids)).blocking().collect();
    assert_eq!(results.len(), 3);
    for (_, result) in results {
        let error = result.expect_err("a rejection");
        assert!(
            error
                .to_string()
                .starts_with("a blocking call on a thread of an async runtime"),
            "{error}"
        );
    }
    assert!(fake.requests().is_empty());
}

#[tokio::test]
async fn endpoints_may_be_borrowed() {
    let fake = fake();
    let client = client(&fake);
    let incidents = [incident(1), incident(2)];
    let mut calls = client.send_all(&incidents).in_order();
    let (first, result) = calls.next().await.expect("the first one");
    assert_eq!(result.expect("an incident").title, first.title);
}

#[test]
fn it_can_be_spawned() {
    fn spawned<T: Send + Unpin + 'static>() {}
    spawned::<SendAll<'static, CreateIncident>>();
}
