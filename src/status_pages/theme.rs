//! How a status page looks.

use phare_macros::{Builder, Object};

use crate::UnlistedFields;

/// How a status page looks. What is not set is as Phare has it.
#[derive(Clone, Debug, Default, PartialEq, Object, Builder)]
#[non_exhaustive]
pub struct Theme {
    /// The colours for readers who like it light.
    #[object(settings)]
    #[builder(default)]
    pub light: ThemeColors,
    /// The colours for readers who like it dark.
    #[object(settings)]
    #[builder(default)]
    pub dark: ThemeColors,
    /// Whether corners are round.
    pub rounded: Option<bool>,
    /// How wide borders are: 0 to 3.
    pub border_width: Option<u32>,
    /// What it has that this version of the crate does not know, as it came.
    #[builder(default)]
    pub unlisted: UnlistedFields,
}

impl Theme {
    pub(super) fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// The colours of a status page, each as `#rrggbb`. Set all ten or none: whether Phare takes some of them is not known.
#[derive(Clone, Debug, Default, PartialEq, Object, Builder)]
#[non_exhaustive]
pub struct ThemeColors {
    /// What works.
    #[builder(into)]
    pub operational: Option<String>,
    /// What is slow or has errors.
    #[builder(into)]
    pub degraded_performance: Option<String>,
    /// What fails in part.
    #[builder(into)]
    pub partial_outage: Option<String>,
    /// What is down.
    #[builder(into)]
    pub major_outage: Option<String>,
    /// What is down for planned work.
    #[builder(into)]
    pub maintenance: Option<String>,
    /// Times of which nothing is known.
    #[builder(into)]
    pub empty: Option<String>,
    /// The page behind everything.
    #[builder(into)]
    pub background: Option<String>,
    /// Text.
    #[builder(into)]
    pub foreground: Option<String>,
    /// Text that matters less.
    #[builder(into)]
    pub foreground_muted: Option<String>,
    /// The boxes on the page.
    #[builder(into)]
    pub background_card: Option<String>,
    /// What it has that this version of the crate does not know, as it came.
    #[builder(default)]
    pub unlisted: UnlistedFields,
}
