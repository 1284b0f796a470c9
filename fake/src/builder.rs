//! Settings of a fake that is about to start.

use std::fmt;
use std::io;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use crate::fake::Fake;
use crate::request::ReceivedRequest;

/// Settings of a [`Fake`], from [`Fake::builder`].
#[derive(Clone, Debug, Default)]
#[must_use = "a builder does nothing until `start`"]
pub struct Builder {
    pub(crate) port: u16,
    pub(crate) now: Option<SystemTime>,
    pub(crate) clock_speed: Option<f64>,
    pub(crate) clock_step: Duration,
    pub(crate) rate_limit: Option<u32>,
    pub(crate) is_strict: bool,
    pub(crate) on_request: Option<OnRequest>,
}

/// What hears of requests.
#[derive(Clone)]
pub(crate) struct OnRequest(Arc<dyn Fn(&ReceivedRequest) + Send + Sync>);

impl OnRequest {
    pub(crate) fn hear(&self, request: &ReceivedRequest) {
        (self.0)(request);
    }
}

impl fmt::Debug for OnRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("OnRequest")
    }
}

impl Builder {
    /// The port on 127.0.0.1; without it the system picks a free one.
    ///
    /// ```
    /// # fn main() -> std::io::Result<()> {
    /// use phare_fake::Fake;
    ///
    /// let fake = Fake::builder().port(0).start()?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// Sets the fake's clock to this time and stops it there: [`Fake::advance`] moves it, and so do
    /// [`clock_speed`](Self::clock_speed) and [`clock_step`](Self::clock_step) where they are set.
    ///
    /// ```
    /// # fn main() -> std::io::Result<()> {
    /// use std::time::SystemTime;
    ///
    /// use phare_fake::Fake;
    ///
    /// let fake = Fake::builder().now(SystemTime::UNIX_EPOCH).start()?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn now(mut self, now: SystemTime) -> Self {
        self.now = Some(now);
        self
    }

    /// Lets the fake's clock run at this many seconds per second; 1 where neither this nor [`now`](Self::now) is set.
    ///
    /// A client of the crate `phare` waits by its own clock, which `ClientBuilder::clock_speed` sets: with 60 for both, the minute of a rate limit takes a
    /// second.
    ///
    /// # Panics
    ///
    /// Where the speed is negative, or no number.
    ///
    /// ```
    /// # fn main() -> std::io::Result<()> {
    /// use phare_fake::Fake;
    ///
    /// let fake = Fake::builder().clock_speed(60.0).start()?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn clock_speed(mut self, seconds_per_second: f64) -> Self {
        assert!(seconds_per_second >= 0.0, "a clock cannot run at {seconds_per_second}");
        self.clock_speed = Some(seconds_per_second);
        self
    }

    /// Puts the fake's clock forward by this with every request, once it is served.
    ///
    /// ```
    /// # fn main() -> std::io::Result<()> {
    /// use std::time::Duration;
    ///
    /// use phare_fake::Fake;
    ///
    /// let fake = Fake::builder().clock_step(Duration::from_secs(1)).start()?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn clock_step(mut self, step: Duration) -> Self {
        self.clock_step = step;
        self
    }

    /// Limits the calls of the whole organization to this many per minute of the fake's clock, and lets responses say how
    /// many are left. Phare's own limit is 100; without this there is none.
    ///
    /// ```
    /// # fn main() -> std::io::Result<()> {
    /// use phare_fake::Fake;
    ///
    /// let fake = Fake::builder().rate_limit(10).start()?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn rate_limit(mut self, per_minute: u32) -> Self {
        self.rate_limit = Some(per_minute);
        self
    }

    /// Rejects, with a 422, what Phare takes without a word: a field that it does not have, which it ignores, and in JSON a value
    /// of another kind, such as the string `"5"` for an integer, which it converts.
    ///
    /// ```
    /// # fn main() -> std::io::Result<()> {
    /// use phare_fake::Fake;
    ///
    /// let fake = Fake::builder().strict().start()?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn strict(mut self) -> Self {
        self.is_strict = true;
        self
    }

    /// Calls this with every request and the status of its response, before the response leaves. [`ReceivedRequest`] has a `Display` for a log.
    ///
    /// ```
    /// # fn main() -> std::io::Result<()> {
    /// use phare_fake::Fake;
    ///
    /// let fake = Fake::builder().on_request(|request| eprintln!("{request}")).start()?;
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias("log"))]
    pub fn on_request(mut self, hear: impl Fn(&ReceivedRequest) + Send + Sync + 'static) -> Self {
        self.on_request = Some(OnRequest(Arc::new(hear)));
        self
    }

    /// Starts the fake.
    ///
    /// # Errors
    ///
    /// Where the port is taken, or no thread can be had.
    ///
    /// ```
    /// # fn main() -> std::io::Result<()> {
    /// use phare_fake::Fake;
    ///
    /// let fake = Fake::builder().start()?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn start(self) -> io::Result<Fake> {
        Fake::with(&self)
    }
}
