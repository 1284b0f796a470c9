//! reqwest as people write it: with time limits and enums as enums, or plainly, without either.

use std::time::Duration;

use reqwest::header::ACCEPT;
use serde::de::DeserializeOwned;

use super::by_hand::{Incident, NewIncident, TypedIncident};
use super::{Contender, Seen, values};
use crate::Failure;

/// With the time limits of `phare`, and enums as enums.
pub(super) struct Hand(Written);

/// Without a time limit, and with enums as strings.
pub(super) struct Plain(Written);

/// What both have.
struct Written {
    http: reqwest::Client,
    base_url: String,
    token: String,
    project: String,
}

impl Contender for Hand {
    fn new(base_url: &str) -> Result<Self, Failure> {
        let builder = reqwest::Client::builder()
            .timeout(Duration::from_secs(30))
            .connect_timeout(Duration::from_secs(10));
        Written::new(builder, base_url).map(Self)
    }

    async fn post(&self) -> Result<Seen, Failure> {
        self.0.post::<TypedIncident>().await
    }

    async fn get(&self, id: u64) -> Result<Seen, Failure> {
        self.0.get::<TypedIncident>(id).await
    }
}

impl Contender for Plain {
    fn new(base_url: &str) -> Result<Self, Failure> {
        Written::new(reqwest::Client::builder(), base_url).map(Self)
    }

    async fn post(&self) -> Result<Seen, Failure> {
        self.0.post::<Incident>().await
    }

    async fn get(&self, id: u64) -> Result<Seen, Failure> {
        self.0.get::<Incident>(id).await
    }
}

impl Written {
    fn new(builder: reqwest::ClientBuilder, base_url: &str) -> Result<Self, Failure> {
        Ok(Self {
            http: builder.user_agent(values::USER_AGENT).build()?,
            base_url: base_url.to_owned(),
            token: values::TOKEN.to_owned(),
            project: values::PROJECT.to_string(),
        })
    }

    async fn post<T: DeserializeOwned + Into<Seen>>(&self) -> Result<Seen, Failure> {
        let incident: T = self
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

    async fn get<T: DeserializeOwned + Into<Seen>>(&self, id: u64) -> Result<Seen, Failure> {
        let incident: T = self
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
