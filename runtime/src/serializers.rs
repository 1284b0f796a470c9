//! Serializers that look at a value, or write it as text, where serde's JSON would not do.

pub(crate) mod flat;
pub(crate) mod markers;
pub(crate) mod measure;
pub(crate) mod presence;
