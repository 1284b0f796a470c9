//! The client: what is the same for all calls.

mod base_url;
mod builder;
mod connections;
mod headers;
mod proxy;

use std::fmt;
use std::sync::Arc;
use std::task::Poll;
use std::time::Duration;

use http::header::{HeaderMap, HeaderName, HeaderValue};

pub(crate) use self::base_url::BaseUrl;
pub use self::builder::ClientBuilder;
use self::connections::Connections;
use self::headers::Headers;
pub(crate) use self::proxy::Proxy;
use crate::encoder::parse_header;
use crate::error::{ConfigError, Error};
use crate::rate_limiter::RateLimiter;
use crate::shared_rate_limit::Shared as SharedLimit;
use crate::time_limits::TimeLimits;
use crate::trace;
use crate::{Endpoint, ProjectScope, RateLimitStatus, Request, RetryPolicy, SendAll, Token, Wait, project};

/// A client of Phare: an API key, the project it acts on, time limits and a pool of connections.
///
/// A clone costs next to nothing, and shares the connections and what is known of the rate limit: make one client and hand out
/// clones of it. [`with_project`](Self::with_project) and its like make clones with other defaults.
///
/// A client may be used from several async runtimes, as one in a `static` is by the tests of a program: each has connections of its own,
/// because a connection ends with the runtime that opened it. The rate limit is known to all of them.
///
/// ```no_run
/// # use phare_runtime as phare;
/// # fn main() -> Result<(), phare::Error> {
/// use phare::{Client, ProjectScope};
///
/// let client = Client::from_env()?;
/// let other = Client::builder()
///     .api_key("pha_org_0123456789")
///     .project(ProjectScope::slug("luminous-guiding-tower"))
///     .build()?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
#[doc(alias("phare", "http", "api"))]
pub struct Client {
    shared: Arc<Shared>,
    defaults: Arc<Defaults>,
}

/// What a client has in common with all its clones, whatever their defaults.
struct Shared {
    connections: Connections,
    base_url: BaseUrl,
    token: Token,
    max_response: usize,
    read_timeout: Option<Duration>,
    rate_limiter: RateLimiter,
    across_processes: Option<SharedLimit>,
    on_wait: Option<OnWait>,
    clock_speed: u32,
    #[cfg(feature = "tracing")]
    traces_bodies: bool,
}

/// What hears of waits.
type OnWait = Box<dyn Fn(&Wait) + Send + Sync>;

/// What a call takes where it does not say otherwise.
#[derive(Clone)]
struct Defaults {
    headers: Headers,
    limits: TimeLimits,
    retry: RetryPolicy,
}

