//! What the causes of an error tell of a call.

use std::error::Error;
use std::io;

/// What getaddrinfo says of a name that does not exist, by the C library; std gives it no kind of its own.
const UNKNOWN_HOST: [&str; 4] = [
    // glibc
    "Name or service not known",
    "No address associated with hostname",
    // musl
    "Name does not resolve",
    // macOS and the BSDs
    "nodename nor servname provided, or not known",
];

/// What Windows says of it: `WSAHOST_NOT_FOUND`.
const UNKNOWN_HOST_ON_WINDOWS: i32 = 11_001;

/// Whether a connection would not come about another time either: a certificate that is not trusted, TLS with a server that speaks
/// none, a host name that does not exist.
pub(super) fn is_permanent(error: &(dyn Error + 'static)) -> bool {
    causes(error)
        .filter_map(|cause| cause.downcast_ref::<io::Error>())
        .any(|cause| is_tls(cause) || is_unknown_host(cause))
}

/// Whether what came in place of TLS is no TLS, by the words of rustls or OpenSSL.
pub(super) fn is_plain_server(error: &(dyn Error + 'static)) -> bool {
    causes(error)
        .map(ToString::to_string)
        .any(|message| message.contains("InvalidContentType") || message.contains("wrong version number"))
}

/// Whether hyper could not read the response.
pub(super) fn is_invalid_response(error: &(dyn Error + 'static)) -> bool {
    causes(error)
        .filter_map(|cause| cause.downcast_ref::<hyper::Error>())
        .any(hyper::Error::is_parse)
}

/// What the causes say after a text, each once: some say again what is inside of them, and some only which library it went through.
pub(super) fn messages(text: &str, error: &(dyn Error + 'static)) -> Vec<String> {
    let mut messages: Vec<String> = Vec::new();
    let causes = error.source().into_iter().flat_map(causes);
    for message in causes.filter(|cause| !is_wrapper(*cause)).map(ToString::to_string) {
        let is_said = text.contains(&message) || messages.iter().any(|said| said.contains(&message));
        if !is_said {
            messages.push(message);
        }
    }
    messages
}

/// The error, and what is inside of it. The source of an `io::Error` is that of the error inside it, which would pass the latter over.
fn causes<'e>(error: &'e (dyn Error + 'static)) -> impl Iterator<Item = &'e (dyn Error + 'static)> {
    std::iter::successors(Some(error), |&error: &&'e (dyn Error + 'static)| {
        match error.downcast_ref::<io::Error>().and_then(io::Error::get_ref) {
            Some(inside) => Some(inside),
            None => error.source(),
        }
    })
}

/// Whether this says no more than that sending failed, as reqwest and its connection pool do around what went wrong.
fn is_wrapper(error: &(dyn Error + 'static)) -> bool {
    let is_generic = error.is::<reqwest::Error>() || error.is::<hyper_util::client::legacy::Error>();
    is_generic && error.source().is_some()
}

/// rustls gives what it does not accept this kind; a connection that breaks has another one.
fn is_tls(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::InvalidData
}

fn is_unknown_host(error: &io::Error) -> bool {
    if cfg!(windows) && error.raw_os_error() == Some(UNKNOWN_HOST_ON_WINDOWS) {
        return true;
    }
    let message = error.to_string();
    UNKNOWN_HOST.iter().any(|text| message.contains(text))
}

#[cfg(test)]
mod tests {
    use std::fmt;

    use super::*;

    /// An error with a cause.
    #[derive(Debug)]
    struct Around(io::Error);

    impl fmt::Display for Around {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("dns error")
        }
    }

    impl Error for Around {
        fn source(&self) -> Option<&(dyn Error + 'static)> {
            Some(&self.0)
        }
    }

    #[test]
    fn a_name_that_does_not_exist_stays_so() {
        for (message, is_expected) in [
            ("failed to lookup address information: Name or service not known", true),
            (
                "failed to lookup address information: No address associated with hostname",
                true,
            ),
            ("failed to lookup address information: Name does not resolve", true),
            (
                "failed to lookup address information: nodename nor servname provided, or not known",
                true,
            ),
            (
                "failed to lookup address information: Temporary failure in name resolution",
                false,
            ),
            ("failed to lookup address information: Try again", false),
        ] {
            let error = io::Error::other(message);
            assert_eq!(is_permanent(&error), is_expected, "{message}");
            assert_eq!(is_permanent(&Around(error)), is_expected, "{message}");
        }
    }

    #[test]
    fn what_tls_does_not_accept_stays_so_and_a_broken_connection_does_not() {
        for (kind, is_expected) in [
            (io::ErrorKind::InvalidData, true),
            (io::ErrorKind::UnexpectedEof, false),
            (io::ErrorKind::ConnectionRefused, false),
            (io::ErrorKind::ConnectionReset, false),
            (io::ErrorKind::TimedOut, false),
            (io::ErrorKind::HostUnreachable, false),
        ] {
            assert_eq!(is_permanent(&Around(kind.into())), is_expected, "{kind:?}");
            let nested = io::Error::other(io::Error::new(kind, "the handshake"));
            assert_eq!(is_permanent(&Around(nested)), is_expected, "{kind:?} inside another");
        }
    }
}
