//! The address that paths are appended to.

use std::sync::OnceLock;

use http::HeaderValue;
use reqwest::Url;

use crate::encoder::Target;
use crate::error::ConfigError;

/// The address of Phare, checked, without a slash at its end.
pub(crate) struct BaseUrl {
    /// Parsed once. A call's URL is a clone with another path: parsing it whole would cost more than writing the request.
    url: Url,
    fixed: FixedUrls,
}

impl BaseUrl {
    pub(crate) fn parse(text: &str, allow_plain_http: bool) -> Result<Self, ConfigError> {
        let text = text.trim();
        // The host of `localhost:8080` would read as its scheme.
        if !text.contains("://") {
            return Err(ConfigError::new(NO_SCHEME));
        }
        let url = Url::parse(text).map_err(|error| ConfigError::new("the base URL cannot be read").caused_by(error))?;
        check(&url, allow_plain_http)?;
        let fixed = FixedUrls::default();
        Ok(Self { url, fixed })
    }

    pub(crate) fn as_str(&self) -> &str {
        self.url.as_str().trim_end_matches('/')
    }

    /// The URL of a request.
    pub(crate) fn url_of(&self, target: &Target) -> Url {
        match target.fixed() {
            Some(path) => self.fixed.url_of(path, || self.write(target)),
            None => self.write(target),
        }
    }

    fn write(&self, target: &Target) -> Url {
        let mut url = self.url.clone();
        let (path, query) = target.parts();
        match self.url.path().trim_end_matches('/') {
            "" => url.set_path(path),
            prefix => url.set_path(&[prefix, path].concat()),
        }
        if query.is_some() {
            url.set_query(query);
        }
        url
    }

    /// The host and the port, as an error names them.
    pub(crate) fn authority(&self) -> String {
        match self.url.port_or_known_default() {
            Some(port) => format!("{}:{port}", self.host()),
            None => self.host().to_owned(),
        }
    }

    pub(crate) fn host(&self) -> &str {
        self.url.host_str().unwrap_or_default()
    }

    /// The host and, where it is not the scheme's own, the port, as a header names them.
    pub(super) fn host_header(&self) -> Option<HeaderValue> {
        let host = self.url.host_str()?;
        match self.url.port() {
            None => HeaderValue::try_from(host).ok(),
            Some(port) => HeaderValue::try_from(format!("{host}:{port}")).ok(),
        }
    }

    #[cfg(feature = "tracing")]
    pub(crate) fn port(&self) -> Option<u16> {
        self.url.port_or_known_default()
    }

    /// An error where the address needs TLS, and this build has none of its own.
    pub(super) fn check_tls(&self) -> Result<(), ConfigError> {
        if self.url.scheme() == "https" && !HAS_TLS {
            return Err(ConfigError::new(NO_TLS));
        }
        Ok(())
    }

    /// Whether the address is this machine.
    pub(super) fn is_local(&self) -> bool {
        is_loopback(self.host())
    }
}

/// The URLs of paths without parameters, each written in the first call that takes it. Where there is no room left, one is written in every call.
struct FixedUrls(Box<[OnceLock<(&'static str, Url)>]>);

impl Default for FixedUrls {
    fn default() -> Self {
        Self((0..16).map(|_| OnceLock::new()).collect())
    }
}

impl FixedUrls {
    fn url_of(&self, path: &'static str, write: impl Fn() -> Url) -> Url {
        for place in &self.0 {
            let (written, url) = place.get_or_init(|| (path, write()));
            if *written == path {
                return url.clone();
            }
        }
        write()
    }
}

/// The messages name no more than the host: an address may hold a password.
fn check(url: &Url, allow_plain_http: bool) -> Result<(), ConfigError> {
    if !url.username().is_empty() || url.password().is_some() {
        return Err(ConfigError::new(
            "the base URL holds a user name or a password: only the API key is sent",
        ));
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err(ConfigError::new(
            "the base URL has a `?` or a `#`: paths cannot be appended to it",
        ));
    }
    let host = url.host_str().unwrap_or_default();
    match url.scheme() {
        "https" => Ok(()),
        "http" if allow_plain_http || is_loopback(host) => Ok(()),
        "http" => Err(ConfigError::new(format!(
            "the base URL calls {host} by plain http, which would show the API key to the network: use https, or call \
             `allow_plain_http` on the builder"
        ))),
        scheme => Err(ConfigError::new(format!(
            "the base URL's scheme is `{scheme}`, not `https`"
        ))),
    }
}

const NO_SCHEME: &str = "the base URL must start with `https://`, or with `http://` where it is this machine";
const HAS_TLS: bool = cfg!(any(
    feature = "rustls",
    feature = "rustls-no-provider",
    feature = "native-tls"
));
const NO_TLS: &str = "the base URL is https, and this build has no TLS: enable the feature `rustls`, `native-tls` or \
                      `rustls-no-provider`";

fn is_loopback(host: &str) -> bool {
    let address = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost"
        || address
            .parse()
            .is_ok_and(|address: std::net::IpAddr| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_url_without_parameters_is_that_of_its_path_with_room_for_it_or_without() {
        let base_url = BaseUrl::parse("https://api.phare.io/base/", false).expect("a base URL");
        let paths: Vec<&'static str> = (0..20).map(|path| &*format!("/path/{path}").leak()).collect();
        for path in paths.iter().chain(&paths) {
            let target = Target::new((*path).into(), "");
            let expected = format!("https://api.phare.io/base{path}");
            assert_eq!(base_url.url_of(&target).as_str(), expected);
        }
    }
}
