//! Responses larger than the client's limit.

use phare::{Bytes, Error, phare_endpoint};

use super::assert_no_key;
use crate::support::listener::{Listener, Reply};

#[phare_endpoint(POST, "/download", unlisted, response = Bytes)]
struct Download;

/// A response that says beforehand how long it is, and one that does not.
fn both(status: u16, body: &str) -> [Reply; 2] {
    let pieces = body.as_bytes().chunks(3).map(|piece| {
        let text = std::str::from_utf8(piece).expect("ASCII");
        format!("{:x}\r\n{text}\r\n", piece.len())
    });
    let head = format!("HTTP/1.1 {status} Scripted\r\nTransfer-Encoding: chunked\r\n\r\n");
    let chunked: String = [head]
        .into_iter()
        .chain(pieces)
        .chain(["0\r\n\r\n".to_owned()])
        .collect();
    [Reply::with(status, &[], body.as_bytes()), Reply::closing(chunked)]
}

async fn download(reply: Reply, limit: usize) -> Result<Bytes, Error> {
    let listener = Listener::start([reply]);
    let client = listener.builder().max_response_size(limit).build().expect("a client");
    Download.send(&client).await
}

#[tokio::test]
async fn a_response_within_the_limit_is_whole() {
    for (body, limit) in [("0123456789", 10), ("0123456789", 11), ("", 0), ("0", usize::MAX)] {
        for reply in both(200, body) {
            assert_eq!(download(reply, limit).await.expect("a response"), body);
        }
    }
}

#[tokio::test]
async fn a_larger_success_is_too_large() {
    for (body, limit) in [("0123456789", 9), ("0123456789", 0), ("01", 1)] {
        for reply in both(201, body) {
            let error = download(reply, limit).await.expect_err("too large");
            let Error::TooLarge(too_large) = &error else {
                panic!("{error:?}")
            };
            assert_eq!(too_large.limit(), limit);
            assert_eq!(error.status(), Some(201));
            assert_eq!(
                error.to_string(),
                format!("POST /download succeeded (201), but its response is larger than the limit of {limit} bytes")
            );
            assert!(error.may_have_been_applied() && !error.is_retryable());
            assert_no_key(&error);
        }
    }
}

#[tokio::test]
async fn of_a_larger_error_response_the_first_part_is_read() {
    let body = format!("{{\"message\":\"{}\"}}", "m".repeat(1_000));
    for reply in both(403, &body) {
        let error = download(reply, 14).await.expect_err("a rejection");
        assert!(matches!(error, Error::Api(_)), "{error:?}");
        assert_eq!(
            error.to_string(),
            r#"Phare rejected POST /download (403): {"message":"mm"#
        );
    }
    for reply in both(500, &body) {
        let error = download(reply, 0).await.expect_err("a rejection");
        assert_eq!(
            error.to_string(),
            "Phare failed at POST /download (500); Phare may have applied the request"
        );
    }
}

#[tokio::test]
async fn an_endless_response_is_not_awaited() {
    let head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    let endless = format!("{head}a\r\n0123456789\r\n");
    let error = download(Reply::silence(endless), 5).await.expect_err("too large");
    assert!(matches!(error, Error::TooLarge(_)), "{error:?}");
}

#[tokio::test]
async fn the_limit_is_8_mib_unless_it_is_set() {
    let largest = 8 * 1024 * 1024;
    for (length, fits) in [(largest, true), (largest + 1, false)] {
        let listener = Listener::start([Reply::with(200, &[], &vec![b'x'; length])]);
        let result = Download.send(&listener.client()).await;
        assert_eq!(result.is_ok(), fits, "{length}");
    }
}
