use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use phare_fake::{Fake, Fault};
use serde_json::json;

use crate::caller::{Caller, incident};

const INCIDENTS: &str = "/uptime/incidents";

/// Creates an incident over a bare connection, and returns all that came back.
fn create(fake: &Fake) -> Vec<u8> {
    let body = incident().to_string();
    let head = format!(
        "POST {INCIDENTS} HTTP/1.1\r\nHost: fake\r\nContent-Type: application/json\r\n\
         Authorization: Bearer {}\r\nContent-Length: {}\r\n\r\n",
        fake.project_key(),
        body.len()
    );
    let address = fake.base_url().replace("http://", "");
    let mut stream = TcpStream::connect(address).expect("a connection");
    // The fake may have closed it by now.
    let _ = stream.write_all(format!("{head}{body}").as_bytes());
    let mut response = Vec::new();
    let _ = stream.read_to_end(&mut response);
    response
}

fn stored(fake: &Fake) -> usize {
    let list = Caller::of_project(fake).get(INCIDENTS).expect(200);
    list["data"].as_array().map_or(0, Vec::len)
}

#[test]
fn a_connection_is_closed_without_a_response() {
    let cases = [(Fault::close(), 0), (Fault::drop_before(), 0), (Fault::drop_after(), 1)];
    for (fault, applied) in cases {
        let fake = Fake::start();
        fake.fail_next(fault);
        assert_eq!(create(&fake), b"");
        assert_eq!(stored(&fake), applied);
        let log = fake.requests();
        assert_eq!(
            (log[0].method.as_str(), log[0].path.as_str(), log[0].status),
            ("POST", INCIDENTS, 0)
        );
    }
}

#[test]
fn a_status_is_answered_and_nothing_applied() {
    let fake = Fake::start();
    let caller = Caller::of_project(&fake);
    fake.fail_next(Fault::status(503));
    assert_eq!(
        caller.post(INCIDENTS, &incident()).rejection(503),
        "Service Unavailable"
    );

    fake.fail_next(Fault::status(429).header("Retry-After", "7"));
    let response = caller.post(INCIDENTS, &incident());
    response.rejection(429);
    assert!(response.head.contains("\r\nretry-after: 7"), "{}", response.head);

    let page = Fault::status(502)
        .header("Content-Type", "text/html")
        .body("<h1>Bad gateway</h1>");
    fake.fail_next(page);
    let response = caller.get("/nowhere");
    assert_eq!((response.status, response.body.as_str()), (502, "<h1>Bad gateway</h1>"));
    assert!(
        response.head.contains("\r\ncontent-type: text/html"),
        "{}",
        response.head
    );
    assert!(!response.head.contains("application/json"), "{}", response.head);
    assert_eq!(stored(&fake), 0);
    let statuses: Vec<_> = fake.requests().iter().map(|request| request.status).collect();
    assert_eq!(statuses, [503, 429, 502, 200]);
}

#[test]
fn a_body_is_cut_off() {
    let fake = Fake::start();
    for cut in [0, 10] {
        fake.fail_next(Fault::truncate(cut));
        let response = String::from_utf8(create(&fake)).expect("text");
        let (head, body) = response.split_once("\r\n\r\n").expect("a head");
        assert!(head.starts_with("HTTP/1.1 201 "), "{head}");
        assert_eq!(body.len(), cut);
        let (_, length) = head.split_once("content-length: ").expect("a length");
        let length: usize = length
            .lines()
            .next()
            .and_then(|length| length.parse().ok())
            .expect("a number");
        assert!(length > 100, "{head}");
    }
    assert_eq!(stored(&fake), 2);
}

#[test]
fn what_is_short_enough_is_not_cut_off() {
    let fake = Fake::start();
    let caller = Caller::of_project(&fake);
    let path = caller.incident();
    fake.fail_next(Fault::truncate(usize::MAX));
    caller.get(&path).expect(200);
    fake.fail_next(Fault::truncate(0));
    caller.delete(&path).expect(204);
}

#[test]
fn garbage_comes_as_it_is() {
    let fake = Fake::start();
    fake.fail_next(Fault::garbage(b"\x16\x03\x01 what?".as_slice()));
    assert_eq!(create(&fake), b"\x16\x03\x01 what?");
    assert_eq!(stored(&fake), 0);
}

#[test]
fn a_response_is_delayed() {
    let fake = Fake::start();
    let caller = Caller::of_project(&fake);
    let delay = Duration::from_millis(50);
    fake.fail_next(Fault::delay(delay));
    fake.fail_next(Fault::status(500).after(delay));
    for status in [200, 500] {
        let begun = Instant::now();
        assert_eq!(caller.get(INCIDENTS).status, status);
        assert!(begun.elapsed() >= delay);
    }
}

#[test]
fn faults_come_in_their_order() {
    let fake = Fake::start();
    let caller = Caller::of_project(&fake);
    fake.fail_next(Fault::status(500).times(2));
    fake.fail_next(Fault::status(502));
    assert_eq!(fake.faults_left(), 3);
    let statuses = [(); 4].map(|()| caller.get(INCIDENTS).status);
    assert_eq!(statuses, [500, 500, 502, 200]);
    assert_eq!(fake.faults_left(), 0);
}

