//! The smallest and the largest, in both dialects.

use crate::value::Value;

/// The limits of a length: by its own keywords, or by `minimum` and `maximum`, as Phare writes them on texts.
pub(crate) fn length(schema: &Value, least: &str, most: &str) -> (Option<u32>, Option<u32>) {
    let (min, max) = value(schema);
    let size = |limit: Option<i64>| limit.and_then(|limit| u32::try_from(limit).ok());
    (
        size(schema.whole(least).or(min)).filter(|min| *min > 0),
        size(schema.whole(most).or(max)),
    )
}

/// The limits of a value, both included.
///
/// OpenAPI 3.0 marks a limit that is not included with `exclusiveMinimum: true` beside it, 3.1 gives the limit itself
/// under that name.
pub(crate) fn value(schema: &Value) -> (Option<i64>, Option<i64>) {
    (
        limit(schema, "minimum", "exclusiveMinimum", 1),
        limit(schema, "maximum", "exclusiveMaximum", -1),
    )
}

fn limit(schema: &Value, included: &str, excluded: &str, step: i64) -> Option<i64> {
    let included_limit = schema.whole(included);
    let excluded_limit = if schema.is_true(excluded) {
        included_limit
    } else {
        schema.whole(excluded)
    };
    excluded_limit
        .and_then(|limit| limit.checked_add(step))
        .or(included_limit)
}
