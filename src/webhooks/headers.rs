//! The four headers of a delivery.

use super::WebhookError;
use crate::Timestamp;

/// The header with the id of a delivery, in lower case.
pub const ID_HEADER: &str = "x-phare-request-id";
/// The header with the event, such as `uptime.incident.created`, in lower case.
pub const EVENT_HEADER: &str = "x-phare-request-event";
/// The header with the time of the signature, in Unix seconds; its name in lower case.
pub const TIMESTAMP_HEADER: &str = "x-phare-request-timestamp";
/// The header with the signature, in lower case.
pub const SIGNATURE_HEADER: &str = "x-phare-request-signature";

const NAMES: [&str; 4] = [ID_HEADER, EVENT_HEADER, TIMESTAMP_HEADER, SIGNATURE_HEADER];

/// An HMAC-SHA256.
pub(super) type Mac = [u8; 32];

/// The four, each there once and well-formed, and nothing of them verified.
pub(super) struct Headers<'a> {
    pub(super) id: &'a str,
    pub(super) event: &'a str,
    /// As it was sent, which is what is signed.
    pub(super) timestamp_text: &'a str,
    pub(super) timestamp: Timestamp,
    pub(super) signature: &'a str,
    pub(super) mac: Mac,
}

impl<'a> Headers<'a> {
    pub(super) fn read<N, V>(headers: impl IntoIterator<Item = (N, &'a V)>) -> Result<Self, WebhookError>
    where
        N: AsRef<str>,
        V: AsRef<[u8]> + ?Sized + 'a,
    {
        let mut values = [None; NAMES.len()];
        for (name, value) in headers {
            let known = NAMES.iter().position(|known| known.eq_ignore_ascii_case(name.as_ref()));
            if let Some(at) = known
                && values[at].replace(value.as_ref()).is_some()
            {
                return Err(WebhookError::RepeatedHeader(NAMES[at]));
            }
        }
        Self::parse(values)
    }

    fn parse([id, event, timestamp, signature]: [Option<&'a [u8]>; NAMES.len()]) -> Result<Self, WebhookError> {
        let timestamp_text = visible(TIMESTAMP_HEADER, timestamp)?;
        let signature = visible(SIGNATURE_HEADER, signature)?;
        Ok(Self {
            id: visible(ID_HEADER, id)?,
            event: visible(EVENT_HEADER, event)?,
            timestamp_text,
            timestamp: unix_seconds(timestamp_text).ok_or(WebhookError::MalformedHeader(TIMESTAMP_HEADER))?,
            signature,
            mac: lower_hex(signature).ok_or(WebhookError::MalformedHeader(SIGNATURE_HEADER))?,
        })
    }
}

/// A value of visible ASCII characters, and at least one: it can be logged as it is.
fn visible<'a>(name: &'static str, value: Option<&'a [u8]>) -> Result<&'a str, WebhookError> {
    let value = value.ok_or(WebhookError::MissingHeader(name))?;
    str::from_utf8(value)
        .ok()
        .filter(|text| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_graphic()))
        .ok_or(WebhookError::MalformedHeader(name))
}

fn unix_seconds(text: &str) -> Option<Timestamp> {
    let seconds: u64 = text.parse().ok()?;
    // One spelling for each number: no sign and no leading zero.
    if seconds.to_string() != text {
        return None;
    }
    Timestamp::from_unix_seconds(seconds.try_into().ok()?)
}

fn lower_hex(text: &str) -> Option<Mac> {
    let mut mac = Mac::default();
    // What is too short leaves the rest of the buffer as it is.
    let length = base16ct::lower::decode(text, &mut mac).ok()?.len();
    (length == mac.len()).then_some(mac)
}
