//! reqwest as people write it.

use std::time::Duration;

use reqwest::header::ACCEPT;

use super::by_hand::{Incident, NewIncident};
use super::{Contender, Seen, values};
use crate::Failure;

pub(super) struct Hand {
    http: reqwest::Client,
    base_url: String,
    token: String,
    project: String,
}

impl Contender for Hand {
    fn new(base_url: &str) -> Result<Self, Failure> {
        let http = reqwest::Client::builder()
            .user_agent(values::USER_AGENT)
            .timeout(Duration::from_secs(30))
            .build()?;
        Ok(Self {
            http,
            base_url: base_url.to_owned(),
            token: values::TOKEN.to_owned(),
            project: values::PROJECT.to_string(),
        })
    }

    async fn post(&self) -> Result<Seen, Failure> {
        let incident: Incident = self
            .http
            .post(format!("{}/uptime/incidents", self.base_url))
            .bearer_auth(&self.token)
            .header("X-Phare-Project-Id", &self.project)
            .header(ACCEPT, "application/json")
            .json(&NewIncident::sample())
            .send()
            .await?
            .error_for_status()?
            .json()
            .await?;
        Ok(incident.into())
    }

    async fn get(&self, id: u64) -> Result<Seen, Failure> {
        let incident: Incident = self
            .http
            .get(format!("{}/uptime/incidents/{id}", self.base_url))
            .bearer_auth(&self.token)
            .header("X-Phare-Project-Id", &self.project)
            .header(ACCEPT, "application/json")
            .send()
            .await?
            .error_for_status()?
            .json()
            .await?;
        Ok(incident.into())
    }
}
