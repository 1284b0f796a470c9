//! The proxy that calls go by, for errors to name.

use std::env;

use http::Uri;
use hyper_util::client::proxy::matcher::Matcher;

use super::BaseUrl;

/// A proxy of the environment, which the HTTP client uses of its own accord.
#[derive(Clone, Debug)]
pub(crate) struct Proxy {
    /// Its host and port, without what authenticates with it.
    pub(crate) address: String,
    /// The variable that names it; none where it is the system's setting.
    pub(crate) variable: Option<&'static str>,
}

impl Proxy {
    /// The one for calls to this address, as reqwest chooses it.
    pub(super) fn of(base_url: &BaseUrl) -> Option<Self> {
        let uri: Uri = base_url.as_str().parse().ok()?;
        #[cfg(feature = "system-proxy")]
        let matcher = Matcher::from_system();
        #[cfg(not(feature = "system-proxy"))]
        let matcher = Matcher::from_env();
        let proxy = matcher.intercept(&uri)?;
        let (host, port) = (proxy.uri().host()?, proxy.uri().port_u16());
        Some(Self {
            address: port.map_or_else(|| host.to_owned(), |port| format!("{host}:{port}")),
            variable: variable(uri.scheme_str() == Some("https")),
        })
    }
}

fn variable(is_https: bool) -> Option<&'static str> {
    const HTTPS: [&str; 4] = ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"];
    const HTTP: [&str; 4] = ["HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"];
    let names = if is_https { HTTPS } else { HTTP };
    names
        .into_iter()
        .find(|name| env::var_os(name).is_some_and(|value| !value.is_empty()))
}
