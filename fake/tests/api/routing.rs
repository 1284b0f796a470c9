use phare_fake::Fake;

use crate::caller::Caller;
use crate::http::send;

#[test]
fn an_unknown_path_is_not_found() {
    let fake = Fake::start();
    let caller = Caller::of_project(&fake);
    for path in [
        "/nowhere",
        "/uptime",
        "/uptime/incidents/",
        "//uptime/incidents",
        "/uptime/incidents/1/2",
    ] {
        caller.get(path).rejection(404);
    }
}

#[test]
fn a_wrong_method_is_not_allowed() {
    let fake = Fake::start();
    let caller = Caller::of_project(&fake);
    let message = caller.call("PATCH", "/uptime/incidents/1", &[], b"").rejection(405);
    assert!(message.contains("PATCH"), "{message}");
    assert!(message.ends_with("GET, POST, DELETE."), "{message}");
    caller.call("OPTIONS", "/uptime/incidents", &[], b"").rejection(405);
}

#[test]
fn an_id_that_is_no_id_is_not_found() {
    let fake = Fake::start();
    let caller = Caller::of_project(&fake);
    for id in [
        "0",
        "-1",
        "999",
        "APP-1",
        "1.0",
        "99999999999999999999999",
        "%31",
        "{incidentId}",
    ] {
        caller.get(&format!("/uptime/incidents/{id}")).rejection(404);
    }
}

#[test]
fn the_path_is_settled_before_the_key() {
    let fake = Fake::start();
    send(fake.base_url(), "GET", "/nowhere", &[], b"").rejection(404);
    send(fake.base_url(), "PATCH", "/uptime/incidents", &[], b"").rejection(405);
}
