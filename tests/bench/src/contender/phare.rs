//! The crate, with all its defaults: timeouts, retries, the rate limiter, limits checked, responses limited in size.

use phare::incidents::{CreateIncident, GetIncident, Incident};
use phare::{Client, Impact, ProjectScope};

use super::{Contender, Seen, values};
use crate::Failure;

pub(super) struct Phare {
    client: Client,
}

impl Contender for Phare {
    fn new(base_url: &str) -> Result<Self, Failure> {
        let client = Client::builder()
            .api_key(values::TOKEN)
            .project(ProjectScope::id(values::PROJECT))
            .base_url(base_url)
            .build()?;
        Ok(Self { client })
    }

    async fn post(&self) -> Result<Seen, Failure> {
        let incident = CreateIncident::builder()
            .impact(Impact::MajorOutage)
            .title(values::TITLE)
            .description(values::DESCRIPTION)
            .exclude_from_downtime(false)
            .monitors(values::MONITORS)
            .build()
            .send(&self.client)
            .await?;
        Ok(incident.into())
    }

    async fn get(&self, id: u64) -> Result<Seen, Failure> {
        let incident = GetIncident::new(id).send(&self.client).await?;
        Ok(incident.into())
    }
}

impl From<Incident> for Seen {
    fn from(incident: Incident) -> Self {
        Self {
            id: incident.id.get(),
            title: incident.title,
        }
    }
}
