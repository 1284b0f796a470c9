use std::time::Duration;

use phare_fake::Fake;

use crate::caller::{Caller, ten_o_clock};
use crate::http::Response;

fn limited(per_minute: u32) -> Fake {
    let fake = Fake::builder().now(ten_o_clock()).rate_limit(per_minute).start();
    fake.expect("a fake")
}

fn header(response: &Response, name: &str) -> Option<u64> {
    let line = format!("\r\n{name}: ");
    let (_, rest) = response.head.split_once(&line)?;
    rest.lines().next()?.parse().ok()
}

fn left(response: &Response) -> Option<u64> {
    header(response, "x-ratelimit-remaining")
}

#[test]
fn there_is_no_limit_unless_it_is_asked_for() {
    let fake = Fake::start();
    let response = Caller::of_project(&fake).get("/");
    assert_eq!((header(&response, "x-ratelimit-limit"), left(&response)), (None, None));
}

#[test]
fn responses_tell_what_is_left() {
    let fake = limited(3);
    let caller = Caller::of_project(&fake);
    let first = caller.get("/uptime/monitors");
    first.expect(200);
    assert_eq!((header(&first, "x-ratelimit-limit"), left(&first)), (Some(3), Some(2)));
    assert_eq!(header(&first, "retry-after"), None);
    let rejected = caller.get("/uptime/monitors/999");
    rejected.rejection(404);
    assert_eq!(left(&rejected), Some(1));
    // Nobody knows whose call it is.
    assert_eq!(left(&Caller::with_key(&fake, "other").get("/")), None);
    assert_eq!(left(&caller.get("/")), Some(0));
}

#[test]
fn one_too_many_is_rejected_until_the_window_ends() {
    let fake = limited(2);
    let caller = Caller::of_project(&fake);
    let advance = |milliseconds| fake.advance(Duration::from_millis(milliseconds));
    caller.get("/").expect(200);
    advance(20_500);
    caller.get("/").expect(200);

    let rejected = caller.get("/");
    assert_eq!(rejected.rejection(429), "Too Many Attempts.");
    assert_eq!(left(&rejected), Some(0));
    assert_eq!(header(&rejected, "retry-after"), Some(39));
    assert_eq!(header(&rejected, "x-ratelimit-reset"), Some(1_772_964_060));
    advance(38_501);
    assert_eq!(header(&caller.get("/"), "retry-after"), Some(0));
    advance(998);
    caller.get("/").rejection(429);
    advance(1);
    let response = caller.get("/");
    response.expect(200);
    assert_eq!(left(&response), Some(1));
}

#[test]
fn a_window_starts_with_its_first_call() {
    let fake = limited(1);
    let caller = Caller::of_project(&fake);
    caller.get("/").expect(200);
    fake.advance(Duration::from_secs(90));
    caller.get("/").expect(200);
    fake.advance(Duration::from_secs(59));
    caller.get("/").rejection(429);
    fake.advance(Duration::from_secs(1));
    caller.get("/").expect(200);
}

#[test]
fn all_keys_share_it() {
    let fake = limited(2);
    Caller::of_project(&fake).get("/").expect(200);
    Caller::with_key(&fake, &fake.add_project("Other").key)
        .get("/")
        .expect(200);
    Caller::with_key(&fake, fake.organization_key()).get("/").rejection(429);
}

#[test]
fn a_limit_of_none_rejects_all() {
    let fake = limited(0);
    Caller::of_project(&fake).get("/").rejection(429);
}

#[test]
fn the_clock_can_go_on_with_each_request() {
    let fake = Fake::builder()
        .now(ten_o_clock())
        .clock_step(Duration::from_secs(30))
        .rate_limit(1)
        .start()
        .expect("a fake");
    let caller = Caller::of_project(&fake);
    caller.get("/").expect(200);
    assert_eq!(header(&caller.get("/"), "retry-after"), Some(30));
    caller.get("/").expect(200);
}

#[test]
fn the_clock_can_run_fast() {
    let fake = Fake::builder()
        .now(ten_o_clock())
        .clock_speed(1e9)
        .rate_limit(1)
        .start()
        .expect("a fake");
    let caller = Caller::of_project(&fake);
    caller.get("/").expect(200);
    // A minute of the fake is 60 nanoseconds.
    caller.get("/").expect(200);
}
