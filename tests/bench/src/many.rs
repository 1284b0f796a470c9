//! Long lists, and many calls: the time of a list whose pages are worked on, and the memory of a batch.

use std::time::{Duration, Instant};

use phare::Client;
use phare::incidents::{GetIncident, ListIncidents};
use tokio::time::sleep;

use crate::server::Server;
use crate::{Failure, heap};

const PAGES: usize = 200;
/// What the consumer does with a page; the server takes as long for one.
const WORK: Duration = Duration::from_millis(5);
const BATCHES: [u64; 3] = [1_000, 10_000, 100_000];

pub(crate) fn print() -> Result<(), Failure> {
    let server = Server::start()?;
    let runtime = crate::runtime()?;
    runtime.block_on(lists(&server))?;
    println!();
    runtime.block_on(batches(&server))
}

async fn lists(server: &Server) -> Result<(), Failure> {
    let client = server.client("/slow")?;
    let list = || ListIncidents::default().send(&client).pages();
    println!("{PAGES} pages, of which the server takes 5 ms for each and the consumer 5 ms:");
    let pages = time(list(), Duration::ZERO).await?;
    let began = Instant::now();
    for _ in 0..PAGES {
        sleep(WORK).await;
    }
    let work = began.elapsed();
    let sums = pages.max(work);
    print_time("  the pages alone", pages, sums);
    print_time("  the work alone", work, sums);
    print_time("  one after the other", time(list(), WORK).await?, sums);
    print_time("  with `prefetch`", time(list().prefetch(), WORK).await?, sums);
    Ok(())
}

fn print_time(label: &str, time: Duration, of: Duration) {
    let ratio = time.as_secs_f64() / of.as_secs_f64();
    println!("{label:<24}{:>8.3} s{ratio:>8.3} of the larger sum", time.as_secs_f64());
}

async fn time(mut pages: phare::Pages<phare::incidents::Incident>, work: Duration) -> Result<Duration, Failure> {
    let began = Instant::now();
    for _ in 0..PAGES {
        let page = pages.next().await.ok_or("the list ended")??;
        if !work.is_zero() {
            sleep(work).await;
        }
        drop(page);
    }
    Ok(began.elapsed())
}

async fn batches(server: &Server) -> Result<(), Failure> {
    let client = server.client("")?;
    println!("calls of one `send_all`, and the most bytes that it held:");
    // The first connections.
    most_held(&client, 100).await?;
    for calls in BATCHES {
        println!("{calls:>10}{:>12}", most_held(&client, calls).await?);
    }
    Ok(())
}

async fn most_held(client: &Client, calls: u64) -> Result<u64, Failure> {
    let before = heap::live();
    let mut most = 0;
    let mut batch = client.send_all((0..calls).map(GetIncident::new));
    while let Some((_, result)) = batch.next().await {
        result?;
        most = most.max(heap::live().saturating_sub(before));
    }
    Ok(most)
}
