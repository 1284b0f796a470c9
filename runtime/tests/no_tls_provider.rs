//! TLS by rustls without a provider, in a program that has installed none.

use phare_runtime::{Client, Error};

#[test]
#[cfg_attr(
    not(all(feature = "rustls-no-provider", not(feature = "rustls"))),
    ignore = "it needs the feature `rustls-no-provider`, and not `rustls`: .ci/features runs it"
)]
fn a_client_without_a_provider_is_an_error_that_says_what_to_call() {
    for base_url in ["https://api.phare.io", "http://127.0.0.1:1"] {
        let error = Client::builder()
            .api_key("pha_unused")
            .base_url(base_url)
            .build()
            .expect_err("no provider");
        assert!(matches!(error, Error::Config(_)), "{error:?}");
        let message = error.to_string();
        assert!(
            message.starts_with("no TLS provider is installed") && message.contains("install_default"),
            "{message}"
        );
    }
}
