//! The API itself.
//!
//! [`GetApiInfo`] acts on no project: use it to find out whether a key and a base URL are good.
//!
//! ```no_run
//! # async fn run() -> Result<(), phare::Error> {
//! use phare::Client;
//! use phare::platform::GetApiInfo;
//!
//! let client = Client::from_env()?;
//! let api = GetApiInfo::new().send(&client).await?;
//! println!("{} {}", api.title, api.version);
//! # Ok(())
//! # }
//! ```

use phare_macros::Object;

use crate::{UnlistedFields, phare_endpoint};

/// What the API says of itself.
#[derive(Clone, Debug, PartialEq, Object)]
#[non_exhaustive]
pub struct ApiInfo {
    /// What it is called.
    pub title: String,
    /// Its version, such as `1.0`. It does not change when the API does.
    pub version: String,
    /// Where help is to be had.
    pub support: String,
    /// Phare's site.
    pub website: String,
    /// Where its documentation is.
    pub documentation: String,
    /// What it has that this version of the crate does not know, as it came.
    pub unlisted: UnlistedFields,
}

/// Reads what the API says of itself (`getInfo`); it takes no project, and tells whether the key is good.
#[phare_endpoint(GET, "/")]
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(phare_macros::RequestValue))]
#[non_exhaustive]
pub struct GetApiInfo {}

impl GetApiInfo {
    /// Reads what the API says of itself.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}
