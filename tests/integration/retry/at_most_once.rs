//! Whatever goes wrong, one call never creates two things, and never denies the one that it created.

use std::time::Duration;

use futures_util::future::join_all;
use phare::incidents::{CreateIncident, ListIncidents};
use phare::{Client, Impact};
use phare_fake::{Fake, Fault};

use super::quick;

/// All that can go wrong with one request.
fn faults() -> Vec<Fault> {
    let mut faults = vec![
        Fault::close(),
        Fault::drop_before(),
        Fault::drop_after(),
        Fault::garbage("no HTTP"),
        Fault::garbage("HTTP/1.1 201 Created\r\nContent-Length: 2\r\n\r\n[]"),
        // Longer than the client waits.
        Fault::delay(Duration::from_secs(3600)),
        Fault::status(429).header("Retry-After", "0"),
    ];
    faults.extend([302, 400, 401, 404, 408, 422, 429, 500, 501, 502, 503, 504].map(Fault::status));
    faults.extend([0, 1, 20, 200].map(Fault::truncate));
    faults
}

#[tokio::test]
async fn no_fault_makes_two_incidents_out_of_one_call() {
    for fault in faults() {
        let fault = &fault;
        join_all([1, 2, 9].map(|times| async move {
            let fake = Fake::start();
            fake.fail("POST", "/uptime/incidents", fault.clone().times(times));
            assert_one_at_most(&fake, &format!("{fault:?}, {times} times")).await;
        }))
        .await;
    }
}

#[tokio::test]
async fn nor_do_two_faults_one_after_the_other() {
    for first in faults() {
        let first = &first;
        let seconds = [
            Fault::drop_after(),
            Fault::status(502),
            Fault::status(429).header("Retry-After", "0"),
        ];
        join_all(seconds.map(|second| async move {
            let fake = Fake::start();
            fake.fail("POST", "/uptime/incidents", first.clone());
            fake.fail("POST", "/uptime/incidents", second.clone());
            assert_one_at_most(&fake, &format!("{first:?}, then {second:?}")).await;
        }))
        .await;
    }
}

async fn assert_one_at_most(fake: &Fake, name: &str) {
    let client = Client::builder()
        .api_key(fake.project_key())
        .base_url(fake.base_url())
        .retry(quick())
        .clock_speed(10_000)
        .build()
        .expect("the settings are right");
    let result = CreateIncident::builder()
        .impact(Impact::Unknown)
        .title("Once")
        .exclude_from_downtime(true)
        .build()
        .send(&client)
        .timeout(Duration::from_secs(1))
        .await;
    fake.clear_faults();
    let incidents = ListIncidents::default().send(&client).await.expect("a page").data.len();
    match result {
        Ok(_) => assert_eq!(incidents, 1, "{name}"),
        Err(error) => {
            assert!(incidents <= 1, "{name}: {incidents} incidents");
            assert!(incidents == 0 || error.may_have_been_applied(), "{name}: {error}");
        }
    }
}
