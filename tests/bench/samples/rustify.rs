//! Opens an incident for each title in its arguments, by rustify's derive.

use std::env;
use std::error::Error;
use std::time::Duration;

use reqwest::header::{ACCEPT, AUTHORIZATION, HeaderMap, HeaderValue};
use rustify::Endpoint as _;
use rustify::clients::reqwest::Client;
use rustify_derive::Endpoint;
use serde::{Deserialize, Serialize};

#[derive(Endpoint, Serialize)]
#[endpoint(path = "uptime/incidents", method = "POST", response = "Incident")]
struct OpenIncident {
    impact: Impact,
    title: String,
    exclude_from_downtime: bool,
    monitors: Vec<u64>,
}

#[allow(dead_code)]
#[derive(Deserialize)]
struct Incident {
    id: u64,
    project_id: u64,
    #[serde(rename = "type")]
    kind: Kind,
    slug: String,
    impact: Impact,
    state: State,
    status: Status,
    title: String,
    description: Option<String>,
    exclude_from_downtime: bool,
    incident_at: Option<String>,
    recovery_at: Option<String>,
    monitors: Vec<u64>,
    created_at: String,
    updated_at: String,
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

fn client() -> Result<Client, Box<dyn Error>> {
    let mut headers = HeaderMap::new();
    let authorization = format!("Bearer {}", env::var("PHARE_API_KEY")?);
    headers.insert(AUTHORIZATION, HeaderValue::try_from(authorization)?);
    headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
    let project = env::var("PHARE_PROJECT_ID")?;
    headers.insert("X-Phare-Project-Id", HeaderValue::try_from(project)?);
    let http = reqwest::Client::builder()
        .user_agent("phare-rust/0.1.0")
        .default_headers(headers)
        .connect_timeout(Duration::from_secs(10))
        .timeout(Duration::from_secs(30))
        .build()?;
    Ok(Client::new(&env::var("PHARE_BASE_URL")?, http))
}

async fn open(titles: impl Iterator<Item = String>) -> Result<(), Box<dyn Error>> {
    let client = client()?;
    for title in titles {
        let open = OpenIncident {
            impact: Impact::MajorOutage,
            title,
            exclude_from_downtime: false,
            monitors: vec![1, 2],
        };
        let incident: Incident = open.exec(&client).await?.parse()?;
        println!("{} is {:?}", incident.slug, incident.state);
    }
    Ok(())
}

fn main() -> Result<(), Box<dyn Error>> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(open(env::args().skip(1)))
}
