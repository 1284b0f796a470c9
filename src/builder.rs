//! What the builders of the catalogue have in common.

/// Stands for a required value that a builder was not given yet.
pub struct Missing;
