//! The operations against the fake.

use std::time::Duration;

use phare::monitors::{
    Confirmations, Connection, DeleteMonitor, GetMonitor, HttpMethod, HttpRequest, Interval, ListMonitors, Monitor,
    MonitorRequest, MonitorStatus, PauseMonitor, Region, ResumeMonitor, SuccessAssertion, TcpRequest, Timeout,
    UpdateMonitor,
};
use phare::{Client, Endpoint, Error, MonitorId, Page, ProjectId, ProjectScope};

use super::minimal;
use crate::support::fake_client::{NOW, at, client, client_with, fake};

#[tokio::test]
async fn the_life_of_a_monitor() {
    let fake = fake();
    let client = client(&fake);
    let created = minimal().send(&client).await.expect("a monitor");
    assert_eq!(created.project_id, Some(ProjectId::from(fake.project().id)));
    assert_eq!((created.name.as_str(), created.paused), ("Website", false));
    assert_eq!(created.status, MonitorStatus::Fetching);
    assert_eq!(
        (created.interval, created.timeout),
        (Interval::OneMinute, Timeout::TwentySeconds)
    );
    assert_eq!(created.incident_confirmations, Confirmations::Three);
    assert_eq!(created.recovery_confirmations, Confirmations::Three);
    assert_eq!(created.region_threshold, Some(1));
    assert_eq!(created.regions, [Region::Frankfurt]);
    assert_eq!((created.response_time, created.last_checked_at), (None, None));
    assert_eq!((created.created_at, created.updated_at), (Some(at(NOW)), Some(at(NOW))));
    let MonitorRequest::Http(request) = &created.request else {
        panic!("{:?}", created.request)
    };
    assert_eq!(
        (&request.method, request.url.as_str()),
        (&HttpMethod::Get, "https://example.com")
    );
    let read = GetMonitor::new(created.id).send(&client).await.expect("the monitor");
    assert_eq!(read, created);

    fake.advance(Duration::from_secs(60));
    let changed = UpdateMonitor::builder(created.id)
        .interval(Interval::ThirtySeconds)
        .build()
        .send(&client)
        .await
        .expect("the monitor");
    let mut expected = created.clone();
    expected.interval = Interval::ThirtySeconds;
    expected.updated_at = Some(at("2026-03-08T10:01:00Z"));
    assert_eq!(changed, expected);

    fake.check_monitor(created.id.get(), Some(Duration::from_millis(87)));
    let checked = GetMonitor::new(created.id).send(&client).await.expect("the monitor");
    assert_eq!(
        (checked.status, checked.response_time),
        (MonitorStatus::Online, Some(87))
    );
    assert_eq!(checked.last_checked_at, Some(at("2026-03-08T10:01:00Z")));

    PauseMonitor::new(created.id).send(&client).await.expect("a pause");
    let paused = GetMonitor::new(created.id).send(&client).await.expect("the monitor");
    assert_eq!((paused.paused, paused.status), (true, MonitorStatus::Paused));
    let again = PauseMonitor::new(created.id)
        .send(&client)
        .await
        .expect_err("a conflict");
    assert_eq!(again.status(), Some(422), "{again}");

    ResumeMonitor::new(created.id)
        .send(&client)
        .await
        .expect("a resumption");
    let resumed = GetMonitor::new(created.id).send(&client).await.expect("the monitor");
    assert!(!resumed.paused);
    let again = ResumeMonitor::new(created.id)
        .send(&client)
        .await
        .expect_err("a conflict");
    assert_eq!(again.status(), Some(422), "{again}");

    DeleteMonitor::new(created.id).send(&client).await.expect("a deletion");
    let gone = GetMonitor::new(created.id).send(&client).await.expect_err("no monitor");
    assert!(gone.is_not_found());
}

