//! Prints how the monitors of a project are, and the incidents that go on, with a summary at the end.
//!
//! In colour where the output is a terminal, unless `NO_COLOR` is set. With `PHARE_API_KEY` set it calls the real Phare, or what
//! `PHARE_BASE_URL` names; without, a fake one inside this program, in which something is wrong.

use std::env;
use std::io::{IsTerminal, stdout};
use std::time::Duration;

use phare::incidents::{CreateIncident, Incident, IncidentStatus, ListIncidents};
use phare::monitors::{ListMonitors, Monitor, MonitorStatus, PauseMonitor};
use phare::{Client, Error, Impact, Timestamp};
use phare_fake::Fake;
use unicode_width::UnicodeWidthStr;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    // The fake lives as long as this variable.
    let fake = env::var_os("PHARE_API_KEY").is_none().then(Fake::start);
    let client = match &fake {
        Some(fake) => {
            let builder = Client::builder().api_key(fake.project_key());
            let client = builder.base_url(fake.base_url()).build()?;
            break_something(&client, fake).await?;
            client
        }
        None => Client::from_env()?,
    };
    let monitors = ListMonitors::default().send(&client).collect_all(10_000).await?;
    let mut open = ListIncidents::default().send(&client).collect_all(100_000).await?;
    open.retain(|incident| incident.status != IncidentStatus::Recovered);

    let paint = Paint::of_environment();
    let width = monitors.iter().map(|monitor| monitor.name.width()).max();
    for monitor in &monitors {
        println!("{}", monitor_line(monitor, width.unwrap_or_default(), &paint));
    }
    for incident in &open {
        println!("{}", incident_line(incident, &paint));
    }
    println!("{}", summary(&monitors, &open, &paint));
    Ok(())
}

fn monitor_line(monitor: &Monitor, width: usize, paint: &Paint) -> String {
    let words = monitor.status.to_string().replace('_', " ");
    let status = match monitor.status {
        MonitorStatus::Online => paint.green(&words),
        MonitorStatus::Offline => paint.red(&words),
        MonitorStatus::Partial => paint.yellow(&words),
        // Paused, fetching, and whatever Phare adds.
        _ => paint.dim(&words),
    };
    let padding = " ".repeat(width.saturating_sub(monitor.name.width()));
    let took = monitor.response_time.map(|time| format!(", {time} ms"));
    format!("{}{padding}  {status}{}", monitor.name, took.unwrap_or_default())
}

fn incident_line(incident: &Incident, paint: &Paint) -> String {
    let impact = incident.impact.to_string().replace('_', " ");
    let impact = match incident.impact {
        Impact::MajorOutage => paint.red(&impact),
        _ => paint.yellow(&impact),
    };
    let began = incident.incident_at.map(|at| format!(", {}", at.ago(Timestamp::now())));
    format!(
        "{}  {} ({impact}{})",
        incident.slug,
        incident.title,
        began.unwrap_or_default()
    )
}

fn summary(monitors: &[Monitor], open: &[Incident], paint: &Paint) -> String {
    let is_well = |monitor: &&Monitor| matches!(monitor.status, MonitorStatus::Online | MonitorStatus::Paused);
    let ill = monitors.len() - monitors.iter().filter(is_well).count();
    match (ill, open.len()) {
        (0, 0) => paint.green(&format!("all is well: {} monitors", monitors.len())),
        (ill, open) => paint.red(&format!(
            "not online: {ill} of {} monitors; open incidents: {open}",
            monitors.len()
        )),
    }
}

/// Colours, for a terminal.
struct Paint {
    is_on: bool,
}

impl Paint {
    fn of_environment() -> Self {
        let is_set = |variable| env::var_os(variable).is_some_and(|value| !value.is_empty());
        let is_on = !is_set("NO_COLOR") && (is_set("CLICOLOR_FORCE") || stdout().is_terminal());
        Self { is_on }
    }

    fn paint(&self, code: u8, text: &str) -> String {
        if self.is_on {
            format!("\u{1b}[{code}m{text}\u{1b}[0m")
        } else {
            text.to_owned()
        }
    }

    fn red(&self, text: &str) -> String {
        self.paint(31, text)
    }

    fn green(&self, text: &str) -> String {
        self.paint(32, text)
    }

    fn yellow(&self, text: &str) -> String {
        self.paint(33, text)
    }

    fn dim(&self, text: &str) -> String {
        self.paint(2, text)
    }
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
        .title("The API does not respond")
        .exclude_from_downtime(false)
        .incident_at(Timestamp::now() - Duration::from_secs(12 * 60))
        .monitors([api])
        .send(client)
        .await?;
    Ok(())
}
