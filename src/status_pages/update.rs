//! Changes of a status page.

use phare_macros::Builder;

use super::{ColorScheme, Component, Secret, SubscriptionChannel, Theme, Timeframe};
use crate::{File, Nullable, StatusPageId, UnlistedFields, phare_endpoint};

/// Changes a status page (`updateUptimeStatusPage`).
///
/// Phare promises to take a part of the fields for incidents and monitors only, so this is a whole page:
/// [`StatusPage::to_update`](super::StatusPage::to_update) makes one of what there is.
///
/// # Images
///
/// An image that is set is uploaded, [`Nullable::Null`] removes the one that is there, and [`Nullable::Absent`] leaves it
/// alone. With an image, or with one removed, the update goes as `multipart/form-data`, and else as JSON. Multipart has no
/// word for null and for the empty list: a field that is `Nullable::Null`, or an empty list, beside an image is an
/// [`Error::Invalid`](crate::Error::Invalid). Clear it in an update of its own.
#[phare_endpoint(POST, "/uptime/status-pages/{statusPageId}")]
#[derive(Clone, Debug, PartialEq, Builder)]
#[cfg_attr(feature = "serde", derive(phare_macros::RequestValue))]
#[non_exhaustive]
pub struct UpdateStatusPage {
    /// The status page.
    #[builder(start)]
    pub status_page_id: StatusPageId,
    /// What it is called: 2 to 30 characters.
    #[builder(required, into)]
    pub name: Option<String>,
    /// The first part of its address at Phare: 2 to 30 characters.
    #[builder(required, into)]
    pub subdomain: Option<String>,
    /// A domain of one's own for it: 4 to 253 characters. [`Nullable::Null`] takes it away.
    #[builder(into)]
    pub domain: Nullable<String>,
    /// What readers see first: 2 to 250 characters.
    #[builder(required, into)]
    pub title: Option<String>,
    /// What the page is about: 2 to 250 characters.
    #[builder(required, into)]
    pub description: Option<String>,
    /// Whether search engines may find it.
    #[builder(required)]
    pub search_engine_indexed: Option<bool>,
    /// The address of the site that it is about: at most 250 characters.
    #[builder(required, into)]
    pub website_url: Option<String>,
    /// Whether it is light or dark.
    #[builder(into)]
    pub color_scheme: Option<ColorScheme>,
    /// How it looks.
    pub theme: Option<Theme>,
    /// What it shows, in this order, in place of what it shows now.
    #[builder(required, each, into)]
    pub components: Option<Vec<Component>>,
    /// How far back it shows how things were.
    pub timeframe: Option<Timeframe>,
    /// Whether it shows how long responses take.
    pub show_response_times: Option<bool>,
    /// How readers may subscribe to it: at most 3 ways; none when the list is empty.
    #[builder(each, into)]
    pub subscription_channels: Option<Vec<SubscriptionChannel>>,
    /// The addresses from which it can be read, such as `45.129.56.0/24`: 1 to 50 of them. [`Nullable::Null`] lets
    /// everyone read it.
    #[builder(each, into)]
    pub access_ips: Nullable<Vec<String>>,
    /// A token that opens it: 8 to 500 characters. [`Nullable::Null`] takes it away.
    #[builder(inner, into)]
    pub access_token: Nullable<Secret>,
    /// A password that opens it: 8 to 500 characters. [`Nullable::Null`] takes it away.
    #[builder(inner, into)]
    pub access_password: Nullable<Secret>,
    /// The logo on light ground: a JPEG, PNG or SVG image.
    #[builder(into)]
    pub logo_light: Nullable<File>,
    /// The logo on dark ground: a JPEG, PNG or SVG image.
    #[builder(into)]
    pub logo_dark: Nullable<File>,
    /// The icon of the page in a light browser: a PNG or SVG image.
    #[builder(into)]
    pub favicon_light: Nullable<File>,
    /// The icon of the page in a dark browser: a PNG or SVG image.
    #[builder(into)]
    pub favicon_dark: Nullable<File>,
    /// What it has that this version of the crate does not know, as it came.
    #[serde(flatten)]
    #[builder(default)]
    pub unlisted: UnlistedFields,
}
