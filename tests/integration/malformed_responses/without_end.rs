//! Responses that are slow, and responses that never end.

use super::check::{End, ONCE, TWICE_UNLESS_CREATING, UNLESS_CREATING, check, check_together, row};
use super::server::Step;
use super::{CHUNKED, OK, forever, write};

#[tokio::test]
async fn responses_that_take_their_time() {
    use End::Timeout;
    use Step::{Hold, Read, Slowly};
    let slowly = |text: &str| Slowly(text.into());
    let interim = "HTTP/1.1 103 Early Hints\r\n\r\n";
    check_together([
        row("silence at accept", [Hold], Timeout, TWICE_UNLESS_CREATING),
        row("silence", [Read, Hold], Timeout, TWICE_UNLESS_CREATING),
        row(
            "silence in the headers",
            [Read, write(OK), Hold],
            Timeout,
            TWICE_UNLESS_CREATING,
        ),
        row(
            "silence in the body",
            [Read, write(CHUNKED), Hold],
            Timeout,
            TWICE_UNLESS_CREATING,
        ),
        row(
            "slow headers",
            [Read, write(OK), write("X: "), slowly("a")],
            Timeout,
            TWICE_UNLESS_CREATING,
        ),
        row(
            "a slow body",
            [Read, write(CHUNKED), slowly("1\r\n \r\n")],
            Timeout,
            TWICE_UNLESS_CREATING,
        ),
        row(
            "slow interim responses",
            [Read, slowly(interim)],
            Timeout,
            TWICE_UNLESS_CREATING,
        ),
        // They are read and dropped: the time for an attempt is the only bound that they need.
        row(
            "interim responses",
            [Read, forever(interim)],
            Timeout,
            TWICE_UNLESS_CREATING,
        ),
    ])
    .await;
}

#[tokio::test]
async fn responses_without_end() {
    use End::{Api, ConnectionLost, TooLarge};
    let row = |name, head: &str, piece: &str, end, attempts| {
        row(name, [Step::Read, write(head), forever(piece)], end, attempts)
    };
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
        row("a rejection", "HTTP/1.1 422 No\r\n\r\n", "{\"a\":", Api(422), ONCE),
        row("a failure", failure, "4\r\n    \r\n", Api(500), UNLESS_CREATING),
        row(
            "the extension of a chunk",
            extension,
            "a",
            ConnectionLost,
            UNLESS_CREATING,
        ),
        row("trailers", trailers, "X: 1\r\n", ConnectionLost, UNLESS_CREATING),
        row(
            "the reason of a status",
            "HTTP/1.1 200 ",
            "OK",
            ConnectionLost,
            UNLESS_CREATING,
        ),
        row("the name of a header", OK, "X-A", ConnectionLost, UNLESS_CREATING),
        row("headers", OK, "X: 1\r\n", ConnectionLost, UNLESS_CREATING),
        row("garbage", "", "\0\u{ff}", ConnectionLost, UNLESS_CREATING),
    ])
    .await;
}
