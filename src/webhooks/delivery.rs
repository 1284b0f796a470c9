//! A delivery that was verified.

use std::fmt;

use serde::de::DeserializeOwned;

use super::headers::Headers;
use super::{WebhookError, WebhookEvent, body};
use crate::Timestamp;

/// A delivery whose signature and time were verified, as [`Verifier::verify`](super::Verifier::verify) gives it.
#[derive(Clone, Copy)]
pub struct Delivery<'a> {
    id: &'a str,
    event: &'a str,
    timestamp: Timestamp,
    signature: &'a str,
    body: &'a [u8],
}

impl<'a> Delivery<'a> {
    pub(super) fn new(headers: &Headers<'a>, body: &'a [u8]) -> Self {
        Self {
            id: headers.id,
            event: headers.event,
            timestamp: headers.timestamp,
            signature: headers.signature,
            body,
        }
    }

    /// The id of the delivery: visible ASCII characters, fit for a log.
    ///
    /// It is **not signed**: use it for logs and to sort out what came twice by accident, and for nothing that matters. Phare does not say whether
    /// a delivery that is tried again keeps its id.
    #[must_use]
    pub fn id(&self) -> &'a str {
        self.id
    }

    /// What it is about. One that this version of the crate does not know is kept as Phare spells it: visible ASCII characters, fit for a log.
    ///
    /// It is **not signed**: use it for logs. For a decision that matters, put the event into the template of the body.
    #[must_use]
    pub fn event(&self) -> WebhookEvent {
        WebhookEvent::from_any(self.event)
    }

    /// When it was signed, in whole seconds. It is signed.
    #[must_use]
    pub fn timestamp(&self) -> Timestamp {
        self.timestamp
    }

    /// The signature: 64 lower-case hex digits. A delivery that is replayed has the same, whatever its id.
    #[must_use]
    pub fn signature(&self) -> &'a str {
        self.signature
    }

    /// The body, as it came. It is signed.
    #[must_use]
    pub fn body(&self) -> &'a [u8] {
        self.body
    }

    /// Reads the body as a type of your own. Its form is that of the template which you wrote for the webhook in Phare.
    ///
    /// # Errors
    ///
    /// [`WebhookError::Body`] when the body is empty, is not JSON, or does not fit the type.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, WebhookError> {
        body::json(self.body).map_err(WebhookError::Body)
    }
}

/// Shows neither the body nor the signature.
impl fmt::Debug for Delivery<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Delivery")
            .field("id", &self.id)
            .field("event", &self.event)
            .field("timestamp", &self.timestamp)
            .finish_non_exhaustive()
    }
}
