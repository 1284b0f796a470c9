//! Why a call failed.

mod api;
mod attempts;
mod call;
mod causes;
mod config;
mod decode;
mod invalid;
mod poll_timeout;
mod rate_limit;
mod retry_after;
mod too_many;

use std::fmt;
use std::time::Duration;

pub use self::api::ApiError;
pub(crate) use self::attempts::Attempts;
pub(crate) use self::call::Route;
pub use self::call::{CallError, TooLarge};
pub use self::config::ConfigError;
pub use self::decode::DecodeError;
pub use self::invalid::InvalidRequest;
pub use self::poll_timeout::PollTimeout;
pub use self::rate_limit::RateLimitError;
pub(crate) use self::retry_after::retry_after;
pub use self::too_many::TooMany;
use crate::{FieldErrors, Idempotency, Operation};

/// Why a call failed: one case for each thing that a caller handles in its own way, in the order of how far the call
/// got.
///
/// `Display` is a sentence for a human, and never holds the API key. Methods tell what programs ask: whether the
/// request [may have been applied](Self::may_have_been_applied), whether it is worth [another attempt](Self::is_retryable), which
/// [status](Self::status) and which [fields](Self::field_errors).
#[non_exhaustive]
#[doc(alias("failure"))]
pub enum Error {
    /// The client cannot be made with these settings. No call was made.
    Config(ConfigError),
    /// The request holds a value that cannot be sent. Nothing was sent.
    Invalid(Box<InvalidRequest>),
    /// Phare's rate limit leaves no room for the call in its time. Nothing was sent.
    RateLimited(Box<RateLimitError>),
    /// No connection to Phare came about. Nothing was sent.
    Connect(Box<CallError>),
    /// The time for the call ran out. If it was not while connecting, Phare may have applied the request.
    Timeout(Box<CallError>),
    /// The connection broke before the whole response was there. Phare may have applied the request.
    ConnectionLost(Box<CallError>),
    /// Phare, or something before it, responded with a status other than 2xx.
    Api(Box<ApiError>),
    /// The call *succeeded*, but its response is larger than the client's limit.
    TooLarge(Box<TooLarge>),
    /// The call *succeeded*, but its response cannot be read as the type that was asked for.
    Decode(Box<DecodeError>),
    /// The list has more items than the caller's limit. The calls that read it *succeeded*.
    TooMany(Box<TooMany>),
    /// The condition of a [`poll_until`](crate::Request::poll_until) was not met in its time. Its last call *succeeded*.
    PollTimeout(Box<PollTimeout>),
}

