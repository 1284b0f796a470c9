//! Keeps the monitors of a project quiet during a deploy: opens a maintenance window, deploys, and ends the window.
//!
//! With `PHARE_API_KEY` set it calls the real Phare, or what `PHARE_BASE_URL` names; without, a fake one inside this
//! program.

use std::time::Duration;

use phare::maintenance_windows::{CompleteMaintenanceWindow, CreateMaintenanceWindow, MonitoringMode};
use phare::monitors::ListMonitors;
use phare::{Client, Timestamp};
use phare_fake::Fake;

const MINUTE: Duration = Duration::from_secs(60);

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

    let monitors = ListMonitors::builder().per_page(100).send(&client).await?;
    let ends_at = Timestamp::now() + 10 * MINUTE;
    let window = CreateMaintenanceWindow::builder()
        .title("Deploy of version 9")
        .monitoring_mode(MonitoringMode::Mute)
        .starts_at(Timestamp::now())
        .ends_at(ends_at)
        .monitors(monitors.into_iter().map(|monitor| monitor.id))
        .send(&client)
        .await?;
    println!("{} is {} until {ends_at}", window.title, window.state);

    deploy().await;

    // It takes longer than planned. An update says all of the window, so it starts from what the window is.
    let mut update = window.to_update();
    let ends_at = ends_at + 10 * MINUTE;
    update.ends_at = Some(ends_at);
    let window = update.send(&client).await?;
    println!("{} is {} until {ends_at}", window.title, window.state);

    deploy().await;

    let window = CompleteMaintenanceWindow::new(window.id).send(&client).await?;
    println!("{} is {}", window.title, window.state);
    Ok(())
}

/// Whatever a deploy is.
async fn deploy() {
    println!("deploying");
    tokio::task::yield_now().await;
}
