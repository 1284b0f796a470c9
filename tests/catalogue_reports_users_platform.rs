//! Reports, users and the API itself: their operations of the catalogue, over the wire and against the fake.

mod fake_client;
mod listener;

use std::time::Duration;

use phare::incidents::CreateIncident;
use phare::platform::{ApiInfo, GetApiInfo};
use phare::reports::{GetMonitorReport, GetUptimeReport, MonitorReport, UptimeReport};
use phare::users::{GetUser, ListUsers, User, UserRole};
use phare::{Endpoint, Error, Impact, MonitorId, Project};
use serde_json::{Value, json};

use crate::fake_client::{NOW, at, client, client_with, fake};
use crate::listener::Listener;

/// The request line that arrives when this endpoint, which has no body, is sent.
async fn sent<E: Endpoint>(endpoint: E) -> String {
    let listener = Listener::no_content();
    let _: Result<_, Error> = listener.client().send(&endpoint).await;
    let request = listener.only();
    assert_eq!((request.text(), request.header("content-type")), ("", None));
    request.line().to_owned()
}

#[tokio::test]
async fn the_requests_are_just_these() {
    let report = GetUptimeReport::builder()
        .from(at("2026-04-01T02:00:00.5+02:00"))
        .to(at("2026-05-01T00:00:00Z"))
        .page(2)
        .per_page(10)
        .build();
    let of_monitor = GetMonitorReport::builder(7)
        .from(at("2026-04-01T00:00:00Z"))
        .to(at("2026-05-01T00:00:00Z"))
        .page(1)
        .per_page(100)
        .build();
    let users = ListUsers::builder()
        .email(["a+b@example.com", "ö@example.com"])
        .page(3)
        .per_page(1)
        .build();
    let cases = [
        (sent(GetUptimeReport::default()).await, "GET /uptime/reports"),
        (
            sent(report).await,
            "GET /uptime/reports?from=2026-04-01T00%3A00%3A00Z&to=2026-05-01T00%3A00%3A00Z&page=2&per_page=10",
        ),
        (
            sent(GetMonitorReport::builder(7).build()).await,
            "GET /uptime/monitors/7/report",
        ),
        (
            sent(of_monitor).await,
            "GET /uptime/monitors/7/report?from=2026-04-01T00%3A00%3A00Z&to=2026-05-01T00%3A00%3A00Z\
             &page=1&per_page=100",
        ),
        (sent(ListUsers::default()).await, "GET /users"),
        (
            sent(users).await,
            "GET /users?email=a%2Bb%40example.com&email=%C3%B6%40example.com&page=3&per_page=1",
        ),
        (sent(GetUser::new(7)).await, "GET /users/7"),
        (sent(GetApiInfo::new()).await, "GET /"),
    ];
    for (line, expected) in cases {
        assert_eq!(line, expected);
    }
}

#[tokio::test]
async fn the_api_takes_no_project() {
    let listener = Listener::no_content();
    let client = listener.builder().project(Project::Id(5)).build().expect("a client");
    let _: Result<_, Error> = GetApiInfo::new().send(&client).await;
    let _: Result<_, Error> = ListUsers::default().send(&client).await;
    let sent = listener.received();
    assert_eq!(sent[0].header("x-phare-project-id"), None);
    assert_eq!(sent[1].header("x-phare-project-id").as_deref(), Some("5"));
}

#[tokio::test]
async fn limits_hold_before_anything_is_sent() {
    let listener = Listener::no_content();
    let client = listener.client();
    let errors = [
        GetUptimeReport::builder()
            .per_page(101)
            .build()
            .send(&client)
            .await
            .err(),
        GetMonitorReport::builder(7)
            .per_page(101)
            .build()
            .send(&client)
            .await
            .err(),
        ListUsers::builder().per_page(101).build().send(&client).await.err(),
    ];
    for error in errors {
        let Some(Error::Invalid(invalid)) = error else {
            panic!("{error:?}")
        };
        assert_eq!(invalid.field_errors().get("per_page"), ["must be 1 to 100, not 101"]);
    }
    assert_eq!(listener.connections(), 0);
}

fn nulls(names: &[&str]) -> Value {
    names.iter().map(|name| ((*name).to_owned(), Value::Null)).collect()
}

