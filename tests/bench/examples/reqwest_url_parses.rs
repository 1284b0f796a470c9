//! The least program that shows how often reqwest parses the URL of a call: it answers its own requests, on one connection.
//!
//! ```sh
//! cargo build --release --manifest-path tests/bench/Cargo.toml --example reqwest_url_parses
//! valgrind --tool=callgrind --callgrind-out-file=parses.out target/release/examples/reqwest_url_parses
//! callgrind_annotate --inclusive=yes parses.out | grep -E 'url::ParseOptions::parse|below main'
//! ```

use std::error::Error;
use std::io::{Read, Write};
use std::net::TcpListener;
use std::thread;

const CALLS: usize = 1_000;

fn main() -> Result<(), Box<dyn Error>> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    // Parsed once, and only cloned from here on.
    let url = reqwest::Url::parse(&format!("http://{}/uptime/incidents/7?page=1", listener.local_addr()?))?;
    thread::spawn(move || -> std::io::Result<()> {
        let (mut stream, _) = listener.accept()?;
        let mut buffer = [0; 4096];
        while stream.read(&mut buffer)? > 0 {
            stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n")?;
        }
        Ok(())
    });
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let client = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .build()?;
        for _ in 0..CALLS {
            let request = reqwest::Request::new(reqwest::Method::GET, url.clone());
            let response = client.execute(request).await?;
            assert_eq!(response.status(), 200);
            response.bytes().await?;
        }
        Ok(())
    })
}
