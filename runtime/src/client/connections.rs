//! A pool of connections for each async runtime.

use std::sync::{Mutex, OnceLock, PoisonError};
use std::time::Duration;

use tokio::runtime::{Handle, Id};

use super::{BaseUrl, Proxy};
use crate::error::ConfigError;
use crate::transport::NoteConnecting;

/// The HTTP client of the runtime that calls.
///
/// A connection is driven by the runtime that opened it. Where that one has ended, or nobody drives it any more, a call
/// of another runtime on this connection would fail or wait in vain, and could not tell whether Phare has seen it.
pub(super) struct Connections {
    /// For the runtime that calls first, and in most programs the only one. A caller's own HTTP client is for all of them.
    first: reqwest::Client,
    first_runtime: OnceLock<Id>,
    /// Makes those of the other runtimes, unless the first is a caller's own.
    settings: Option<HttpSettings>,
    /// None where the HTTP client is a caller's own, which has proxies of its own.
    proxy: Option<Proxy>,
    /// Of the other runtimes, the one that called last at the end.
    others: Mutex<Vec<(Id, reqwest::Client)>>,
}

/// How many runtimes besides the first keep their connections: one that calls after so many others opens new ones.
const OTHERS: usize = 8;

impl Connections {
    pub(super) fn new(settings: HttpSettings, base_url: &BaseUrl) -> Result<Self, ConfigError> {
        let proxy = if settings.no_proxy { None } else { Proxy::of(base_url) };
        Ok(Self {
            first: settings.http_client()?,
            first_runtime: OnceLock::new(),
            settings: Some(settings),
            proxy,
            others: Mutex::default(),
        })
    }

    /// By an HTTP client of the caller's, which has its own pool.
    pub(super) fn foreign(http: reqwest::Client) -> Self {
        Self {
            first: http,
            first_runtime: OnceLock::new(),
            settings: None,
            proxy: None,
            others: Mutex::default(),
        }
    }

    pub(super) fn is_foreign(&self) -> bool {
        self.settings.is_none()
    }

    pub(super) fn proxy(&self) -> Option<Proxy> {
        self.proxy.clone()
    }

    /// The HTTP client for the runtime that this is called on.
    pub(super) fn http_client(&self) -> Result<reqwest::Client, ConfigError> {
        let Some(settings) = &self.settings else {
            return Ok(self.first.clone());
        };
        let Ok(runtime) = Handle::try_current() else {
            return Ok(self.first.clone());
        };
        let runtime = runtime.id();
        if *self.first_runtime.get_or_init(|| runtime) == runtime {
            return Ok(self.first.clone());
        }
        let mut others = self.others.lock().unwrap_or_else(PoisonError::into_inner);
        let known = others.iter().position(|(other, _)| *other == runtime);
        let http = match known {
            Some(index) => others.remove(index).1,
            None => settings.http_client()?,
        };
        if others.len() == OTHERS {
            others.remove(0);
        }
        others.push((runtime, http.clone()));
        Ok(http)
    }
}

/// What an HTTP client is made by.
pub(super) struct HttpSettings {
    pub(super) connect_timeout: Duration,
    /// Without a proxy, whatever the environment says.
    pub(super) no_proxy: bool,
}

impl HttpSettings {
    fn http_client(&self) -> Result<reqwest::Client, ConfigError> {
        #[cfg(all(feature = "rustls-no-provider", not(feature = "rustls")))]
        check_tls_provider()?;
        let mut http = reqwest::Client::builder()
            .connect_timeout(self.connect_timeout)
            .connector_layer(NoteConnecting)
            // What was allowed once, and servers still send.
            .http1_allow_obsolete_multiline_headers_in_responses(true)
            .http1_allow_spaces_after_header_name_in_responses(true)
            .redirect(reqwest::redirect::Policy::none())
            .referer(false);
        if !cfg!(feature = "http2") {
            // What it repeats is what HTTP/2 rejects unseen; to be ready for it, it would clone every request.
            http = http.retry(reqwest::retry::never().max_retries_per_request(0));
        }
        if self.no_proxy {
            http = http.no_proxy();
        }
        http.build()
            .map_err(|error| ConfigError::new("the HTTP client cannot be made").caused_by(error))
    }
}

/// An error where rustls has no provider: making an HTTP client would panic, even for a base URL without TLS.
#[cfg(all(feature = "rustls-no-provider", not(feature = "rustls")))]
fn check_tls_provider() -> Result<(), ConfigError> {
    if rustls::crypto::CryptoProvider::get_default().is_none() {
        return Err(ConfigError::new(
            "no TLS provider is installed, which the feature `rustls-no-provider` asks for before a client is made: \
             call `install_default` of one, such as `rustls::crypto::ring::default_provider()`",
        ));
    }
    Ok(())
}
