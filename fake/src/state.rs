//! All that a fake keeps.

use crate::authentication::Keys;
use crate::builder::{Builder, OnRequest};
use crate::clock::Clock;
use crate::new_key::NewKey;
use crate::project::Project;
use crate::rate_limit::RateLimit;
use crate::request::ReceivedRequest;
use crate::resources::{integrations, monitors, projects, users};
use crate::script::Script;
use crate::store::Store;
use crate::validation::print_date;

#[derive(Debug)]
pub(crate) struct State {
    pub(crate) base_url: String,
    pub(crate) clock: Clock,
    pub(crate) keys: Keys,
    pub(crate) store: Store,
    pub(crate) rate_limit: RateLimit,
    pub(crate) script: Script,
    pub(crate) log: Vec<ReceivedRequest>,
    pub(crate) is_strict: bool,
    pub(crate) on_request: Option<OnRequest>,
    pub(crate) start: Start,
}

/// What it starts with.
#[derive(Clone, Debug, Default)]
pub(crate) struct Start {
    pub(crate) organization_key: String,
    pub(crate) project: Project,
    pub(crate) users: Vec<u64>,
    pub(crate) monitors: Vec<u64>,
}

impl State {
    pub(crate) fn new(base_url: String, settings: &Builder) -> Self {
        let mut state = Self {
            base_url,
            clock: Clock::new(settings),
            keys: Keys::default(),
            store: Store::default(),
            rate_limit: RateLimit::new(settings.rate_limit),
            script: Script::default(),
            log: Vec::new(),
            is_strict: settings.is_strict,
            on_request: settings.on_request.clone(),
            start: Start::default(),
        };
        state.start = state.begin();
        state
    }

    /// Adds what every fake starts with.
    fn begin(&mut self) -> Start {
        let organization_key = self.add_key(NewKey::of_organization());
        let users = [("ada@example.com", "admin"), ("grace@example.com", "member")];
        let users = users.map(|(email, role)| self.add_user(email, role));
        for app in integrations::apps() {
            self.add_integration(app, &format!("Our {app}"));
        }
        let project = self.add_project("Luminous Tower");
        let monitors = ["Website", "API", "Database"].map(|name| self.add_monitor(project.id, name));
        Start {
            organization_key,
            project,
            users: users.into(),
            monitors: monitors.into(),
        }
    }

    /// Makes a project with every user in it, and a key of its own.
    pub(crate) fn add_project(&mut self, name: &str) -> Project {
        let now = self.now_printed();
        let project = projects::seed(&mut self.store, name, &now);
        let id = project.id;
        let slug = project.text("slug").unwrap_or_default().to_owned();
        let key = self.add_key(NewKey::of_project(id).label(&format!("Key of {name}")));
        Project { id, slug, key }
    }

    /// Makes a monitor in a project and returns its id.
    pub(crate) fn add_monitor(&mut self, project: u64, name: &str) -> u64 {
        let now = self.now_printed();
        monitors::seed(&mut self.store, project, name, &now)
    }

    pub(crate) fn add_user(&mut self, email: &str, role: &str) -> u64 {
        let now = self.now_printed();
        users::seed(&mut self.store, email, role, &now)
    }

    pub(crate) fn add_integration(&mut self, app: &str, name: &str) -> u64 {
        let now = self.now_printed();
        integrations::seed(&mut self.store, app, name, &now)
    }

    /// The present, as a response prints it.
    pub(crate) fn now_printed(&self) -> String {
        print_date(self.clock.now())
    }

    /// Makes a key and returns its secret.
    pub(crate) fn add_key(&mut self, key: NewKey) -> String {
        let id = self.store.new_id();
        self.keys.add(id, key)
    }
}
