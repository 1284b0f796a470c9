//! Clients that know of each other by a real Redis server alone, as programs on several machines do.
//!
//! Redis is not part of the toolchain: where `redis-server` is not installed, the tests that start it are shown as ignored.

mod server;

use std::sync::{Arc, Mutex};
use std::time::Duration;

use phare::monitors::ListMonitors;
use phare::{Client, ClientBuilder, Error};
use phare_fake::{Fake, Fault};
use shared_rate_limit::RedisRateLimit;

use self::server::Server;

fn fake() -> Fake {
    let fake = Fake::builder().rate_limit(100).start();
    fake.expect("a port on 127.0.0.1")
}

/// A client of its own, as that of another process.
fn builder(fake: &Fake, url: &str) -> ClientBuilder {
    let limit = RedisRateLimit::new(url, "organization").expect("a URL of Redis");
    Client::builder()
        .api_key(fake.project_key())
        .base_url(fake.base_url())
        .shared_rate_limit(limit)
        // Held back at once, for there is no time to wait.
        .rate_limit_timeout(Duration::from_secs(1))
}

fn client(fake: &Fake, url: &str) -> Client {
    builder(fake, url).build().expect("a client")
}

/// How many of so many calls are sent; the others are held back.
async fn sent(client: &Client, calls: usize) -> usize {
    let mut sent = 0;
    let mut calls = client.send_all((0..calls).map(|_| ListMonitors::default()));
    while let Some((_, result)) = calls.next().await {
        match result {
            Ok(_) => sent += 1,
            Err(error) => assert!(error.was_held_back(), "{error}"),
        }
    }
    sent
}

fn rejected(fake: &Fake) -> usize {
    let requests = fake.requests();
    requests.iter().filter(|request| request.status == 429).count()
}

#[tokio::test]
#[cfg_attr(not(redis_server), ignore = "needs the program `redis-server`")]
async fn twelve_clients_send_a_hundred_calls_together_and_none_is_rejected() {
    let (server, fake) = (Server::start(), fake());
    let clients: Vec<Client> = (0..12).map(|_| client(&fake, &server.url())).collect();
    let tasks: Vec<_> = clients
        .into_iter()
        .map(|client| tokio::spawn(async move { sent(&client, 10).await }))
        .collect();
    let mut all = 0;
    for task in tasks {
        all += task.await.expect("no panic");
    }
    assert_eq!((all, rejected(&fake), fake.requests().len()), (100, 0, 100));
}

#[tokio::test]
#[cfg_attr(not(redis_server), ignore = "needs the program `redis-server`")]
async fn calls_go_on_in_the_next_window() {
    let (server, fake) = (Server::start(), fake());
    let window = Duration::from_secs(2);
    let limit = RedisRateLimit::with_window(&server.url(), "organization", window).expect("a URL of Redis");
    let waits = Arc::new(Mutex::new(Vec::new()));
    let builder = Client::builder().api_key(fake.project_key()).base_url(fake.base_url());
    let client = builder
        .shared_rate_limit(limit)
        .on_wait({
            let waits = Arc::clone(&waits);
            move |wait| waits.lock().expect("no panic").push(wait.duration())
        })
        .build()
        .expect("a client");
    assert_eq!(sent(&client, 100).await, 100);
    // The fake's minute is not over, which is its own affair: what is told is the wait for Redis.
    fake.advance(Duration::from_secs(60));
    assert_eq!(sent(&client, 5).await, 5);
    let waits = waits.lock().expect("no panic");
    assert!(waits.iter().all(|wait| *wait <= window), "{waits:?}");
    assert_eq!(rejected(&fake), 0);
}

#[tokio::test]
#[cfg_attr(not(redis_server), ignore = "needs the program `redis-server`")]
async fn the_calls_of_programs_that_do_not_take_part_are_counted() {
    let (server, fake) = (Server::start(), fake());
    let builder = Client::builder().api_key(fake.project_key()).base_url(fake.base_url());
    assert_eq!(sent(&builder.build().expect("a client"), 90).await, 90);
    // By the first response; others are under way with it.
    let first = client(&fake, &server.url());
    assert_eq!(sent(&first, 1).await, 1);
    assert_eq!(sent(&client(&fake, &server.url()), 20).await, 9);
    assert_eq!(rejected(&fake), 0);
}

#[tokio::test]
#[cfg_attr(not(redis_server), ignore = "needs the program `redis-server`")]
async fn a_429_of_one_client_holds_back_the_others() {
    let (server, fake) = (Server::start(), fake());
    fake.fail_next(Fault::status(429).header("Retry-After", "100"));
    let error = ListMonitors::default()
        .send(&client(&fake, &server.url()))
        .await
        .expect_err("no time to wait");
    assert_eq!(error.status(), Some(429));
    let error = ListMonitors::default()
        .send(&client(&fake, &server.url()))
        .await
        .expect_err("held back");
    assert!(error.was_held_back(), "{error}");
    let wait = error.retry_after().expect("it is known").as_secs();
    assert!((60..=200).contains(&wait), "{wait}");
    assert_eq!(fake.requests().len(), 1);
}

#[tokio::test]
#[cfg_attr(not(redis_server), ignore = "needs the program `redis-server`")]
async fn what_was_not_sent_is_not_counted() {
    let (server, fake) = (Server::start(), fake());
    let limit = RedisRateLimit::new(&server.url(), "organization").expect("a URL of Redis");
    let nowhere = builder(&fake, &server.url()).base_url("http://127.0.0.1:9");
    let nowhere = nowhere.total_timeout(Duration::from_secs(1)).build().expect("a client");
    let error = ListMonitors::default()
        .send(&nowhere)
        .await
        .expect_err("nobody is there");
    assert!(matches!(error, Error::Connect(_)), "{error}");
    assert_eq!(limit.calls().await.expect("Redis"), 0);
    assert_eq!(sent(&client(&fake, &server.url()), 3).await, 3);
    assert_eq!(limit.calls().await.expect("Redis"), 3);
}

#[tokio::test]
#[cfg_attr(not(redis_server), ignore = "needs the program `redis-server`")]
async fn a_server_that_goes_away_holds_nothing_up() {
    let (server, fake) = (Server::start(), fake());
    let client = client(&fake, &server.url());
    assert_eq!(sent(&client, 3).await, 3);
    drop(server);
    assert_eq!(sent(&client, 20).await, 20);
}

#[tokio::test]
async fn without_a_server_calls_are_sent() {
    let fake = fake();
    assert_eq!(sent(&client(&fake, "redis://127.0.0.1:9"), 20).await, 20);
    assert!(RedisRateLimit::new("http://127.0.0.1:9", "organization").is_err());
}