impl Client {
    /// A client with this API key, and defaults for the rest.
    ///
    /// # Errors
    ///
    /// [`Error::Config`] when the key is empty or holds what no header can carry.
    ///
    /// ```no_run
    /// # use phare_runtime as phare;
    /// # fn main() -> Result<(), phare::Error> {
    /// let client = phare::Client::new("pha_0123456789")?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn new(api_key: impl AsRef<str>) -> Result<Self, Error> {
        Self::builder().api_key(api_key.as_ref()).build()
    }

    /// A client from the environment: `PHARE_API_KEY`, and where they are set `PHARE_BASE_URL` and one of
    /// `PHARE_PROJECT_ID` and `PHARE_PROJECT_SLUG`. An empty variable counts as not set.
    ///
    /// # Errors
    ///
    /// [`Error::Config`] when there is no key, when both project variables are set, or when one of the values
    /// cannot be used.
    ///
    /// ```no_run
    /// # use phare_runtime as phare;
    /// # fn main() -> Result<(), phare::Error> {
    /// let client = phare::Client::from_env()?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn from_env() -> Result<Self, Error> {
        Self::builder().fill_from_env()?.build()
    }

    /// A client with settings of your own.
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// # fn main() -> Result<(), phare::Error> {
    /// let client = phare::Client::builder()
    ///     .api_key("pha_x")
    ///     .base_url("http://127.0.0.1:9")
    ///     .user_agent("deploy-script/1.0")
    ///     .build()?;
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn builder() -> ClientBuilder {
        ClientBuilder::default()
    }

    /// A request to an endpoint, with its values written; awaiting it sends it. The `send` method that
    /// `#[phare_endpoint]` writes is this.
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// # async fn show<E: phare::Endpoint>(client: &phare::Client, endpoint: &E) -> Result<(), phare::Error> {
    /// let response = client.send(endpoint).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send<E: Endpoint + ?Sized>(&self, endpoint: &E) -> Request<E::Response> {
        Request::new(self.clone(), endpoint)
    }

    /// Sends many requests, a few at a time, and gives each endpoint back with its own result: see [`SendAll`].
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// # async fn show<E: phare::Endpoint + Send>(client: &phare::Client, endpoints: Vec<E>) {
    /// let mut calls = client.send_all(endpoints);
    /// while let Some((endpoint, result)) = calls.next().await {
    ///     if let Err(error) = result {
    ///         eprintln!("{error}");
    ///     }
    /// }
    /// # }
    /// ```
    #[doc(alias("batch", "bulk", "join_all", "buffered"))]
    pub fn send_all<'a, I>(&self, endpoints: I) -> SendAll<'a, I::Item>
    where
        I: IntoIterator<Item: Endpoint, IntoIter: Send + 'a>,
    {
        let mut endpoints = endpoints.into_iter();
        SendAll::new(self.clone(), move |_| Poll::Ready(endpoints.next()))
    }

    /// Sends the requests of a stream as [`send_all`](Self::send_all) does those of an iterator. (feature `stream`)
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// # async fn show<S>(client: &phare::Client, endpoints: S)
    /// # where
    /// #     S: futures_core::Stream<Item: phare::Endpoint> + Send,
    /// # {
    /// let mut calls = client.send_all_of(endpoints).in_order();
    /// while let Some((endpoint, result)) = calls.next().await {
    ///     if let Err(error) = result {
    ///         eprintln!("{error}");
    ///     }
    /// }
    /// # }
    /// ```
    #[cfg(feature = "stream")]
    #[doc(alias("batch", "bulk", "buffered"))]
    pub fn send_all_of<'a, S>(&self, endpoints: S) -> SendAll<'a, S::Item>
    where
        S: futures_core::Stream<Item: Endpoint> + Send + 'a,
    {
        let mut endpoints = Box::pin(endpoints);
        SendAll::new(self.clone(), move |context| endpoints.as_mut().poll_next(context))
    }

    /// A client whose calls act on this project. Like all that `with_…` makes, it shares the connections and the rate limit with
    /// the client it came from, which stays as it is.
    ///
    /// # Errors
    ///
    /// [`Error::Config`] when the slug is empty or holds what no header can carry.
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// # fn main() -> Result<(), phare::Error> {
    /// # let client = phare::Client::builder().api_key("pha_x").base_url("http://127.0.0.1:9").build()?;
    /// use phare::ProjectScope;
    ///
    /// let staging = client.with_project(ProjectScope::slug("staging"))?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn with_project(&self, project: impl Into<ProjectScope>) -> Result<Self, Error> {
        let header = project.into().header()?;
        Ok(self.with(|defaults| defaults.headers = defaults.headers.with_project(Some(header))))
    }

    /// A client whose calls name no project, as suits the key of a project.
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// # fn main() -> Result<(), phare::Error> {
    /// # let client = phare::Client::builder().api_key("pha_x").base_url("http://127.0.0.1:9").build()?;
    /// let organization = client.without_project();
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn without_project(&self) -> Self {
        self.with(|defaults| defaults.headers = defaults.headers.with_project(None))
    }

    /// A client whose calls have this much time for each attempt: see [`ClientBuilder::timeout`].
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// # fn main() -> Result<(), phare::Error> {
    /// # let client = phare::Client::builder().api_key("pha_x").base_url("http://127.0.0.1:9").build()?;
    /// use std::time::Duration;
    ///
    /// let patient = client.with_timeout(Duration::from_secs(60));
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn with_timeout(&self, timeout: Duration) -> Self {
        self.with(|defaults| defaults.limits.attempt = timeout)
    }

    /// A client whose calls have this much time in all: see [`ClientBuilder::total_timeout`].
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// # fn main() -> Result<(), phare::Error> {
    /// # let client = phare::Client::builder().api_key("pha_x").base_url("http://127.0.0.1:9").build()?;
    /// use std::time::Duration;
    ///
    /// let hurried = client.with_total_timeout(Duration::from_secs(10));
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn with_total_timeout(&self, timeout: Duration) -> Self {
        self.with(|defaults| defaults.limits.total = timeout)
    }

    /// A client whose calls may wait this long for the rate limit: see [`ClientBuilder::rate_limit_timeout`].
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// # fn main() -> Result<(), phare::Error> {
    /// # let client = phare::Client::builder().api_key("pha_x").base_url("http://127.0.0.1:9").build()?;
    /// use std::time::Duration;
    ///
    /// let patient = client.with_rate_limit_timeout(Duration::from_secs(3_600));
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn with_rate_limit_timeout(&self, timeout: Duration) -> Self {
        self.with(|defaults| defaults.limits.rate_limit = timeout)
    }

    /// A client whose calls have this much time for everything: see [`ClientBuilder::deadline`].
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// # fn main() -> Result<(), phare::Error> {
    /// # let client = phare::Client::builder().api_key("pha_x").base_url("http://127.0.0.1:9").build()?;
    /// use std::time::Duration;
    ///
    /// let hurried = client.with_deadline(Duration::from_secs(15));
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn with_deadline(&self, deadline: Duration) -> Self {
        self.with(|defaults| defaults.limits.deadline = Some(deadline))
    }

    /// A client that repeats failed attempts by this policy.
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// # fn main() -> Result<(), phare::Error> {
    /// # let client = phare::Client::builder().api_key("pha_x").base_url("http://127.0.0.1:9").build()?;
    /// use phare::RetryPolicy;
    ///
    /// let once = client.with_retry(RetryPolicy::none());
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn with_retry(&self, policy: RetryPolicy) -> Self {
        self.with(|defaults| defaults.retry = policy)
    }

    /// A client that sends this header with every call: see [`ClientBuilder::header`].
    ///
    /// # Errors
    ///
    /// [`Error::Config`] when it cannot be sent.
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// # fn main() -> Result<(), phare::Error> {
    /// # let client = phare::Client::builder().api_key("pha_x").base_url("http://127.0.0.1:9").build()?;
    /// let traced = client.with_header("X-Deploy", "1234")?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn with_header(&self, name: &str, value: &str) -> Result<Self, Error> {
        let (name, value) = default_header(name, value)?;
        Ok(self.with(|defaults| defaults.headers = defaults.headers.with(name, value)))
    }

    /// How Phare's rate limit stands, as far as this client and its clones know by their own calls. Nothing is sent.
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// # fn main() -> Result<(), phare::Error> {
    /// # let client = phare::Client::builder().api_key("pha_x").base_url("http://127.0.0.1:9").build()?;
    /// let status = client.rate_limit();
    /// println!("{:?} calls are left in this minute", status.remaining());
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    #[doc(alias("throttle", "quota"))]
    pub fn rate_limit(&self) -> RateLimitStatus {
        self.shared.rate_limiter.status()
    }

    fn with(&self, change: impl FnOnce(&mut Defaults)) -> Self {
        let mut client = self.clone();
        change(Arc::make_mut(&mut client.defaults));
        client
    }

    /// The HTTP client for the async runtime that this is called on.
    pub(crate) fn http(&self) -> Result<reqwest::Client, ConfigError> {
        self.shared.connections.http_client()
    }

    /// The proxy that calls go by, as far as the environment says so.
    pub(crate) fn proxy(&self) -> Option<Proxy> {
        self.shared.connections.proxy()
    }

    /// Whether the HTTP client is the caller's, and may follow redirects.
    pub(crate) fn http_is_foreign(&self) -> bool {
        self.shared.connections.is_foreign()
    }

    pub(crate) fn base_url(&self) -> &BaseUrl {
        &self.shared.base_url
    }

    pub(crate) fn limits(&self) -> TimeLimits {
        self.defaults.limits
    }

    pub(crate) fn read_timeout(&self) -> Option<Duration> {
        self.shared.read_timeout
    }

    pub(crate) fn retry(&self) -> &RetryPolicy {
        &self.defaults.retry
    }

    pub(crate) fn token(&self) -> &Token {
        &self.shared.token
    }

    pub(crate) fn rate_limiter(&self) -> &RateLimiter {
        &self.shared.rate_limiter
    }

    /// The rate limit that other processes share.
    pub(crate) fn shared_rate_limit(&self) -> Option<&SharedLimit> {
        self.shared.across_processes.as_ref()
    }

    /// A call begins to wait.
    pub(crate) fn waiting(&self, wait: &Wait) {
        trace::waiting(wait);
        if let Some(on_wait) = &self.shared.on_wait {
            on_wait(wait);
        }
    }

    #[cfg(feature = "tracing")]
    pub(crate) fn traces_bodies(&self) -> bool {
        self.shared.traces_bodies
    }

    /// A wait by the client's clock, which a test may have sped up.
    pub(crate) fn shortened(&self, wait: Duration) -> Duration {
        wait / self.shared.clock_speed
    }

    pub(crate) fn max_response(&self) -> usize {
        self.shared.max_response
    }

    /// The headers of a call: those that all calls have, and its own.
    pub(crate) fn headers(&self, own: &HeaderMap, takes_project: bool, is_json: bool) -> HeaderMap {
        self.defaults.headers.of_call(own, takes_project, is_json)
    }
}

/// A header of every call, or why it cannot be one.
fn default_header(name: &str, value: &str) -> Result<(HeaderName, HeaderValue), ConfigError> {
    let rejection = |message: &str| ConfigError::new(format!("the header {name:?} cannot be sent: {message}"));
    let (name, value) = parse_header(name, value).map_err(rejection)?;
    if name == project::ID || name == project::SLUG {
        return Err(rejection("`project` is the setting for it"));
    }
    Ok((name, value))
}

/// Shows where the client calls, not with which key.
impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("base_url", &self.shared.base_url.as_str())
            .field("project", &self.defaults.headers.project())
            .field("timeout", &self.defaults.limits.attempt)
            .finish_non_exhaustive()
    }
}
