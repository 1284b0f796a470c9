//! The address that paths are appended to.

use reqwest::Url;

use crate::error::ConfigError;

/// Checks the address, and drops the slash at its end.
pub(super) fn parse(text: &str, allow_plain_http: bool) -> Result<String, ConfigError> {
    let url =
        Url::parse(text.trim()).map_err(|error| ConfigError::new("the base URL cannot be read").caused_by(error))?;
    // The messages name no more than the host: an address may hold a password.
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
        "https" if HAS_TLS => {}
        "https" => return Err(ConfigError::new(NO_TLS)),
        "http" if allow_plain_http || is_loopback(host) => {}
        "http" => {
            return Err(ConfigError::new(format!(
                "the base URL calls {host} by plain http, which would show the API key to the network: use https, or call \
                 `allow_plain_http` on the builder"
            )));
        }
        scheme => {
            return Err(ConfigError::new(format!(
                "the base URL's scheme is `{scheme}`, not `https`"
            )));
        }
    }
    Ok(url.as_str().trim_end_matches('/').to_owned())
}

/// Whether the address is this machine.
pub(super) fn is_local(base_url: &str) -> bool {
    Url::parse(base_url).is_ok_and(|url| is_loopback(url.host_str().unwrap_or_default()))
}

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
