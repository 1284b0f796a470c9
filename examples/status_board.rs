//! Prints the monitors of a project and how they are, and the incidents that go on.
//!
//! With `PHARE_API_KEY` set it calls the real Phare, or what `PHARE_BASE_URL` names; without, a fake one inside this
//! program, in which something is wrong.

use std::time::Duration;

use phare::incidents::{CreateIncident, IncidentStatus, ListIncidents};
use phare::monitors::{ListMonitors, MonitorStatus, PauseMonitor};
use phare::{Client, Error, Impact};
use phare_fake::Fake;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    // The fake lives as long as this variable.
    let fake = std::env::var_os("PHARE_API_KEY").is_none().then(Fake::start);
    let client = match &fake {
        Some(fake) => {
            let client = Client::builder()
                .api_key(fake.project_key())
                .base_url(fake.base_url())
                .build()?;
            break_something(&client, fake).await?;
            client
        }
        None => Client::from_env()?,
    };

    println!("Monitors");
    for number in 1.. {
        let page = ListMonitors::builder().page(number).per_page(100).build();
        let page = page.send(&client).await?;
        for monitor in &page {
            let sign = match monitor.status {
                MonitorStatus::Online => '+',
                MonitorStatus::Offline => '!',
                MonitorStatus::Partial => '~',
                MonitorStatus::Paused => '-',
                // Fetching, and whatever Phare adds.
                _ => '?',
            };
            let took = monitor
                .response_time
                .map_or_else(String::new, |time| format!("{time} ms"));
            println!("  {sign} {:<20} {:<10} {took:>8}", monitor.name, monitor.status);
        }
        if !page.has_next() {
            break;
        }
    }

    println!("Incidents");
    for number in 1.. {
        let page = ListIncidents::builder().page(number).per_page(100).build();
        let page = page.send(&client).await?;
        for incident in page
            .iter()
            .filter(|incident| incident.status != IncidentStatus::Recovered)
        {
            let since = incident.incident_at.map_or_else(String::new, |at| at.to_string());
            println!(
                "  {:<8} {:<22} {since:<22} {}",
                incident.slug, incident.impact, incident.title
            );
        }
        if !page.has_next() {
            break;
        }
    }
    Ok(())
}

/// Gives the fake something to show.
async fn break_something(client: &Client, fake: &Fake) -> Result<(), Error> {
    let &[website, api, database] = fake.monitors() else {
        return Ok(());
    };
    fake.check_monitor(website, Some(Duration::from_millis(87)));
    fake.check_monitor(api, None);
    PauseMonitor::new(database).send(client).await?;
    CreateIncident::builder()
        .impact(Impact::MajorOutage)
        .title("The API does not answer")
        .exclude_from_downtime(false)
        .monitors([api])
        .send(client)
        .await?;
    Ok(())
}
