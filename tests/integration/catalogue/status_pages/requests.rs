//! What goes over the wire, and what is rejected before it.

use phare::status_pages::{
    Component, CreateStatusPage, DeleteStatusPage, GetCurrentStatus, GetStatusPage, GroupComponent, ListStatusPages,
    MonitorComponent, Secret, SubscriptionChannel, Theme, ThemeColors, Timeframe, UpdateStatusPage,
};
use phare::{MonitorId, Nullable};
use serde_json::{Value, json};

use super::{minimal, read};
use crate::catalogue::{json_of, line_and_body};
use crate::support::listener::Listener;

const MINIMAL: &str = concat!(
    r#"{"name":"Example","subdomain":"example","title":"Is it up?","description":"All of it.","#,
    r#""search_engine_indexed":false,"website_url":"https://example.com","#
);

fn colors() -> ThemeColors {
    ThemeColors::builder()
        .operational("#000001")
        .degraded_performance("#000002")
        .partial_outage("#000003")
        .major_outage("#000004")
        .maintenance("#000005")
        .empty("#000006")
        .background("#000007")
        .foreground("#000008")
        .foreground_muted("#000009")
        .background_card("#00000a")
        .build()
}

#[tokio::test]
async fn the_least_of_a_page_is_just_this() {
    let (line, body) = line_and_body(minimal(Vec::new())).await;
    assert_eq!(line, "POST /uptime/status-pages");
    assert_eq!(body, format!(r#"{MINIMAL}"components":[]}}"#));
}

#[tokio::test]
async fn a_whole_page_is_just_this() {
    let page = CreateStatusPage::builder()
        .name("Example")
        .subdomain("example")
        .domain("status.example.com")
        .title("Is it up?")
        .description("All of it.")
        .search_engine_indexed(true)
        .website_url("https://example.com")
        .color_scheme(phare::status_pages::ColorScheme::from_any("dark"))
        .theme(Theme::builder().light(colors()).rounded(true).border_width(2).build())
        .components([MonitorId::from(3)])
        .timeframe(Timeframe::Days60)
        .show_response_times(false)
        .subscription_channels([SubscriptionChannel::Rss, SubscriptionChannel::from_any("email")])
        .access_ips(["45.129.56.0/24"])
        .access_token("0123456789")
        .access_password("correct horse".to_owned())
        .build();
    let (_, body) = line_and_body(page).await;
    assert_eq!(
        body,
        concat!(
            r#"{"name":"Example","subdomain":"example","domain":"status.example.com","title":"Is it up?","#,
            r#""description":"All of it.","search_engine_indexed":true,"website_url":"https://example.com","#,
            r##""color_scheme":"dark","theme":{"light":{"operational":"#000001","degraded_performance":"#000002","##,
            r##""partial_outage":"#000003","major_outage":"#000004","maintenance":"#000005","empty":"#000006","##,
            r##""background":"#000007","foreground":"#000008","foreground_muted":"#000009","##,
            r##""background_card":"#00000a"},"rounded":true,"border_width":2},"##,
            r#""components":[{"componentable_type":"uptime/monitor","componentable_id":3}],"timeframe":60,"#,
            r#""show_response_times":false,"subscription_channels":["rss","email"],"access_ips":["45.129.56.0/24"],"#,
            r#""access_token":"0123456789","access_password":"correct horse"}"#
        )
    );
}

/// Every kind of component, and how it is written.
fn components() -> Vec<(Component, &'static str)> {
    let named = MonitorComponent::builder(2).display_name("API").build();
    vec![
        (
            MonitorId::from(1).into(),
            r#"{"componentable_type":"uptime/monitor","componentable_id":1}"#,
        ),
        (
            named.clone().into(),
            r#"{"componentable_type":"uptime/monitor","componentable_id":2,"display_name":"API"}"#,
        ),
        (
            GroupComponent::builder("All")
                .is_expanded(false)
                .components([MonitorId::from(1).into(), named])
                .build()
                .into(),
            concat!(
                r#"{"componentable_type":"uptime/group","name":"All","is_expanded":false,"components":["#,
                r#"{"componentable_type":"uptime/monitor","componentable_id":1},"#,
                r#"{"componentable_type":"uptime/monitor","componentable_id":2,"display_name":"API"}]}"#
            ),
        ),
        (
            GroupComponent::builder("None")
                .components([0_u64; 0].map(MonitorId::from))
                .build()
                .into(),
            r#"{"componentable_type":"uptime/group","name":"None","components":[]}"#,
        ),
        (
            Component::Other(json_of(r#"{"componentable_type":"uptime/map","zoom":3}"#)),
            r#"{"componentable_type":"uptime/map","zoom":3}"#,
        ),
        (
            Component::Other(json_of(
                r#"{"componentable_type":"uptime/group","components":[{"componentable_type":"uptime/group"}],"name":"x"}"#,
            )),
            r#"{"componentable_type":"uptime/group","components":[{"componentable_type":"uptime/group"}],"name":"x"}"#,
        ),
        (
            Component::Other(json_of(
                r#"{"componentable_id":"x","componentable_type":"uptime/monitor"}"#,
            )),
            r#"{"componentable_id":"x","componentable_type":"uptime/monitor"}"#,
        ),
        (Component::Other(json_of("[5]")), "[5]"),
    ]
}

#[tokio::test]
async fn components_are_written_and_read_in_their_order() {
    let (components, written): (Vec<_>, Vec<_>) = components().into_iter().unzip();
    let (_, body) = line_and_body(minimal(components.clone())).await;
    let written = format!("[{}]", written.join(","));
    assert_eq!(body, format!(r#"{MINIMAL}"components":{written}}}"#));

    let json: Value = serde_json::from_str(&written).expect("JSON");
    let page = read(&json!({ "components": json }));
    assert_eq!(page.components, components);
    assert_eq!(serde_json::to_value(&page.components).expect("JSON"), json);
    let nameless = json!([{ "componentable_type": "uptime/monitor", "componentable_id": 1, "display_name": null }]);
    assert_eq!(
        read(&json!({ "components": nameless })).components,
        [MonitorId::from(1).into()]
    );
}

#[tokio::test]
async fn an_update_of_a_response_says_all_that_it_has() {
    let response = json!({
        "id": 5, "name": "Example", "subdomain": "example", "domain": "status.example.com", "title": "Is it up?",
        "description": "All of it.", "search_engine_indexed": true, "website_url": "https://example.com",
        "color_scheme": "all", "theme": { "rounded": false }, "timeframe": 45, "show_response_times": true,
        "components": [{ "componentable_type": "uptime/monitor", "componentable_id": 1, "display_name": null }],
        "subscription_channels": ["rss"], "access_ips": ["1.2.3.4"], "access_token_enabled": true,
    });
    let mut update = read(&response).to_update();
    update.title = Some("Is it?".to_owned());
    let (line, body) = line_and_body(update.clone()).await;
    assert_eq!(line, "POST /uptime/status-pages/5");
    let expected = concat!(
        r#"{"name":"Example","subdomain":"example","domain":"status.example.com","title":"Is it?","#,
        r#""description":"All of it.","search_engine_indexed":true,"website_url":"https://example.com","#,
        r#""color_scheme":"all","theme":{"rounded":false},"#,
        r#""components":[{"componentable_type":"uptime/monitor","componentable_id":1}],"timeframe":45,"#,
        r#""show_response_times":true,"subscription_channels":["rss"],"access_ips":["1.2.3.4"]}"#
    );
    assert_eq!(body, expected);

    let mut cleared = UpdateStatusPage::builder(5)
        .name("Example")
        .subdomain("example")
        .domain(Nullable::Null)
        .title("Is it?")
        .description("All of it.")
        .search_engine_indexed(true)
        .website_url("https://example.com")
        .components([MonitorId::from(1)])
        .subscription_channels([SubscriptionChannel::Rss; 0])
        .build();
    cleared.access_ips = Nullable::Null;
    cleared.access_token = Nullable::Null;
    cleared.access_password = Nullable::Null;
    let (_, body) = line_and_body(cleared).await;
    assert_eq!(
        body,
        concat!(
            r#"{"name":"Example","subdomain":"example","domain":null,"title":"Is it?","#,
            r#""description":"All of it.","search_engine_indexed":true,"website_url":"https://example.com","#,
            r#""components":[{"componentable_type":"uptime/monitor","componentable_id":1}],"#,
            r#""subscription_channels":[],"access_ips":null,"access_token":null,"access_password":null}"#
        )
    );
}

#[tokio::test]
async fn the_other_calls_are_just_their_path() {
    let list = ListStatusPages::builder().page(2).per_page(5).build();
    assert_eq!(
        line_and_body(list).await.0,
        "GET /uptime/status-pages?page=2&per_page=5"
    );
    assert_eq!(
        line_and_body(GetStatusPage::new(3)).await.0,
        "GET /uptime/status-pages/3"
    );
    assert_eq!(
        line_and_body(DeleteStatusPage::new(3)).await.0,
        "DELETE /uptime/status-pages/3"
    );
    let now = GetCurrentStatus::builder(3).per_page(100).build();
    assert_eq!(
        line_and_body(now).await.0,
        "GET /uptime/status-pages/3/current-status?per_page=100"
    );
}

#[test]
fn secrets_are_not_shown() {
    let mut page = minimal(Vec::new());
    page.access_token = Secret::from("open sesame").into();
    page.access_password = Nullable::Value("open sesame".to_owned().into());
    let shown = format!("{page:?}");
    assert!(!shown.contains("sesame"), "{shown}");
    assert!(shown.contains("access_token: Value(Secret(hidden))"), "{shown}");
}

#[tokio::test]
async fn limits_hold_before_sending() {
    let listener = Listener::no_content();
    let mut page = minimal(vec![MonitorId::from(1).into()]);
    page.name = "x".to_owned();
    page.subdomain = "x".repeat(31);
    page.domain = "a.b".into();
    page.title = "x".repeat(251);
    page.description = String::new();
    page.website_url = "x".repeat(251);
    page.theme = Some(Theme::builder().border_width(4).build());
    page.timeframe = Some(Timeframe::Other(45));
    page.color_scheme = Some(phare::status_pages::ColorScheme::from_any("sepia"));
    page.subscription_channels = Some(vec![SubscriptionChannel::Rss; 4]);
    page.access_ips = Nullable::Value(Vec::new());
    page.access_token = Secret::from("1234567").into();
    page.access_password = Secret::from("x".repeat(501)).into();
    let error = page.send(&listener.client()).await.expect_err("limits are passed");
    let errors = error.field_errors().expect("they are named");
    let expected = [
        ("name", "must have 2 to 30 characters, not 1"),
        ("subdomain", "must have 2 to 30 characters, not 31"),
        ("domain", "must have 4 to 253 characters, not 3"),
        ("title", "must have 2 to 250 characters, not 251"),
        ("description", "must have 2 to 250 characters, not 0"),
        ("website_url", "must have at most 250 characters, not 251"),
        ("theme.border_width", "must be 0 to 3, not 4"),
        ("subscription_channels", "must have at most 3 items, not 4"),
        ("access_ips", "must have 1 to 50 items, not 0"),
        ("access_token", "must have 8 to 500 characters, not 7"),
        ("access_password", "must have 8 to 500 characters, not 501"),
    ];
    for (field, message) in expected {
        assert_eq!(errors.get(field), [message], "{field}");
    }
    // What the crate does not know is what the caller means.
    assert_eq!(errors.len(), expected.len(), "{errors}");
    assert_eq!(listener.connections(), 0);
}
