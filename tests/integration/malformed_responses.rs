//! What can be wrong with a response, on raw sockets: what the caller sees, how often the request is sent for a read and for a
//! create, and that neither time nor memory is without bounds.

mod bodies;
mod byte_order_mark;
mod check;
mod connections;
mod framing;
mod server;
mod without_end;

use self::server::Step;

const OK: &str = "HTTP/1.1 200 OK\r\n";

const CHUNKED: &str = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

fn write(text: &str) -> Step {
    Step::Write(text.into())
}

fn forever(text: &str) -> Step {
    Step::Forever(text.repeat(1_000).into())
}
