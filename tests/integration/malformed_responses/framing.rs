//! Status lines, headers and lengths that are wrong or odd.

use super::check::{End, ONCE, UNLESS_CREATING, check, response};
use super::{CHUNKED, OK};

#[tokio::test]
async fn lengths_that_do_not_fit() {
    use End::{ConnectionLost, Decode, Value};
    let with = |headers: &str, body: &str| format!("{OK}{headers}\r\n\r\n{body}");
    let thing = |headers: &str| with(headers, r#"{"id":1}"#);
    let chunks = |body: &str| format!("{CHUNKED}{body}");
    let beyond = "Content-Length: 99999999999999999999";
    check([
        response("short, whole", with("Content-Length: 8", r#"{"id":1}}"#), Value, ONCE),
        response("short, half", thing("Content-Length: 7"), Decode, ONCE),
        response("long", thing("Content-Length: 9"), ConnectionLost, UNLESS_CREATING),
        response("no number", thing("Content-Length: a"), ConnectionLost, UNLESS_CREATING),
        response(
            "below zero",
            thing("Content-Length: -1"),
            ConnectionLost,
            UNLESS_CREATING,
        ),
        response("beyond all", thing(beyond), ConnectionLost, UNLESS_CREATING),
        response(
            "two",
            thing("Content-Length: 8\r\nContent-Length: 7"),
            ConnectionLost,
            UNLESS_CREATING,
        ),
        response(
            "one twice",
            thing("Content-Length: 8\r\nContent-Length: 8"),
            Value,
            ONCE,
        ),
        response("none", thing("Server: x"), Value, ONCE),
        response("none, half", with("Server: x", "{\"id\":"), Decode, ONCE),
        response("chunks", chunks("4\r\n{\"id\r\n4\r\n\":1}\r\n0\r\n\r\n"), Value, ONCE),
        response(
            "extensions",
            chunks("8;a=\"b\"\r\n{\"id\":1}\r\n0;c\r\n\r\n"),
            Value,
            ONCE,
        ),
        response(
            "trailers",
            chunks("8\r\n{\"id\":1}\r\n0\r\nX-Sum: 1\r\n\r\n"),
            Value,
            ONCE,
        ),
        response(
            "no last chunk",
            chunks("8\r\n{\"id\":1}\r\n"),
            ConnectionLost,
            UNLESS_CREATING,
        ),
        response(
            "chunk, no number",
            chunks("x\r\n{\"id\":1}\r\n0\r\n\r\n"),
            ConnectionLost,
            UNLESS_CREATING,
        ),
        response(
            "chunk, beyond all",
            chunks("fffffffffffffffff\r\n{}"),
            ConnectionLost,
            UNLESS_CREATING,
        ),
        response(
            "chunk, short",
            chunks("4\r\n{\"id\":1}\r\n0\r\n\r\n"),
            ConnectionLost,
            UNLESS_CREATING,
        ),
        response(
            "chunk, long",
            chunks("ff\r\n{\"id\":1}\r\n0\r\n\r\n"),
            ConnectionLost,
            UNLESS_CREATING,
        ),
    ])
    .await;
}

#[tokio::test]
async fn statuses_that_are_odd() {
    use End::{Api, ConnectionLost, Decode, Value};
    let with = |line: &str| format!("{line}\r\nContent-Length: 8\r\n\r\n{{\"id\":1}}");
    let hints = "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n";
    let interim = with(&format!("HTTP/1.1 100 Continue\r\n\r\n{hints}{OK}X: 1"));
    let upgrade = "HTTP/1.1 101 Switching\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n";
    let latin = [b"HTTP/1.1 200 \xe9t\xe9".as_slice(), with("").as_bytes()].concat();
    let http_2 = b"\0\0\x06\x04\0\0\0\0\0\0\x03\0\0\0\x64".as_slice();
    let tls = b"\x15\x03\x01\x00\x02\x02\x28".as_slice();
    check([
        response("interim responses before it", interim, Value, ONCE),
        response("an interim response alone", hints, ConnectionLost, UNLESS_CREATING),
        response("another protocol", upgrade, Api(101), ONCE),
        response("no reason", with("HTTP/1.1 200"), Value, ONCE),
        response("an empty reason", with("HTTP/1.1 200 "), Value, ONCE),
        response("a reason in Latin-1", latin, Value, ONCE),
        response(
            "line feeds alone",
            with("HTTP/1.1 200 OK").replace('\r', ""),
            Value,
            ONCE,
        ),
        response("an empty line before", with("\r\nHTTP/1.1 200 OK"), Value, ONCE),
        response("HTTP/1.0", with("HTTP/1.0 200 OK"), Value, ONCE),
        response("HTTP/1.0, no length", "HTTP/1.0 200 OK\r\n\r\n{\"id\":1}", Value, ONCE),
        response("HTTP/0.9", "{\"id\":1}", ConnectionLost, UNLESS_CREATING),
        response("HTTP/1.2", with("HTTP/1.2 200 OK"), ConnectionLost, UNLESS_CREATING),
        response(
            "HTTP/2 by name",
            with("HTTP/2.0 200 OK"),
            ConnectionLost,
            UNLESS_CREATING,
        ),
        response("HTTP/2 in truth", http_2, ConnectionLost, UNLESS_CREATING),
        response("another name", with("ICY 200 OK"), ConnectionLost, UNLESS_CREATING),
        response("lower case", with("http/1.1 200 OK"), ConnectionLost, UNLESS_CREATING),
        response("two digits", with("HTTP/1.1 20 OK"), ConnectionLost, UNLESS_CREATING),
        response("four digits", with("HTTP/1.1 2000 OK"), ConnectionLost, UNLESS_CREATING),
        response("zero", with("HTTP/1.1 000 OK"), ConnectionLost, UNLESS_CREATING),
        response("words", with("HTTP/1.1 OK"), ConnectionLost, UNLESS_CREATING),
        response("299", with("HTTP/1.1 299 X"), Value, ONCE),
        response("600", with("HTTP/1.1 600 X"), Api(600), ONCE),
        response("999", with("HTTP/1.1 999 X"), Api(999), ONCE),
        response("204 with a body", with("HTTP/1.1 204 X"), Decode, ONCE),
        response("304", with("HTTP/1.1 304 X"), Api(304), ONCE),
        response(
            "garbage",
            b"\xde\xad\xbe\xef\0\r\n\r\n".as_slice(),
            ConnectionLost,
            UNLESS_CREATING,
        ),
        response("an alert of TLS", tls, ConnectionLost, UNLESS_CREATING),
        response(
            "another server",
            "SSH-2.0-OpenSSH_9.6\r\n",
            ConnectionLost,
            UNLESS_CREATING,
        ),
        response("HTML alone", "<html></html>\r\n\r\n", ConnectionLost, UNLESS_CREATING),
    ])
    .await;
}

#[tokio::test]
async fn headers_that_are_odd() {
    use End::{ConnectionLost, Value};
    let with = |line: &str| format!("{OK}{line}\r\nContent-Length: 8\r\n\r\n{{\"id\":1}}");
    check([
        response("without a colon", with("X 1"), ConnectionLost, UNLESS_CREATING),
        response("without a name", with(": 1"), ConnectionLost, UNLESS_CREATING),
        response("a space in the name", with("X A: 1"), ConnectionLost, UNLESS_CREATING),
        response("a space before the colon", with("X : 1"), Value, ONCE),
        response("on two lines", with("X: 1\r\n 2"), Value, ONCE),
        response("a hundred", with(&["X: 1"; 99].join("\r\n")), Value, ONCE),
        response(
            "a hundred and one",
            with(&["X: 1"; 100].join("\r\n")),
            ConnectionLost,
            UNLESS_CREATING,
        ),
        response("a zero byte", with("X: \0"), ConnectionLost, UNLESS_CREATING),
        response("UTF-8", with("X: \u{e9}"), Value, ONCE),
        response("empty", with("X:"), Value, ONCE),
        response("100 KiB", with(&format!("X: {}", "a".repeat(100 << 10))), Value, ONCE),
        response(
            "1 MiB",
            with(&format!("X: {}", "a".repeat(1 << 20))),
            ConnectionLost,
            UNLESS_CREATING,
        ),
        response(
            "a thousand",
            with(&["X: 1"; 1_000].join("\r\n")),
            ConnectionLost,
            UNLESS_CREATING,
        ),
    ])
    .await;
}
