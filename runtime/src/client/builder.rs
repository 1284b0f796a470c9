//! Settings of a client.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::header::{HOST, HeaderValue};

use super::connections::{Connections, HttpSettings};
use super::headers::{self, Headers};
use super::{BaseUrl, Client, Defaults, OnWait, Shared, SharedLimit, default_header};
use crate::error::{ConfigError, Error};
use crate::header_text::header_text;
use crate::rate_limiter::RateLimiter;
use crate::time_limits::TimeLimits;
use crate::{ProjectScope, RetryPolicy, SharedRateLimit, Token, Wait, environment};

/// Settings of a [`Client`]. All but the API key have defaults.
#[derive(Default)]
pub struct ClientBuilder {
    api_key: Option<String>,
    is_of_env: OfEnv,
    token: Option<Token>,
    base_url: Option<String>,
    allow_plain_http: bool,
    project: Option<ProjectScope>,
    timeout: Option<Duration>,
    connect_timeout: Option<Duration>,
    total_timeout: Option<Duration>,
    rate_limit_timeout: Option<Duration>,
    deadline: Option<Duration>,
    read_timeout: Option<Duration>,
    retry: Option<RetryPolicy>,
    clock_speed: Option<u32>,
    #[cfg(feature = "tracing")]
    traces_bodies: bool,
    shared_rate_limit: Option<SharedLimit>,
    on_wait: Option<OnWait>,
    max_response: Option<usize>,
    user_agent: Option<String>,
    headers: Vec<(String, String)>,
    #[cfg(feature = "http-client")]
    http_client: Option<reqwest::Client>,
}

/// Which settings are those of environment variables, for errors to name.
#[derive(Default)]
struct OfEnv {
    api_key: bool,
    base_url: bool,
}

impl ClientBuilder {
    /// The API key, as in [`Token::new`]. Keys of an organization need a [`project`](Self::project) for most operations.
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// # fn main() -> Result<(), phare::Error> {
    /// let client = phare::Client::builder().api_key("pha_x").base_url("http://127.0.0.1:9").build()?;
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    #[doc(alias("token", "bearer", "authorization"))]
    pub fn api_key(mut self, api_key: impl Into<String>) -> Self {
        self.api_key = Some(api_key.into());
        self.is_of_env.api_key = false;
        self.token = None;
        self
    }

    /// The API key, as a token.
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// # fn main() -> Result<(), phare::Error> {
    /// use phare::{Client, Token};
    ///
    /// let token = Token::new("pha_x")?;
    /// let client = Client::builder().token(token).base_url("http://127.0.0.1:9").build()?;
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn token(mut self, token: Token) -> Self {
        self.token = Some(token);
        self.api_key = None;
        self
    }

    /// Where Phare is, for a proxy or a test: `https://api.phare.io` when it is not set. Paths are appended to it.
    ///
    /// Plain `http` is rejected, unless the host is this machine (`localhost`, `127.0.0.1`, `[::1]`) or
    /// [`allow_plain_http`](Self::allow_plain_http) is called.
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// # fn main() -> Result<(), phare::Error> {
    /// let client = phare::Client::builder().api_key("pha_x").base_url("http://127.0.0.1:9/phare").build()?;
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    #[doc(alias("host", "url", "server"))]
    pub fn base_url(mut self, base_url: impl Into<String>) -> Self {
        self.base_url = Some(base_url.into());
        self.is_of_env.base_url = false;
        self
    }

    /// Allows a base URL of plain `http`. The API key then crosses the network for everyone to read.
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// # fn main() -> Result<(), phare::Error> {
    /// let builder = phare::Client::builder().api_key("pha_x").base_url("http://phare.internal");
    /// let client = builder.allow_plain_http().build()?;
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn allow_plain_http(mut self) -> Self {
        self.allow_plain_http = true;
        self
    }

