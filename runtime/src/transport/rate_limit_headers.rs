//! What a response's headers say of the rate limit. Phare promises none of them.

use http::{HeaderMap, HeaderName};

const LIMIT: HeaderName = HeaderName::from_static("x-ratelimit-limit");
const REMAINING: HeaderName = HeaderName::from_static("x-ratelimit-remaining");

/// How many calls Phare takes in a minute.
pub(super) fn limit(headers: &HeaderMap) -> Option<u32> {
    number(headers, &LIMIT)
}

/// How many more of them it takes in this one.
pub(super) fn remaining(headers: &HeaderMap) -> Option<u32> {
    number(headers, &REMAINING)
}

fn number(headers: &HeaderMap, name: &HeaderName) -> Option<u32> {
    headers.get(name)?.to_str().ok()?.trim().parse().ok()
}
