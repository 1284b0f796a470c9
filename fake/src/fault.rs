//! Things that go wrong on demand.

use std::time::Duration;

use hyper::StatusCode;
use hyper::header::{HeaderName, HeaderValue};

use crate::reply::{Rejection, Reply};

/// Something that goes wrong with a request, for [`Fake::fail_next`](crate::Fake::fail_next) and
/// [`Fake::fail`](crate::Fake::fail).
///
/// ```
/// use phare_fake::{Fake, Fault};
///
/// let phare = Fake::start();
/// phare.fail_next(Fault::status(503).times(2));
/// phare.fail("POST", "/uptime/incidents", Fault::drop_after());
/// assert_eq!(phare.faults_left(), 3);
/// ```
#[derive(Clone, Debug)]
#[must_use = "a fault does nothing until a fake is told to fail"]
pub struct Fault {
    pub(crate) deed: Deed,
    pub(crate) delay: Duration,
    pub(crate) times: usize,
}

#[derive(Clone, Debug)]
pub(crate) enum Deed {
    /// The response is as it would be.
    Respond,
    CloseUnread,
    DropBefore,
    DropAfter,
    Status {
        status: u16,
        headers: Vec<(HeaderName, HeaderValue)>,
        body: String,
    },
    Truncate(usize),
    Garbage(Vec<u8>),
}

impl Fault {
    fn new(deed: Deed) -> Self {
        Self {
            deed,
            delay: Duration::ZERO,
            times: 1,
        }
    }

    /// Serves the request as usual, and responds only after this time.
    ///
    /// ```
    /// use std::time::Duration;
    ///
    /// use phare_fake::{Fake, Fault};
    ///
    /// let fake = Fake::start();
    /// fake.fail_next(Fault::delay(Duration::from_millis(200)));
    /// ```
    pub fn delay(delay: Duration) -> Self {
        Self::new(Deed::Respond).after(delay)
    }

    /// Closes the connection as soon as the head of the request is there, without reading the body. Nothing is applied.
    ///
    /// ```
    /// use phare_fake::{Fake, Fault};
    ///
    /// let fake = Fake::start();
    /// fake.fail_next(Fault::close());
    /// ```
    pub fn close() -> Self {
        Self::new(Deed::CloseUnread)
    }

    /// Reads the whole request and closes the connection without a response. Nothing is applied.
    ///
    /// ```
    /// use phare_fake::{Fake, Fault};
    ///
    /// let fake = Fake::start();
    /// fake.fail_next(Fault::drop_before());
    /// ```
    pub fn drop_before() -> Self {
        Self::new(Deed::DropBefore)
    }

    /// Serves the request as usual and closes the connection without a response: whatever it asked for is applied.
    ///
    /// ```
    /// use phare_fake::{Fake, Fault};
    ///
    /// let fake = Fake::start();
    /// // It is done, and nobody hears of it.
    /// fake.fail("POST", "/uptime/incidents", Fault::drop_after());
    /// ```
    pub fn drop_after() -> Self {
        Self::new(Deed::DropAfter)
    }

    /// Responds with a status, whatever the request; nothing is applied. The body has a message in Phare's shape, unless
    /// [`body`](Self::body) sets another.
    ///
    /// # Panics
    ///
    /// Where the status is not one of a response, from 200 to 599.
    ///
    /// ```
    /// use phare_fake::{Fake, Fault};
    ///
    /// let fake = Fake::start();
    /// fake.fail_next(Fault::status(503).header("Retry-After", "1"));
    /// ```
    pub fn status(status: u16) -> Self {
        assert!(Self::is_status(status), "{status} is not the status of a response");
        let reason = StatusCode::from_u16(status)
            .ok()
            .and_then(|status| status.canonical_reason());
        let reply = Reply::from(Rejection::new(status, reason.unwrap_or("Unknown")));
        Self::new(Deed::Status {
            status,
            headers: Vec::new(),
            body: reply.body.unwrap_or_default(),
        })
    }

    /// Whether a response may have this status.
    pub(crate) fn is_status(status: u16) -> bool {
        (200..600).contains(&status)
    }

    /// Serves the request as usual, announces the whole body of the response, sends this many bytes of it and closes the
    /// connection. A response that has no more than that is not changed.
    ///
    /// ```
    /// use phare_fake::{Fake, Fault};
    ///
    /// let fake = Fake::start();
    /// fake.fail_next(Fault::truncate(10));
    /// ```
    pub fn truncate(bytes: usize) -> Self {
        Self::new(Deed::Truncate(bytes))
    }

    /// Sends these bytes where an HTTP response should be, and closes the connection. Nothing is applied.
    ///
    /// ```
    /// use phare_fake::{Fake, Fault};
    ///
    /// let fake = Fake::start();
    /// fake.fail_next(Fault::garbage("no HTTP"));
    /// ```
    pub fn garbage(bytes: impl Into<Vec<u8>>) -> Self {
        Self::new(Deed::Garbage(bytes.into()))
    }

    /// Lets this time pass before the response, or before the connection is closed.
    ///
    /// ```
    /// use std::time::Duration;
    ///
    /// use phare_fake::{Fake, Fault};
    ///
    /// let fake = Fake::start();
    /// fake.fail_next(Fault::close().after(Duration::from_millis(200)));
    /// ```
    pub fn after(mut self, delay: Duration) -> Self {
        self.delay = delay;
        self
    }

    /// Happens to this many requests instead of one; `usize::MAX` is for ever.
    ///
    /// ```
    /// use phare_fake::{Fake, Fault};
    ///
    /// let fake = Fake::start();
    /// fake.fail_next(Fault::status(500).times(3));
    /// assert_eq!(fake.faults_left(), 3);
    /// ```
    pub fn times(mut self, times: usize) -> Self {
        self.times = times;
        self
    }

    /// Adds a header to the response of [`Fault::status`]; other faults have none.
    ///
    /// # Panics
    ///
    /// Where that is no header.
    ///
    /// ```
    /// use phare_fake::{Fake, Fault};
    ///
    /// let fake = Fake::start();
    /// fake.fail_next(Fault::status(429).header("Retry-After", "1"));
    /// ```
    pub fn header(self, name: &str, value: &str) -> Self {
        self.try_header(name, value).expect("a header")
    }

    /// The same; none where that is no header.
    pub(crate) fn try_header(mut self, name: &str, value: &str) -> Option<Self> {
        let name = HeaderName::from_bytes(name.as_bytes()).ok()?;
        let value = HeaderValue::from_str(value).ok()?;
        if let Deed::Status { headers, .. } = &mut self.deed {
            headers.push((name, value));
        }
        Some(self)
    }

    /// Sets the body of the response of [`Fault::status`]; other faults have none.
    ///
    /// ```
    /// use phare_fake::{Fake, Fault};
    ///
    /// let fake = Fake::start();
    /// fake.fail_next(Fault::status(502).body("<h1>Bad Gateway</h1>"));
    /// ```
    pub fn body(mut self, text: &str) -> Self {
        if let Deed::Status { body, .. } = &mut self.deed {
            text.clone_into(body);
        }
        self
    }
}
