//! Status lines, headers and lengths that are wrong or odd.

use super::check::{End, ONCE, UNLESS_CREATING, answer, check};
use super::{CHUNKED, OK};

#[tokio::test]
async fn lengths_that_do_not_fit() {
    use End::{Decode, Lost, Value};
    let with = |headers: &str, body: &str| format!("{OK}{headers}\r\n\r\n{body}");
    let thing = |headers: &str| with(headers, r#"{"id":1}"#);
    let chunks = |body: &str| format!("{CHUNKED}{body}");
    let beyond = "Content-Length: 99999999999999999999";
    check([
        answer("short, whole", with("Content-Length: 8", r#"{"id":1}}"#), Value, ONCE),
        answer("short, half", thing("Content-Length: 7"), Decode, ONCE),
        answer("long", thing("Content-Length: 9"), Lost, UNLESS_CREATING),
        answer("no number", thing("Content-Length: a"), Lost, UNLESS_CREATING),
        answer("below zero", thing("Content-Length: -1"), Lost, UNLESS_CREATING),
        answer("beyond all", thing(beyond), Lost, UNLESS_CREATING),
        answer(
            "two",
            thing("Content-Length: 8\r\nContent-Length: 7"),
            Lost,
            UNLESS_CREATING,
        ),
        answer(
            "one twice",
            thing("Content-Length: 8\r\nContent-Length: 8"),
            Value,
            ONCE,
        ),
        answer("none", thing("Server: x"), Value, ONCE),
        answer("none, half", with("Server: x", "{\"id\":"), Decode, ONCE),
        answer("chunks", chunks("4\r\n{\"id\r\n4\r\n\":1}\r\n0\r\n\r\n"), Value, ONCE),
        answer(
            "extensions",
            chunks("8;a=\"b\"\r\n{\"id\":1}\r\n0;c\r\n\r\n"),
            Value,
            ONCE,
        ),
        answer(
            "trailers",
            chunks("8\r\n{\"id\":1}\r\n0\r\nX-Sum: 1\r\n\r\n"),
            Value,
            ONCE,
        ),
        answer("no last chunk", chunks("8\r\n{\"id\":1}\r\n"), Lost, UNLESS_CREATING),
        answer(
            "chunk, no number",
            chunks("x\r\n{\"id\":1}\r\n0\r\n\r\n"),
            Lost,
            UNLESS_CREATING,
        ),
        answer(
            "chunk, beyond all",
            chunks("fffffffffffffffff\r\n{}"),
            Lost,
            UNLESS_CREATING,
        ),
        answer(
            "chunk, short",
            chunks("4\r\n{\"id\":1}\r\n0\r\n\r\n"),
            Lost,
            UNLESS_CREATING,
        ),
        answer(
            "chunk, long",
            chunks("ff\r\n{\"id\":1}\r\n0\r\n\r\n"),
            Lost,
            UNLESS_CREATING,
        ),
    ])
    .await;
}

#[tokio::test]
async fn statuses_that_are_odd() {
    use End::{Api, Decode, Lost, Value};
    let with = |line: &str| format!("{line}\r\nContent-Length: 8\r\n\r\n{{\"id\":1}}");
    let hints = "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n";
    let interim = with(&format!("HTTP/1.1 100 Continue\r\n\r\n{hints}{OK}X: 1"));
    let upgrade = "HTTP/1.1 101 Switching\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n";
    let latin = [b"HTTP/1.1 200 \xe9t\xe9".as_slice(), with("").as_bytes()].concat();
    let http_2 = b"\0\0\x06\x04\0\0\0\0\0\0\x03\0\0\0\x64".as_slice();
    let tls = b"\x15\x03\x01\x00\x02\x02\x28".as_slice();
    check([
        answer("interim answers before it", interim, Value, ONCE),
        answer("an interim answer alone", hints, Lost, UNLESS_CREATING),
        answer("another protocol", upgrade, Api(101), ONCE),
        answer("no reason", with("HTTP/1.1 200"), Value, ONCE),
        answer("an empty reason", with("HTTP/1.1 200 "), Value, ONCE),
        answer("a reason in Latin-1", latin, Value, ONCE),
        answer(
            "line feeds alone",
            with("HTTP/1.1 200 OK").replace('\r', ""),
            Value,
            ONCE,
        ),
        answer("an empty line before", with("\r\nHTTP/1.1 200 OK"), Value, ONCE),
        answer("HTTP/1.0", with("HTTP/1.0 200 OK"), Value, ONCE),
        answer("HTTP/1.0, no length", "HTTP/1.0 200 OK\r\n\r\n{\"id\":1}", Value, ONCE),
        answer("HTTP/0.9", "{\"id\":1}", Lost, UNLESS_CREATING),
        answer("HTTP/1.2", with("HTTP/1.2 200 OK"), Lost, UNLESS_CREATING),
        answer("HTTP/2 by name", with("HTTP/2.0 200 OK"), Lost, UNLESS_CREATING),
        answer("HTTP/2 in truth", http_2, Lost, UNLESS_CREATING),
        answer("another name", with("ICY 200 OK"), Lost, UNLESS_CREATING),
        answer("lower case", with("http/1.1 200 OK"), Lost, UNLESS_CREATING),
        answer("two digits", with("HTTP/1.1 20 OK"), Lost, UNLESS_CREATING),
        answer("four digits", with("HTTP/1.1 2000 OK"), Lost, UNLESS_CREATING),
        answer("zero", with("HTTP/1.1 000 OK"), Lost, UNLESS_CREATING),
        answer("words", with("HTTP/1.1 OK"), Lost, UNLESS_CREATING),
        answer("299", with("HTTP/1.1 299 X"), Value, ONCE),
        answer("600", with("HTTP/1.1 600 X"), Api(600), ONCE),
        answer("999", with("HTTP/1.1 999 X"), Api(999), ONCE),
        answer("204 with a body", with("HTTP/1.1 204 X"), Decode, ONCE),
        answer("304", with("HTTP/1.1 304 X"), Api(304), ONCE),
        answer(
            "garbage",
            b"\xde\xad\xbe\xef\0\r\n\r\n".as_slice(),
            Lost,
            UNLESS_CREATING,
        ),
        answer("an alert of TLS", tls, Lost, UNLESS_CREATING),
        answer("another server", "SSH-2.0-OpenSSH_9.6\r\n", Lost, UNLESS_CREATING),
        answer("HTML alone", "<html></html>\r\n\r\n", Lost, UNLESS_CREATING),
    ])
    .await;
}

#[tokio::test]
async fn headers_that_are_odd() {
    use End::{Lost, Value};
    let with = |line: &str| format!("{OK}{line}\r\nContent-Length: 8\r\n\r\n{{\"id\":1}}");
    check([
        answer("without a colon", with("X 1"), Lost, UNLESS_CREATING),
        answer("without a name", with(": 1"), Lost, UNLESS_CREATING),
        answer("a space in the name", with("X A: 1"), Lost, UNLESS_CREATING),
        answer("a space before the colon", with("X : 1"), Lost, UNLESS_CREATING),
        answer("on two lines", with("X: 1\r\n 2"), Lost, UNLESS_CREATING),
        answer("a zero byte", with("X: \0"), Lost, UNLESS_CREATING),
        answer("UTF-8", with("X: \u{e9}"), Value, ONCE),
        answer("empty", with("X:"), Value, ONCE),
        answer("100 KiB", with(&format!("X: {}", "a".repeat(100 << 10))), Value, ONCE),
        answer(
            "1 MiB",
            with(&format!("X: {}", "a".repeat(1 << 20))),
            Lost,
            UNLESS_CREATING,
        ),
        answer("a thousand", with(&["X: 1"; 1_000].join("\r\n")), Lost, UNLESS_CREATING),
    ])
    .await;
}
