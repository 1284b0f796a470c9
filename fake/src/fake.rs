//! The handle of a running fake.

mod faults;
mod seeds;

use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crate::builder::Builder;
use crate::project::Project;
use crate::request::ReceivedRequest;
use crate::seed::{Seed, SeedError};
use crate::server::Server;
use crate::state::{Start, State};

/// A running Phare in memory. It stops when it is dropped.
///
/// It serves from its own thread, so the caller needs no async runtime and may block while it waits for a response.
#[derive(Debug)]
#[doc(alias("mock", "stub", "server"))]
pub struct Fake {
    base_url: String,
    start: Start,
    state: Arc<Mutex<State>>,
    _server: Server,
}

impl Fake {
    /// Starts a fake on a free port, with one project that has three monitors.
    ///
    /// # Panics
    ///
    /// Where no port or no thread can be had; [`Builder::start`] returns that as an error.
    ///
    /// ```
    /// use phare_fake::Fake;
    ///
    /// let fake = Fake::start();
    /// assert!(fake.base_url().starts_with("http://127.0.0.1:"));
    /// ```
    #[must_use]
    pub fn start() -> Self {
        Self::builder().start().expect("a port on 127.0.0.1 and a thread")
    }

    /// Settings for a fake that differs from what [`Fake::start`] gives.
    ///
    /// ```
    /// # fn main() -> std::io::Result<()> {
    /// use phare_fake::Fake;
    ///
    /// let fake = Fake::builder().rate_limit(10).start()?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn builder() -> Builder {
        Builder::default()
    }

    pub(crate) fn with(settings: &Builder) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, settings.port))?;
        let base_url = format!("http://{}", listener.local_addr()?);

        let state = State::new(base_url.clone(), settings);
        let start = state.start.clone();
        let state = Arc::new(Mutex::new(state));
        let server = Server::start(listener, Arc::clone(&state))?;
        Ok(Self {
            base_url,
            start,
            state,
            _server: server,
        })
    }

    /// Where it serves, such as `http://127.0.0.1:49152`; there is no slash at the end.
    ///
    /// ```
    /// use phare_fake::Fake;
    ///
    /// let fake = Fake::start();
    /// println!("curl {}/uptime/incidents", fake.base_url());
    /// ```
    #[must_use]
    pub fn base_url(&self) -> &str {
        &self.base_url
    }

    /// A key of the whole organization: it starts with `pha_org_` and needs a project header on most calls.
    ///
    /// ```
    /// use phare_fake::Fake;
    ///
    /// assert!(Fake::start().organization_key().starts_with("pha_org_"));
    /// ```
    #[must_use]
    pub fn organization_key(&self) -> &str {
        &self.start.organization_key
    }

    /// The key of the [project](Self::project) it started with: it starts with `pha_prj_` and needs no header.
    ///
    /// ```
    /// use phare_fake::Fake;
    ///
    /// assert!(Fake::start().project_key().starts_with("pha_prj_"));
    /// ```
    #[must_use]
    pub fn project_key(&self) -> &str {
        &self.start.project.key
    }

    /// The project it started with.
    ///
    /// ```
    /// use phare_fake::Fake;
    ///
    /// let fake = Fake::start();
    /// assert_eq!(fake.project().key, fake.project_key());
    /// ```
    #[must_use]
    pub fn project(&self) -> &Project {
        &self.start.project
    }

    /// The id of the [project](Self::project) it started with, for the header `X-Phare-Project-Id`.
    ///
    /// ```
    /// use phare_fake::Fake;
    ///
    /// let fake = Fake::start();
    /// assert_eq!(fake.project_id(), fake.project().id);
    /// ```
    #[must_use]
    pub fn project_id(&self) -> u64 {
        self.start.project.id
    }

    /// The slug of the [project](Self::project) it started with, for the header `X-Phare-Project-Slug`.
    ///
    /// ```
    /// use phare_fake::Fake;
    ///
    /// assert_eq!(Fake::start().project_slug(), "luminous-tower");
    /// ```
    #[must_use]
    pub fn project_slug(&self) -> &str {
        &self.start.project.slug
    }

    /// Adds what a JSON document says, which is what the program `phare-fake` reads by `--seed`.
    ///
    /// `monitors`, of the project it started with, `users` and `projects` with `monitors` are names; `integrations` have an `app` and a `name`; `requests` are sent
    /// by the key of the project it started with, in their order, and have to succeed. All may be left out.
    ///
    /// # Errors
    ///
    /// When the document cannot be read, or a request of it is rejected; what comes before that is there.
    ///
    /// ```
    /// # fn main() -> Result<(), phare_fake::SeedError> {
    /// use phare_fake::Fake;
    ///
    /// let fake = Fake::start();
    /// fake.seed(
    ///     r#"{
    ///         "monitors": ["Checkout"],
    ///         "projects": [{ "name": "Staging", "monitors": ["Website"] }],
    ///         "requests": [{
    ///             "method": "POST",
    ///             "path": "/uptime/incidents",
    ///             "body": { "impact": "unknown", "title": "Slow", "exclude_from_downtime": true }
    ///         }]
    ///     }"#,
    /// )?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn seed(&self, json: &str) -> Result<(), SeedError> {
        Seed::read(json)?.plant(&mut self.state())
    }

    /// The ids of the monitors it started with, all in the [project](Self::project) it started with.
    ///
    /// ```
    /// use phare_fake::Fake;
    ///
    /// assert_eq!(Fake::start().monitors().len(), 3);
    /// ```
    #[must_use]
    pub fn monitors(&self) -> &[u64] {
        &self.start.monitors
    }

    /// Every request so far, oldest first. One whose response has arrived is among them.
    ///
    /// ```
    /// use phare_fake::Fake;
    ///
    /// let fake = Fake::start();
    /// assert!(fake.requests().is_empty());
    /// ```
    #[must_use]
    pub fn requests(&self) -> Vec<ReceivedRequest> {
        self.state().log.clone()
    }

    /// The requests since the last call of this method, which forgets them.
    ///
    /// ```
    /// use phare_fake::Fake;
    ///
    /// let fake = Fake::start();
    /// assert!(fake.take_requests().is_empty());
    /// ```
    #[must_use]
    pub fn take_requests(&self) -> Vec<ReceivedRequest> {
        std::mem::take(&mut self.state().log)
    }

    /// Puts the fake's clock forward.
    ///
    /// ```
    /// use std::time::Duration;
    ///
    /// use phare_fake::Fake;
    ///
    /// let fake = Fake::start();
    /// fake.advance(Duration::from_secs(3_600));
    /// ```
    pub fn advance(&self, by: Duration) {
        self.state().clock.advance(by);
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
