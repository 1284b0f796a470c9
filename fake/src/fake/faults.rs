//! The faults that a test orders.

use super::Fake;
use crate::fault::Fault;

impl Fake {
    /// Lets the next request fail that no earlier fault is meant for.
    pub fn fail_next(&self, fault: Fault) {
        self.state().script.add(None, fault);
    }

    /// Lets the next request with this method and path fail that no earlier fault is meant for. The path may have
    /// parameters, as in `/uptime/incidents/{id}`.
    pub fn fail(&self, method: &str, path: &str, fault: Fault) {
        self.state().script.add(Some((method, path)), fault);
    }

    /// How many requests are yet to fail.
    #[must_use]
    pub fn faults_left(&self) -> usize {
        self.state().script.left()
    }

    /// Forgets the faults that are yet to happen.
    pub fn clear_faults(&self) {
        self.state().script.clear();
    }
}
