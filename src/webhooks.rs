//! Webhooks that Phare sends: whether a delivery is genuine, and what it says. Needs the feature `webhooks`.
//!
//! An alert rule with a webhook sends a `POST` with a body of JSON. A [`Verifier`] takes its headers and its body as they came, checks the
//! signature and the time, and gives a [`Delivery`]. Nothing is accepted on doubt: a header that is missing, stands twice or cannot be read
//! is a [`WebhookError`].
//!
//! ```
//! use http::{HeaderMap, StatusCode};
//! use phare::webhooks::{Verifier, WebhookError};
//! use serde::Deserialize;
//!
//! // The webhook's template in Phare: {"slug": "{{ incident.slug }}", "title": "{{ incident.title }}"}
//! #[derive(Deserialize)]
//! struct Alert {
//!     slug: String,
//!     title: String,
//! }
//!
//! /// What a handler of axum, hyper or any other server does with the headers and the raw bytes of the body.
//! fn receive(verifier: &Verifier, headers: &HeaderMap, body: &[u8]) -> StatusCode {
//!     let Ok(delivery) = verifier.verify(headers, body) else {
//!         return StatusCode::UNAUTHORIZED;
//!     };
//!     match delivery.json::<Alert>() {
//!         Ok(alert) => println!("{}: {} ({})", delivery.event(), alert.title, alert.slug),
//!         Err(error) => eprintln!("{}: {error}", delivery.id()),
//!     }
//!     StatusCode::NO_CONTENT
//! }
//!
//! # fn main() -> Result<(), WebhookError> {
//! let verifier = Verifier::new("the signing secret of the webhook")?;
//! assert_eq!(receive(&verifier, &HeaderMap::new(), b"{}"), StatusCode::UNAUTHORIZED);
//! # Ok(())
//! # }
//! ```
//!
//! - **The body** has to be the bytes that were received. JSON that was read and written again has another signature.
//!   In axum take `axum::body::Bytes`, not `axum::Json`. How large a body may be is for the server to limit.
//! - **The headers** are a `&http::HeaderMap`, as in axum and hyper, or any other pairs of a name and a value.
//! - **The response**: Phare takes anything but a 2xx within 30 seconds for a failure, and tries again after 1, 5, 10 and 60 minutes. So
//!   respond with 2xx also to a body that your type cannot read, unless another attempt would help, and do slow work after the response.
//! - **In tests** [`Verifier::signed_headers`] gives the headers that Phare sends with a body, and
//!   [`WebhookEvent::example_body`] a body; [`Verifier::verify_at`] takes the time to judge by.
//!
//! # What is signed
//!
//! The signature covers the timestamp and the body, and nothing else. **The id and the event are not signed**: whoever sees a
//! delivery can send it again under another id, or as another event. Use them for logs and to sort out what came twice by accident. For a
//! decision that matters, put what it needs into the template of the body: `{"event": "…"}` in each alert rule's own.
//!
//! Within the [tolerance](Verifier::tolerance) a delivery can be replayed, by whoever sees one. Where that does harm, keep the
//! [signature](Delivery::signature) of each accepted delivery for twice the tolerance, and reject one that is known.
//!
//! These rules are those of Phare's documentation of webhooks as of August 2026: the header [`SIGNATURE_HEADER`] is the HMAC-SHA256
//! of `v0:{timestamp}:{body}` in lower-case hex, with the text of the signing secret as the key. Nothing was tried against the real service.

mod body;
mod delivery;
mod error;
mod event;
mod headers;
mod verifier;

pub use self::body::BodyError;
pub use self::delivery::Delivery;
pub use self::error::WebhookError;
pub use self::event::WebhookEvent;
pub use self::headers::{EVENT_HEADER, ID_HEADER, SIGNATURE_HEADER, TIMESTAMP_HEADER};
pub use self::verifier::Verifier;
