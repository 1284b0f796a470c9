//! How a status page looks.

use phare_macros::Builder;
use serde::{Deserialize, Serialize};

use crate::lenient::object_or_default;

/// How a status page looks. What is not set is as Phare has it.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, Builder)]
#[serde(default)]
#[non_exhaustive]
pub struct Theme {
    /// The colours for readers who like it light.
    #[serde(
        deserialize_with = "object_or_default",
        skip_serializing_if = "ThemeColors::is_empty"
    )]
    #[builder(default)]
    pub light: ThemeColors,
    /// The colours for readers who like it dark.
    #[serde(
        deserialize_with = "object_or_default",
        skip_serializing_if = "ThemeColors::is_empty"
    )]
    #[builder(default)]
    pub dark: ThemeColors,
    /// Whether corners are round.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rounded: Option<bool>,
    /// How wide borders are: 0 to 3.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub border_width: Option<u32>,
}

impl Theme {
    pub(super) fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// The colours of a status page, each as `#rrggbb`. Set all ten or none: whether Phare takes some of them is not known.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, Builder)]
#[serde(default)]
#[non_exhaustive]
pub struct ThemeColors {
    /// What works.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[builder(into)]
    pub operational: Option<String>,
    /// What is slow or has errors.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[builder(into)]
    pub degraded_performance: Option<String>,
    /// What fails in part.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[builder(into)]
    pub partial_outage: Option<String>,
    /// What is down.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[builder(into)]
    pub major_outage: Option<String>,
    /// What is down for planned work.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[builder(into)]
    pub maintenance: Option<String>,
    /// Times of which nothing is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[builder(into)]
    pub empty: Option<String>,
    /// The page behind everything.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[builder(into)]
    pub background: Option<String>,
    /// Text.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[builder(into)]
    pub foreground: Option<String>,
    /// Text that matters less.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[builder(into)]
    pub foreground_muted: Option<String>,
    /// The boxes on the page.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[builder(into)]
    pub background_card: Option<String>,
}

impl ThemeColors {
    fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
