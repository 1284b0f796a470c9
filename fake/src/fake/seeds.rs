//! What a test adds to a running fake, and what it can see of it.

use std::time::Duration;

use super::Fake;
use crate::authentication::Reach;
use crate::image::Image;
use crate::new_key::NewKey;
use crate::project::Project;
use crate::resources::{integrations, monitors};

impl Fake {
    /// Adds a project, with a key of its own.
    ///
    /// ```
    /// use phare_fake::Fake;
    ///
    /// let fake = Fake::start();
    /// let project = fake.add_project("Staging");
    /// assert_ne!(project.id, fake.project().id);
    /// ```
    #[must_use]
    pub fn add_project(&self, name: &str) -> Project {
        self.state().add_project(name)
    }

    /// Adds a monitor to a project and returns its id.
    ///
    /// # Panics
    ///
    /// Where there is no such project.
    ///
    /// ```
    /// use phare_fake::Fake;
    ///
    /// let fake = Fake::start();
    /// let monitor = fake.add_monitor(fake.project().id, "Checkout");
    /// ```
    #[allow(clippy::must_use_candidate, reason = "a monitor may be there just to be there")]
    pub fn add_monitor(&self, project_id: u64, name: &str) -> u64 {
        let mut state = self.state();
        assert!(
            state.store.has_project(project_id),
            "no project has the id {project_id}"
        );
        state.add_monitor(project_id, name)
    }

    /// Does to a monitor what a check from outside does: with a response time it is online, without one offline. A
    /// paused monitor is not checked.
    ///
    /// # Panics
    ///
    /// Where there is no such monitor.
    ///
    /// ```
    /// use std::time::Duration;
    ///
    /// use phare_fake::Fake;
    ///
    /// let fake = Fake::start();
    /// // It responds after 80 ms; `None` would be a failed check.
    /// fake.check_monitor(fake.monitors()[0], Some(Duration::from_millis(80)));
    /// ```
    pub fn check_monitor(&self, monitor_id: u64, response_time: Option<Duration>) {
        let mut state = self.state();
        let now = state.now_printed();
        let milliseconds = response_time.map(|time| u64::try_from(time.as_millis()).unwrap_or(u64::MAX));
        let monitor = state.store.monitors.get_mut(monitor_id);
        let monitor = monitor.unwrap_or_else(|| panic!("no monitor has the id {monitor_id}"));
        monitors::note_check(monitor, milliseconds, &now);
    }

    /// The ids of the users it started with: `ada@example.com`, an admin, and `grace@example.com`, a member.
    ///
    /// ```
    /// use phare_fake::Fake;
    ///
    /// assert_eq!(Fake::start().users().len(), 2);
    /// ```
    #[must_use]
    pub fn users(&self) -> &[u64] {
        &self.start.users
    }

    /// Adds a user, who is no admin, and returns its id.
    ///
    /// ```
    /// use phare_fake::Fake;
    ///
    /// let fake = Fake::start();
    /// let user = fake.add_user("joan@example.com");
    /// ```
    #[allow(clippy::must_use_candidate, reason = "a user may be there just to be there")]
    pub fn add_user(&self, email: &str) -> u64 {
        self.state().add_user(email, "member")
    }

    /// The id of the integration with an app, such as `slack`, that it started with; there is one for every app.
    ///
    /// # Panics
    ///
    /// Where Phare knows no such app.
    ///
    /// ```
    /// use phare_fake::Fake;
    ///
    /// let fake = Fake::start();
    /// let slack = fake.integration("slack");
    /// ```
    #[must_use]
    pub fn integration(&self, app: &str) -> u64 {
        let state = self.state();
        let mut all = state.store.integrations.all();
        let first = all.find(|integration| integration.text("app") == Some(app));
        first.unwrap_or_else(|| panic!("no app is named {app}")).id
    }

    /// Adds an integration with an app, such as `slack`, and returns its id.
    ///
    /// # Panics
    ///
    /// Where Phare knows no such app.
    ///
    /// ```
    /// use phare_fake::Fake;
    ///
    /// let fake = Fake::start();
    /// let other = fake.add_integration("slack", "On call");
    /// ```
    #[allow(clippy::must_use_candidate, reason = "an integration may be there just to be there")]
    pub fn add_integration(&self, app: &str, name: &str) -> u64 {
        assert!(integrations::apps().contains(&app), "no app is named {app}");
        self.state().add_integration(app, name)
    }

    /// Makes an alert rule one that something still uses, so that deleting it responds with 409.
    pub fn use_alert_rule(&self, alert_rule_id: u64) {
        self.state().store.alert_rules_in_use.insert(alert_rule_id);
    }

    /// The images of a status page, which no response shows.
    ///
    /// ```
    /// use phare_fake::Fake;
    ///
    /// let fake = Fake::start();
    /// assert!(fake.images(7).is_empty());
    /// ```
    #[must_use]
    pub fn images(&self, status_page_id: u64) -> Vec<Image> {
        let state = self.state();
        let images = state.store.images.get(&status_page_id);
        images.into_iter().flat_map(|images| images.values().cloned()).collect()
    }

    /// Adds a key and returns it.
    ///
    /// # Panics
    ///
    /// Where it is of a project that does not exist.
    ///
    /// ```
    /// use phare_fake::{Access, Fake, NewKey, Product};
    ///
    /// let fake = Fake::start();
    /// let key = fake.add_key(NewKey::of_project(fake.project().id).may(Product::Uptime, Access::Read));
    /// ```
    #[must_use]
    pub fn add_key(&self, key: NewKey) -> String {
        let mut state = self.state();
        if let Reach::Project(id) = key.reach {
            assert!(state.store.has_project(id), "no project has the id {id}");
        }
        state.add_key(key)
    }
}
