//! The faults that a test orders.

use super::Fake;
use crate::fault::Fault;
use crate::route;
use crate::script::Target;

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
    /// # Panics
    ///
    /// Where Phare has no operation with this method and path, so that the fault could never happen. For one that the contract does not list
    /// there is [`stub`](Self::stub).
    ///
    /// ```
    /// use phare_fake::{Fake, Fault};
    ///
    /// let fake = Fake::start();
    /// fake.fail("GET", "/uptime/monitors", Fault::close());
    /// ```
    #[track_caller]
    pub fn fail(&self, method: &str, path: &str, fault: Fault) {
        if let Err(reason) = route::check(method, path) {
            panic!("this fault can never happen: {reason}");
        }
        self.state().script.add(Some(Target::new(method, path)), fault);
    }

    /// Responds to requests with this method and path from now on, any number of times: for what Phare has and the contract of this crate does
    /// not list. The path may have parameters, as in `/uptime/incidents/{id}/foghorns`.
    ///
    /// The body is JSON, and empty text none. Neither key nor project are looked at, and nothing is counted or stored. Where there is a stub for a request
    /// already, the new one takes its place; a fault comes before a stub.
    ///
    /// # Panics
    ///
    /// Where the status is not one of a response, from 200 to 599.
    ///
    /// ```
    /// use phare_fake::Fake;
    ///
    /// let fake = Fake::start();
    /// fake.stub("GET", "/uptime/incidents/{id}/foghorns", 200, r#"["loud"]"#);
    /// ```
    #[track_caller]
    #[doc(alias("mock", "unlisted"))]
    pub fn stub(&self, method: &str, path: &str, status: u16, body: &str) {
        let response = Fault::status(status).body(body);
        self.state().script.stub(Target::new(method, path), response);
    }

    /// Ends a test in which a fault was ordered that no request has met.
    ///
    /// # Panics
    ///
    /// Where a fault is yet to happen, or to happen again; one without an end must have happened once.
    ///
    /// ```
    /// use phare_fake::Fake;
    ///
    /// let fake = Fake::start();
    /// // The test, and at its end:
    /// fake.assert_no_faults_left();
    /// ```
    #[track_caller]
    pub fn assert_no_faults_left(&self) {
        let left = self.state().script.left_in_words();
        assert!(left.is_empty(), "faults are yet to happen: {}", left.join(", "));
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
