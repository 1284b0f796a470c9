//! Calls through a proxy.

use phare::reqwest::{self, Proxy};
use phare::{Client, phare_endpoint};

use crate::support::listener::{KEY, Listener, Reply};

#[phare_endpoint(GET, "/things/1", unlisted, response = String)]
struct GetThing;

#[tokio::test]
async fn the_proxy_of_an_own_http_client_is_asked() {
    let proxy = Listener::start([Reply::with(200, &[], b"fine")]);
    let http = reqwest::Client::builder().proxy(Proxy::http(proxy.base_url()).expect("a proxy"));
    let client = Client::builder()
        .api_key(KEY)
        .base_url("http://phare.test")
        .allow_plain_http()
        .http_client(http.build().expect("an HTTP client"))
        .build()
        .expect("a client");
    assert_eq!(GetThing.send(&client).await.expect("a response"), "fine");
    assert_eq!(proxy.only().line(), "GET http://phare.test/things/1");
}
