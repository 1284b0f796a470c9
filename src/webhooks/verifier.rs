//! Whether a delivery is genuine.

use std::fmt;
use std::time::Duration;

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use super::headers::Headers;
use super::{Delivery, EVENT_HEADER, ID_HEADER, SIGNATURE_HEADER, TIMESTAMP_HEADER, WebhookError, WebhookEvent};
use crate::{HeaderMap, Timestamp};

/// Verifies that deliveries come from Phare, by the signing secret of the webhook.
///
/// Make one at the start of the program and share it. The secrets are kept as the states of the MAC, not as text, and `Debug` hides them.
///
/// ```
/// use std::time::Duration;
///
/// use phare::webhooks::Verifier;
///
/// # fn main() -> Result<(), phare::webhooks::WebhookError> {
/// let verifier = Verifier::new("the new secret")?
///     .also_accept("the old secret")?
///     .tolerance(Duration::from_secs(60));
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
#[doc(alias("signature", "hmac", "secret"))]
pub struct Verifier {
    first: Hmac<Sha256>,
    others: Vec<Hmac<Sha256>>,
    tolerance: Duration,
}

impl Verifier {
    /// How far a timestamp may lie from the clock of this machine unless [`tolerance`](Self::tolerance) says otherwise: 5 minutes, as
    /// Phare's documentation advises.
    pub const DEFAULT_TOLERANCE: Duration = Duration::from_secs(5 * 60);

    /// A [`tolerance`](Self::tolerance) that covers all five attempts of a delivery, should they be signed with the time of the first:
    /// 80 minutes. Phare tries again after 1, 5, 10 and 60 minutes, and waits up to 30 seconds for each response: about 78 minutes.
    pub const RETRY_TOLERANCE: Duration = Duration::from_secs(80 * 60);

    /// Takes the signing secret of a webhook, as Phare made it or you chose it; the API does not tell it. White space around it, such as the
    /// newline at the end of a file, is dropped; white space inside it is part of it.
    ///
    /// # Errors
    ///
    /// [`WebhookError::EmptySecret`] when nothing is left: with an empty secret anyone could sign.
    ///
    /// ```
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use phare::webhooks::Verifier;
    ///
    /// let verifier = Verifier::new("the secret of the webhook")?;
    /// assert!(Verifier::new(" ").is_err());
    /// # Ok(())
    /// # }
    /// ```
    pub fn new(secret: impl AsRef<str>) -> Result<Self, WebhookError> {
        Ok(Self {
            first: keyed(secret.as_ref())?,
            others: Vec::new(),
            tolerance: Self::DEFAULT_TOLERANCE,
        })
    }

