//! A server of fixed responses, in a process of its own: what it does is in no measure of the client.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::time::Duration;

use bytes::Bytes;
use phare::Client;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::sleep;

use crate::{Failure, responses};

/// The server's process. It ends when this is dropped, or with this process.
pub(crate) struct Server {
    child: Child,
    /// The server reads it to its end.
    stdin: Option<ChildStdin>,
    port: u16,
}

impl Server {
    pub(crate) fn start() -> Result<Self, Failure> {
        let mut child = Command::new(std::env::current_exe()?)
            .arg("serve")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let stdin = child.stdin.take();
        let stdout = child.stdout.take().ok_or("the server has no output")?;
        let mut line = String::new();
        BufReader::new(stdout).read_line(&mut line)?;
        let port = line.trim().parse()?;
        Ok(Self { child, stdin, port })
    }

    pub(crate) fn port(&self) -> u16 {
        self.port
    }

    /// A client whose calls begin with this path.
    pub(crate) fn client(&self, path: &str) -> Result<Client, Failure> {
        let base_url = format!("http://127.0.0.1:{}{path}", self.port);
        Ok(Client::builder().api_key("pha_0123456789").base_url(base_url).build()?)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.stdin.take());
        // A server that cannot be waited for is no fault of what was measured.
        let _ = self.child.wait();
    }
}

/// Serves until the standard input ends.
pub(crate) fn serve() -> Result<(), Failure> {
    std::thread::spawn(|| {
        let _ = io::stdin().read_to_end(&mut Vec::new());
        std::process::exit(0);
    });
    crate::runtime()?.block_on(async {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let mut stdout = io::stdout();
        writeln!(stdout, "{}", listener.local_addr()?.port())?;
        stdout.flush()?;
        let responses = Responses::new();
        loop {
            let (stream, _) = listener.accept().await?;
            stream.set_nodelay(true)?;
            tokio::spawn(connection(stream, responses.clone()));
        }
    })
}

/// The responses, as they go over the wire.
#[derive(Clone)]
struct Responses {
    created: Bytes,
    incident: Bytes,
    page: Bytes,
    rejected: Bytes,
}

impl Responses {
    fn new() -> Self {
        Self {
            created: response("201 Created", "", &responses::incident(1)),
            incident: response("200 OK", "", &responses::incident(1)),
            page: response("200 OK", "", &responses::page()),
            rejected: response(
                "429 Too Many Requests",
                "retry-after: 60\r\n",
                r#"{"message":"Too Many Attempts."}"#,
            ),
        }
    }

    fn to(&self, request: &[u8]) -> &[u8] {
        if request.starts_with(b"POST /uptime/incidents ") {
            &self.created
        } else if request.starts_with(b"GET /uptime/incidents/") {
            &self.incident
        } else if request.starts_with(b"GET /uptime/incidents?") || is_slow(request) {
            &self.page
        } else {
            &self.rejected
        }
    }
}

fn response(status: &str, headers: &str, body: &str) -> Bytes {
    let length = body.len();
    format!(
        "HTTP/1.1 {status}\r\ncontent-type: application/json\r\ncontent-length: {length}\r\n{headers}\
         date: Sun, 08 Mar 2026 10:00:00 GMT\r\n\r\n{body}"
    )
    .into()
}

/// How long a slow response takes.
const SLOW: Duration = Duration::from_millis(5);

fn is_slow(request: &[u8]) -> bool {
    request.starts_with(b"GET /slow/")
}

/// Responds to one request after the other, until the client closes the connection.
async fn connection(mut stream: TcpStream, responses: Responses) -> io::Result<()> {
    let mut received = Vec::with_capacity(4096);
    loop {
        while let Some(length) = request_length(&received) {
            if is_slow(&received) {
                sleep(SLOW).await;
            }
            stream.write_all(responses.to(&received)).await?;
            received.drain(..length);
        }
        if stream.read_buf(&mut received).await? == 0 {
            return Ok(());
        }
    }
}

/// The length of the first request, once it is there to its last byte.
fn request_length(received: &[u8]) -> Option<usize> {
    let head = received.windows(4).position(|bytes| bytes == b"\r\n\r\n")? + 4;
    let text = std::str::from_utf8(&received[..head]).ok()?;
    let body: usize = text
        .lines()
        .filter_map(|line| line.split_once(':'))
        .find(|(name, _)| name.eq_ignore_ascii_case("content-length"))
        .and_then(|(_, value)| value.trim().parse().ok())
        .unwrap_or(0);
    (received.len() >= head + body).then_some(head + body)
}
