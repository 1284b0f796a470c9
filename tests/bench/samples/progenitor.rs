//! Opens an incident for each title in its arguments, by the client that progenitor generates of Phare's document.

use std::env;
use std::error::Error;
use std::time::Duration;

use reqwest::header::{AUTHORIZATION, HeaderMap, HeaderValue};

mod phare {
    #![allow(clippy::all, dead_code, irrefutable_let_patterns, unused_imports)]
    progenitor::generate_api!("openapi.json");
}

use self::phare::Client;
use self::phare::types::{CreateIncidentRequest, IncidentImpactInput};

fn client() -> Result<Client, Box<dyn Error>> {
    let authorization = format!("Bearer {}", env::var("PHARE_API_KEY")?);
    let headers = HeaderMap::from_iter([(AUTHORIZATION, HeaderValue::try_from(authorization)?)]);
    let http = reqwest::Client::builder()
        .user_agent("phare-rust/0.1.0")
        .default_headers(headers)
        .connect_timeout(Duration::from_secs(10))
        .timeout(Duration::from_secs(30))
        .build()?;
    Ok(Client::new_with_client(&env::var("PHARE_BASE_URL")?, http))
}

async fn open(titles: impl Iterator<Item = String>) -> Result<(), Box<dyn Error>> {
    let client = client()?;
    let project = env::var("PHARE_PROJECT_ID")?.parse()?;
    for title in titles {
        let new = CreateIncidentRequest {
            impact: IncidentImpactInput::MajorOutage,
            title: title.try_into()?,
            description: None,
            exclude_from_downtime: false,
            incident_at: None,
            recovery_at: None,
            monitors: vec![1, 2],
        };
        let incident = client.create_uptime_incident(Some(project), None, &new).await?;
        println!("{:?} is {:?}", incident.slug, incident.state);
    }
    Ok(())
}

fn main() -> Result<(), Box<dyn Error>> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(open(env::args().skip(1)))
}
