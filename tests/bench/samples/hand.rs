//! Opens an incident for each title in its arguments, with reqwest as people write it.

use std::env;
use std::error::Error;
use std::time::Duration;

use serde::{Deserialize, Serialize};

#[derive(Serialize)]
struct NewIncident<'a> {
    impact: Impact,
    title: &'a str,
    exclude_from_downtime: bool,
    monitors: &'a [u64],
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

struct Client {
    http: reqwest::Client,
    base_url: String,
    api_key: String,
    project: String,
}

impl Client {
    fn from_env() -> Result<Self, Box<dyn Error>> {
        Ok(Self {
            http: reqwest::Client::builder()
                .user_agent("phare-rust/0.1.0")
                .connect_timeout(Duration::from_secs(10))
                .timeout(Duration::from_secs(30))
                .build()?,
            base_url: env::var("PHARE_BASE_URL")?,
            api_key: env::var("PHARE_API_KEY")?,
            project: env::var("PHARE_PROJECT_ID")?,
        })
    }

    async fn open(&self, new: &NewIncident<'_>) -> Result<Incident, reqwest::Error> {
        self.http
            .post(format!("{}/uptime/incidents", self.base_url))
            .bearer_auth(&self.api_key)
            .header("X-Phare-Project-Id", &self.project)
            .header("Accept", "application/json")
            .json(new)
            .send()
            .await?
            .error_for_status()?
            .json()
            .await
    }
}

async fn open(titles: impl Iterator<Item = String>) -> Result<(), Box<dyn Error>> {
    let client = Client::from_env()?;
    for title in titles {
        let new = NewIncident {
            impact: Impact::MajorOutage,
            title: &title,
            exclude_from_downtime: false,
            monitors: &[1, 2],
        };
        let incident = client.open(&new).await?;
        println!("{} is {:?}", incident.slug, incident.state);
    }
    Ok(())
}

fn main() -> Result<(), Box<dyn Error>> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(open(env::args().skip(1)))
}
