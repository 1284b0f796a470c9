//! Which attribute is written, and what it takes.

/// An attribute that names an operation.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum AttributeName {
    Endpoint,
    Response,
    Object,
}

impl AttributeName {
    /// How it is written.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Endpoint => "phare_endpoint",
            Self::Response => "phare_response",
            Self::Object => "phare_object",
        }
    }

    /// The name of the helper attribute that hands its arguments to the derive: `#[phare(endpoint(…))]`.
    pub(crate) fn helper(self) -> &'static str {
        match self {
            Self::Endpoint => "endpoint",
            Self::Response => "response",
            Self::Object => "object",
        }
    }

    /// The derive that does its work.
    pub(crate) fn derive(self) -> &'static str {
        match self {
            Self::Endpoint => "PhareEndpoint",
            Self::Response => "PhareResponse",
            Self::Object => "PhareObject",
        }
    }

    /// The arguments that may stand after the path.
    pub(super) fn arguments(self) -> &'static [&'static str] {
        match self {
            Self::Endpoint => &["response", "unlisted", "crate"],
            Self::Response | Self::Object => &["at", "crate"],
        }
    }

    /// Those arguments in words.
    pub(super) fn valid_arguments(self) -> &'static str {
        match self {
            Self::Endpoint => "valid arguments are `response = Type`, `unlisted`, and `crate = path`",
            Self::Response | Self::Object => "valid arguments are `at = \"field[]\"` and `crate = path`",
        }
    }
}