    /// Accepts what is signed with this secret as well, while a secret is replaced by another, or for several webhooks with one address.
    ///
    /// The secret is read as in [`new`](Self::new).
    ///
    /// # Errors
    ///
    /// [`WebhookError::EmptySecret`] when nothing is left of it.
    ///
    /// ```
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use phare::webhooks::Verifier;
    ///
    /// // While the secret is being changed, both count.
    /// let verifier = Verifier::new("the new secret")?.also_accept("the old secret")?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn also_accept(mut self, secret: impl AsRef<str>) -> Result<Self, WebhookError> {
        self.others.push(keyed(secret.as_ref())?);
        Ok(self)
    }

    /// How far the timestamp of a delivery may lie in the past and in the future, by the clock of this machine. A timestamp at exactly this
    /// distance is accepted. The default is [`DEFAULT_TOLERANCE`](Self::DEFAULT_TOLERANCE), 5 minutes.
    ///
    /// A shorter one leaves less time to replay a delivery. Phare tries a delivery again after 1, 5, 10 and 60 minutes, and does not say
    /// whether it signs each attempt with a fresh timestamp. Should late attempts be rejected as [`WebhookError::TooOld`], set
    /// [`RETRY_TOLERANCE`](Self::RETRY_TOLERANCE).
    ///
    /// A `Duration` is never negative:
    ///
    /// ```compile_fail,E0308
    /// # let verifier = phare::webhooks::Verifier::new("secret").unwrap();
    /// verifier.tolerance(-300);
    /// ```
    #[must_use]
    pub fn tolerance(mut self, tolerance: Duration) -> Self {
        self.tolerance = tolerance;
        self
    }

    /// The delivery, if it is genuine by its signature and by the clock of this machine.
    ///
    /// The headers are a `&http::HeaderMap` of any version, or any other pairs of a name and a reference to a value, text or bytes. Give all
    /// headers of the request: others than Phare's four are passed over, and names may be in any case. The body is the bytes as they were received.
    ///
    /// # Errors
    ///
    /// In the order in which they are looked for:
    ///
    /// - [`RepeatedHeader`](WebhookError::RepeatedHeader), [`MissingHeader`](WebhookError::MissingHeader) and
    ///   [`MalformedHeader`](WebhookError::MalformedHeader): one of the four does not stand there once, or not as it should.
    /// - [`WrongSignature`](WebhookError::WrongSignature): no secret gives this signature. It is compared in constant time.
    /// - [`TooOld`](WebhookError::TooOld) and [`TooFarAhead`](WebhookError::TooFarAhead): the delivery is genuine, but its time is out of the
    ///   [tolerance](Self::tolerance).
    ///
    /// ```
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use phare::webhooks::Verifier;
    ///
    /// use phare::Timestamp;
    /// use phare::webhooks::{EVENT_HEADER, ID_HEADER, SIGNATURE_HEADER, TIMESTAMP_HEADER};
    ///
    /// let verifier = Verifier::new("secret")?;
    /// let now = Timestamp::now();
    /// let (signature, seconds) = (verifier.sign(now, b"{}"), now.unix_seconds().to_string());
    /// let headers = [
    ///     (ID_HEADER, "1"),
    ///     (EVENT_HEADER, "uptime.incident.created"),
    ///     (TIMESTAMP_HEADER, seconds.as_str()),
    ///     (SIGNATURE_HEADER, signature.as_str()),
    /// ];
    /// let delivery = verifier.verify(headers, b"{}")?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn verify<'a, N, V>(
        &self,
        headers: impl IntoIterator<Item = (N, &'a V)>,
        body: &'a [u8],
    ) -> Result<Delivery<'a>, WebhookError>
    where
        N: AsRef<str>,
        V: AsRef<[u8]> + ?Sized + 'a,
    {
        self.verify_at(headers, body, Timestamp::now())
    }

    /// The same as [`verify`](Self::verify), by a clock that shows `now`: for tests, and for deliveries that waited in a queue since then.
    ///
    /// ```
    /// use phare::Timestamp;
    /// use phare::webhooks::{EVENT_HEADER, ID_HEADER, SIGNATURE_HEADER, TIMESTAMP_HEADER, Verifier};
    ///
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let verifier = Verifier::new("secret")?;
    /// let now: Timestamp = "2026-03-08T10:00:00Z".parse()?;
    /// let signature = verifier.sign(now, b"{}");
    /// let headers = [
    ///     (ID_HEADER, "1"),
    ///     (EVENT_HEADER, "uptime.incident.created"),
    ///     (TIMESTAMP_HEADER, "1772964000"),
    ///     (SIGNATURE_HEADER, &signature),
    /// ];
    /// assert_eq!(verifier.verify_at(headers, b"{}", now)?.timestamp(), now);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Those of [`verify`](Self::verify).
    pub fn verify_at<'a, N, V>(
        &self,
        headers: impl IntoIterator<Item = (N, &'a V)>,
        body: &'a [u8],
        now: Timestamp,
    ) -> Result<Delivery<'a>, WebhookError>
    where
        N: AsRef<str>,
        V: AsRef<[u8]> + ?Sized + 'a,
    {
        let headers = Headers::read(headers)?;
        self.check(&headers, body, now)?;
        Ok(Delivery::new(&headers, body))
    }

    /// The signature of this body at this time, as Phare writes it into [`SIGNATURE_HEADER`](super::SIGNATURE_HEADER), with the secret given to
    /// [`new`](Self::new).
    ///
    /// It is for tests of a receiver. A fraction of a second is dropped, as it is in [`TIMESTAMP_HEADER`](super::TIMESTAMP_HEADER), which is
    /// [`unix_seconds`](Timestamp::unix_seconds).
    ///
    /// ```
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use phare::webhooks::Verifier;
    ///
    /// use phare::Timestamp;
    ///
    /// let verifier = Verifier::new("secret")?;
    /// let at: Timestamp = "2026-03-08T10:00:00Z".parse()?;
    /// // For a test of what receives webhooks.
    /// let signature = verifier.sign(at, b"{}");
    /// assert_eq!(signature.len(), 64);
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn sign(&self, timestamp: Timestamp, body: &[u8]) -> String {
        let mac = over(&self.first, &timestamp.unix_seconds().to_string(), body);
        base16ct::lower::encode_string(&mac.finalize().into_bytes())
    }

    /// The headers of a delivery with this body, as Phare sends them: for a test of what receives webhooks.
    ///
    /// ```
    /// # fn main() -> Result<(), phare::webhooks::WebhookError> {
    /// use phare::Timestamp;
    /// use phare::webhooks::{Verifier, WebhookEvent};
    ///
    /// let verifier = Verifier::new("secret")?;
    /// let event = WebhookEvent::IncidentCreated;
    /// let body = event.example_body();
    /// let headers = verifier.signed_headers(&event, Timestamp::now(), body.as_bytes());
    /// // In place of this, give them to your handler.
    /// assert_eq!(verifier.verify(&headers, body.as_bytes())?.event(), event);
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    #[doc(alias("test", "sign"))]
    pub fn signed_headers(&self, event: &WebhookEvent, timestamp: Timestamp, body: &[u8]) -> HeaderMap {
        let values = [
            (ID_HEADER, "00000000-0000-4000-8000-000000000001".to_owned()),
            (EVENT_HEADER, event.as_str().to_owned()),
            (TIMESTAMP_HEADER, timestamp.unix_seconds().to_string()),
            (SIGNATURE_HEADER, self.sign(timestamp, body)),
        ];
        let values = values.into_iter().filter_map(|(name, value)| {
            // Only an event that is no text of Phare's cannot be a header.
            Some((name.parse().ok()?, value.parse().ok()?))
        });
        values.collect()
    }

    fn check(&self, headers: &Headers<'_>, body: &[u8], now: Timestamp) -> Result<(), WebhookError> {
        // Before the time: what is said of the time is then said of genuine deliveries only.
        let is_signed_with = |key| {
            over(key, headers.timestamp_text, body)
                .verify(&headers.mac.into())
                .is_ok()
        };
        if !is_signed_with(&self.first) && !self.others.iter().any(is_signed_with) {
            return Err(WebhookError::WrongSignature);
        }
        let (timestamp, tolerance) = (headers.timestamp, self.tolerance);
        if timestamp + tolerance < now {
            return Err(WebhookError::TooOld { timestamp, tolerance });
        }
        if now + tolerance < timestamp {
            return Err(WebhookError::TooFarAhead { timestamp, tolerance });
        }
        Ok(())
    }
}

/// The MAC with this secret as its key, over nothing yet.
fn keyed(secret: &str) -> Result<Hmac<Sha256>, WebhookError> {
    let secret = secret.trim();
    if secret.is_empty() {
        return Err(WebhookError::EmptySecret);
    }
    Ok(Hmac::new_from_slice(secret.as_bytes()).expect("an HMAC takes a key of any length"))
}

/// The MAC over what Phare signs.
fn over(key: &Hmac<Sha256>, timestamp: &str, body: &[u8]) -> Hmac<Sha256> {
    key.clone()
        .chain_update("v0:")
        .chain_update(timestamp)
        .chain_update(":")
        .chain_update(body)
}

/// Shows no secret.
impl fmt::Debug for Verifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Verifier")
            .field("secrets", &(1 + self.others.len()))
            .field("tolerance", &self.tolerance)
            .finish_non_exhaustive()
    }
}