impl Error {
    /// The operation that was called; none where no call was made.
    #[must_use]
    pub fn operation(&self) -> Option<&'static Operation> {
        match self {
            Self::Config(_) => None,
            Self::Invalid(error) => Some(error.operation()),
            Self::RateLimited(error) => Some(error.operation()),
            Self::Connect(error) | Self::Timeout(error) | Self::ConnectionLost(error) => Some(error.operation()),
            Self::Api(error) => Some(error.operation()),
            Self::TooLarge(error) => Some(error.operation()),
            Self::Decode(error) => Some(error.operation()),
            Self::TooMany(error) => Some(error.operation()),
            Self::PollTimeout(error) => Some(error.operation()),
        }
    }

    /// The HTTP status, where there was a response.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        match self {
            Self::Api(error) => Some(error.status()),
            Self::TooLarge(error) => Some(error.status()),
            Self::Decode(error) => Some(error.status()),
            _ => None,
        }
    }

    /// What is wrong with which field: as Phare responded, or as it was found before sending.
    #[must_use]
    #[doc(alias("validation", "422"))]
    pub fn field_errors(&self) -> Option<&FieldErrors> {
        match self {
            Self::Invalid(error) => Some(error.field_errors()),
            Self::Api(error) => Some(error.field_errors()),
            _ => None,
        }
    }

    /// How long to wait: the `Retry-After` of a 429, usually in whole seconds rounded down; or, where the call was
    /// [held back](Self::was_held_back), the time until its turn would have come.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        match self {
            Self::Api(error) => error.retry_after(),
            Self::RateLimited(error) => Some(error.retry_after()),
            _ => None,
        }
    }

    /// The id that the response gives the request, for a question to Phare's support; Phare promises none.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        match self {
            Self::Api(error) => error.request_id(),
            _ => None,
        }
    }

    /// How many attempts were sent, those counted that got a 429: none where nothing was sent, nor for a list of
    /// too many items or a wait that ran out, which are of several calls.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.record().sent
    }

    fn record(&self) -> Attempts {
        match self {
            Self::Config(_) | Self::Invalid(_) | Self::RateLimited(_) | Self::TooMany(_) | Self::PollTimeout(_) => {
                Attempts::default()
            }
            Self::Connect(error) | Self::Timeout(error) | Self::ConnectionLost(error) => error.attempts,
            Self::Api(error) => error.attempts,
            Self::TooLarge(error) => error.attempts,
            Self::Decode(error) => error.attempts,
        }
    }

    /// The error of a call that was tried so often.
    pub(crate) fn after(mut self, attempts: Attempts) -> Self {
        match &mut self {
            Self::Config(_) | Self::Invalid(_) | Self::RateLimited(_) | Self::TooMany(_) | Self::PollTimeout(_) => {}
            Self::Connect(error) | Self::Timeout(error) | Self::ConnectionLost(error) => error.attempts = attempts,
            Self::Api(error) => error.attempts = attempts,
            Self::TooLarge(error) => error.attempts = attempts,
            Self::Decode(error) => error.attempts = attempts,
        }
        self
    }

    /// Whether the time ran out, of a call or of a [`poll_until`](crate::Request::poll_until).
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        matches!(self, Self::Timeout(_) | Self::PollTimeout(_))
    }

    /// Whether Phare responded with 404: no such thing, or none in this project.
    #[must_use]
    pub fn is_not_found(&self) -> bool {
        self.status() == Some(404)
    }

    /// Whether Phare responded with 401: it does not know the API key.
    #[must_use]
    pub fn is_unauthorized(&self) -> bool {
        self.status() == Some(401)
    }

    /// Whether the rate limit is the reason: Phare responded with 429 (too many calls in this minute, by all keys of the organization
    /// together), or the call [was held back](Self::was_held_back).
    #[must_use]
    pub fn is_rate_limited(&self) -> bool {
        self.was_held_back() || self.status() == Some(429)
    }

    /// Whether the call was never sent, since its turn in the client's rate limit comes after its time is over.
    #[must_use]
    pub fn was_held_back(&self) -> bool {
        matches!(self, Self::RateLimited(_))
    }

    /// Whether the same call may do better later: no connection, unless that is [permanent](CallError::is_permanent), a lost one, a timeout, no turn in the rate limit, or a status of 408, 429 or 5xx. Whether
    /// repeating is *safe* is another question: see [`may_have_been_applied`](Self::may_have_been_applied).
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        match self {
            Self::Connect(error) => !error.is_permanent(),
            Self::RateLimited(_) | Self::Timeout(_) | Self::ConnectionLost(_) => true,
            Self::Api(error) => matches!(error.status(), 408 | 429 | 500..=599),
            Self::Config(_)
            | Self::Invalid(_)
            | Self::TooLarge(_)
            | Self::Decode(_)
            | Self::TooMany(_)
            | Self::PollTimeout(_) => false,
        }
    }

    /// Whether Phare may have changed something, though the call failed. False only where that is certain: nothing was sent,
    /// Phare rejected every attempt, or the operation only reads.
    #[must_use]
    #[doc(alias("idempotent", "is_safe_to_retry"))]
    pub fn may_have_been_applied(&self) -> bool {
        let only_reads = self
            .operation()
            .is_none_or(|operation| operation.idempotency == Idempotency::Read);
        !only_reads && (self.record().may_have_been_applied || self.may_be_applied())
    }

    fn fmt_fields(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (name, fields): (_, &dyn fmt::Debug) = match self {
            Self::Config(error) => ("Config", error),
            Self::Invalid(error) => ("Invalid", error),
            Self::RateLimited(error) => ("RateLimited", error),
            Self::Connect(error) => ("Connect", error),
            Self::Timeout(error) => ("Timeout", error),
            Self::ConnectionLost(error) => ("ConnectionLost", error),
            Self::Api(error) => ("Api", error),
            Self::TooLarge(error) => ("TooLarge", error),
            Self::Decode(error) => ("Decode", error),
            Self::TooMany(error) => ("TooMany", error),
            Self::PollTimeout(error) => ("PollTimeout", error),
        };
        f.debug_tuple(name).field(fields).finish()
    }

    /// The same for the last attempt, of an operation that changes something.
    pub(crate) fn may_be_applied(&self) -> bool {
        match self {
            Self::Config(_) | Self::Invalid(_) | Self::RateLimited(_) | Self::Connect(_) => false,
            Self::Timeout(error) => !error.while_connecting(),
            Self::ConnectionLost(_) | Self::TooLarge(_) | Self::Decode(_) | Self::TooMany(_) | Self::PollTimeout(_) => {
                true
            }
            Self::Api(error) => !matches!(error.status(), 400..=407 | 409..=499),
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Config(error) => return error.fmt(f),
            Self::Invalid(error) => return error.fmt(f),
            Self::RateLimited(error) => return error.fmt(f),
            Self::Connect(error) => {
                write!(f, "cannot connect{} for {}", error.towards(), error.operation())?;
                if error.is_plain_server() {
                    f.write_str(": the server does not speak https at this port")?;
                }
                Ok(())
            }
            Self::Timeout(error) if error.while_connecting() => {
                write!(
                    f,
                    "the time to connect{} ran out for {}",
                    error.towards(),
                    error.operation()
                )
            }
            Self::Timeout(error) => write!(f, "the time for {} ran out", error.operation()),
            Self::ConnectionLost(error) if error.is_invalid_response() => {
                write!(f, "the response to {} is not valid HTTP", error.operation())
            }
            Self::ConnectionLost(error) => write!(f, "the connection broke during {}", error.operation()),
            Self::Api(error) => error.fmt(f),
            Self::TooLarge(error) => return error.fmt(f),
            Self::Decode(error) => return error.fmt(f),
            Self::TooMany(error) => return error.fmt(f),
            Self::PollTimeout(error) => return error.fmt(f),
        }?;
        if self.attempts() > 1 {
            write!(f, ", after {} attempts", self.attempts())?;
        }
        if self.may_have_been_applied() {
            f.write_str("; Phare may have applied the request")?;
        }
        if let Self::Api(error) = self
            && let Some(hint) = error.hint.as_deref()
        {
            write!(f, "; {hint}")?;
        }
        Ok(())
    }
}

/// The sentence of `Display` and what its causes say, since this is what `fn main() -> Result<(), phare::Error>` and `unwrap` print;
/// with `{:#?}` the fields.
impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if f.alternate() {
            return self.fmt_fields(f);
        }
        let sentence = self.to_string();
        f.write_str(&sentence)?;
        for message in causes::messages(&sentence, self) {
            write!(f, ": {message}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Config(error) => error.source(),
            Self::Connect(error) | Self::Timeout(error) | Self::ConnectionLost(error) => error.source(),
            Self::Decode(error) => error.source(),
            Self::Invalid(_)
            | Self::RateLimited(_)
            | Self::Api(_)
            | Self::TooLarge(_)
            | Self::TooMany(_)
            | Self::PollTimeout(_) => None,
        }
    }
}

impl From<ConfigError> for Error {
    fn from(error: ConfigError) -> Self {
        Self::Config(error)
    }
}
