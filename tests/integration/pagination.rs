//! From page to page: all of a list, and no more than is there.

mod bad_input;
mod broken_lists;
mod collect_all;
mod interrupted;
mod iteration;
mod own_endpoint;
mod prefetch;
mod streams;

use phare::monitors::{ListMonitors, Monitor};
use phare::{Items, Page, Request, phare_endpoint};
use phare_fake::Fake;

use crate::support::fake_client::{client, fake};

/// A list that the tests' own servers have.
#[phare_endpoint(GET, "/things", unlisted, response = Page<u64>)]
struct ListThings;

/// A fake with so many monitors, and their numbers in their order.
fn fake_with(monitors: usize) -> (Fake, Vec<u64>) {
    let fake = fake();
    let mut ids = fake.monitors().to_vec();
    for index in ids.len()..monitors {
        ids.push(fake.add_monitor(fake.project().id, &format!("Monitor {index}")));
    }
    (fake, ids)
}

/// A request for all monitors, by pages of the size that suits.
fn monitors(fake: &Fake) -> Request<Page<Monitor>> {
    ListMonitors::default().send(&client(fake))
}

/// The query strings of the requests since the last look.
fn queries(fake: &Fake) -> Vec<String> {
    let requests = fake.take_requests();
    requests.into_iter().map(|request| request.query).collect()
}

/// The numbers of so many items, or of all where there are fewer.
async fn take(items: &mut Items<Monitor>, number: usize) -> Vec<u64> {
    let mut ids = Vec::new();
    while ids.len() < number
        && let Some(monitor) = items.next().await
    {
        ids.push(monitor.expect("a monitor").id.get());
    }
    ids
}
