//! A server on loopback that does the same to each connection, byte by byte.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use socket2::SockRef;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinSet;

/// What is done to a connection, one step after the other; after the last it is closed.
#[derive(Clone, Debug)]
pub(crate) enum Step {
    /// Reads until the request line is whole.
    ReadLine,
    /// Reads until the head of the request is whole.
    ReadHead,
    /// Reads a whole request.
    Read,
    /// Writes this; a `#` in it stands for the connection's number, from 1.
    Write(Vec<u8>),
    /// Writes this again and again, as fast as it is taken.
    Forever(Vec<u8>),
    /// Writes this again and again, a byte now and then.
    Slowly(Vec<u8>),
    /// Does nothing until the client goes.
    Hold,
    /// Ends the connection by a reset.
    Reset,
}

/// What the server has seen.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Seen {
    pub(crate) connections: usize,
    /// How many connections have ended.
    pub(crate) ended: usize,
    /// How many bytes the system took to send.
    pub(crate) written: usize,
}

/// Serves until it is dropped.
pub(crate) struct Server {
    address: SocketAddr,
    seen: Arc<watch::Sender<Seen>>,
    _tasks: JoinSet<()>,
    /// Keeps the port from others, where nobody listens.
    _unused: Option<TcpSocket>,
}

impl Server {
    /// Takes these steps with each connection.
    pub(crate) async fn start(steps: Vec<Step>) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.expect("a port");
        let address = listener.local_addr().expect("an address");
        let seen = Arc::new(watch::Sender::new(Seen::default()));
        let mut tasks = JoinSet::new();
        tasks.spawn(accept(listener, steps, Arc::clone(&seen)));
        Self {
            address,
            seen,
            _tasks: tasks,
            _unused: None,
        }
    }

    /// Listens to nobody.
    pub(crate) fn rejecting() -> Self {
        let socket = TcpSocket::new_v4().expect("a socket");
        socket.bind((Ipv4Addr::LOCALHOST, 0).into()).expect("a port");
        Self {
            address: socket.local_addr().expect("an address"),
            seen: Arc::new(watch::Sender::new(Seen::default())),
            _tasks: JoinSet::new(),
            _unused: Some(socket),
        }
    }

    pub(crate) fn base_url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// What it has seen once so many connections have come, and all of them have ended.
    pub(crate) async fn ended(&self, connections: usize) -> Seen {
        let mut seen = self.seen.subscribe();
        let is_over = |seen: &Seen| seen.connections >= connections && seen.ended == seen.connections;
        *seen.wait_for(is_over).await.expect("the server runs")
    }
}

async fn accept(listener: TcpListener, steps: Vec<Step>, seen: Arc<watch::Sender<Seen>>) {
    let mut connections = JoinSet::new();
    loop {
        let (stream, _) = listener.accept().await.expect("a connection");
        seen.send_modify(|seen| seen.connections += 1);
        let mut connection = Connection {
            stream,
            number: seen.borrow().connections,
            seen: Arc::clone(&seen),
        };
        let steps = steps.clone();
        connections.spawn(async move {
            for step in &steps {
                if connection.take(step).await.is_err() {
                    break;
                }
            }
            let Connection { stream, seen, .. } = connection;
            drop(stream);
            seen.send_modify(|seen| seen.ended += 1);
        });
    }
}

struct Connection {
    stream: TcpStream,
    number: usize,
    seen: Arc<watch::Sender<Seen>>,
}

impl Connection {
    /// Takes the step; an error where the client has gone.
    async fn take(&mut self, step: &Step) -> std::io::Result<()> {
        match step {
            Step::ReadLine => self.read_until(|read| read.ends_with(b"\r\n")).await,
            Step::ReadHead => self.read_until(|read| read.ends_with(b"\r\n\r\n")).await,
            Step::Read => self.read_until(is_whole).await,
            Step::Write(bytes) => {
                let number = self.number.to_string();
                let pieces: Vec<&[u8]> = bytes.split(|byte| *byte == b'#').collect();
                self.write(&pieces.join(number.as_bytes())).await
            }
            Step::Forever(bytes) => loop {
                self.write(bytes).await?;
            },
            Step::Slowly(bytes) => {
                for byte in bytes.iter().cycle() {
                    self.write(&[*byte]).await?;
                    // Until the client is gone, or it is time for the next byte.
                    let gone = tokio::time::timeout(PACE, self.stream.read_u8()).await;
                    gone.unwrap_or(Ok(0))?;
                }
                Ok(())
            }
            Step::Hold => loop {
                self.stream.read_u8().await?;
            },
            Step::Reset => SockRef::from(&self.stream).set_linger(Some(Duration::ZERO)),
        }
    }

    async fn write(&mut self, bytes: &[u8]) -> std::io::Result<()> {
        self.stream.write_all(bytes).await?;
        self.seen.send_modify(|seen| seen.written += bytes.len());
        Ok(())
    }

    /// Reads byte by byte, so that what follows stays unread.
    async fn read_until(&mut self, is_enough: impl Fn(&[u8]) -> bool) -> std::io::Result<()> {
        let mut read = Vec::new();
        while !is_enough(&read) {
            read.push(self.stream.read_u8().await?);
        }
        Ok(())
    }
}

const PACE: Duration = Duration::from_millis(5);

fn is_whole(request: &[u8]) -> bool {
    let text = String::from_utf8_lossy(request).to_ascii_lowercase();
    let Some((head, body)) = text.split_once("\r\n\r\n") else {
        return false;
    };
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
    body.len() >= length.map_or(0, |length| length.parse().expect("a length"))
}
