//! The faults that a test orders.

use super::Fake;
use crate::fault::Fault;

impl Fake {
    /// Lets the next request fail that no earlier fault is meant for.
    ///
    /// ```
    /// use phare_fake::{Fake, Fault};
    ///
    /// let fake = Fake::start();
    /// fake.fail_next(Fault::status(500));
    /// ```
    pub fn fail_next(&self, fault: Fault) {
        self.state().script.add(None, fault);
    }

    /// Lets the next request with this method and path fail that no earlier fault is meant for. The path may have
    /// parameters, as in `/uptime/incidents/{id}`.
    ///
    /// ```
    /// use phare_fake::{Fake, Fault};
    ///
    /// let fake = Fake::start();
    /// fake.fail("GET", "/uptime/monitors", Fault::close());
    /// ```
    pub fn fail(&self, method: &str, path: &str, fault: Fault) {
        self.state().script.add(Some((method, path)), fault);
    }

    /// How many requests are yet to fail.
    ///
    /// ```
    /// use phare_fake::{Fake, Fault};
    ///
    /// let fake = Fake::start();
    /// fake.fail_next(Fault::close());
    /// assert_eq!(fake.faults_left(), 1);
    /// ```
    #[must_use]
    pub fn faults_left(&self) -> usize {
        self.state().script.left()
    }

    /// Forgets the faults that are yet to happen.
    ///
    /// ```
    /// use phare_fake::{Fake, Fault};
    ///
    /// let fake = Fake::start();
    /// fake.fail_next(Fault::close());
    /// fake.clear_faults();
    /// assert_eq!(fake.faults_left(), 0);
    /// ```
    pub fn clear_faults(&self) {
        self.state().script.clear();
    }
}
