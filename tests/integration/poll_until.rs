//! Waiting for a state, under a clock that runs fast.

use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use phare::incidents::{CreateIncident, GetIncident, IncidentStatus, RecoverIncident};
use phare::maintenance_windows::{
    CreateMaintenanceWindow, GetMaintenanceWindow, MaintenanceWindowState, MonitoringMode,
};
use phare::monitors::{GetMonitor, MonitorStatus};
use phare::{Client, Error, Impact, RetryPolicy, Timestamp, phare_endpoint};
use phare_fake::{Fake, Fault};

use crate::support::listener::{Listener, Reply};

/// How many times faster the fake's clock and the client's waits are.
const SPEED: u16 = 300;

fn fake() -> Fake {
    let fake = Fake::builder().clock_speed(SPEED.into()).start();
    fake.expect("a port on 127.0.0.1")
}

fn client(fake: &Fake) -> Client {
    let builder = Client::builder().api_key(fake.project_key()).base_url(fake.base_url());
    builder.clock_speed(SPEED.into()).build().expect("a client")
}

#[tokio::test]
async fn an_incident_is_recovered() {
    let fake = fake();
    let client = client(&fake);
    let incident = CreateIncident::builder()
        .impact(Impact::Unknown)
        .title("Slow")
        .exclude_from_downtime(true)
        .send(&client)
        .await
        .expect("an incident");
    let calls = AtomicU32::new(0);
    let wait = GetIncident::new(incident.id).send(&client).poll_until(|incident| {
        calls.fetch_add(1, Ordering::Relaxed);
        incident.status == IncidentStatus::Recovered
    });
    let recovery = async {
        while calls.load(Ordering::Relaxed) < 3 {
            tokio::task::yield_now().await;
        }
        RecoverIncident::new(incident.id).send(&client).await
    };
    let (recovered, recovery) = tokio::join!(wait.into_future(), recovery);
    recovery.expect("no fault");
    assert!(recovered.expect("the incident").recovery_at.is_some());
    assert!(calls.load(Ordering::Relaxed) >= 4);
}

#[tokio::test]
async fn a_monitor_is_up() {
    let fake = fake();
    let monitor = fake.monitors()[0];
    let mut seen = Vec::new();
    let online = GetMonitor::new(monitor)
        .send(&client(&fake))
        .poll_until(|monitor| {
            seen.push(monitor.status.clone());
            if seen.len() == 3 {
                fake.check_monitor(monitor.id.get(), Some(Duration::from_millis(80)));
            }
            monitor.status == MonitorStatus::Online
        })
        .await
        .expect("the monitor");
    assert_eq!(online.response_time, Some(80));
    assert_eq!(seen.len(), 4);
}

#[tokio::test]
async fn a_maintenance_window_has_begun() {
    let fake = fake();
    let client = client(&fake);
    let now: Timestamp = Timestamp::now();
    let window = CreateMaintenanceWindow::builder()
        .title("Deploy")
        .monitoring_mode(MonitoringMode::Mute)
        .starts_at(now + Duration::from_secs(60))
        .ends_at(now + Duration::from_secs(86_400))
        .monitors(fake.monitors().iter().copied())
        .send(&client)
        .await
        .expect("a window");
    let begun = GetMaintenanceWindow::new(window.id)
        .send(&client)
        .poll_until(|window| window.state == MaintenanceWindowState::InProgress)
        .await
        .expect("the window");
    assert_eq!(begun.id, window.id);
}

#[phare_endpoint(GET, "/things/1", unlisted, response = String)]
struct GetThing;

/// A client of a listener whose waits are a thousand times shorter.
fn hurried(listener: &Listener) -> Client {
    listener.builder().clock_speed(1_000).build().expect("a client")
}

#[tokio::test]
async fn what_does_not_come_in_time_is_an_error_that_says_so() {
    let listener = Listener::start([Reply::json(200, "red")]);
    let started = std::time::Instant::now();
    let error = GetThing
        .send(&hurried(&listener))
        .poll_until(|colour| colour == "green")
        .timeout(Duration::from_secs(1_200))
        .interval(Duration::from_secs(100))
        .await
        .expect_err("it stays red");
    assert!(started.elapsed() >= Duration::from_millis(1_200));
    let Error::PollTimeout(timeout) = &error else {
        panic!("{error:?}")
    };
    let calls = listener.received().len();
    assert!((1..=12).contains(&calls), "{calls}");
    assert_eq!(usize::try_from(timeout.calls()), Ok(calls));
    let times = if calls == 1 { "time" } else { "times" };
    assert_eq!(
        error.to_string(),
        format!("the condition was not met in 1200 s: GET /things/1 was polled {calls} {times}")
    );
    assert!(error.is_timeout() && !error.is_retryable() && !error.may_have_been_applied());
    assert_eq!((error.attempts(), error.status()), (0, None));
}

#[tokio::test]
async fn delays_grow_from_two_seconds_to_thirty() {
    let listener = Listener::start([Reply::json(200, "red")]);
    let error = GetThing
        .send(&hurried(&listener))
        .poll_until(|colour| colour == "green")
        .await
        .expect_err("it stays red");
    assert!(matches!(error, Error::PollTimeout(_)));
    // 26 where the machine loses no time.
    let calls = listener.received().len();
    assert!((1..=26).contains(&calls), "{calls}");
}

#[tokio::test]
async fn a_failure_that_may_pass_does_not_end_the_wait() {
    let listener = Listener::start([
        Reply::json(200, "red"),
        Reply::with(503, &[], b""),
        Reply::closing(""),
        Reply::json(200, "green"),
    ]);
    let colour = GetThing
        .send(&hurried(&listener).with_retry(RetryPolicy::none()))
        .poll_until(|colour| colour == "green")
        .timeout(Duration::from_secs(60_000))
        .await;
    assert_eq!(colour.expect("it turns green"), "green");
    assert_eq!(listener.received().len(), 4);
}

#[tokio::test]
async fn one_that_lasts_is_the_error() {
    let listener = Listener::start([Reply::with(503, &[], b"")]);
    let error = GetThing
        .send(&hurried(&listener))
        .poll_until(|colour| colour == "green")
        .timeout(Duration::from_secs(2_000))
        .await
        .expect_err("it is down");
    assert_eq!(error.status(), Some(503));
}

#[tokio::test]
async fn one_that_would_only_come_again_ends_the_wait() {
    let fake = fake();
    let error = GetIncident::new(9)
        .send(&client(&fake))
        .poll_until(|_| true)
        .await
        .expect_err("there is none");
    assert!(error.is_not_found());
    assert_eq!(fake.requests().len(), 1);
}

#[test]
fn it_works_without_an_async_runtime() {
    let fake = fake();
    fake.fail_next(Fault::status(500));
    let monitor = GetMonitor::new(fake.monitors()[0]).send(&client(&fake));
    let monitor = monitor.poll_until(|monitor| !monitor.paused).wait().expect("a monitor");
    assert_eq!(monitor.name, "Website");
}
