//! The client: what is the same for all calls.

mod base_url;
mod builder;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::header::{ACCEPT, AUTHORIZATION, HeaderMap, HeaderName, HeaderValue, USER_AGENT};

pub use self::builder::ClientBuilder;
use crate::error::Error;
use crate::gate::Gate;
use crate::{Endpoint, Request, RetryPolicy, Token, project};

/// A client of Phare: an API key, the project it acts on, time limits and a pool of connections.
///
/// A clone costs next to nothing, and shares the connections: make one client and hand out clones of it.
///
/// ```no_run
/// # use phare_runtime as phare;
/// # fn main() -> Result<(), phare::Error> {
/// use phare::{Client, Project};
///
/// let client = Client::from_env()?;
/// let other = Client::builder()
///     .api_key("pha_org_0123456789")
///     .project(Project::slug("luminous-guiding-tower"))
///     .build()?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Client {
    http: reqwest::Client,
    settings: Arc<Settings>,
}

struct Settings {
    base_url: String,
    headers: HeaderMap,
    project: Option<(HeaderName, HeaderValue)>,
    timeout: Duration,
    total_timeout: Duration,
    retry: RetryPolicy,
    token: Token,
    max_answer: usize,
    gate: Gate,
    clock_speed: u32,
}

impl Client {
    /// A client with this API key, and defaults for the rest.
    ///
    /// It is an [`Error::Config`] when the key is empty or holds what no header can carry.
    pub fn new(api_key: impl AsRef<str>) -> Result<Self, Error> {
        Self::builder().api_key(api_key.as_ref()).build()
    }

    /// A client from the environment: `PHARE_API_KEY`, and where they are set `PHARE_BASE_URL` and one of
    /// `PHARE_PROJECT_ID` and `PHARE_PROJECT_SLUG`. An empty variable counts as not set.
    ///
    /// It is an [`Error::Config`] when there is no key, when both project variables are set, or when one of the values
    /// cannot be used.
    pub fn from_env() -> Result<Self, Error> {
        Self::builder().fill_from_env()?.build()
    }

    /// A client with settings of your own.
    #[must_use]
    pub fn builder() -> ClientBuilder {
        ClientBuilder::default()
    }

    /// A request to an endpoint, with its values written; awaiting it sends it. The `send` method that
    /// `#[phare_endpoint]` writes is this.
    pub fn send<E: Endpoint + ?Sized>(&self, endpoint: &E) -> Request<E::Response> {
        Request::new(self.clone(), endpoint)
    }

    pub(crate) fn http(&self) -> &reqwest::Client {
        &self.http
    }

    pub(crate) fn base_url(&self) -> &str {
        &self.settings.base_url
    }

    pub(crate) fn timeout(&self) -> Duration {
        self.settings.timeout
    }

    pub(crate) fn total_timeout(&self) -> Duration {
        self.settings.total_timeout
    }

    pub(crate) fn retry(&self) -> &RetryPolicy {
        &self.settings.retry
    }

    pub(crate) fn token(&self) -> &Token {
        &self.settings.token
    }

    pub(crate) fn gate(&self) -> &Gate {
        &self.settings.gate
    }

    /// A wait by the client's clock, which a test may have sped up.
    pub(crate) fn shortened(&self, wait: Duration) -> Duration {
        wait / self.settings.clock_speed
    }

    pub(crate) fn max_answer(&self) -> usize {
        self.settings.max_answer
    }

    /// Adds what every call sends, but for what the request already has.
    pub(crate) fn add_headers(&self, headers: &mut HeaderMap, takes_project: bool) {
        headers.reserve(self.settings.headers.len() + 1);
        for (name, value) in &self.settings.headers {
            headers.insert(name, value.clone());
        }
        let scoped = headers.contains_key(project::ID) || headers.contains_key(project::SLUG);
        if let Some((name, value)) = &self.settings.project
            && takes_project
            && !scoped
        {
            headers.insert(name, value.clone());
        }
    }
}

fn common_headers(authorization: HeaderValue, user_agent: HeaderValue) -> HeaderMap {
    let mut headers = HeaderMap::with_capacity(3);
    headers.insert(AUTHORIZATION, authorization);
    headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
    headers.insert(USER_AGENT, user_agent);
    headers
}

/// Shows where the client calls, not with which key.
impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("base_url", &self.settings.base_url)
            .field("project", &self.settings.project)
            .field("timeout", &self.settings.timeout)
            .finish_non_exhaustive()
    }
}
