//! Receives webhooks over HTTP, and responds with 401 to what Phare has not signed.
//!
//! It sends two deliveries to itself, one that is signed as Phare signs and one that is forged, and ends.

use std::error::Error;
use std::net::SocketAddr;

use http::{HeaderMap, Request, Response, StatusCode};
use http_body_util::{BodyExt, Empty, Limited};
use hyper::body::{Bytes, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use phare::Timestamp;
use phare::webhooks::{EVENT_HEADER, ID_HEADER, SIGNATURE_HEADER, TIMESTAMP_HEADER, Verifier};
use serde::Deserialize;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// The body, as the template of the webhook in Phare makes it: `{"slug": "{{ incident.slug }}"}`.
#[derive(Deserialize)]
struct Alert {
    slug: String,
}

/// What to copy: it takes what axum, hyper and others give a handler. The body is the bytes as they were received.
fn receive(verifier: &Verifier, headers: &HeaderMap, body: &[u8]) -> StatusCode {
    let delivery = match verifier.verify(headers, body) {
        Ok(delivery) => delivery,
        Err(error) => {
            println!("rejected: {error}");
            return StatusCode::UNAUTHORIZED;
        }
    };
    match delivery.json::<Alert>() {
        Ok(alert) => println!("{}: {}", delivery.event(), alert.slug),
        // Another attempt would not help, and Phare makes one unless the response is a 2xx.
        Err(error) => println!("{} cannot be read: {error}", delivery.id()),
    }
    StatusCode::NO_CONTENT
}

/// What the server does with a request. A body of more than 1 MiB is not read.
async fn handle(verifier: &Verifier, request: Request<Incoming>) -> Result<Response<Empty<Bytes>>, hyper::Error> {
    let (head, body) = request.into_parts();
    let status = match Limited::new(body, 1 << 20).collect().await {
        Ok(body) => receive(verifier, &head.headers, &body.to_bytes()),
        Err(_) => StatusCode::PAYLOAD_TOO_LARGE,
    };
    let mut response = Response::new(Empty::new());
    *response.status_mut() = status;
    Ok(response)
}

async fn serve(listener: TcpListener, verifier: Verifier) {
    while let Ok((stream, _)) = listener.accept().await {
        let verifier = verifier.clone();
        tokio::spawn(async move {
            let service = service_fn(|request| handle(&verifier, request));
            http1::Builder::new()
                .serve_connection(TokioIo::new(stream), service)
                .await
        });
    }
}

/// Sends a delivery as Phare does, with this signature; gives the first line of the response.
async fn deliver(address: SocketAddr, now: Timestamp, signature: &str, body: &str) -> Result<String, Box<dyn Error>> {
    let (seconds, length) = (now.unix_seconds(), body.len());
    let request = format!(
        "POST / HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\ncontent-length: {length}\r\n\
         {ID_HEADER}: 1\r\n{EVENT_HEADER}: uptime.incident.created\r\n\
         {TIMESTAMP_HEADER}: {seconds}\r\n{SIGNATURE_HEADER}: {signature}\r\n\r\n{body}"
    );
    let mut stream = TcpStream::connect(address).await?;
    stream.write_all(request.as_bytes()).await?;
    let mut response = String::new();
    stream.read_to_string(&mut response).await?;
    Ok(response.lines().next().unwrap_or_default().to_owned())
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let verifier = Verifier::new("the signing secret of the webhook")?;
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::spawn(serve(listener, verifier.clone()));

    let (now, body) = (Timestamp::now(), r#"{"slug": "APP-1"}"#);
    let signature = verifier.sign(now, body.as_bytes());
    println!("{}", deliver(address, now, &signature, body).await?);
    println!("{}", deliver(address, now, &signature, r#"{"slug": "APP-2"}"#).await?);
    Ok(())
}
