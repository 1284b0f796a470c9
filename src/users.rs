//! Users: the people of an organization.
//!
//! The API lists and reads them, and changes nothing of them. A [project](crate::projects) needs the numbers of its members.
//!
//! ```no_run
//! # async fn run() -> Result<(), phare::Error> {
//! use phare::Client;
//! use phare::users::ListUsers;
//!
//! let client = Client::from_env()?;
//! let page = ListUsers::builder()
//!     .email(["ada@example.com"])
//!     .send(&client)
//!     .await?;
//! for user in page {
//!     println!("{} is {}", user.email, user.role);
//! }
//! # Ok(())
//! # }
//! ```

use phare_macros::{Builder, Object};

use crate::open_enum::open_enum;
use crate::{IntoId, Timestamp, UnlistedFields, UserId, phare_endpoint};

/// A user.
#[derive(Clone, Debug, PartialEq, Object)]
#[non_exhaustive]
pub struct User {
    /// The user's number.
    #[object(required)]
    pub id: UserId,
    /// What the user may do.
    pub role: UserRole,
    /// The user's address.
    pub email: String,
    /// When the user was created.
    pub created_at: Option<Timestamp>,
    /// When the user was last changed.
    pub updated_at: Option<Timestamp>,
    /// What it has that this version of the crate does not know, as it came.
    pub unlisted: UnlistedFields,
}

open_enum! {
    /// What a user may do.
    pub enum UserRole {
        /// Work with the organization's projects.
        Member = "member",
        /// Govern the organization as well.
        Admin = "admin",
    }
}

/// Lists the users of an organization, a page at a time (`getUsers`).
#[phare_endpoint(GET, "/users")]
#[derive(Clone, Debug, Default, PartialEq, Builder)]
#[cfg_attr(feature = "serde", derive(phare_macros::RequestValue))]
#[non_exhaustive]
pub struct ListUsers {
    /// Only users with one of these addresses.
    #[builder(each, into)]
    pub email: Option<Vec<String>>,
    /// The number of the page, from 1; 1 when it is not set.
    pub page: Option<u32>,
    /// How many users a page holds, from 1 to 100; 20 when it is not set.
    pub per_page: Option<u32>,
}

/// Reads one user (`getUser`).
#[phare_endpoint(GET, "/users/{userId}")]
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(phare_macros::RequestValue))]
#[non_exhaustive]
pub struct GetUser {
    /// The user.
    pub user_id: UserId,
}

impl GetUser {
    /// Reads this user.
    pub fn new(user_id: impl IntoId<UserId>) -> Self {
        let user_id = user_id.into_id();
        Self { user_id }
    }
}
