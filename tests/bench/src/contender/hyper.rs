//! hyper without reqwest: the floor for a client that keeps connections. It lacks timeouts, retries, redirects and proxies.

use bytes::Bytes;
use http::uri::{Authority, PathAndQuery, Scheme};
use http::{HeaderMap, Method, Request, Uri};
use http_body_util::{BodyExt, Full};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;

use super::by_hand::{Incident, NewIncident};
use super::prebuilt::Headers;
use super::{Contender, Seen};
use crate::Failure;

pub(super) struct Hyper {
    http: Client<HttpConnector, Full<Bytes>>,
    authority: Authority,
    incidents: Uri,
    headers: Headers,
}

impl Contender for Hyper {
    fn new(base_url: &str) -> Result<Self, Failure> {
        let mut connector = HttpConnector::new();
        connector.set_nodelay(true);
        let incidents = Uri::try_from(format!("{base_url}/uptime/incidents"))?;
        let authority = incidents.authority().ok_or("the address has no host")?.clone();
        Ok(Self {
            http: Client::builder(TokioExecutor::new()).build(connector),
            authority,
            incidents,
            headers: Headers::new()?,
        })
    }

    async fn post(&self) -> Result<Seen, Failure> {
        let mut body = Vec::with_capacity(256);
        serde_json::to_writer(&mut body, &NewIncident::sample())?;
        self.send(Method::POST, self.incidents.clone(), &self.headers.post, body.into())
            .await
    }

    async fn get(&self, id: u64) -> Result<Seen, Failure> {
        let mut path = String::with_capacity(64);
        path.push_str("/uptime/incidents/");
        path.push_str(&id.to_string());
        let mut parts = http::uri::Parts::default();
        parts.scheme = Some(Scheme::HTTP);
        parts.authority = Some(self.authority.clone());
        parts.path_and_query = Some(PathAndQuery::from_maybe_shared(path)?);
        self.send(Method::GET, Uri::from_parts(parts)?, &self.headers.get, Bytes::new())
            .await
    }
}

impl Hyper {
    async fn send(&self, method: Method, uri: Uri, headers: &HeaderMap, body: Bytes) -> Result<Seen, Failure> {
        let mut request = Request::new(Full::new(body));
        *request.method_mut() = method;
        *request.uri_mut() = uri;
        request.headers_mut().clone_from(headers);
        let response = self.http.request(request).await?;
        let status = response.status();
        if !status.is_success() {
            return Err(format!("the response has the status {status}").into());
        }
        let body = response.into_body().collect().await?.to_bytes();
        let incident: Incident = serde_json::from_slice(&body)?;
        Ok(incident.into())
    }
}
