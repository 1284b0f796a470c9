use phare_fake::Fake;

use crate::caller::Caller;
use crate::http::send;

#[test]
fn a_request_without_a_key_is_rejected() {
    let fake = Fake::start();
    let response = send(fake.base_url(), "GET", "/uptime/incidents", &[], b"");
    response.rejection(401);
}

#[test]
fn an_unknown_key_is_rejected() {
    let fake = Fake::start();
    Caller::with_key(&fake, "pha_prj_other")
        .get("/uptime/incidents")
        .rejection(401);
    Caller::with_key(&fake, "").get("/uptime/incidents").rejection(401);
}

#[test]
fn only_the_bearer_scheme_counts() {
    let fake = Fake::start();
    let authorization = |value: &str| {
        let headers = [("Authorization", value)];
        send(fake.base_url(), "GET", "/uptime/incidents", &headers, b"").status
    };
    let key = fake.project_key();
    assert_eq!(authorization(key), 401);
    assert_eq!(authorization(&format!("Basic {key}")), 401);
    assert_eq!(authorization(&format!("bearer {key}")), 200);
}

#[test]
fn keys_show_what_they_act_on() {
    let fake = Fake::start();
    assert!(fake.organization_key().starts_with("pha_org_"));
    assert!(fake.project_key().starts_with("pha_prj_"));
    assert_ne!(fake.add_project("Other").key, fake.project_key());
}
