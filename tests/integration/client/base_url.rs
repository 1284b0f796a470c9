//! Base URLs.

use phare::Client;

use super::{rejection, settings};

const HAS_TLS: bool = cfg!(any(feature = "rustls", feature = "native-tls"));

fn plain_http(host: &str) -> String {
    format!(
        "the base URL calls {host} by plain http, which would show the API key to the network: use https, or call \
         `allow_plain_http` on the builder"
    )
}

#[test]
fn plain_http_is_for_this_machine() {
    let accepted = [
        "http://127.0.0.1",
        "http://127.0.0.1:8080/",
        "http://127.1.2.3/phare",
        "http://localhost",
        "HTTP://LOCALHOST:1",
        "http://[::1]:8080",
        " http://127.0.0.1\n",
        "http://2130706433",
    ];
    for base_url in accepted {
        let built = settings().base_url(base_url).build();
        assert!(built.is_ok(), "{base_url}: {built:?}");
    }
    let rejected = [
        ("http://api.phare.io", "api.phare.io"),
        ("http://localhost.example.org", "localhost.example.org"),
        ("http://127.0.0.1.example.org", "127.0.0.1.example.org"),
        ("http://192.168.0.1:80/x", "192.168.0.1"),
        ("http://0.0.0.0", "0.0.0.0"),
        ("http://[fe80::1]", "[fe80::1]"),
    ];
    for (base_url, host) in rejected {
        assert_eq!(rejection(settings().base_url(base_url).build()), plain_http(host));
        let allowed = settings().base_url(base_url).allow_plain_http().build();
        assert!(allowed.is_ok(), "{base_url}: {allowed:?}");
    }
}

#[test]
fn https_needs_tls_in_the_build() {
    let built = settings().base_url("https://phare.example.org").build();
    if HAS_TLS {
        let shown = format!("{:?}", built.expect("a client"));
        assert!(shown.contains("https://phare.example.org"), "{shown}");
        let shown = format!("{:?}", Client::new("pha_x").expect("a client"));
        assert!(shown.contains(r#""https://api.phare.io""#), "{shown}");
    } else if !cfg!(feature = "rustls-no-provider") {
        let expected = "the base URL is https, and this build has no TLS: enable the feature `rustls`, `native-tls` or \
                        `rustls-no-provider`";
        assert_eq!(rejection(built), expected);
        assert_eq!(rejection(Client::new("pha_x")), expected);
    }
}

#[test]
fn what_paths_cannot_be_appended_to_is_rejected() {
    let user = "the base URL holds a user name or a password: only the API key is sent";
    let scheme = "the base URL must start with `https://`, or with `http://` where it is this machine";
    let mark = "the base URL has a `?` or a `#`: paths cannot be appended to it";
    let cases = [
        ("", scheme),
        ("api.phare.io", scheme),
        ("/api", scheme),
        ("127.0.0.1:8080", scheme),
        ("localhost:8080", scheme),
        ("user:secret@api.phare.io", scheme),
        ("unix:/run/phare.sock", scheme),
        ("http://", "the base URL cannot be read: empty host"),
        (
            "http://127.0.0.1:99999",
            "the base URL cannot be read: invalid port number",
        ),
        (
            "http://a b",
            "the base URL cannot be read: invalid international domain name",
        ),
        ("http://user@127.0.0.1", user),
        ("http://user:secret@127.0.0.1", user),
        ("https://:secret@api.phare.io", user),
        ("http://secret:@api.phare.io", user),
        ("http://127.0.0.1?token=secret", mark),
        ("http://127.0.0.1/?", mark),
        ("http://127.0.0.1/#secret", mark),
        ("ftp://127.0.0.1", "the base URL's scheme is `ftp`, not `https`"),
        ("file:///etc/passwd", "the base URL's scheme is `file`, not `https`"),
    ];
    for (base_url, message) in cases {
        for settings in [settings(), settings().allow_plain_http()] {
            let shown = rejection(settings.base_url(base_url).build());
            assert_eq!(shown, message, "{base_url}");
            assert!(!shown.contains("secret"), "{shown}");
        }
        let shown = format!("{:?}", settings().base_url(base_url));
        assert!(!shown.contains("secret"), "{shown}");
        let shown = format!("{:?}", settings().base_url(base_url).build());
        assert!(!shown.contains("secret"), "{shown}");
    }
}