#[tokio::test]
async fn a_request_can_be_read_changed_and_sent_back() {
    let fake = fake();
    let client = client(&fake);
    let mut create = minimal();
    let request = TcpRequest::builder()
        .host("db")
        .port(5432)
        .connection(Connection::from_any("plain"))
        .build();
    create.request = request.into();
    let created = create.send(&client).await.expect("a monitor");
    let MonitorRequest::Tcp(mut request) = created.request else {
        panic!("{:?}", created.request)
    };
    assert_eq!(
        (request.host.as_str(), request.port, &request.connection),
        ("db", 5432, &Connection::Plain)
    );
    request.port = 5433;
    let update = UpdateMonitor::builder(created.id).request(request.clone()).build();
    let changed = update.send(&client).await.expect("the monitor");
    assert_eq!(changed.request, MonitorRequest::Tcp(request));

    let request = HttpRequest::builder()
        .method(HttpMethod::Head)
        .url("https://example.com")
        .headers([("A", "b")])
        .build();
    let update = UpdateMonitor::builder(created.id)
        .request(request)
        .success_assertions([SuccessAssertion::status_code_in("2xx")])
        .build();
    let changed = update.send(&client).await.expect("the monitor");
    assert_eq!(changed.request.protocol(), "http");
    assert_eq!(changed.success_assertions, [SuccessAssertion::status_code_in("2xx")]);
    let stored = serde_json::to_string(&changed).expect("JSON");
    assert_eq!(serde_json::from_str::<Monitor>(&stored).expect("the same"), changed);
    let sent_back = UpdateMonitor::builder(created.id)
        .request(changed.request.clone())
        .build();
    assert_eq!(
        sent_back.send(&client).await.expect("the monitor").request,
        changed.request
    );
}

#[tokio::test]
async fn monitors_are_listed_in_pages() {
    let fake = fake();
    let client = client(&fake);
    let page = ListMonitors::default().send(&client).await.expect("a page");
    let ids = |page: &Page<Monitor>| page.iter().map(|monitor| monitor.id.get()).collect::<Vec<_>>();
    assert_eq!(ids(&page), fake.monitors());
    let first = ListMonitors::builder().per_page(2).build();
    let first = first.send(&client).await.expect("a page");
    assert_eq!((first.data.len(), first.has_next()), (2, true));
    let last = ListMonitors::builder().page(2).per_page(2).build();
    let last = last.send(&client).await.expect("a page");
    assert_eq!((last.data.len(), last.has_next()), (1, false));
}

#[tokio::test]
async fn a_rejected_field_is_named() {
    let fake = fake();
    let mut monitor = minimal();
    monitor.region_threshold = Some(2);
    monitor.interval = Some(Interval::Other(7));
    monitor.regions = vec![Region::from_any("moon")];
    let error = monitor.send(&client(&fake)).await.expect_err("a rejection");
    assert_eq!(error.status(), Some(422), "{error}");
    let fields = error.field_errors().expect("field errors");
    for field in ["region_threshold", "interval", "regions.0"] {
        assert_eq!(fields.get(field).len(), 1, "{field}: {error}");
    }
}

/// Sends each of the seven operations, and tells what each failed with.
async fn errors(client: &Client, id: u64) -> Vec<(&'static str, Error)> {
    async fn error<E: Endpoint>(client: &Client, endpoint: E) -> (&'static str, Error) {
        let result = client.send(&endpoint).await;
        (E::OPERATION.path, result.err().expect("an error"))
    }
    vec![
        error(client, ListMonitors::default()).await,
        error(client, minimal()).await,
        error(client, GetMonitor::new(id)).await,
        error(client, UpdateMonitor::builder(id).name("xy").build()).await,
        error(client, DeleteMonitor::new(id)).await,
        error(client, PauseMonitor::new(id)).await,
        error(client, ResumeMonitor::new(id)).await,
    ]
}

#[tokio::test]
async fn error_responses_have_their_status_everywhere() {
    let fake = fake();
    let id = fake.monitors()[0];
    for (path, error) in errors(&client_with(&fake, "pha_unknown"), id).await {
        assert!(
            error.is_unauthorized() && !error.may_have_been_applied(),
            "{path}: {error}"
        );
    }
    let organization = client_with(&fake, fake.organization_key());
    for (path, error) in errors(&organization, id).await {
        assert_eq!(error.status(), Some(403), "{path}: {error}");
    }
    let read = GetMonitor::new(id)
        .send(&organization)
        .project(ProjectScope::Id(fake.project().id));
    assert_eq!(read.await.expect("the monitor").id, MonitorId::from(id));

    let other = fake.add_project("Other");
    let found = GetMonitor::new(id).send(&client_with(&fake, &other.key)).await;
    assert!(found.expect_err("no monitor").is_not_found());
    let unknown = errors_of_unknown(&client(&fake)).await;
    for error in unknown {
        assert!(error.is_not_found(), "{error}");
    }
}

async fn errors_of_unknown(client: &Client) -> Vec<Error> {
    let id = 999_999_u64;
    let results = [
        GetMonitor::new(id).send(client).await.err(),
        UpdateMonitor::builder(id).name("xy").build().send(client).await.err(),
        DeleteMonitor::new(id).send(client).await.err(),
        PauseMonitor::new(id).send(client).await.err(),
        ResumeMonitor::new(id).send(client).await.err(),
    ];
    results.map(|error| error.expect("an error")).into()
}
