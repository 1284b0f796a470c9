//! A tool for whoever is on call: opens, updates, recovers, lists and watches incidents, and plans maintenance.
//!
//! With `PHARE_API_KEY` set it calls the real Phare, or what `PHARE_BASE_URL` names; without, a fake one inside this
//! program. To try more than one command, serve a fake to all of them: `cargo run -p phare-fake -- --port 8080`.

use std::time::Duration;

use clap::{Args, Parser, Subcommand};
use phare::incident_updates::CreateIncidentUpdate;
use phare::incidents::{
    CreateIncident, GetIncident, Incident, IncidentState, IncidentStatus, ListIncidents, RecoverIncident,
};
use phare::maintenance_windows::{CreateMaintenanceWindow, MonitoringMode};
use phare::{Client, Impact, IncidentId, MonitorId, Timestamp, phare_endpoint, phare_response};
use phare_fake::Fake;

/// Opens, updates, recovers, lists and watches incidents, and plans maintenance
#[derive(Parser)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Opens an incident
    Open(Open),
    /// Tells the readers of the status pages how it goes
    Update {
        incident: IncidentId,
        state: IncidentState,
        content: String,
    },
    /// Ends an incident
    Recover { incident: IncidentId },
    /// Lists the incidents that go on
    List(List),
    /// Shows what there is to know of one incident
    Show { incident: IncidentId },
    /// Says that somebody looks after it
    Acknowledge { incident: IncidentId },
    /// Waits until an incident is over
    Watch {
        incident: IncidentId,
        #[arg(long, default_value_t = 600)]
        seconds: u64,
    },
    /// Keeps monitors quiet while you work on them
    Window(Window),
}

#[derive(Args)]
struct Open {
    title: String,
    #[arg(long, default_value = "major_outage")]
    impact: Impact,
    #[arg(long)]
    description: Option<String>,
    /// When it began, if not now: 2026-03-08T10:00:00Z
    #[arg(long)]
    since: Option<Timestamp>,
    #[arg(long)]
    monitor: Option<Vec<MonitorId>>,
}

#[derive(Args, Default)]
struct List {
    /// Those that are over as well
    #[arg(long)]
    all: bool,
    /// A JSON array instead of lines
    #[arg(long)]
    json: bool,
}

#[derive(Args)]
struct Window {
    title: String,
    #[arg(long, default_value_t = 60)]
    minutes: u64,
    #[arg(long, default_value = "mute")]
    mode: MonitoringMode,
    #[arg(long)]
    monitor: Option<Vec<MonitorId>>,
}

/// An endpoint of one's own: of an incident, just what this tool shows.
#[phare_endpoint(GET, "/uptime/incidents/{incidentId}", response = Brief)]
struct GetBrief {
    incident_id: IncidentId,
}

#[phare_response(GET, "/uptime/incidents/{incidentId}")]
struct Brief {
    slug: String,
    title: String,
    description: Option<String>,
    monitors: Vec<MonitorId>,
}

/// One that Phare does not document.
#[phare_endpoint(POST, "/uptime/incidents/{incidentId}/acknowledge", unlisted, response = ())]
struct Acknowledge {
    incident_id: IncidentId,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<()> {
    let command = Arguments::parse().command;
    let builder = Client::builder().fill_from_env()?.on_wait(|wait| eprintln!("{wait}"));
    // The fake lives as long as this variable.
    let fake = std::env::var_os("PHARE_API_KEY").is_none().then(Fake::start);
    let client = match &fake {
        Some(fake) => builder.api_key(fake.project_key()).base_url(fake.base_url()).build()?,
        None => builder.build()?,
    };
    match command.unwrap_or(Command::List(List::default())) {
        Command::Open(open) => {
            let incident = CreateIncident::builder()
                .title(open.title)
                .impact(open.impact)
                .exclude_from_downtime(false)
                .maybe_description(open.description)
                .maybe_incident_at(open.since)
                .maybe_monitors(open.monitor)
                .send(&client)
                .await?;
            println!("{}", line(&incident));
        }
        Command::Update {
            incident,
            state,
            content,
        } => {
            let update = CreateIncidentUpdate::builder(incident).state(state).content(content);
            println!("incident {incident} is {}", update.send(&client).await?.state);
        }
        Command::Recover { incident } => {
            RecoverIncident::new(incident).send(&client).await?;
            println!("incident {incident} is recovered");
        }
        Command::List(list) => {
            let mut incidents = ListIncidents::default().send(&client).collect_all(10_000).await?;
            incidents.retain(|incident| list.all || incident.status != IncidentStatus::Recovered);
            if list.json {
                println!("{}", serde_json::to_string_pretty(&incidents)?);
            } else if incidents.is_empty() {
                println!("nothing is wrong");
            } else {
                println!("{}", incidents.iter().map(line).collect::<Vec<_>>().join("\n"));
            }
        }
        Command::Show { incident } => {
            let brief = GetBrief { incident_id: incident }.send(&client).await?;
            println!(
                "{}  {}, affected monitors: {}",
                brief.slug,
                brief.title,
                brief.monitors.len()
            );
            println!("{}", brief.description.as_deref().unwrap_or("(no description)"));
        }
        Command::Acknowledge { incident } => {
            Acknowledge { incident_id: incident }.send(&client).await?;
            println!("incident {incident} is acknowledged");
        }
        Command::Watch { incident, seconds } => {
            let wait = GetIncident::new(incident).send(&client).poll_until(|incident| {
                eprintln!("{}", line(incident));
                incident.status == IncidentStatus::Recovered
            });
            println!("{} is over", wait.timeout(Duration::from_secs(seconds)).await?.slug);
        }
        Command::Window(window) => {
            let now = Timestamp::now();
            let planned = CreateMaintenanceWindow::builder()
                .title(window.title)
                .monitoring_mode(window.mode)
                .starts_at(now)
                .ends_at(now + Duration::from_secs(60 * window.minutes))
                .maybe_monitors(window.monitor)
                .send(&client)
                .await?;
            println!("maintenance window {} is {}", planned.id, planned.state);
        }
    }
    Ok(())
}

fn line(incident: &Incident) -> String {
    let began = incident.incident_at.map(|at| format!(", {}", at.ago(Timestamp::now())));
    let Incident { id, slug, title, .. } = incident;
    format!(
        "{id}  {slug}  {title} ({}{})",
        incident.impact,
        began.unwrap_or_default()
    )
}
