//! Endpoints of a crate in which `gen` is a name as any other.

#![deny(warnings, missing_docs, clippy::all, clippy::pedantic)]
#![forbid(unsafe_code)]

use phare::{phare_endpoint, phare_object, phare_response, Client, Error};

/// A generation of things.
#[phare_endpoint(PUT, "/things/{gen}", unlisted, response = Generation)]
pub struct ReplaceGeneration<'a, const LENGTH: usize> {
    /// The generation.
    pub gen: u64,
    /// A word that is reserved here too.
    pub r#try: &'a str,
    /// How many.
    #[phare(query)]
    pub r#async: Option<u8>,
    /// Which.
    pub list: [u8; LENGTH],
}

/// In a header.
#[phare_endpoint(GET, "/things", unlisted, response = ())]
pub struct ListGenerations {
    /// The generation.
    #[phare(header = "X-Gen")]
    pub gen: Option<String>,
}

/// As the whole body.
#[phare_endpoint(POST, "/things", unlisted, response = ())]
pub struct CreateGeneration {
    /// The generation.
    #[phare(body)]
    pub gen: Vec<u8>,
}

/// Beside a file.
#[phare_endpoint(POST, "/images", unlisted, response = ())]
pub struct SendGeneration {
    /// The generation.
    pub gen: u8,
    /// Its image.
    #[phare(file)]
    pub image: Option<phare::File>,
}

/// A response.
#[phare_response(GET, "/uptime/monitors/{monitorId}")]
pub struct Generation {
    /// The generation.
    #[phare(unlisted)]
    pub gen: u64,
}

/// An object inside of a request.
#[phare_object(POST, "/uptime/status-pages", at = "components[]")]
pub struct Component {
    /// Of what kind.
    pub componentable_type: String,
    /// Its id.
    pub componentable_id: u64,
    /// The generation.
    #[phare(unlisted)]
    pub gen: u8,
}

/// Sends one of them.
///
/// # Errors
///
/// Where the call fails.
pub async fn replace(client: &Client) -> Result<u64, Error> {
    let request = ReplaceGeneration {
        gen: 1,
        r#try: "hard",
        r#async: None,
        list: [1, 2],
    };
    let generation = request.send(client).await?;
    Ok(generation.gen)
}
