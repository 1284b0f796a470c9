//! Status pages without images: all six operations of the catalogue, over the wire and against the fake.

mod listener;

use phare::incidents::{CreateIncident, IncidentState, IncidentStatus};
use phare::status_pages::{
    ColorScheme, Component, CreateStatusPage, CurrentComponent, CurrentMonitor, CurrentStatus, DeleteStatusPage,
    GetCurrentStatus, GetStatusPage, GroupComponent, ListStatusPages, MonitorComponent, Secret, StatusPage,
    SubscriptionChannel, Theme, ThemeColors, Timeframe, UpdateStatusPage,
};
use phare::{Client, Endpoint, Error, Impact, Json, MonitorId, Nullable, ProjectId};
use phare_fake::Fake;
use serde_json::{Value, json};

use crate::listener::{Listener, Reply};

const NOW: &str = "2026-03-08T10:00:00Z";

/// The least that a page says.
fn least() -> Value {
    json!({ "id": 1, "project_id": 2, "created_at": NOW, "updated_at": NOW })
}

fn read(extra: &Value) -> StatusPage {
    let mut page = least();
    let fields = page.as_object_mut().expect("an object");
    fields.extend(extra.as_object().expect("an object").clone());
    serde_json::from_value(page).expect("a status page")
}

fn json_of(text: &str) -> Json {
    serde_json::from_str(text).expect("JSON")
}

/// The request line and the body that arrive when this endpoint is sent.
async fn sent<E: Endpoint>(endpoint: E) -> (String, String) {
    let listener = Listener::start([Reply::json(200, &least().to_string())]);
    let _: Result<_, Error> = listener.client().send(&endpoint).await;
    let request = listener.only();
    (request.line().to_owned(), request.text().to_owned())
}

