//! One client, several async runtimes.

use std::sync::LazyLock;
use std::thread;

use phare::incidents::CreateIncident;
use phare::{Client, Impact, phare_endpoint};
use phare_fake::Fake;
use tokio::runtime::{Builder, Runtime};

use crate::support::fake_client::{client, fake};
use crate::support::listener::Listener;

#[phare_endpoint(POST, "/things", unlisted, response = ())]
struct CreateThing;

fn runtime() -> Runtime {
    Builder::new_current_thread().enable_all().build().expect("a runtime")
}

fn create(runtime: &Runtime, client: &Client) {
    runtime
        .block_on(CreateThing.send(client).into_future())
        .expect("a response");
}

#[test]
fn a_connection_is_not_used_from_another_runtime() {
    let listener = Listener::no_content();
    let client = listener.client();
    // It lives on, and holds its connection, but nobody drives it.
    let idle = runtime();
    create(&idle, &client);
    create(&runtime(), &client);
    create(&idle, &client);
    assert_eq!(listener.connections(), 2);
}

#[test]
fn each_runtime_keeps_its_connection() {
    let listener = Listener::no_content();
    let client = listener.client();
    let runtimes = [runtime(), runtime(), runtime()];
    for runtime in runtimes.iter().cycle().take(9) {
        create(runtime, &client);
    }
    assert_eq!(listener.connections(), runtimes.len());
}

#[test]
fn more_runtimes_than_keep_their_connections_can_still_call() {
    let listener = Listener::no_content();
    let client = listener.client();
    let runtimes: Vec<_> = (0..12).map(|_| runtime()).collect();
    for runtime in runtimes.iter().cycle().take(24) {
        create(runtime, &client);
    }
    assert_eq!(listener.received().len(), 24);
}

#[test]
fn a_client_in_a_static_serves_many_short_runtimes() {
    static FAKE: LazyLock<Fake> = LazyLock::new(fake);
    static CLIENT: LazyLock<Client> = LazyLock::new(|| client(&FAKE));
    let threads: Vec<_> = (0..6)
        .map(|_| thread::spawn(|| (0..5).for_each(|_| open_incidents(&CLIENT))))
        .collect();
    for thread in threads {
        thread.join().expect("all incidents are opened");
    }
    let opened = FAKE.requests().into_iter().filter(|request| request.method == "POST");
    assert_eq!(opened.count(), 60);
}

/// In a runtime that ends with it.
fn open_incidents(client: &Client) {
    let incident = CreateIncident::builder()
        .impact(Impact::Unknown)
        .title("Slow")
        .exclude_from_downtime(false)
        .build();
    runtime().block_on(async {
        for _ in 0..2 {
            incident.send(client).await.expect("an incident");
        }
    });
}
