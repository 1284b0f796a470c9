//! Connections that break, and responses that nobody asked for.

use super::check::{ALWAYS, End, ReadThing, UNLESS_CREATING, check, client, row};
use super::server::{Server, Step};
use super::write;

#[tokio::test]
async fn connections_that_break() {
    use End::{Connect, ConnectionLost};
    use Step::{Read, ReadHead, ReadLine, Reset};
    let headers = "HTTP/1.1 200 OK\r\nConte";
    let begun = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{\"id\":";
    check([
        row("rejected", [], Connect, ALWAYS),
        row("closed at accept", [], ConnectionLost, UNLESS_CREATING),
        row(
            "closed after the request line",
            [ReadLine],
            ConnectionLost,
            UNLESS_CREATING,
        ),
        row(
            "closed after the request's head",
            [ReadHead],
            ConnectionLost,
            UNLESS_CREATING,
        ),
        row("closed after the request", [Read], ConnectionLost, UNLESS_CREATING),
        row(
            "closed in the status",
            [Read, write("HTTP/1.1 20")],
            ConnectionLost,
            UNLESS_CREATING,
        ),
        row(
            "closed in the headers",
            [Read, write(headers)],
            ConnectionLost,
            UNLESS_CREATING,
        ),
        row(
            "closed in the body",
            [Read, write(begun)],
            ConnectionLost,
            UNLESS_CREATING,
        ),
        row("reset at accept", [Reset], ConnectionLost, UNLESS_CREATING),
        row(
            "reset after the request",
            [Read, Reset],
            ConnectionLost,
            UNLESS_CREATING,
        ),
        row(
            "reset in the headers",
            [Read, write(headers), Reset],
            ConnectionLost,
            UNLESS_CREATING,
        ),
        row(
            "reset in the body",
            [Read, write(begun), Reset],
            ConnectionLost,
            UNLESS_CREATING,
        ),
    ])
    .await;
}

#[tokio::test]
async fn a_response_too_many_is_no_response_to_the_next_call() {
    let first = "HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\n{\"id\":#}";
    let second = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{\"id\":99}";
    let steps = vec![Step::Read, write(&format!("{first}{second}")), Step::Hold];
    let server = Server::start(steps).await;
    let client = client(&server);
    for number in 1..=3 {
        let thing = ReadThing.send(&client).await.expect("a thing");
        assert_eq!(thing.id, number, "each call has a connection of its own");
    }
    assert_eq!(server.ended(3).await.connections, 3);
}
