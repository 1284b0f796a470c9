//! Names that the attribute's code must not trip over.

use phare::{phare_endpoint, phare_response};

type Result = u8;
type Option = u16;
type String = &'static str;
type Vec = bool;

/// Everything has another name here.
#[phare_endpoint(POST, "/results", unlisted, response = ())]
#[derive(Debug)]
pub struct PostResult {
    /// Not a result.
    pub result: Result,
    /// Not an option.
    pub option: Option,
    /// Not a string.
    pub text: String,
    /// Not a list.
    pub list: Vec,
    /// Not the encoder.
    pub encoder: u8,
    /// Not the client.
    pub client: u8,
}

/// A response of these.
#[phare_response(GET, "/uptime/incidents")]
#[derive(Debug)]
pub struct Shadowed {
    /// Not a list.
    pub exclude_from_downtime: Vec,
    /// Not an option.
    pub id: Option,
}
