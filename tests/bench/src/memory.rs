//! What calls hold on the heap.

use std::future::{Future, IntoFuture, poll_fn};
use std::pin::{Pin, pin};
use std::task::Poll;
use std::time::Duration;

use phare::incidents::{CreateIncident, GetIncident, ListIncidents};
use phare::{Client, Impact, Request, Response};

use crate::contender::NAMES;
use crate::server::Server;
use crate::{Failure, heap, table};

const WAITING: u32 = 10_000;
const PAGES: [u32; 3] = [100, 500, 1_000];

pub(crate) fn print() -> Result<(), Failure> {
    let server = Server::start()?;
    let runtime = crate::runtime()?;
    let waiting = "10,000 calls in the rate limiter, bytes";
    let get = runtime.block_on(waiting_bytes(&server, |client| GetIncident::new(1).send(client)))?;
    print_value(&format!("{waiting}, GET"), get);
    let post = runtime.block_on(waiting_bytes(&server, open_incident))?;
    print_value(&format!("{waiting}, POST"), post);
    let walked = runtime.block_on(walk(&server))?;
    for (pages, bytes) in PAGES.into_iter().zip(walked) {
        print_value(&format!("{pages} pages walked, most bytes held"), bytes);
    }
    Ok(())
}

fn print_value(label: &str, value: f64) {
    let values = NAMES.map(|name| (name == "phare").then_some(value));
    table::print_values(label, values, 0);
}

fn open_incident(client: &Client) -> Request<phare::incidents::Incident> {
    CreateIncident::builder()
        .impact(Impact::MajorOutage)
        .title("Checkout answers with errors")
        .description("Payments fail since the deploy of this morning.")
        .exclude_from_downtime(false)
        .monitors([1, 2])
        .build()
        .send(client)
}

/// The bytes that each of many calls holds while it waits for its turn, after a 429.
async fn waiting_bytes<T: Response>(server: &Server, call: impl Fn(&Client) -> Request<T>) -> Result<f64, Failure> {
    let client = server.client("/rejected")?;
    let mut rejected = pin!(call(&client).into_future());
    if tokio::time::timeout(Duration::from_secs(1), &mut rejected)
        .await
        .is_ok()
    {
        return Err("a call that was rejected did not wait".into());
    }
    let before = heap::live();
    let mut calls: Vec<_> = (0..WAITING).map(|_| call(&client).into_future()).collect();
    // Each is asked once, and then waits.
    let ended = poll_fn(|context| {
        let mut ended = 0;
        for waiting in &mut calls {
            ended += u32::from(Pin::new(waiting).poll(context).is_ready());
        }
        Poll::Ready(ended)
    })
    .await;
    if ended > 0 {
        return Err("a call passed the closed rate limiter".into());
    }
    Ok(crate::ratio(heap::live().saturating_sub(before), WAITING.into()))
}

/// The most bytes held while so many pages were read, with a page at hand.
async fn walk(server: &Server) -> Result<[f64; PAGES.len()], Failure> {
    let client = server.client("")?;
    let before = heap::live();
    let mut most = [0.0; PAGES.len()];
    let mut walk = ListIncidents::builder().build().send(&client).pages();
    let mut read = 0;
    for (most, pages) in most.iter_mut().zip(PAGES) {
        let mut held = 0;
        while read < pages {
            read += 1;
            let page = walk.next().await.ok_or("the list ended")??;
            held = held.max(heap::live().saturating_sub(before));
            drop(page);
        }
        *most = crate::float(held);
    }
    Ok(most)
}
