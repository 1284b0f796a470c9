//! Nothing that Phare says is lost: what the crate does not know is kept, and goes back as it came.

mod every_field;
mod json;
mod lists;
mod responses;
mod text_or_json;
mod write_back;