#[test]
fn faults_wait_for_the_requests_they_are_meant_for() {
    let fake = Fake::start();
    let caller = Caller::of_project(&fake);
    let path = caller.incident();
    fake.fail("POST", "/uptime/incidents/{id}", Fault::status(500));
    fake.fail("GET", &path, Fault::status(502));
    fake.fail("GET", "/uptime/incidents/{id}", Fault::status(503));
    fake.fail_next(Fault::status(504));
    assert_eq!(caller.get(INCIDENTS).status, 504);
    caller.post(INCIDENTS, &incident()).expect(201);
    let statuses = [(); 3].map(|()| caller.get(&path).status);
    assert_eq!(statuses, [502, 503, 200]);
    assert_eq!(caller.post(&path, &json!({})).status, 500);
    caller.post(&path, &json!({})).expect(200);
}

#[test]
fn faults_can_be_called_off() {
    let fake = Fake::start();
    let caller = Caller::of_project(&fake);
    fake.fail_next(Fault::status(500).times(usize::MAX));
    fake.fail_next(Fault::status(501));
    for _ in 0..5 {
        assert_eq!(caller.get(INCIDENTS).status, 500);
    }
    assert_eq!(fake.faults_left(), usize::MAX);
    fake.clear_faults();
    caller.get(INCIDENTS).expect(200);
}

#[test]
fn a_delayed_response_does_not_hold_the_fake_up() {
    let fake = Fake::start();
    fake.fail_next(Fault::delay(Duration::from_secs(3600)));
    let address = fake.base_url().replace("http://", "");
    let mut stream = TcpStream::connect(address).expect("a connection");
    stream
        .write_all(b"GET / HTTP/1.1\r\nHost: fake\r\n\r\n")
        .expect("a request");
    while fake.requests().is_empty() {
        std::thread::yield_now();
    }
    drop(fake);
    let mut response = Vec::new();
    let _ = stream.read_to_end(&mut response);
    assert_eq!(response, b"");
}

/// What a panic says.
fn panic_of(run: impl FnOnce() + std::panic::UnwindSafe) -> String {
    let panic = std::panic::catch_unwind(run).expect_err("a panic");
    let text = panic.downcast_ref::<String>().cloned();
    text.or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned()))
        .expect("a message")
}

#[test]
fn a_fault_that_can_never_happen_is_refused_at_once() {
    for (method, path, reason) in [
        ("post", INCIDENTS, "the method `post` is written `POST`"),
        (
            "PATCH",
            INCIDENTS,
            "`/uptime/incidents` does not take `PATCH`, but POST, GET",
        ),
        (
            "GET",
            "/uptime/incident",
            "no operation of Phare's has the path `/uptime/incident`",
        ),
        (
            "GET",
            "uptime/incidents",
            "no operation of Phare's has the path `uptime/incidents`",
        ),
        (
            "GET",
            "/uptime/incidents/",
            "no operation of Phare's has the path `/uptime/incidents/`",
        ),
        ("", "", "no operation of Phare's has the path ``"),
    ] {
        let message = panic_of(|| Fake::start().fail(method, path, Fault::close()));
        let (said, expected) = (
            message.replace("GET, POST", "POST, GET"),
            format!("this fault can never happen: {reason}"),
        );
        assert_eq!(said, expected);
    }
    let fake = Fake::start();
    for path in [
        "/uptime/incidents/7",
        "/uptime/incidents/{incidentId}",
        "/uptime/incidents/{id}",
    ] {
        fake.fail("GET", path, Fault::close());
    }
}

#[test]
fn a_test_may_end_where_all_faults_have_happened() {
    let fake = Fake::start();
    fake.assert_no_faults_left();
    let caller = Caller::of_project(&fake);
    fake.fail("POST", INCIDENTS, Fault::status(500));
    fake.fail_next(Fault::status(501).times(2));
    fake.fail("GET", "/uptime/monitors", Fault::status(502).times(usize::MAX));
    assert_eq!(
        panic_of(std::panic::AssertUnwindSafe(|| fake.assert_no_faults_left())),
        "faults are yet to happen: once for POST /uptime/incidents, 2 times for the next request, any number of times for GET \
         /uptime/monitors"
    );
    let statuses = [INCIDENTS, INCIDENTS, "/uptime/monitors", "/uptime/monitors"].map(|path| caller.get(path).status);
    assert_eq!(statuses, [501, 501, 502, 502]);
    assert_eq!(caller.post(INCIDENTS, &incident()).status, 500);
    fake.assert_no_faults_left();
}

#[test]
fn what_the_contract_does_not_list_can_be_stubbed() {
    let fake = Fake::start();
    let caller = Caller::of_project(&fake);
    caller.get("/uptime/incidents/7/foghorns").expect(404);
    fake.stub("GET", "/uptime/incidents/{id}/foghorns", 200, r#"["loud"]"#);
    fake.stub("DELETE", "/uptime/incidents/{id}/foghorns", 204, "");
    for _ in 0..2 {
        assert_eq!(caller.get("/uptime/incidents/7/foghorns").expect(200), json!(["loud"]));
        let deleted = caller.delete("/uptime/incidents/8/foghorns");
        assert_eq!((deleted.status, deleted.body.as_str()), (204, ""));
        assert!(!deleted.head.contains("content-type"), "{}", deleted.head);
    }
    fake.stub("GET", "/uptime/incidents/{id}/foghorns", 200, r#"["hoarse"]"#);
    fake.fail_next(Fault::status(503));
    caller.get("/uptime/incidents/7/foghorns").expect(503);
    assert_eq!(
        caller.get("/uptime/incidents/7/foghorns").expect(200),
        json!(["hoarse"])
    );
    assert_eq!(fake.faults_left(), 0);
    fake.assert_no_faults_left();
}
