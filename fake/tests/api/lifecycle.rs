use std::io::Read;
use std::net::{TcpListener, TcpStream};

use phare_fake::Fake;
use serde_json::json;

use crate::caller::{Caller, incident};

fn address(fake: &Fake) -> String {
    fake.base_url().replace("http://", "")
}

#[test]
fn fakes_are_apart() {
    let (one, two) = (Fake::start(), Fake::start());
    assert_ne!(one.base_url(), two.base_url());
    Caller::of_project(&one).incident();
    let list = Caller::of_project(&two).get("/uptime/incidents").expect(200);
    assert_eq!(list["data"], json!([]));
}

#[test]
fn a_dropped_fake_closes_its_connections() {
    let fake = Fake::start();
    let address = address(&fake);
    Caller::of_project(&fake).incident();
    let mut idle = TcpStream::connect(&address).expect("a connection");
    drop(fake);

    let mut rest = Vec::new();
    // Closed in order or reset: either way nothing comes.
    let _ = idle.read_to_end(&mut rest);
    assert!(rest.is_empty());
}

#[test]
fn a_port_may_be_chosen() {
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = taken.local_addr().expect("an address").port();
    assert!(Fake::builder().port(port).start().is_err());
}

#[test]
fn the_log_has_what_was_sent_and_answered() {
    let fake = Fake::start();
    let caller = Caller::of_project(&fake).and("User-Agent", "a test");
    let body = incident();
    caller.post("/uptime/incidents", &body).expect(201);
    caller.get("/uptime/incidents?page=2&monitor_id=1").expect(200);
    caller.get("/nowhere").expect(404);

    let log = fake.requests();
    let lines: Vec<_> = log
        .iter()
        .map(|request| {
            (
                request.method.as_str(),
                request.path.as_str(),
                request.query.as_str(),
                request.status,
            )
        })
        .collect();
    assert_eq!(
        lines,
        [
            ("POST", "/uptime/incidents", "", 201),
            ("GET", "/uptime/incidents", "page=2&monitor_id=1", 200),
            ("GET", "/nowhere", "", 404),
        ]
    );
    assert_eq!(log[0].body_text(), body.to_string());
    assert_eq!(log[0].header("user-agent"), Some("a test"));
    assert_eq!(log[0].header("Content-Type"), Some("application/json"));
    assert_eq!(log[0].header("x-phare-project-id"), None);

    assert_eq!(fake.take_requests(), log);
    assert_eq!(fake.requests(), []);
}

#[test]
fn responses_say_that_they_are_json() {
    let fake = Fake::start();
    let response = Caller::of_project(&fake).get("/nowhere");
    assert!(
        response.head.contains("\r\ncontent-type: application/json"),
        "{}",
        response.head
    );
}