fn minimal(components: Vec<Component>) -> CreateStatusPage {
    CreateStatusPage::builder()
        .name("Example")
        .subdomain("example")
        .title("Is it up?")
        .description("All of it.")
        .search_engine_indexed(false)
        .website_url("https://example.com")
        .components(components)
        .build()
}

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
    let (line, body) = sent(minimal(Vec::new())).await;
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
        .color_scheme("dark")
        .theme(Theme::builder().light(colors()).rounded(true).border_width(2).build())
        .components([MonitorId::from(3)])
        .timeframe(Timeframe::Days60)
        .show_response_times(false)
        .subscription_channels([SubscriptionChannel::Rss, "email".into()])
        .access_ips(["45.129.56.0/24"])
        .access_token("0123456789")
        .access_password("correct horse".to_owned())
        .build();
    let (_, body) = sent(page).await;
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
    let (_, body) = sent(minimal(components.clone())).await;
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
async fn an_update_of_an_answer_says_all_that_it_has() {
    let answer = json!({
        "id": 5, "name": "Example", "subdomain": "example", "domain": "status.example.com", "title": "Is it up?",
        "description": "All of it.", "search_engine_indexed": true, "website_url": "https://example.com",
        "color_scheme": "all", "theme": { "rounded": false }, "timeframe": 45, "show_response_times": true,
        "components": [{ "componentable_type": "uptime/monitor", "componentable_id": 1, "display_name": null }],
        "subscription_channels": ["rss"], "access_ips": ["1.2.3.4"], "access_token_enabled": true,
    });
    let mut update = read(&answer).to_update();
    update.title = "Is it?".to_owned();
    let (line, body) = sent(update.clone()).await;
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
        .subscription_channels([""; 0])
        .build();
    cleared.access_ips = Nullable::Null;
    cleared.access_token = Nullable::Null;
    cleared.access_password = Nullable::Null;
    let (_, body) = sent(cleared).await;
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
    assert_eq!(sent(list).await.0, "GET /uptime/status-pages?page=2&per_page=5");
    assert_eq!(sent(GetStatusPage::new(3)).await.0, "GET /uptime/status-pages/3");
    assert_eq!(sent(DeleteStatusPage::new(3)).await.0, "DELETE /uptime/status-pages/3");
    let now = GetCurrentStatus::builder(3).per_page(100).build();
    assert_eq!(
        sent(now).await.0,
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

#[test]
fn an_answer_may_say_little() {
    let names = [
        "is_private",
        "access_password_enabled",
        "access_token_enabled",
        "name",
        "subdomain",
        "domain",
        "title",
        "description",
        "search_engine_indexed",
        "website_url",
        "color_scheme",
        "theme",
        "components",
        "timeframe",
        "show_response_times",
        "subscription_channels",
        "access_ips",
    ];
    let nulls: Value = names.iter().map(|name| ((*name).to_owned(), Value::Null)).collect();
    let page = read(&json!({}));
    assert_eq!(read(&nulls), page);
    assert_eq!(read(&json!({ "theme": [], "logo_url": null })), page);
    let half = json!({ "light": [], "dark": null, "rounded": null, "border_width": null, "shadow": 1 });
    assert_eq!(read(&json!({ "theme": half })), page);
    assert_eq!((page.theme, page.show_response_times), (Theme::default(), None));
    for field in ["id", "project_id", "created_at", "updated_at"] {
        let mut page = least();
        page.as_object_mut().expect("an object").remove(field);
        let error = serde_json::from_value::<StatusPage>(page).expect_err("no page");
        assert_eq!(error.to_string(), format!("missing field `{field}`"));
    }
}

#[test]
fn unknown_values_are_kept() {
    let page = read(&json!({
        "color_scheme": "sepia", "timeframe": 365, "subscription_channels": ["rss", "pigeon"],
        "theme": { "light": { "operational": "#fff" }, "border_width": 9 },
    }));
    assert_eq!(page.color_scheme, Some(ColorScheme::Other("sepia".into())));
    assert_eq!(page.timeframe, Some(Timeframe::Other(365)));
    assert_eq!(page.subscription_channels[1], SubscriptionChannel::from("pigeon"));
    let written = serde_json::to_value(&page).expect("JSON");
    assert_eq!(
        (&written["color_scheme"], &written["timeframe"]),
        (&json!("sepia"), &json!(365))
    );
    assert_eq!(
        written["theme"],
        json!({ "light": { "operational": "#fff" }, "border_width": 9 })
    );
    assert_eq!(serde_json::from_value::<StatusPage>(written).expect("a page"), page);
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
    page.color_scheme = Some("sepia".into());
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

#[test]
fn what_a_page_says_now_is_read_leniently() {
    let monitor = json!({
        "component_type": "uptime/monitor", "component_id": 3, "name": "API", "response_time": 120, "availability": 100,
        "current_incident_impact": "operational"
    });
    let json = json!({
        "current_incident_impact": "partialOutage", "availability": 99, "updated_at": NOW,
        "components": [
            monitor,
            {
                "component_type": "uptime/group", "name": "All", "response_time": null, "availability": 99.5,
                "current_incident_impact": null, "components": [monitor, { "component_type": "uptime/monitor", "component_id": 4 }]
            },
            { "component_type": "uptime/map", "zoom": 3 },
            { "component_type": "uptime/group", "name": "x", "components": [{ "component_type": "uptime/map" }] },
            { "type": "uptime/monitor", "id": 5 },
        ],
        "active_incidents": [{ "id": 7, "title": "Down", "state": "investigating", "status": "ongoing", "incident_at": NOW }],
    });
    let status: CurrentStatus = serde_json::from_value(json).expect("a status");
    assert_eq!(status.current_incident_impact, Impact::PartialOutage);
    assert_eq!(status.availability, Some(99.0));
    let [first, second, rest @ ..] = &status.components[..] else {
        panic!("{status:?}")
    };
    let CurrentComponent::Monitor(first) = first else {
        panic!("{first:?}")
    };
    assert_eq!((first.monitor_id, first.name.as_str()), (MonitorId::from(3), "API"));
    assert_eq!((first.response_time, first.availability), (Some(120), Some(100.0)));
    assert_eq!(first.current_incident_impact, Impact::Operational);
    let CurrentComponent::Group(group) = second else {
        panic!("{second:?}")
    };
    assert_eq!(
        (group.name.as_str(), group.response_time, group.availability),
        ("All", None, Some(99.5))
    );
    let ids: Vec<u64> = group
        .components
        .iter()
        .map(|monitor| monitor.monitor_id.get())
        .collect();
    assert_eq!(ids, [3, 4]);
    for other in rest {
        assert!(matches!(other, CurrentComponent::Other(_)), "{other:?}");
    }
    let incident = &status.active_incidents[0];
    assert_eq!(
        (&incident.state, &incident.status),
        (&IncidentState::Investigating, &IncidentStatus::Ongoing)
    );
    assert_eq!((incident.id.get(), incident.recovery_at), (7, None));

    let written = serde_json::to_value(&status).expect("JSON");
    assert_eq!(written["components"][0]["component_type"], "uptime/monitor");
    assert_eq!(written["components"][1]["components"][1]["component_id"], 4);
    assert_eq!(
        written["components"][2],
        json!({ "component_type": "uptime/map", "zoom": 3 })
    );
    assert_eq!(
        serde_json::from_value::<CurrentStatus>(written).expect("a status"),
        status
    );
    let little: CurrentStatus =
        serde_json::from_value(json!({ "updated_at": NOW, "components": null })).expect("a status");
    assert_eq!((little.components.len(), little.availability), (0, None));
    assert!(serde_json::from_value::<CurrentMonitor>(json!({})).is_err());
}

fn client(fake: &Fake) -> Client {
    let builder = Client::builder().api_key(fake.project_key()).base_url(fake.base_url());
    builder.build().expect("a client")
}

#[tokio::test]
async fn the_life_of_a_page() {
    let fake = Fake::start();
    let client = client(&fake);
    let [first, second, third] = *fake.monitors() else {
        panic!("three monitors")
    };
    let group = GroupComponent::builder("Backend")
        .components([second, third].map(MonitorId::from))
        .build();
    let mut page = minimal(vec![MonitorId::from(first).into(), group.into()]);
    page.access_password = Secret::from("correct horse").into();
    let created = page.send(&client).await.expect("a page");
    assert_eq!(created.project_id, ProjectId::from(fake.project().id));
    assert_eq!(
        (created.name.as_str(), created.website_url.as_str()),
        ("Example", "https://example.com")
    );
    assert!(created.is_private && created.access_password_enabled && !created.access_token_enabled);
    let Component::Group(group) = &created.components[1] else {
        panic!("{created:?}")
    };
    assert_eq!((group.name.as_str(), group.components.len()), ("Backend", 2));
    assert_eq!(
        GetStatusPage::new(created.id).send(&client).await.expect("the page"),
        created
    );

    let mut update = created.to_update();
    update.title = "How is it?".to_owned();
    update.components.reverse();
    update.domain = "status.example.com".into();
    update.timeframe = Some(Timeframe::Days30);
    let changed = update.send(&client).await.expect("the page");
    assert_eq!(
        (changed.title.as_str(), changed.timeframe),
        ("How is it?", Some(Timeframe::Days30))
    );
    assert_eq!(changed.domain.as_deref(), Some("status.example.com"));
    assert_eq!(
        changed.components,
        [created.components[1].clone(), created.components[0].clone()]
    );
    assert!(changed.access_password_enabled);

    let mut update = changed.to_update();
    update.domain = Nullable::Null;
    update.access_password = Nullable::Null;
    let cleared = update.send(&client).await.expect("the page");
    assert_eq!((cleared.domain.as_deref(), cleared.is_private), (None, false));
    assert_eq!(
        ListStatusPages::default().send(&client).await.expect("a page").data,
        [cleared]
    );

    DeleteStatusPage::new(created.id)
        .send(&client)
        .await
        .expect("a deletion");
    for error in [
        GetStatusPage::new(created.id).send(&client).await.err(),
        DeleteStatusPage::new(created.id).send(&client).await.err(),
        GetCurrentStatus::builder(created.id).build().send(&client).await.err(),
        changed.to_update().send(&client).await.err(),
    ] {
        assert!(error.expect("it is gone").is_not_found());
    }
}

#[tokio::test]
async fn a_page_says_what_goes_on() {
    let fake = Fake::start();
    let client = client(&fake);
    let monitor = MonitorId::from(fake.monitors()[0]);
    let api = MonitorComponent::builder(monitor).display_name("API").build();
    let page = minimal(vec![api.into()]).send(&client).await.expect("a page");
    let incident = CreateIncident::builder()
        .impact(Impact::MajorOutage)
        .title("Down")
        .exclude_from_downtime(false)
        .monitors([monitor])
        .build()
        .send(&client)
        .await
        .expect("an incident");
    let status = GetCurrentStatus::builder(page.id)
        .build()
        .send(&client)
        .await
        .expect("the status");
    assert_eq!(status.current_incident_impact, Impact::MajorOutage);
    assert!(status.availability.is_some());
    let [CurrentComponent::Monitor(shown)] = &status.components[..] else {
        panic!("{status:?}")
    };
    assert_eq!(
        (shown.monitor_id, &shown.current_incident_impact),
        (monitor, &Impact::MajorOutage)
    );
    let [active] = &status.active_incidents[..] else {
        panic!("{status:?}")
    };
    assert_eq!((active.id, active.title.as_str()), (incident.id, "Down"));
}

#[tokio::test]
async fn a_refused_field_is_named() {
    let fake = Fake::start();
    let client = client(&fake);
    let error = minimal(vec![MonitorId::from(999_999).into()])
        .send(&client)
        .await
        .expect_err("no such monitor");
    assert_eq!(error.status(), Some(422));
    let errors = error.field_errors().expect("they are named");
    assert!(!errors.get("components.0.componentable_id").is_empty(), "{errors}");
}