    /// The project that calls act on. It is sent only with operations that take a project; a request may name another.
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// # fn main() -> Result<(), phare::Error> {
    /// let client = phare::Client::builder()
    ///     .api_key("pha_x")
    ///     .base_url("http://127.0.0.1:9")
    ///     .project(phare::ProjectScope::id(7_u64))
    ///     .build()?;
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn project(mut self, project: impl Into<ProjectScope>) -> Self {
        self.project = Some(project.into());
        self
    }

    /// How long each attempt of a call may take, from connecting to the last byte of the response: 30 seconds when it
    /// is not set. A request may have a timeout of its own.
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// # fn main() -> Result<(), phare::Error> {
    /// let client = phare::Client::builder()
    ///     .api_key("pha_x")
    ///     .base_url("http://127.0.0.1:9")
    ///     .timeout(std::time::Duration::from_secs(10))
    ///     .build()?;
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Some(timeout);
        self
    }

    /// How long a call may take in all, with all attempts and the delays between them, but without the time for which
    /// [Phare's rate limit](Self::rate_limit_timeout) holds it back: two minutes when it is not set. A request may have a timeout of its own.
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// # fn main() -> Result<(), phare::Error> {
    /// let client = phare::Client::builder()
    ///     .api_key("pha_x")
    ///     .base_url("http://127.0.0.1:9")
    ///     .total_timeout(std::time::Duration::from_secs(30))
    ///     .build()?;
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn total_timeout(mut self, timeout: Duration) -> Self {
        self.total_timeout = Some(timeout);
        self
    }

    /// How long a call may wait for Phare's rate limit, all its waits together: twenty minutes when it is not set, in which
    /// a thousand calls pass at a hundred a minute. A request may have a timeout of its own.
    ///
    /// A call that is known not to get its turn in this time is an [`Error::RateLimited`] at once.
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// # fn main() -> Result<(), phare::Error> {
    /// let client = phare::Client::builder()
    ///     .api_key("pha_x")
    ///     .base_url("http://127.0.0.1:9")
    ///     .rate_limit_timeout(std::time::Duration::from_secs(60))
    ///     .build()?;
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn rate_limit_timeout(mut self, timeout: Duration) -> Self {
        self.rate_limit_timeout = Some(timeout);
        self
    }

    /// How long a call may take with everything: the attempts, the delays between them and the waits for Phare's rate limit. There is no such
    /// limit when it is not set, only those of the parts. A request may have a deadline of its own.
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// # fn main() -> Result<(), phare::Error> {
    /// let client = phare::Client::builder()
    ///     .api_key("pha_x")
    ///     .base_url("http://127.0.0.1:9")
    ///     .deadline(std::time::Duration::from_secs(15))
    ///     .build()?;
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.deadline = Some(deadline);
        self
    }

    /// Calls this when a call begins to wait, for [Phare's rate limit](crate::WaitReason::RateLimit) or [before another
    /// attempt](crate::WaitReason::Backoff), so that a program can say why nothing happens. It must not block.
    ///
    /// ```no_run
    /// # use phare_runtime as phare;
    /// # fn main() -> Result<(), phare::Error> {
    /// let client = phare::Client::builder()
    ///     .api_key("pha_0123456789")
    ///     .on_wait(|wait| eprintln!("{wait}")) // waiting 42 s for Phare's rate limit
    ///     .build()?;
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    #[doc(alias("callback", "hook", "progress"))]
    pub fn on_wait(mut self, on_wait: impl Fn(&Wait) + Send + Sync + 'static) -> Self {
        self.on_wait = Some(Box::new(on_wait));
        self
    }

    /// How long Phare may be silent, before a response and in the middle of it: as long as the [`timeout`](Self::timeout) allows when it is
    /// not set.
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// # fn main() -> Result<(), phare::Error> {
    /// let client = phare::Client::builder()
    ///     .api_key("pha_x")
    ///     .base_url("http://127.0.0.1:9")
    ///     .read_timeout(std::time::Duration::from_secs(5))
    ///     .build()?;
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn read_timeout(mut self, timeout: Duration) -> Self {
        self.read_timeout = Some(timeout);
        self
    }

    /// Which failed attempts are repeated: see [`RetryPolicy`]. A request may have a policy of its own.
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// # fn main() -> Result<(), phare::Error> {
    /// let client = phare::Client::builder()
    ///     .api_key("pha_x")
    ///     .base_url("http://127.0.0.1:9")
    ///     .retry(phare::RetryPolicy::new().max_attempts(2))
    ///     .build()?;
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.retry = Some(policy);
        self
    }

    /// Counts the client's calls together with those of other processes: see [`SharedRateLimit`].
    #[must_use]
    #[doc(alias("redis", "throttle"))]
    pub fn shared_rate_limit(mut self, limit: impl SharedRateLimit) -> Self {
        self.shared_rate_limit = Some(SharedLimit::new(limit));
        self
    }

    /// Makes all waits so many times shorter: for the rate limit, between attempts, and of [`poll_until`](crate::Request::poll_until) with its
    /// timeout. It is for tests with a fake whose clock is as fast, in which a minute of the rate limit must not take a minute. Timeouts of calls stay
    /// what they are. 0 counts as 1.
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// # fn main() -> Result<(), phare::Error> {
    /// let client = phare::Client::builder()
    ///     .api_key("pha_x")
    ///     .base_url("http://127.0.0.1:9")
    ///     // As `Fake::builder().clock_speed(60.0)`: the minute of a rate limit takes a second.
    ///     .clock_speed(60)
    ///     .build()?;
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    #[doc(alias("time_scale", "test"))]
    pub fn clock_speed(mut self, times: u32) -> Self {
        self.clock_speed = Some(times.max(1));
        self
    }

    /// Shows the bodies of requests and responses in the events of the level DEBUG, which have the URL and the headers in any case: passwords of
    /// status pages and addresses of people among them, but never the API key. Of a response it is the first 64 KiB. (feature `tracing`)
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// # fn main() -> Result<(), phare::Error> {
    /// let client = phare::Client::builder()
    ///     .api_key("pha_x")
    ///     .base_url("http://127.0.0.1:9")
    ///     .trace_bodies()
    ///     .build()?;
    /// # Ok(())
    /// # }
    /// ```
    #[cfg(feature = "tracing")]
    #[must_use]
    #[doc(alias("log", "debug"))]
    pub fn trace_bodies(mut self) -> Self {
        self.traces_bodies = true;
        self
    }

    /// How long connecting may take: 10 seconds when it is not set.
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// # fn main() -> Result<(), phare::Error> {
    /// let client = phare::Client::builder()
    ///     .api_key("pha_x")
    ///     .base_url("http://127.0.0.1:9")
    ///     .connect_timeout(std::time::Duration::from_secs(3))
    ///     .build()?;
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = Some(timeout);
        self
    }

    /// How many bytes a response may have: 8 MiB when it is not set. A larger one is an [`Error::TooLarge`], and is not
    /// read to its end.
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// # fn main() -> Result<(), phare::Error> {
    /// let client = phare::Client::builder()
    ///     .api_key("pha_x")
    ///     .base_url("http://127.0.0.1:9")
    ///     .max_response_size(1 << 20)
    ///     .build()?;
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn max_response_size(mut self, bytes: usize) -> Self {
        self.max_response = Some(bytes);
        self
    }

    /// Words that say which program calls, such as `deploy/1.2`: they come first in the `User-Agent` header, before this
    /// crate's own.
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
    pub fn user_agent(mut self, user_agent: impl Into<String>) -> Self {
        self.user_agent = Some(user_agent.into());
        self
    }

    /// Sends this header with every call, in place of one of the same name that was set before; a request may set another. The headers
    /// that the client sets itself, such as `Authorization`, cannot be set, nor those that name a [`project`](Self::project).
    ///
    /// A name or value that cannot be a header's is an [`Error::Config`] from [`build`](Self::build).
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// # fn main() -> Result<(), phare::Error> {
    /// let client = phare::Client::builder()
    ///     .api_key("pha_x")
    ///     .base_url("http://127.0.0.1:9")
    ///     .header("X-Deploy", "1234")
    ///     .build()?;
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    #[doc(alias("default_headers"))]
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// Calls by this HTTP client, with its proxies, root certificates, name resolution and connections.
    ///
    /// What is set on it holds in place of [`connect_timeout`](Self::connect_timeout) and the rule that no proxy stands before this
    /// machine; and a call whose timeout ends it while it connects counts as one that [may have been
    /// applied](Error::may_have_been_applied). Build it with `redirect::Policy::none()`: a response to which it was
    /// redirected is an [`Error::Decode`], since it may have been asked for with another method and is not Phare's. Its pool is
    /// one for all async runtimes: do not use it from a second one.
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use phare::reqwest::{Client as HttpClient, redirect};
    ///
    /// let http = HttpClient::builder().redirect(redirect::Policy::none()).build()?;
    /// let builder = phare::Client::builder().api_key("pha_x").base_url("http://127.0.0.1:9");
    /// let client = builder.http_client(http).build()?;
    /// # Ok(())
    /// # }
    /// ```
    #[cfg(feature = "http-client")]
    #[must_use]
    #[doc(alias("reqwest", "proxy"))]
    pub fn http_client(mut self, http: reqwest::Client) -> Self {
        self.http_client = Some(http);
        self
    }

    /// Takes from the environment what was not set before: see [`Client::from_env`].
    ///
    /// # Errors
    ///
    /// [`Error::Config`] when both project variables are set, or when a value is not UTF-8 or no id.
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// # fn main() -> Result<(), phare::Error> {
    /// let builder = phare::Client::builder().api_key("pha_x").base_url("http://127.0.0.1:9");
    /// // The project, if PHARE_PROJECT_ID or PHARE_PROJECT_SLUG is set.
    /// let client = builder.fill_from_env()?.build()?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn fill_from_env(mut self) -> Result<Self, Error> {
        if self.api_key.is_none() && self.token.is_none() {
            self.api_key = environment::read(environment::API_KEY)?;
            self.is_of_env.api_key = self.api_key.is_some();
        }
        if self.base_url.is_none() {
            self.base_url = environment::read(environment::BASE_URL)?;
            self.is_of_env.base_url = self.base_url.is_some();
        }
        if self.project.is_none() {
            self.project = environment::project()?;
        }
        Ok(self)
    }

    /// Makes the client. It connects nowhere yet.
    ///
    /// # Errors
    ///
    /// [`Error::Config`] when there is no API key, or a setting cannot be used.
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// let error = phare::Client::builder().build().unwrap_err();
    /// assert!(error.to_string().starts_with("there is no API key"));
    /// ```
    pub fn build(self) -> Result<Client, Error> {
        let token = match (&self.token, &self.api_key) {
            (Some(token), _) => token.clone(),
            (None, Some(api_key)) => self.token_of(api_key)?,
            (None, None) => return Err(ConfigError::new(NO_KEY).into()),
        };
        let base_url = self.checked_base_url()?;
        let mut headers = headers::common(token.authorization(), user_agent(self.user_agent.as_deref())?);
        for (name, value) in &self.headers {
            let (name, value) = default_header(name, value)?;
            headers.insert(name, value);
        }
        let project = self.project.as_ref().map(ProjectScope::header).transpose()?;
        let foreign = self.foreign_http_client();
        if let Some(host) = base_url.host_header()
            && foreign.is_none()
            && !cfg!(feature = "http2")
        {
            // As HTTP/1 has it, and as it would be put together again for each call. Another HTTP client may follow a redirect to
            // another host, and HTTP/2 has none.
            headers.insert(HOST, host);
        }
        let defaults = Defaults {
            headers: Headers::new(headers, project),
            limits: self.limits(),
            retry: self.retry.clone().unwrap_or_default(),
        };
        let clock_speed = self.clock_speed.unwrap_or(1);
        let shared = Shared {
            connections: foreign.map_or_else(|| self.connections(&base_url), |http| Ok(Connections::foreign(http)))?,
            base_url,
            token,
            max_response: self.max_response.unwrap_or(MAX_RESPONSE),
            read_timeout: self.read_timeout,
            rate_limiter: RateLimiter::new(clock_speed),
            across_processes: self.shared_rate_limit,
            on_wait: self.on_wait,
            clock_speed,
            #[cfg(feature = "tracing")]
            traces_bodies: self.traces_bodies,
        };
        Ok(Client {
            shared: Arc::new(shared),
            defaults: Arc::new(defaults),
        })
    }

    fn token_of(&self, api_key: &str) -> Result<Token, ConfigError> {
        if self.is_of_env.api_key {
            return Token::from_variable(environment::API_KEY, api_key)
                .map_err(|error| error.in_variable(environment::API_KEY));
        }
        Token::parse(api_key)
    }

    fn checked_base_url(&self) -> Result<BaseUrl, ConfigError> {
        let text = self.base_url.as_deref().unwrap_or(BASE_URL);
        BaseUrl::parse(text, self.allow_plain_http).map_err(|error| {
            if self.is_of_env.base_url {
                error.in_variable(environment::BASE_URL)
            } else {
                error
            }
        })
    }

    fn limits(&self) -> TimeLimits {
        let default = TimeLimits::DEFAULT;
        TimeLimits {
            attempt: self.timeout.unwrap_or(default.attempt),
            total: self.total_timeout.unwrap_or(default.total),
            rate_limit: self.rate_limit_timeout.unwrap_or(default.rate_limit),
            deadline: self.deadline,
        }
    }

    fn connections(&self, base_url: &BaseUrl) -> Result<Connections, ConfigError> {
        base_url.check_tls()?;
        let settings = HttpSettings {
            connect_timeout: self.connect_timeout.unwrap_or(CONNECT_TIMEOUT),
            // A proxy could not reach this machine, but would read the API key of a call by plain http.
            no_proxy: base_url.is_local(),
        };
        Connections::new(settings, base_url)
    }

    #[cfg(feature = "http-client")]
    fn foreign_http_client(&self) -> Option<reqwest::Client> {
        self.http_client.clone()
    }

    #[cfg(not(feature = "http-client"))]
    #[allow(
        clippy::unused_self,
        reason = "it has something to look at with the feature `http-client`"
    )]
    fn foreign_http_client(&self) -> Option<reqwest::Client> {
        None
    }
}

const BASE_URL: &str = "https://api.phare.io";
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
const MAX_RESPONSE: usize = 8 << 20;
const NO_KEY: &str = "there is no API key: set PHARE_API_KEY, or call `api_key` on the builder";
const PRODUCT: &str = concat!("phare-rust/", env!("CARGO_PKG_VERSION"));

fn user_agent(program: Option<&str>) -> Result<HeaderValue, ConfigError> {
    let Some(program) = program.map(str::trim).filter(|program| !program.is_empty()) else {
        return Ok(HeaderValue::from_static(PRODUCT));
    };
    header_text(&format!("{program} {PRODUCT}")).ok_or_else(|| {
        ConfigError::new(format!(
            "the user agent {program:?} cannot be carried by an HTTP header"
        ))
    })
}

/// Shows where the client will call, not with which key.
impl fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder")
            // As it is checked, since one that is rejected may hold a password.
            .field(
                "base_url",
                &self
                    .base_url
                    .as_deref()
                    .map(|text| BaseUrl::parse(text, self.allow_plain_http).map(|url| url.as_str().to_owned())),
            )
            .field("project", &self.project)
            .field("timeout", &self.timeout)
            .field("connect_timeout", &self.connect_timeout)
            .finish_non_exhaustive()
    }
}
