//! A raw HTTP/1.1 listener on loopback: it sends scripted bytes, and keeps the very bytes that it received.
#![allow(dead_code, reason = "no test program needs all of it")]

mod received;
mod reply;

use std::collections::VecDeque;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use phare::{Client, ClientBuilder, RetryPolicy};

use self::reply::Then;

pub(crate) use self::received::Received;
pub(crate) use self::reply::Reply;

/// The key of the clients that the listener makes.
pub(crate) const KEY: &str = "pha_secret_0123456789";

/// No read or write takes longer: a fault of a test ends it, and never hangs it.
const LIMIT: Duration = Duration::from_secs(120);

/// A running listener. It stops when it is dropped, and closes its connections.
pub(crate) struct Listener {
    address: SocketAddr,
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

#[derive(Default)]
struct Shared {
    script: Mutex<VecDeque<Reply>>,
    log: Mutex<Log>,
    /// Told of every change of the log.
    changed: Condvar,
    connections: Mutex<Vec<TcpStream>>,
    waker: Mutex<Option<SocketAddr>>,
}

#[derive(Default)]
struct Log {
    received: Vec<Received>,
    /// How many connections have ended.
    ended: usize,
}

impl Shared {
    fn note(&self, change: impl FnOnce(&mut Log)) {
        change(&mut lock(&self.log));
        self.changed.notify_all();
    }
}

impl Listener {
    /// Responses the requests with these replies, in the order in which they come; the last one responses all further requests.
    pub(crate) fn start(replies: impl IntoIterator<Item = Reply>) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port on 127.0.0.1");
        let address = listener.local_addr().expect("an address");
        let shared = Arc::new(Shared {
            script: Mutex::new(replies.into_iter().collect()),
            ..Shared::default()
        });
        let thread = thread::spawn({
            let shared = Arc::clone(&shared);
            move || accept(&listener, &shared)
        });
        Self {
            address,
            shared,
            thread: Some(thread),
        }
    }

    /// Responses all requests with an empty `204`.
    pub(crate) fn no_content() -> Self {
        Self::start([Reply::no_content()])
    }

    pub(crate) fn base_url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The host and port, as they stand in the `Host` header.
    pub(crate) fn host(&self) -> String {
        self.address.to_string()
    }

    /// Settings of a client that calls the listener, and tries each call once.
    pub(crate) fn builder(&self) -> ClientBuilder {
        Client::builder()
            .api_key(KEY)
            .base_url(self.base_url())
            .retry(RetryPolicy::none())
    }

    /// A client that calls the listener.
    pub(crate) fn client(&self) -> Client {
        self.builder().build().expect("a client")
    }

    /// All requests so far. One whose response has arrived is among them.
    pub(crate) fn received(&self) -> Vec<Received> {
        lock(&self.shared.log).received.clone()
    }

    /// Blocks until so many requests have come.
    pub(crate) fn await_requests(&self, number: usize) {
        self.await_log(|log| log.received.len() >= number);
    }

    /// Blocks until so many connections have ended.
    pub(crate) fn await_ends(&self, number: usize) {
        self.await_log(|log| log.ended >= number);
    }

    fn await_log(&self, is_so: impl Fn(&Log) -> bool) {
        let (log, waited) = self
            .shared
            .changed
            .wait_timeout_while(lock(&self.shared.log), LIMIT, |log| !is_so(log))
            .unwrap_or_else(PoisonError::into_inner);
        drop(log);
        assert!(!waited.timed_out(), "it has not come in {LIMIT:?}");
    }

    /// The one request that came, and that it was one only.
    #[track_caller]
    pub(crate) fn only(&self) -> Received {
        let mut received = self.received();
        assert_eq!(received.len(), 1, "one request, not these: {received:#?}");
        received.remove(0)
    }

    /// Stops, and tells how many connections there were.
    pub(crate) fn connections(mut self) -> usize {
        self.stop();
        lock(&self.shared.connections).len()
    }

    /// Takes what has connected so far, and nothing more: the system hands out connections in their order, so the
    /// waker's comes last.
    fn stop(&mut self) {
        let Some(thread) = self.thread.take() else { return };
        let waker = {
            let mut address = lock(&self.shared.waker);
            let waker = TcpStream::connect_timeout(&self.address, LIMIT).expect("the listener listens");
            *address = waker.local_addr().ok();
            waker
        };
        thread.join().expect("the listener does not panic");
        drop(waker);
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        if thread::panicking() {
            return;
        }
        self.stop();
        for connection in lock(&self.shared.connections).iter() {
            // One that is closed already is as good.
            let _ = connection.shutdown(Shutdown::Both);
        }
    }
}

fn accept(listener: &TcpListener, shared: &Arc<Shared>) {
    loop {
        let (stream, peer) = listener.accept().expect("a connection");
        if *lock(&shared.waker) == Some(peer) {
            return;
        }
        stream.set_read_timeout(Some(LIMIT)).expect("a limit");
        stream.set_write_timeout(Some(LIMIT)).expect("a limit");
        lock(&shared.connections).push(stream.try_clone().expect("a handle"));
        let shared = Arc::clone(shared);
        thread::spawn(move || serve(stream, &shared));
    }
}

fn serve(mut stream: TcpStream, shared: &Shared) {
    while let Some(received) = read(&mut stream) {
        shared.note(|log| log.received.push(received));
        let Some(reply) = next(shared) else { break };
        if stream.write_all(&reply.bytes).is_err() || reply.then == Then::Close {
            break;
        }
        if reply.then == Then::Hold {
            // Until the client goes, or the listener.
            let _ = stream.read(&mut [0]);
            break;
        }
    }
    let _ = stream.shutdown(Shutdown::Both);
    shared.note(|log| log.ended += 1);
}

fn next(shared: &Shared) -> Option<Reply> {
    let mut script = lock(&shared.script);
    if script.len() > 1 {
        script.pop_front()
    } else {
        script.front().cloned()
    }
}

/// A whole request; none where the client has nothing more to say.
fn read(stream: &mut TcpStream) -> Option<Received> {
    let mut bytes = Vec::new();
    let mut piece = [0; 4096];
    loop {
        if let Some(received) = Received::whole(&bytes) {
            return Some(received);
        }
        match stream.read(&mut piece) {
            Ok(0) | Err(_) => return None,
            Ok(length) => bytes.extend(piece.iter().take(length)),
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
