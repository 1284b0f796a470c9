//! Opens an incident for each title in its arguments, by an endpoint of its own.

use std::env;
use std::error::Error;

use phare::{Client, Timestamp, phare_endpoint, phare_response};
use serde::{Deserialize, Serialize};

#[phare_endpoint(POST, "/uptime/incidents", response = Incident)]
struct OpenIncident<'a> {
    impact: Impact,
    title: &'a str,
    exclude_from_downtime: bool,
    monitors: &'a [u64],
}

#[allow(dead_code)]
#[phare_response(POST, "/uptime/incidents")]
struct Incident {
    id: u64,
    project_id: u64,
    r#type: Kind,
    slug: String,
    impact: Impact,
    state: State,
    status: Status,
    title: String,
    description: Option<String>,
    exclude_from_downtime: bool,
    incident_at: Option<Timestamp>,
    recovery_at: Option<Timestamp>,
    monitors: Vec<u64>,
    created_at: Timestamp,
    updated_at: Timestamp,
}
#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Kind {
    Monitor,
    Manual,
    #[serde(other)]
    Other,
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
enum Impact {
    Unknown,
    Operational,
    Maintenance,
    DegradedPerformance,
    PartialOutage,
    MajorOutage,
    #[serde(other)]
    Other,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum State {
    Unknown,
    Investigating,
    Identified,
    Monitoring,
    Resolved,
    #[serde(other)]
    Other,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Status {
    Ongoing,
    Recovering,
    Recovered,
    #[serde(other)]
    Other,
}

async fn open(titles: impl Iterator<Item = String>) -> Result<(), Box<dyn Error>> {
    let client = Client::from_env()?;
    for title in titles {
        let open = OpenIncident {
            impact: Impact::MajorOutage,
            title: &title,
            exclude_from_downtime: false,
            monitors: &[1, 2],
        };
        let incident = open.send(&client).await?;
        println!("{} is {:?}", incident.slug, incident.state);
    }
    Ok(())
}

fn main() -> Result<(), Box<dyn Error>> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(open(env::args().skip(1)))
}
