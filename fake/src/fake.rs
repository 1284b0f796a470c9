//! The handle of a running fake.

mod faults;
mod seeds;

use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crate::builder::Builder;
use crate::new_key::NewKey;
use crate::project::Project;
use crate::request::ReceivedRequest;
use crate::resources::integrations;
use crate::server::Server;
use crate::state::State;

/// A running Phare in memory. It stops when it is dropped.
///
/// It serves from its own thread, so the caller needs no async runtime and may block while it waits for a response.
#[derive(Debug)]
#[doc(alias("mock", "stub", "server"))]
pub struct Fake {
    base_url: String,
    organization_key: String,
    project: Project,
    users: Vec<u64>,
    monitors: Vec<u64>,
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

        let mut state = State::new(base_url.clone(), settings);
        let organization_key = state.add_key(NewKey::of_organization());
        let users = [("ada@example.com", "admin"), ("grace@example.com", "member")];
        let users = users.map(|(email, role)| state.add_user(email, role));
        for app in integrations::apps() {
            state.add_integration(app, &format!("Our {app}"));
        }
        let project = state.add_project("Luminous Tower");
        let monitors = ["Website", "API", "Database"].map(|name| state.add_monitor(project.id, name));

        let state = Arc::new(Mutex::new(state));
        let server = Server::start(listener, Arc::clone(&state))?;
        Ok(Self {
            base_url,
            organization_key,
            project,
            users: users.to_vec(),
            monitors: monitors.to_vec(),
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
        &self.organization_key
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
        &self.project.key
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
        &self.project
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
        &self.monitors
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
