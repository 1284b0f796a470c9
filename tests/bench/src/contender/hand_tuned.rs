//! reqwest as tightly as its public interface allows: nothing is parsed, formatted or looked up in a call that can be
//! made before. It lacks what costs: timeouts, retries, a limit on the size of a response.

use reqwest::redirect::Policy;
use reqwest::{Method, Request, Url};

use super::by_hand::{Incident, NewIncident};
use super::prebuilt::Headers;
use super::{Contender, Seen};
use crate::Failure;

pub(super) struct HandTuned {
    http: reqwest::Client,
    incidents: Url,
    headers: Headers,
}

impl Contender for HandTuned {
    fn new(base_url: &str) -> Result<Self, Failure> {
        let http = reqwest::Client::builder()
            .redirect(Policy::none())
            .referer(false)
            .no_proxy()
            .build()?;
        Ok(Self {
            http,
            incidents: Url::parse(&format!("{base_url}/uptime/incidents"))?,
            headers: Headers::new()?,
        })
    }

    async fn post(&self) -> Result<Seen, Failure> {
        let mut body = Vec::with_capacity(256);
        serde_json::to_writer(&mut body, &NewIncident::sample())?;
        let mut request = Request::new(Method::POST, self.incidents.clone());
        request.headers_mut().clone_from(&self.headers.post);
        *request.body_mut() = Some(body.into());
        self.execute(request).await
    }

    async fn get(&self, id: u64) -> Result<Seen, Failure> {
        let mut path = String::with_capacity(64);
        path.push_str("/uptime/incidents/");
        path.push_str(&id.to_string());
        let mut url = self.incidents.clone();
        url.set_path(&path);
        let mut request = Request::new(Method::GET, url);
        request.headers_mut().clone_from(&self.headers.get);
        self.execute(request).await
    }
}

impl HandTuned {
    async fn execute(&self, request: Request) -> Result<Seen, Failure> {
        let response = self.http.execute(request).await?;
        let status = response.status();
        if !status.is_success() {
            return Err(format!("the response has the status {status}").into());
        }
        let incident: Incident = serde_json::from_slice(&response.bytes().await?)?;
        Ok(incident.into())
    }
}
