//! Why a delivery is not accepted.

use std::error::Error;
use std::fmt;
use std::time::Duration;

use super::{BodyError, SIGNATURE_HEADER, TIMESTAMP_HEADER};
use crate::Timestamp;

/// Why a delivery is not accepted, or cannot be read.
///
/// `Display` and `Debug` hold neither a secret, nor a signature, nor a value of the body. They are for your log: the response to the sender
/// needs no more than the status 401.
#[derive(Debug)]
#[non_exhaustive]
pub enum WebhookError {
    /// The signing secret is empty, or white space only. It is the one error that does not come from a delivery.
    EmptySecret,
    /// The delivery does not have this header.
    MissingHeader(&'static str),
    /// The delivery has this header more than once, so that nobody knows which one counts.
    RepeatedHeader(&'static str),
    /// This header is not what Phare sends: visible ASCII characters; for the timestamp Unix seconds, as digits alone, up to the
    /// year 9999; for the signature 64 lower-case hex digits.
    MalformedHeader(&'static str),
    /// No secret gives this signature for this timestamp and this body: the delivery is forged, it was changed on the way, the body is not the
    /// bytes that were received, or the secret is another.
    WrongSignature,
    /// The delivery is genuine, but was signed longer ago than the tolerance.
    TooOld {
        /// When it was signed.
        timestamp: Timestamp,
        /// The tolerance of the verifier.
        tolerance: Duration,
    },
    /// The delivery is genuine, but its timestamp lies further in the future than the tolerance: most likely the clock of this machine is slow.
    TooFarAhead {
        /// When it was signed.
        timestamp: Timestamp,
        /// The tolerance of the verifier.
        tolerance: Duration,
    },
    /// The delivery is genuine, but its body cannot be read as the type that was asked for.
    Body(BodyError),
}

impl WebhookError {
    /// The header that is to blame, in lower case; none where it is no single one.
    #[must_use]
    pub fn header(&self) -> Option<&'static str> {
        match self {
            Self::MissingHeader(name) | Self::RepeatedHeader(name) | Self::MalformedHeader(name) => Some(name),
            _ => None,
        }
    }

    /// Where in the body the error is, such as `incident.monitors[0]`; none where the body was not read.
    #[must_use]
    pub fn path(&self) -> Option<&str> {
        match self {
            Self::Body(error) => Some(error.path()),
            _ => None,
        }
    }
}

impl fmt::Display for WebhookError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::EmptySecret => f.write_str("the signing secret is empty, so that anyone could sign"),
            Self::MissingHeader(name) => write!(f, "the header `{name}` is missing"),
            Self::RepeatedHeader(name) => write!(f, "the header `{name}` stands there more than once"),
            Self::MalformedHeader(name) => write!(f, "the header `{name}` is not {}", form(name)),
            Self::WrongSignature => {
                f.write_str("the signature does not fit the timestamp, the body and the signing secret")
            }
            Self::TooOld { timestamp, tolerance } => {
                write!(f, "the delivery was signed at {timestamp}, more than {tolerance:?} ago")
            }
            Self::TooFarAhead { timestamp, tolerance } => write!(
                f,
                "the delivery was signed at {timestamp}, more than {tolerance:?} ahead of the clock of this machine"
            ),
            Self::Body(error) => error.fmt(f),
        }
    }
}

/// What the value of a header is.
fn form(name: &str) -> &'static str {
    match name {
        TIMESTAMP_HEADER => "a number of Unix seconds up to the year 9999",
        SIGNATURE_HEADER => "64 lower-case hex digits",
        _ => "visible ASCII characters",
    }
}

impl Error for WebhookError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Body(error) => error.source(),
            _ => None,
        }
    }
}
