//! A new status page.

use phare_macros::Builder;

use super::{ColorScheme, Component, Secret, SubscriptionChannel, Theme, Timeframe};
use crate::{File, Nullable, phare_endpoint};

/// Creates a status page (`createUptimeStatusPage`).
///
/// With an image it goes as `multipart/form-data`, and else as JSON. Whether Phare takes images with a new page is not
/// proven; that an [`UpdateStatusPage`](super::UpdateStatusPage) after it may have them is.
#[phare_endpoint(POST, "/uptime/status-pages")]
#[derive(Clone, Debug, PartialEq, Builder)]
#[cfg_attr(feature = "serde", derive(phare_macros::RequestValue))]
#[non_exhaustive]
pub struct CreateStatusPage {
    /// What it is called: 2 to 30 characters.
    #[builder(into)]
    pub name: String,
    /// The first part of its address at Phare: 2 to 30 characters.
    #[builder(into)]
    pub subdomain: String,
    /// A domain of one's own for it: 4 to 253 characters.
    #[builder(into)]
    pub domain: Nullable<String>,
    /// What readers see first: 2 to 250 characters.
    #[builder(into)]
    pub title: String,
    /// What the page is about: 2 to 250 characters.
    #[builder(into)]
    pub description: String,
    /// Whether search engines may find it.
    pub search_engine_indexed: bool,
    /// The address of the site that it is about: at most 250 characters.
    #[builder(into)]
    pub website_url: String,
    /// Whether it is light or dark.
    #[builder(into)]
    pub color_scheme: Option<ColorScheme>,
    /// How it looks.
    pub theme: Option<Theme>,
    /// What it shows, in this order.
    #[builder(each, into)]
    pub components: Vec<Component>,
    /// How far back it shows how things were.
    pub timeframe: Option<Timeframe>,
    /// Whether it shows how long responses take.
    pub show_response_times: Option<bool>,
    /// How readers may subscribe to it: at most 3 ways.
    #[builder(each, into)]
    pub subscription_channels: Option<Vec<SubscriptionChannel>>,
    /// The addresses from which it can be read, such as `45.129.56.0/24`: 1 to 50 of them.
    #[builder(each, into)]
    pub access_ips: Nullable<Vec<String>>,
    /// A token that opens it: 8 to 500 characters.
    #[builder(inner, into)]
    pub access_token: Nullable<Secret>,
    /// A password that opens it: 8 to 500 characters.
    #[builder(inner, into)]
    pub access_password: Nullable<Secret>,
    /// The logo on light ground: a JPEG, PNG or SVG image.
    #[builder(into)]
    pub logo_light: Option<File>,
    /// The logo on dark ground: a JPEG, PNG or SVG image.
    #[builder(into)]
    pub logo_dark: Option<File>,
    /// The icon of the page in a light browser: a PNG or SVG image.
    #[builder(into)]
    pub favicon_light: Option<File>,
    /// The icon of the page in a dark browser: a PNG or SVG image.
    #[builder(into)]
    pub favicon_dark: Option<File>,
}