#[test]
fn a_report_may_say_little() {
    let names = [
        "downtime",
        "availability",
        "min_availability",
        "max_availability",
        "mttr",
        "mtbf",
        "highest_incident_impact",
        "report_start_at",
        "report_end_at",
        "monitors",
    ];
    let report: UptimeReport = serde_json::from_value(json!({})).expect("a report");
    assert_eq!(
        serde_json::from_value::<UptimeReport>(nulls(&names)).expect("a report"),
        report
    );
    assert_eq!(
        (report.downtime, report.availability, report.monitors.len()),
        (0, None, 0)
    );
    assert_eq!(report.highest_incident_impact, Impact::Other("".into()));

    let names = [
        "name",
        "incident_count",
        "downtime",
        "availability",
        "mttr",
        "mtbf",
        "highest_incident_impact",
        "incidents",
    ];
    let mut of_nulls = nulls(&names);
    of_nulls["id"] = json!(1);
    let report: MonitorReport = serde_json::from_value(json!({ "id": 1 })).expect("a report");
    assert_eq!(
        serde_json::from_value::<MonitorReport>(of_nulls).expect("a report"),
        report
    );
    let error = serde_json::from_value::<MonitorReport>(json!({})).expect_err("no report");
    assert_eq!(error.to_string(), "missing field `id`");
}

#[test]
fn a_report_may_count_in_whole_numbers_and_in_parts() {
    let report: UptimeReport = serde_json::from_value(json!({
        "downtime": 90,
        "availability": 100,
        "min_availability": 99.75,
        "max_availability": 100,
        "mttr": 45,
        "mtbf": 1234.5,
        "highest_incident_impact": "partialOutage",
        "report_start_at": "2026-04-01T00:00:00.000000Z",
        "monitors": [{
            "id": 1,
            "availability": 99.75,
            "mttr": 45.5,
            "mtbf": 1234,
            "incidents": [{ "id": 5, "project_id": 2, "created_at": NOW, "updated_at": NOW }],
            "checks": 30_000,
        }],
    }))
    .expect("a report");
    assert_eq!(report.availability, Some(100.0));
    assert_eq!((report.mttr, report.mtbf), (Some(45.0), Some(1234.5)));
    assert_eq!(report.highest_incident_impact, Impact::PartialOutage);
    assert_eq!(report.report_start_at, Some(at("2026-04-01T00:00:00Z")));
    let monitor = &report.monitors[0];
    assert_eq!((monitor.mttr, monitor.mtbf), (Some(45.5), Some(1234.0)));
    assert_eq!(monitor.incidents[0].id.get(), 5);
    let text = serde_json::to_string(&report).expect("JSON");
    assert_eq!(serde_json::from_str::<UptimeReport>(&text).expect("the same"), report);
}

#[test]
fn a_user_may_have_any_role() {
    let least = json!({ "id": 1, "created_at": NOW, "updated_at": NOW });
    let user: User = serde_json::from_value(least.clone()).expect("a user");
    assert_eq!((user.email.as_str(), user.role.as_str()), ("", ""));
    for (text, role) in [
        ("member", UserRole::Member),
        ("admin", UserRole::Admin),
        ("owner", UserRole::Other("owner".into())),
    ] {
        let mut json = least.clone();
        json["role"] = json!(text);
        json["email"] = Value::Null;
        let user: User = serde_json::from_value(json).expect("a user");
        assert_eq!(user.role, role);
        assert_eq!(serde_json::to_value(&user).expect("JSON")["role"], text);
    }
    for name in ["id"] {
        let mut json = least.clone();
        json.as_object_mut().expect("an object").remove(name);
        let error = serde_json::from_value::<User>(json).expect_err("no user");
        assert_eq!(error.to_string(), format!("missing field `{name}`"));
    }
    for name in ["created_at", "updated_at"] {
        let mut json = least.clone();
        json.as_object_mut().expect("an object").remove(name);
        let read: User = serde_json::from_value(json.clone()).expect("a user");
        let written = serde_json::to_value(&read).expect("JSON");
        assert_eq!(written.get(name), None, "{written}");
    }
}

#[test]
fn the_api_may_say_little_of_itself() {
    let info: ApiInfo = serde_json::from_value(json!({})).expect("the API");
    let names = ["title", "version", "support", "website", "documentation"];
    assert_eq!(serde_json::from_value::<ApiInfo>(nulls(&names)).expect("the API"), info);
    assert_eq!(info.title, "");
}

#[tokio::test]
async fn the_api_introduces_itself() {
    let fake = fake();
    let organization = client_with(&fake, fake.organization_key());
    for client in [client(&fake), organization] {
        let info = GetApiInfo::new().send(&client).await.expect("the API");
        assert!(!info.title.is_empty() && !info.version.is_empty(), "{info:?}");
        assert!(
            info.documentation.starts_with("https://") && info.website.starts_with("https://"),
            "{info:?}"
        );
        assert!(!info.support.is_empty());
    }
    let stranger = client_with(&fake, "pha_unknown");
    let error = GetApiInfo::new().send(&stranger).await.expect_err("no API");
    assert!(error.is_unauthorized());
}

