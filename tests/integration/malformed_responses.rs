//! What can be wrong with an answer, on raw sockets: what the caller sees, how often the request is sent for a read and for a
//! create, and that neither time nor memory is without bounds.

mod check;
mod server;

use phare::Client;

use check::{ALWAYS, End, LIMIT, ONCE, ReadThing, UNLESS_CREATING, answer, body, check, check_call, client, row};
use server::{Server, Step};

const OK: &str = "HTTP/1.1 200 OK\r\n";
const CHUNKED: &str = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

fn write(text: &str) -> Step {
    Step::Write(text.into())
}

fn forever(text: &str) -> Step {
    Step::Forever(text.repeat(1_000).into())
}

#[tokio::test]
async fn connections_that_break() {
    use End::{Connect, Lost};
    use Step::{Read, ReadHead, ReadLine, Reset};
    let headers = "HTTP/1.1 200 OK\r\nConte";
    let begun = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{\"id\":";
    check([
        row("refused", [], Connect, ALWAYS),
        row("closed at accept", [], Lost, UNLESS_CREATING),
        row("closed after the request line", [ReadLine], Lost, UNLESS_CREATING),
        row("closed after the request's head", [ReadHead], Lost, UNLESS_CREATING),
        row("closed after the request", [Read], Lost, UNLESS_CREATING),
        row(
            "closed in the status",
            [Read, write("HTTP/1.1 20")],
            Lost,
            UNLESS_CREATING,
        ),
        row("closed in the headers", [Read, write(headers)], Lost, UNLESS_CREATING),
        row("closed in the body", [Read, write(begun)], Lost, UNLESS_CREATING),
        row("reset at accept", [Reset], Lost, UNLESS_CREATING),
        row("reset after the request", [Read, Reset], Lost, UNLESS_CREATING),
        row(
            "reset in the headers",
            [Read, write(headers), Reset],
            Lost,
            UNLESS_CREATING,
        ),
        row("reset in the body", [Read, write(begun), Reset], Lost, UNLESS_CREATING),
    ])
    .await;
}

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
async fn answers_that_take_their_time() {
    use End::Timeout;
    use Step::{Hold, Read, Slowly};
    let slowly = |text: &str| Slowly(text.into());
    let interim = "HTTP/1.1 103 Early Hints\r\n\r\n";
    check([
        row("silence at accept", [Hold], Timeout, UNLESS_CREATING),
        row("silence", [Read, Hold], Timeout, UNLESS_CREATING),
        row(
            "silence in the headers",
            [Read, write(OK), Hold],
            Timeout,
            UNLESS_CREATING,
        ),
        row(
            "silence in the body",
            [Read, write(CHUNKED), Hold],
            Timeout,
            UNLESS_CREATING,
        ),
        row(
            "slow headers",
            [Read, write(OK), write("X: "), slowly("a")],
            Timeout,
            UNLESS_CREATING,
        ),
        row(
            "a slow body",
            [Read, write(CHUNKED), slowly("1\r\n \r\n")],
            Timeout,
            UNLESS_CREATING,
        ),
        row(
            "slow interim answers",
            [Read, slowly(interim)],
            Timeout,
            UNLESS_CREATING,
        ),
        // They are read and dropped: the time for a try is the only bound that they need.
        row("interim answers", [Read, forever(interim)], Timeout, UNLESS_CREATING),
    ])
    .await;
}

#[tokio::test]
async fn answers_without_end() {
    use End::{Api, Lost, TooLarge};
    let row =
        |name, head: &str, piece: &str, end, tries| row(name, [Step::Read, write(head), forever(piece)], end, tries);
    let plain = "HTTP/1.1 200 OK\r\n\r\n";
    let length = "HTTP/1.1 200 OK\r\nContent-Length: 999999999999999999\r\n\r\n";
    let one_chunk = &format!("{CHUNKED}fffffffffffff\r\n");
    let extension = &format!("{CHUNKED}4;");
    let trailers = &format!("{CHUNKED}0\r\n");
    let failure = "HTTP/1.1 500 No\r\nTransfer-Encoding: chunked\r\n\r\n";
    check([
        row("chunks", CHUNKED, "4\r\n    \r\n", TooLarge, ONCE),
        row("a body without a length", plain, "[[[[", TooLarge, ONCE),
        row("a body with a gigantic one", length, "    ", TooLarge, ONCE),
        row("a gigantic chunk", one_chunk, "    ", TooLarge, ONCE),
        row("a refusal", "HTTP/1.1 422 No\r\n\r\n", "{\"a\":", Api(422), ONCE),
        row("a failure", failure, "4\r\n    \r\n", Api(500), UNLESS_CREATING),
        row("the extension of a chunk", extension, "a", Lost, UNLESS_CREATING),
        row("trailers", trailers, "X: 1\r\n", Lost, UNLESS_CREATING),
        row("the reason of a status", "HTTP/1.1 200 ", "OK", Lost, UNLESS_CREATING),
        row("the name of a header", OK, "X-A", Lost, UNLESS_CREATING),
        row("headers", OK, "X: 1\r\n", Lost, UNLESS_CREATING),
        row("garbage", "", "\0\u{ff}", Lost, UNLESS_CREATING),
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

#[tokio::test]
async fn bodies_that_are_odd() {
    use End::{Api, Decode, Value};
    let text = |value: &str| format!(r#"{{"id":1,"name":{value}}}"#);
    check([
        body("a byte order mark", "\u{feff}{\"id\":1}", Value),
        body("a byte order mark and space", "\u{feff}\r\n{\"id\":1}\r\n", Value),
        body("a byte order mark alone", "\u{feff}", Decode),
        body("two byte order marks", "\u{feff}\u{feff}{\"id\":1}", Decode),
        body("UTF-16", b"\xff\xfe{\0\"\0i\0d\0\"\0:\x001\0}\0", Decode),
        body("nothing", "", Decode),
        body("space", " \r\n", Decode),
        body("null", "null", Decode),
        body("a key twice", r#"{"id":1,"id":1}"#, Decode),
        body("an unknown key twice", r#"{"id":1,"a":1,"a":2}"#, Value),
        body("no UTF-8", b"{\"id\":1,\"name\":\"\xff\"}", Decode),
        body("half a pair of surrogates", text(r#""\ud800""#), Decode),
        body("a zero character", text("\"\0\""), Decode),
        body("gzip", b"\x1f\x8b\x08\0\0\0\0\0\0\xff", Decode),
        body("HTML", "<html>", Decode),
        body("two values", r#"{"id":1}{"id":2}"#, Decode),
        body("a number beyond all", r#"{"id":1e999}"#, Decode),
        body(
            "a number of 10,000 digits",
            format!(r#"{{"id":{}}}"#, "1".repeat(10_000)),
            Decode,
        ),
    ])
    .await;

    let marked = "HTTP/1.1 422 No\r\n\r\n\u{feff}{\"message\":\"Too short.\"}";
    let row = answer("a byte order mark before a refusal", marked, Api(422), ONCE);
    let error = check_call(&row, ReadThing, 1).await.expect("a refusal");
    assert_eq!(error.to_string(), "Phare refused GET /things/1 (422): Too short.");
}

#[tokio::test]
async fn a_hundred_thousand_levels() {
    use End::{Api, Decode, Value};
    const LEVELS: usize = 100_000;
    let lists = format!("{}{}", "[".repeat(LEVELS), "]".repeat(LEVELS));
    let field = |name: &str| format!(r#"{{"id":1,"{name}":{lists}}}"#);
    let rows = [
        body("lists", &lists, Decode),
        body("lists without an end", "[".repeat(LEVELS), Decode),
        body("objects", "{\"a\":".repeat(LEVELS), Decode),
        body("any value", field("more"), Decode),
        body("a text", field("name"), Decode),
        body("what nobody reads", field("new"), Value),
        answer("a refusal", format!("HTTP/1.1 422 No\r\n\r\n{lists}"), Api(422), ONCE),
    ];
    for row in rows {
        let server = Server::start(row.steps.clone()).await;
        let client = Client::builder().api_key("pha_x").base_url(server.base_url());
        let result = ReadThing.send(&client.build().expect("a client")).await;
        assert_eq!(End::of(&result), row.end, "{}", row.name);
        assert_eq!(server.ended(1).await.connections, 1, "{}", row.name);
    }
}

#[tokio::test]
async fn an_answer_too_many_is_no_answer_to_the_next_call() {
    let first = "HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\n{\"id\":#}";
    let second = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{\"id\":99}";
    let steps = vec![Step::Read, write(&format!("{first}{second}")), Step::Hold];
    let server = Server::start(steps).await;
    let client = client(&server, LIMIT);
    for number in 1..=3 {
        let thing = ReadThing.send(&client).await.expect("a thing");
        assert_eq!(thing.id, number, "each call has a connection of its own");
    }
    assert_eq!(server.ended(3).await.connections, 3);
}
