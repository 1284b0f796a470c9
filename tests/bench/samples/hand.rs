//! Opens an incident.

use std::error::Error;
use std::time::Duration;

#[derive(serde::Serialize)]
struct NewIncident<'a> {
    impact: &'a str,
    title: &'a str,
    exclude_from_downtime: bool,
    monitors: &'a [u64],
}

#[allow(dead_code)]
#[derive(serde::Deserialize)]
struct Incident {
    id: u64,
    project_id: u64,
    #[serde(rename = "type")]
    kind: String,
    slug: String,
    impact: String,
    state: String,
    status: String,
    title: String,
    description: Option<String>,
    exclude_from_downtime: bool,
    incident_at: Option<String>,
    recovery_at: Option<String>,
    monitors: Vec<u64>,
    created_at: String,
    updated_at: String,
}

async fn open() -> Result<(), Box<dyn Error>> {
    let http = reqwest::Client::builder()
        .user_agent("phare-rust/0.1.0")
        .timeout(Duration::from_secs(30))
        .build()?;
    let new = NewIncident {
        impact: "major_outage",
        title: "Checkout answers with errors",
        exclude_from_downtime: false,
        monitors: &[1, 2],
    };
    let incident: Incident = http
        .post(format!("{}/uptime/incidents", std::env::var("PHARE_BASE_URL")?))
        .bearer_auth(std::env::var("PHARE_API_KEY")?)
        .header("X-Phare-Project-Id", std::env::var("PHARE_PROJECT_ID")?)
        .header("Accept", "application/json")
        .json(&new)
        .send()
        .await?
        .error_for_status()?
        .json()
        .await?;
    println!("{} is {}", incident.slug, incident.state);
    Ok(())
}

fn main() -> Result<(), Box<dyn Error>> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(open())
}
