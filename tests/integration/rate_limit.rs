//! After a 429 the call waits, and so does every other call of the client.

mod fast_clock;
mod shared;

use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use phare::{Wait, WaitReason};

use crate::retry::{CreateThing, ReadThing, client, fine, quick};
use crate::support::listener::{Listener, Reply};

fn rejected(retry_after: &str) -> Reply {
    Reply::with(
        429,
        &[("Retry-After", retry_after)],
        br#"{"message":"Too Many Attempts."}"#,
    )
}

#[tokio::test]
async fn every_call_is_retried_after_a_429() {
    let in_a_minute = httpdate::fmt_http_date(SystemTime::now() + Duration::from_secs(60));
    let past = "Sun, 08 Mar 2026 10:00:00 GMT";
    for retry_after in [
        "0",
        "1",
        "59",
        "120",
        " 7 ",
        in_a_minute.as_str(),
        past,
        "soon",
        "-1",
        "1.5",
        "",
    ] {
        let listener = Listener::start([rejected(retry_after), fine()]);
        let response = CreateThing { name: "x" }.send(&client(&listener)).await;
        assert_eq!(response.expect("the second attempt"), "fine", "{retry_after}");
        assert_eq!(listener.received().len(), 2, "{retry_after}");
    }
    let listener = Listener::start([Reply::with(429, &[], b""), fine()]);
    CreateThing { name: "x" }
        .send(&client(&listener))
        .await
        .expect("the second attempt");
    assert_eq!(listener.received().len(), 2);
}

#[tokio::test]
async fn a_wait_beyond_the_ceiling_is_not_begun() {
    for retry_after in ["121", "86400", "18446744073709551615"] {
        let listener = Listener::start([rejected(retry_after), fine()]);
        let error = ReadThing
            .send(&client(&listener))
            .await
            .expect_err("the wait is too long");
        assert!(error.is_rate_limited() && !error.may_have_been_applied());
        assert_eq!(listener.received().len(), 1, "{retry_after}");
    }
    let listener = Listener::start([rejected("121"), fine()]);
    let patient = quick().max_retry_after(Duration::from_secs(200));
    ReadThing
        .send(&client(&listener))
        .retry(patient)
        .await
        .expect("the second attempt");
}

#[tokio::test]
async fn a_date_is_read_by_the_servers_clock() {
    let reply = Reply::with(
        429,
        &[
            ("Date", "Sun, 08 Mar 2026 10:00:00 GMT"),
            ("Retry-After", "Sun, 08 Mar 2026 10:00:42 GMT"),
        ],
        b"",
    );
    let listener = Listener::start([reply]);
    let error = ReadThing.send(&listener.client()).await.expect_err("one attempt");
    assert_eq!(error.retry_after(), Some(Duration::from_secs(42)));
}

#[tokio::test]
async fn a_429_holds_back_the_clients_other_calls() {
    let listener = Listener::start([rejected("3600"), fine()]);
    let patient = quick().max_retry_after(Duration::from_secs(4_000));
    let client = listener.builder().retry(patient).build().expect("a client");
    let first = ReadThing
        .send(&client)
        .await
        .expect_err("the pause is longer than calls wait for the rate limit");
    assert!(first.is_rate_limited() && !first.was_held_back());
    assert_eq!((first.status(), first.attempts()), (Some(429), 1));

    let second = CreateThing { name: "x" }
        .send(&client.clone())
        .await
        .expect_err("held back");
    assert!(second.is_rate_limited() && second.was_held_back() && second.is_retryable());
    assert!(!second.is_timeout() && !second.may_have_been_applied());
    assert_eq!((second.status(), second.attempts()), (None, 0));
    let wait = second.retry_after().expect("it is known").as_secs();
    assert!((3_000..=3_602).contains(&wait), "{wait}");
    let message = second.to_string();
    assert!(
        message.starts_with("Phare's rate limit leaves no time for POST /things; it can be sent in 3"),
        "{message}"
    );
    assert_eq!(listener.received().len(), 1);
}

#[tokio::test]
async fn every_time_limit_of_a_call_may_be_too_short_for_the_rate_limit() {
    let listener = Listener::start([rejected("60"), fine()]);
    let client = listener.builder().retry(quick()).build().expect("a client");
    let minute = Duration::from_secs(60);
    let short = ReadThing.send(&client).deadline(minute).await;
    assert_eq!(short.expect_err("61 s are longer").status(), Some(429));
    let calls = [
        ReadThing.send(&client).rate_limit_timeout(minute / 2),
        ReadThing.send(&client).deadline(minute / 2),
        ReadThing.send(&client.with_rate_limit_timeout(minute / 2)),
        ReadThing.send(&client.with_deadline(minute / 2)),
    ];
    for call in calls {
        assert!(call.await.expect_err("held back").was_held_back());
    }
}

