//! A rate limit that other processes share: when the client asks it, what it tells it, and that it holds nothing up when it fails.

use std::collections::VecDeque;
use std::future::pending;
use std::io;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use phare::{Admission, CallOutcome, Client, RetryPolicy, SharedRateLimit, Wait};

use super::rejected;
use crate::retry::{CreateThing, ReadThing, fine, quick};
use crate::support::listener::{Listener, Reply};

/// One that gives what it was told to, and then lets every call start.
#[derive(Clone, Default)]
struct Scripted(Arc<Mutex<Script>>);

#[derive(Default)]
struct Script {
    admissions: VecDeque<Option<Admission>>,
    fails: bool,
    asked: usize,
    outcomes: Vec<CallOutcome>,
}

impl Scripted {
    fn new(admissions: impl IntoIterator<Item = Option<Admission>>) -> Self {
        let scripted = Self::default();
        scripted.script().admissions = admissions.into_iter().collect();
        scripted
    }

    fn script(&self) -> MutexGuard<'_, Script> {
        self.0.lock().expect("no panic")
    }
}

impl SharedRateLimit for Scripted {
    type Error = io::Error;

    async fn acquire(&self) -> Result<Admission, io::Error> {
        let next = {
            let mut script = self.script();
            script.asked += 1;
            if script.fails {
                return Err(io::Error::other("no store"));
            }
            script.admissions.pop_front().unwrap_or(Some(Admission::Start))
        };
        match next {
            Some(admission) => Ok(admission),
            None => pending().await,
        }
    }

    async fn report(&self, outcome: CallOutcome) -> Result<(), io::Error> {
        self.script().outcomes.push(outcome);
        Ok(())
    }
}

fn client(listener: &Listener, limit: &Scripted) -> Client {
    let builder = listener.builder().retry(quick()).shared_rate_limit(limit.clone());
    builder.build().expect("a client")
}

#[tokio::test]
async fn a_call_waits_as_long_as_it_is_told_to_and_asks_again() {
    let listener = Listener::start([fine()]);
    let short = Some(Admission::Wait(Duration::from_millis(20)));
    let limit = Scripted::new([short, short]);
    let waits = Arc::new(Mutex::new(Vec::new()));
    let builder = listener.builder().retry(quick()).shared_rate_limit(limit.clone());
    let client = builder.on_wait({
        let waits = Arc::clone(&waits);
        move |wait: &Wait| waits.lock().expect("no panic").push(wait.clone())
    });
    ReadThing
        .send(&client.build().expect("a client"))
        .await
        .expect("a response");
    assert_eq!(limit.script().asked, 3);
    let waits = waits.lock().expect("no panic");
    let durations: Vec<Duration> = waits.iter().map(Wait::duration).collect();
    assert_eq!(durations, [Duration::from_millis(20)]);
}

#[tokio::test]
async fn a_call_without_the_time_is_told_so_at_once_and_so_are_those_behind_it() {
    let listener = Listener::start([fine()]);
    let limit = Scripted::new([Some(Admission::Wait(Duration::from_secs(3_600)))]);
    let client = client(&listener, &limit);
    for _ in 0..2 {
        let error = CreateThing { name: "x" }.send(&client).await.expect_err("held back");
        assert!(error.was_held_back() && !error.may_have_been_applied(), "{error}");
        let wait = error.retry_after().expect("it is known").as_secs();
        assert!((3_500..=3_600).contains(&wait), "{wait}");
    }
    // The second one had no need to ask.
    assert_eq!(limit.script().asked, 1);
    assert!(listener.received().is_empty());
    let patient = ReadThing.send(&client).rate_limit_timeout(Duration::from_secs(5)).await;
    assert!(patient.expect_err("held back").was_held_back());
}

#[tokio::test]
async fn it_hears_what_came_of_each_attempt() {
    let headers = [("X-RateLimit-Limit", "100"), ("X-RateLimit-Remaining", "42")];
    let listener = Listener::start([
        rejected("0"),
        Reply::with(503, &[], b""),
        Reply::closing(""),
        Reply::with(200, &headers, b"\"fine\""),
    ]);
    let limit = Scripted::default();
    ReadThing.send(&client(&listener, &limit)).await.expect("a response");
    let script = limit.script();
    assert_eq!(script.asked, 4);
    let nothing = CallOutcome::Response {
        limit: None,
        remaining: None,
    };
    let told = CallOutcome::Response {
        limit: Some(100),
        remaining: Some(42),
    };
    assert!(
        matches!(
            script.outcomes[..],
            [CallOutcome::Rejected { limit: None, .. }, second, CallOutcome::Lost, fourth] if second == nothing && fourth == told
        ),
        "{:?}",
        script.outcomes
    );
}

#[tokio::test]
async fn it_hears_of_a_call_that_was_not_sent() {
    let limit = Scripted::default();
    let builder = Client::builder().api_key("pha_x").base_url("http://127.0.0.1:9");
    let client = builder.shared_rate_limit(limit.clone()).retry(quick().max_attempts(1));
    let error = ReadThing
        .send(&client.build().expect("a client"))
        .await
        .expect_err("nobody is there");
    assert!(!error.may_have_been_applied());
    assert_eq!(limit.script().outcomes, [CallOutcome::Unsent]);
}

#[tokio::test]
async fn a_call_that_never_waits_does_not_ask_but_is_told_of() {
    let listener = Listener::start([fine()]);
    let limit = Scripted::new([Some(Admission::Wait(Duration::from_secs(3_600)))]);
    let client = client(&listener, &limit).with_retry(RetryPolicy::none());
    ReadThing.send(&client).await.expect("a response");
    let script = limit.script();
    assert_eq!((script.asked, script.outcomes.len()), (0, 1));
}

#[tokio::test]
async fn one_that_fails_holds_nothing_up_and_is_left_alone_for_a_while() {
    let listener = Listener::start([fine()]);
    let limit = Scripted::default();
    limit.script().fails = true;
    let client = client(&listener, &limit);
    for _ in 0..10 {
        ReadThing.send(&client).await.expect("a response");
    }
    let script = limit.script();
    assert_eq!((script.asked, script.outcomes.len()), (1, 0));
}

#[tokio::test]
async fn one_that_says_nothing_holds_nothing_up() {
    let listener = Listener::start([fine()]);
    let limit = Scripted::new([None]);
    let client = client(&listener, &limit);
    for _ in 0..10 {
        ReadThing.send(&client).await.expect("a response");
    }
    assert_eq!(limit.script().asked, 1);
}
