//! Calls by the caller's own HTTP client.

use std::net::SocketAddr;
use std::time::Duration;

use phare::reqwest::{self, redirect};
use phare::{Client, Error, phare_endpoint};

use crate::support::listener::{KEY, Listener, Reply};

#[phare_endpoint(GET, "/things/1", unlisted, response = String)]
struct GetThing;

#[phare_endpoint(POST, "/things", unlisted, response = ())]
struct CreateThing {
    name: &'static str,
}

fn client(listener: &Listener, http: reqwest::ClientBuilder) -> Client {
    let http = http.build().expect("an HTTP client");
    listener.builder().http_client(http).build().expect("a client")
}

#[tokio::test]
async fn its_settings_hold() {
    let listener = Listener::start([Reply::with(200, &[], b"fine")]);
    let client = Client::builder()
        .api_key(KEY)
        .base_url(format!("http://phare.test:{}", port(&listener)))
        .allow_plain_http()
        .http_client(
            reqwest::Client::builder()
                .no_proxy()
                .resolve("phare.test", ([127, 0, 0, 1], port(&listener)).into())
                .build()
                .expect("an HTTP client"),
        )
        .build()
        .expect("a client");
    assert_eq!(GetThing.send(&client).await.expect("a response"), "fine");
    let request = listener.only();
    assert_eq!(request.header("host"), Some(format!("phare.test:{}", port(&listener))));
    assert_eq!(request.header("authorization"), Some(format!("Bearer {KEY}")));
    let agent = request.header("user-agent").expect("a user agent");
    assert!(agent.starts_with("phare-rust/"), "{agent}");
}

fn port(listener: &Listener) -> u16 {
    let address: SocketAddr = listener.host().parse().expect("an address");
    address.port()
}

#[tokio::test]
async fn the_timeouts_stay_those_of_the_call() {
    let listener = Listener::start([Reply::silence("")]);
    let http = reqwest::Client::builder().timeout(Duration::from_secs(60));
    let request = GetThing.send(&client(&listener, http)).timeout(Duration::from_secs(1));
    let error = request.await.expect_err("no response");
    assert!(error.is_timeout(), "{error:?}");
}

fn redirect_to(target: &Listener) -> Reply {
    let location = format!("{}/elsewhere", target.base_url());
    Reply::with(302, &[("Location", &location)], b"")
}

#[tokio::test]
async fn a_response_from_elsewhere_is_no_response() {
    let elsewhere = Listener::start([Reply::with(200, &[], b"fine")]);
    let listener = Listener::start([redirect_to(&elsewhere)]);
    let client = client(&listener, reqwest::Client::builder());

    let error = GetThing.send(&client).await.expect_err("no response of Phare's");
    let Error::Decode(decode) = &error else {
        panic!("{error:?}")
    };
    assert_eq!((decode.status(), decode.body().as_ref()), (200, b"fine".as_slice()));
    let shown = error.to_string();
    let fault = format!(
        "the HTTP client followed a redirect to {}: build it with `redirect::Policy::none()`",
        elsewhere.base_url()
    );
    assert!(shown.contains(&fault), "{shown}");

    // Nor is it one that nobody looks at.
    let error = CreateThing { name: "x" }.send(&client).await.expect_err("no response");
    assert!(error.may_have_been_applied(), "{error:?}");
    assert_eq!(listener.received().len(), 2);
    for request in elsewhere.received() {
        assert_eq!(request.header("authorization"), None);
    }
}

#[tokio::test]
async fn with_the_right_policy_a_redirect_is_an_error_response() {
    let elsewhere = Listener::no_content();
    let listener = Listener::start([redirect_to(&elsewhere)]);
    let http = reqwest::Client::builder().redirect(redirect::Policy::none());
    let error = GetThing.send(&client(&listener, http)).await.expect_err("a rejection");
    assert_eq!(error.status(), Some(302));
    assert_eq!(elsewhere.connections(), 0);
}
