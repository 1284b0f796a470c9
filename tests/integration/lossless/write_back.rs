//! Read, change, write back.

use phare::alert_rules::{AlertEvent, AlertRule, ExpiryEventSettings};
use phare::incident_updates::IncidentUpdate;
use phare::maintenance_windows::MaintenanceWindow;
use phare::projects::Project;
use phare::status_pages::{Component, StatusPage, Timeframe};
use phare::{Endpoint, File, Nullable};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::responses;
use crate::support::listener::{Listener, Received, Reply};

fn read<T: DeserializeOwned>(response: &Value) -> T {
    serde_json::from_str(&response.to_string()).expect("a response")
}

fn parsed(response: &str) -> Value {
    serde_json::from_str(response).expect("JSON")
}

async fn sent<E: Endpoint>(update: E) -> Received {
    let listener = Listener::start([Reply::json(200, r#"{"id":1,"integration_id":3}"#)]);
    listener.client().send(&update).await.map(drop).expect("a success");
    listener.only()
}

async fn body<E: Endpoint>(update: E) -> Value {
    parsed(sent(update).await.text())
}

#[tokio::test]
async fn what_is_new_in_a_page_goes_back_at_every_depth() {
    let mut response = parsed(responses::STATUS_PAGE);
    for place in [
        "",
        "/theme",
        "/theme/light",
        "/theme/dark",
        "/components/0",
        "/components/1",
        "/components/1/components/0",
    ] {
        response.pointer_mut(place).expect("an object")["new"] = json!({ "at": place });
    }
    let page: StatusPage = read(&response);
    let mut update = page.to_update();
    update.title = Some("Other".to_owned());
    let body = body(update).await;

    let mut expected = response;
    expected["title"] = json!("Other");
    for name in [
        "id",
        "project_id",
        "is_private",
        "access_password_enabled",
        "access_token_enabled",
        "created_at",
        "updated_at",
    ] {
        expected.as_object_mut().expect("an object").remove(name);
    }
    assert_eq!(body, expected);
}

#[tokio::test]
async fn what_is_new_in_a_rule_a_window_a_project_and_an_update_goes_back() {
    let mut rule = parsed(responses::ALERT_RULE);
    for place in ["", "/event_settings", "/integration_settings"] {
        rule.pointer_mut(place).expect("an object")["new"] = json!([1]);
    }
    let sent = body(read::<AlertRule>(&rule).to_update()).await;
    for place in ["/new", "/event_settings", "/integration_settings", "/rate_limit"] {
        assert_eq!(sent.pointer(place), rule.pointer(place), "{place}");
    }

    let mut window = parsed(responses::MAINTENANCE_WINDOW);
    window["new"] = json!("x");
    let sent = body(read::<MaintenanceWindow>(&window).to_update()).await;
    assert_eq!(sent["new"], "x");

    let mut project = parsed(responses::PROJECT);
    project["new"] = json!(null);
    project["settings"]["new"] = json!(false);
    let sent = body(read::<Project>(&project).to_update()).await;
    assert_eq!(
        (sent.get("new"), &sent["settings"]),
        (Some(&json!(null)), &project["settings"])
    );

    let mut posted = parsed(responses::INCIDENT_UPDATE);
    posted["new"] = json!({});
    let sent = body(read::<IncidentUpdate>(&posted).to_update(7)).await;
    assert_eq!(sent["new"], json!({}));
    assert_eq!(sent.as_object().map(serde_json::Map::len), Some(4), "{sent}");
}

#[tokio::test]
async fn what_is_set_takes_the_place_of_what_was_kept_and_the_rest_goes_back() {
    let mut response = parsed(responses::STATUS_PAGE);
    response["access_password"] = json!("a long one that was given back");
    response["access_token"] = json!("another");
    response["new"] = json!({ "a": [1, 2] });
    response["newer"] = json!(null);
    let mut update = read::<StatusPage>(&response).to_update();
    update.access_password = Nullable::Value("a longer one".into());
    let body = body(update).await;
    assert_eq!(body["access_password"], "a longer one");
    for name in ["access_token", "new", "newer"] {
        assert_eq!(body.get(name), response.get(name), "{name}");
    }
}

#[tokio::test]
async fn what_a_response_lacks_is_not_made_up() {
    assert_eq!(
        body(read::<StatusPage>(&json!({ "id": 1 })).to_update()).await,
        json!({})
    );
    assert_eq!(
        body(read::<MaintenanceWindow>(&json!({ "id": 1 })).to_update()).await,
        json!({})
    );
    assert_eq!(body(read::<Project>(&json!({ "id": 1 })).to_update()).await, json!({}));
    assert_eq!(
        body(read::<IncidentUpdate>(&json!({ "id": 1 })).to_update(7)).await,
        json!({})
    );
    let rule = read::<AlertRule>(&json!({ "id": 1, "integration_id": 3 }));
    assert_eq!(body(rule.to_update()).await, json!({ "integration_id": 3 }));
}

#[tokio::test]
async fn a_component_lacks_what_it_lacked() {
    let components = json!([
        { "componentable_type": "uptime/monitor", "componentable_id": 1 },
        { "componentable_type": "uptime/group", "name": "", "components": [] },
        { "componentable_type": "uptime/map", "zoom": null },
    ]);
    let page: StatusPage = read(&json!({ "id": 1, "components": components }));
    assert!(matches!(page.components[2], Component::Other(_)), "{page:?}");
    assert_eq!(body(page.to_update()).await, json!({ "components": components }));
}

#[tokio::test]
async fn a_value_that_cannot_be_read_goes_back_until_another_is_set() {
    let page: StatusPage = read(&json!({ "created_at": "then", "id": 1, "timeframe": "all" }));
    assert_eq!((page.timeframe, page.created_at), (None, None));
    let names: Vec<&str> = page.unlisted.iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["created_at", "timeframe"]);
    let mut update = page.to_update();
    assert_eq!(body(update.clone()).await, json!({ "timeframe": "all" }));
    update.timeframe = Some(Timeframe::Days90);
    assert_eq!(sent(update.clone()).await.text(), r#"{"timeframe":90}"#);
    update.timeframe = None;
    assert!(update.unlisted.remove("timeframe").is_some());
    assert_eq!(body(update).await, json!({}));

    // The same in a response that is written as it is, and in what lies in one.
    let mut page: StatusPage = read(&json!({ "id": 1, "title": 5, "theme": { "rounded": "very" } }));
    assert_eq!(page.title, "");
    page.title = "New".to_owned();
    page.theme.rounded = Some(true);
    let written = serde_json::to_string(&page).expect("JSON");
    assert_eq!(written, r#"{"id":1,"title":"New","theme":{"rounded":true}}"#);
}

#[tokio::test]
async fn another_event_has_its_own_settings() {
    let mut rule = parsed(responses::ALERT_RULE);
    rule["event_settings"]["new"] = json!(1);
    let mut update = read::<AlertRule>(&rule).to_update();
    update.event = AlertEvent::CertificateExpiring(ExpiryEventSettings::new(14));
    assert_eq!(
        body(update).await["event_settings"],
        json!({ "days_before_expiry": 14 })
    );
}

#[tokio::test]
async fn what_is_new_goes_back_beside_an_image() {
    let page: StatusPage = read(&json!({
        "id": 1,
        "title": "Aa",
        "timeframe": "all",
        "theme": { "rounded": true, "new": { "deep": [true, 0.5], "none": null, "empty": [] } },
        "components": [{ "componentable_type": "uptime/monitor", "componentable_id": 1, "new": "x", "none": null }],
        "empty": [],
        "list": ["a", null],
        "new": 12_345_678_901_u64,
        "none": null,
    }));
    let mut update = page.to_update();
    update.timeframe = Some(Timeframe::ThirtyDays);
    update.logo_light = File::new(
        "logo.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".as_bytes().to_vec(),
    )
    .into();
    let request = sent(update).await;
    // Neither null nor an empty list has a spelling there, and nobody asked for either.
    assert_eq!(
        request.form_fields(),
        [
            ("title", "Aa"),
            ("theme[rounded]", "1"),
            ("theme[new][deep][0]", "1"),
            ("theme[new][deep][1]", "0.5"),
            ("components[0][componentable_type]", "uptime/monitor"),
            ("components[0][componentable_id]", "1"),
            ("components[0][new]", "x"),
            ("timeframe", "30"),
            ("list[0]", "a"),
            ("new", "12345678901"),
        ]
    );
}
