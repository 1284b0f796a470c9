//! More calls than the rate limit takes, under a clock that runs fast: all of them arrive.

use std::time::Duration;

use phare::incidents::CreateIncident;
use phare::{Client, Impact};
use phare_fake::Fake;

/// How many times faster the fake's clock and the client's waits are.
const SPEED: u16 = 300;

#[tokio::test]
async fn a_thousand_calls_pass_a_limit_of_a_hundred_a_minute() {
    let fake = Fake::builder()
        .rate_limit(100)
        .clock_speed(SPEED.into())
        .start()
        .expect("a port on 127.0.0.1");
    let client = Client::builder()
        .api_key(fake.project_key())
        .base_url(fake.base_url())
        .clock_speed(SPEED.into())
        .total_timeout(Duration::from_secs(120))
        .build()
        .expect("the settings are right");
    let calls: Vec<_> = (0..1_000)
        .map(|number| {
            let create = CreateIncident::builder()
                .impact(Impact::Unknown)
                .title(format!("Incident {number}"))
                .exclude_from_downtime(true)
                .build();
            tokio::spawn(create.send(&client).into_future())
        })
        .collect();
    for call in calls {
        call.await.expect("no panic").expect("an incident");
    }
    let statuses: Vec<u16> = fake.requests().iter().map(|request| request.status).collect();
    let count = |status| statuses.iter().filter(|other| **other == status).count();
    assert_eq!(count(201), 1_000);
    // Each minute but the last one ends with the call that learns how long to wait.
    assert!(count(429) <= 10, "{} calls were rejected", count(429));
    assert_eq!(statuses.len(), count(201) + count(429));
}