#[tokio::test]
async fn users_are_listed_and_read() {
    let fake = fake();
    // Neither operation needs a project.
    let client = client_with(&fake, fake.organization_key());
    let users = ListUsers::default().send(&client).await.expect("a page").data;
    assert!(!users.is_empty());
    let user = &users[0];
    let read = GetUser::new(user.id).send(&client).await.expect("the user");
    assert_eq!(&read, user);
    assert!(
        !matches!(user.role, UserRole::Other(_)) && user.email.contains('@'),
        "{user:?}"
    );

    let found = ListUsers::builder()
        .email([user.email.as_str(), "nobody@example.com"])
        .build();
    assert_eq!(
        found.send(&client).await.expect("a page").data,
        std::slice::from_ref(user)
    );
    let nobody = ListUsers::builder().email(["nobody@example.com"]).build();
    assert_eq!(nobody.send(&client).await.expect("a page").data, []);

    let gone = GetUser::new(999_999).send(&client).await.expect_err("no user");
    assert!(gone.is_not_found());
    let stranger = client_with(&fake, "pha_unknown");
    let error = ListUsers::default().send(&stranger).await.expect_err("no users");
    assert!(error.is_unauthorized());
    let error = GetUser::new(user.id).send(&stranger).await.expect_err("no user");
    assert!(error.is_unauthorized());
}

#[tokio::test]
async fn a_report_counts_what_was_down() {
    let fake = fake();
    let client = client(&fake);
    let incident = CreateIncident::builder()
        .impact(Impact::MajorOutage)
        .title("Down")
        .exclude_from_downtime(false)
        .incident_at(at("2026-03-08T08:00:00Z"))
        .recovery_at(at("2026-03-08T09:00:00Z"))
        .monitors([fake.monitors()[0]])
        .build()
        .send(&client)
        .await
        .expect("an incident");

    let (from, to) = (at(NOW) - Duration::from_secs(36_000), at(NOW));
    let report = GetUptimeReport::builder().from(from).to(to).build();
    let report = report.send(&client).await.expect("a report");
    assert_eq!((report.report_start_at, report.report_end_at), (Some(from), Some(to)));
    assert_eq!(report.highest_incident_impact, Impact::MajorOutage);
    assert!(report.downtime > 0 && report.availability < Some(100.0), "{report:?}");
    assert!(report.min_availability < report.max_availability, "{report:?}");
    let ids: Vec<u64> = report.monitors.iter().map(|monitor| monitor.id.get()).collect();
    assert_eq!(ids, fake.monitors());

    let one = GetMonitorReport::builder(fake.monitors()[0]).from(from).to(to).build();
    let one = one.send(&client).await.expect("a report");
    assert_eq!(one.id, MonitorId::from(fake.monitors()[0]));
    assert_eq!((one.name.as_str(), one.incident_count), ("Website", 1));
    assert_eq!(one.incidents, [incident]);
    assert_eq!(one, report.monitors[0]);
}

#[tokio::test]
async fn reports_are_refused() {
    let fake = fake();
    let client = client(&fake);
    let (from, to) = (at(NOW), at(NOW) - Duration::from_secs(60));
    let id = fake.monitors()[0];
    let backwards = [
        GetUptimeReport::builder()
            .from(from)
            .to(to)
            .build()
            .send(&client)
            .await
            .err(),
        GetMonitorReport::builder(id)
            .from(from)
            .to(to)
            .build()
            .send(&client)
            .await
            .err(),
    ];
    for error in backwards {
        let error = error.expect("a refusal");
        assert_eq!(error.status(), Some(422), "{error}");
        assert!(
            !error.field_errors().expect("field errors").get("to").is_empty(),
            "{error}"
        );
    }
    let stranger = client_with(&fake, "pha_unknown");
    let organization = client_with(&fake, fake.organization_key());
    for (client, status) in [(stranger, 401), (organization, 403)] {
        let errors = [
            GetUptimeReport::default().send(&client).await.err(),
            GetMonitorReport::builder(id).build().send(&client).await.err(),
        ];
        for error in errors {
            assert_eq!(error.expect("a refusal").status(), Some(status));
        }
    }
    let gone = GetMonitorReport::builder(999_999).build().send(&client).await;
    assert!(gone.expect_err("no monitor").is_not_found());
}
