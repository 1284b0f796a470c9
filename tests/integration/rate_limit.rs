//! After a 429 the call waits, and so does every other call of the client.

mod fast_clock;

use std::time::{Duration, SystemTime};

use crate::retry::{CreateThing, ReadThing, client, fine, quick};
use crate::support::listener::{Listener, Reply};

fn refused(retry_after: &str) -> Reply {
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
        let listener = Listener::start([refused(retry_after), fine()]);
        let answer = CreateThing { name: "x" }.send(&client(&listener)).await;
        assert_eq!(answer.expect("the second try"), "fine", "{retry_after}");
        assert_eq!(listener.received().len(), 2, "{retry_after}");
    }
    let listener = Listener::start([Reply::with(429, &[], b""), fine()]);
    CreateThing { name: "x" }
        .send(&client(&listener))
        .await
        .expect("the second try");
    assert_eq!(listener.received().len(), 2);
}

#[tokio::test]
async fn a_wait_beyond_the_ceiling_is_not_begun() {
    for retry_after in ["121", "86400", "18446744073709551615"] {
        let listener = Listener::start([refused(retry_after), fine()]);
        let error = ReadThing
            .send(&client(&listener))
            .await
            .expect_err("the wait is too long");
        assert!(error.is_rate_limited() && !error.may_have_been_applied());
        assert_eq!(listener.received().len(), 1, "{retry_after}");
    }
    let listener = Listener::start([refused("121"), fine()]);
    let patient = quick().longest_retry_after(Duration::from_secs(200));
    ReadThing
        .send(&client(&listener))
        .retry(patient)
        .await
        .expect("the second try");
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
    let error = ReadThing.send(&listener.client()).await.expect_err("one try");
    assert_eq!(error.retry_after(), Some(Duration::from_secs(42)));
}

#[tokio::test]
async fn a_429_holds_back_the_clients_other_calls() {
    // At its own speed the client waits for an hour: the second call ends by its own timeout, unsent, however short or
    // long that is.
    let listener = Listener::start([refused("3600"), fine()]);
    let patient = quick().longest_retry_after(Duration::from_secs(4_000));
    let client = listener.builder().retry(patient).build().expect("a client");
    let first = ReadThing
        .send(&client)
        .await
        .expect_err("the wait passes the total time");
    assert!(first.is_rate_limited());

    let second = CreateThing { name: "x" }
        .send(&client.clone())
        .total_timeout(Duration::from_millis(50))
        .await
        .expect_err("held back");
    assert!(second.is_timeout() && !second.may_have_been_applied());
    assert_eq!(second.attempts(), 0);
    assert_eq!(
        second.to_string(),
        "the time for POST /things ran out while Phare's rate limit held it back"
    );
    assert_eq!(listener.received().len(), 1);
}

#[tokio::test]
async fn the_policy_of_the_call_says_how_long_all_wait() {
    // A day, in a thousandth of the time: the client's own ceiling of two minutes would let the second call go.
    let listener = Listener::start([refused("86400"), fine()]);
    let builder = listener.builder().retry(quick()).clock_speed(1_000);
    let client = builder.build().expect("a client");
    let patient = quick().longest_retry_after(Duration::from_secs(100_000));
    let first = ReadThing
        .send(&client)
        .retry(patient)
        .total_timeout(Duration::from_secs(10))
        .await;
    assert!(first.expect_err("the wait passes the total time").is_rate_limited());

    let second = ReadThing.send(&client).total_timeout(Duration::from_secs(1)).await;
    let second = second.expect_err("held back");
    assert_eq!((second.is_timeout(), second.attempts()), (true, 0));
    assert_eq!(listener.received().len(), 1);
}

#[tokio::test]
async fn many_calls_wait_together_and_all_arrive() {
    let script = std::iter::repeat_n(refused("1"), 3).chain([fine()]);
    let listener = Listener::start(script);
    let client = client(&listener);
    let calls: Vec<_> = (0..50)
        .map(|_| tokio::spawn(ReadThing.send(&client).into_future()))
        .collect();
    for call in calls {
        assert_eq!(call.await.expect("no panic").expect("an answer"), "fine");
    }
    assert_eq!(listener.received().len(), 53);
}