#[tokio::test]
async fn the_total_timeout_is_not_spent_on_the_rate_limit() {
    // Two waits of a minute and more, thirty times faster: together they are longer than the total timeout.
    let listener = Listener::start([rejected("60"), rejected("60"), fine()]);
    let client = listener.builder().retry(quick()).clock_speed(30);
    let client = client.total_timeout(Duration::from_secs(4)).build().expect("a client");
    ReadThing.send(&client).await.expect("the third request");
}

#[tokio::test]
async fn the_policy_of_the_call_says_how_long_all_wait() {
    let listener = Listener::start([rejected("86400"), fine()]);
    let client = listener.builder().retry(quick()).build().expect("a client");
    let patient = quick().max_retry_after(Duration::from_secs(100_000));
    let first = ReadThing.send(&client).retry(patient).await;
    assert!(first.expect_err("a day is too long").is_rate_limited());
    let second = ReadThing.send(&client).await.expect_err("held back");
    // The client's own ceiling of two minutes would have let it start before.
    let wait = second.retry_after().expect("it is known");
    assert!(second.was_held_back() && wait > Duration::from_secs(86_000), "{wait:?}");
    assert_eq!(listener.received().len(), 1);
}

#[tokio::test]
async fn a_429_costs_none_of_the_attempts() {
    let script = std::iter::repeat_n(rejected("0"), 10).chain([Reply::with(503, &[], b""), fine()]);
    let listener = Listener::start(script);
    let policy = quick().max_attempts(2);
    let response = ReadThing.send(&client(&listener)).retry(policy).with_response().await;
    assert_eq!(response.expect("the twelfth request").attempts(), 12);
}

#[tokio::test]
async fn waits_are_told_as_they_begin() {
    let told = Arc::new(Mutex::new(Vec::new()));
    let listener = Listener::start([rejected("59"), Reply::with(503, &[], b""), fine()]);
    let tell = {
        let told = Arc::clone(&told);
        move |wait: &Wait| told.lock().expect("nobody panics").push(wait.clone())
    };
    let builder = listener.builder().retry(quick()).clock_speed(1_000).on_wait(tell);
    ReadThing
        .send(&builder.build().expect("a client"))
        .await
        .expect("the third request");
    let told = told.lock().expect("nobody panics");
    let [limit, backoff] = &told[..] else {
        panic!("{told:?}")
    };
    assert_eq!(limit.reason(), WaitReason::RateLimit);
    // A minute, by a clock that is a thousand times faster.
    assert!(limit.duration() <= Duration::from_millis(62), "{limit:?}");
    assert_eq!(limit.to_string(), "waiting 1 s for Phare's rate limit");
    assert_eq!(backoff.reason(), WaitReason::Backoff);
    assert_eq!(backoff.operation().path, "/things/1");
    assert!(
        backoff.to_string().ends_with(" s to send GET /things/1 again"),
        "{backoff}"
    );
}

#[tokio::test]
async fn a_client_tells_how_the_rate_limit_stands() {
    let headers = [("X-RateLimit-Limit", "100"), ("X-RateLimit-Remaining", "41")];
    let listener = Listener::start([Reply::with(200, &headers, b"fine"), rejected("59")]);
    let client = listener.client();
    let status = client.rate_limit();
    assert_eq!((status.limit(), status.closed_for()), (None, None));
    ReadThing.send(&client).await.expect("a response");
    let status = client.clone().rate_limit();
    assert_eq!((status.limit(), status.remaining()), (Some(100), Some(41)));
    assert_eq!((status.in_flight(), status.waiting()), (0, 0));
    ReadThing.send(&client).await.expect_err("a 429");
    let closed_for = client.rate_limit().closed_for().expect("it is closed");
    assert!(closed_for > Duration::from_secs(30) && closed_for <= Duration::from_secs(61));
}

#[tokio::test]
async fn many_calls_wait_together_and_all_arrive() {
    let script = std::iter::repeat_n(rejected("1"), 3).chain([fine()]);
    let listener = Listener::start(script);
    let client = client(&listener);
    let calls: Vec<_> = (0..50)
        .map(|_| tokio::spawn(ReadThing.send(&client).into_future()))
        .collect();
    for call in calls {
        assert_eq!(call.await.expect("no panic").expect("a response"), "fine");
    }
    assert_eq!(listener.received().len(), 53);
}
