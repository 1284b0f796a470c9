//! Creates a monitor, pauses it, and makes it go on.
//!
//! With `PHARE_API_KEY` set it calls the real Phare, or what `PHARE_BASE_URL` names; without, a fake one inside this
//! program. The monitor is deleted at the end.

use phare::Client;
use phare::monitors::{
    CreateMonitor, DeleteMonitor, GetMonitor, HttpRequest, Interval, PauseMonitor, Region, ResumeMonitor,
    SuccessAssertion, Timeout, UpdateMonitor,
};
use phare_fake::Fake;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    // The fake lives as long as this variable.
    let fake = std::env::var_os("PHARE_API_KEY").is_none().then(Fake::start);
    let client = match &fake {
        Some(fake) => Client::builder()
            .api_key(fake.project_key())
            .base_url(fake.base_url())
            .build()?,
        None => Client::from_env()?,
    };

    let monitor = CreateMonitor::builder()
        .name("Website")
        .request(HttpRequest::get("https://example.com"))
        .interval(Interval::FiveMinutes)
        .timeout(Timeout::TenSeconds)
        .success_assertions([
            SuccessAssertion::status_code_in("2xx"),
            SuccessAssertion::response_body_contains("Example"),
        ])
        .regions([Region::Frankfurt, Region::Seattle])
        .send(&client)
        .await?;
    println!(
        "{} is {}, checked every {} seconds",
        monitor.name, monitor.status, monitor.interval
    );

    // Only what is set is sent; the rest stays as it is.
    let monitor = UpdateMonitor::builder(monitor.id)
        .interval(Interval::OneMinute)
        .send(&client)
        .await?;
    println!("{} is checked every {} seconds", monitor.name, monitor.interval);

    PauseMonitor::new(monitor.id).send(&client).await?;
    let monitor = GetMonitor::new(monitor.id).send(&client).await?;
    println!("{} is {}", monitor.name, monitor.status);

    ResumeMonitor::new(monitor.id).send(&client).await?;
    let monitor = GetMonitor::new(monitor.id).send(&client).await?;
    println!("{} is {}", monitor.name, monitor.status);

    DeleteMonitor::new(monitor.id).send(&client).await?;
    Ok(())
}
