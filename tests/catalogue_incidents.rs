//! Incidents and their updates: all eleven operations of the catalogue, against the fake.

mod fake_client;

use std::time::Duration;

use phare::incident_updates::{
    CreateIncidentUpdate, Creator, CreatorType, DeleteIncidentUpdate, GetIncidentUpdate, IncidentUpdate,
    ListIncidentUpdates, UpdateIncidentUpdate,
};
use phare::incidents::{
    CreateIncident, DeleteIncident, GetIncident, Incident, IncidentState, IncidentStatus, IncidentType, ListIncidents,
    RecoverIncident, UpdateIncident,
};
use phare::{
    Client, Endpoint, Error, Impact, IncidentId, IncidentUpdateId, MonitorId, Nullable, Page, Project, ProjectId,
};
use serde_json::{Value, json};

use crate::fake_client::{NOW, at, client, client_with, fake};

fn minimal() -> CreateIncident {
    CreateIncident::builder()
        .impact(Impact::Unknown)
        .title("Down")
        .exclude_from_downtime(false)
        .build()
}

async fn open(client: &Client) -> Incident {
    minimal().send(client).await.expect("an incident")
}

#[tokio::test]
async fn the_life_of_an_incident() {
    let fake = fake();
    let client = client(&fake);
    let monitors = &fake.monitors()[..2];

    let opened = CreateIncident::builder()
        .impact(Impact::PartialOutage)
        .title("Checkout is down")
        .description("Since the deploy")
        .exclude_from_downtime(true)
        .incident_at(at("2026-03-08T11:30:00.5+02:00"))
        .monitors(monitors.iter().copied())
        .build()
        .send(&client)
        .await
        .expect("an incident");
    assert_eq!(opened.project_id, Some(ProjectId::from(fake.project().id)));
    assert_eq!(opened.kind, IncidentType::Manual);
    assert_eq!(opened.slug, "APP-1");
    assert_eq!(opened.impact, Impact::PartialOutage);
    assert_eq!(opened.state, IncidentState::Unknown);
    assert_eq!(opened.status, IncidentStatus::Ongoing);
    assert_eq!(opened.title, "Checkout is down");
    assert_eq!(opened.description.as_deref(), Some("Since the deploy"));
    assert!(opened.exclude_from_downtime);
    assert_eq!(opened.incident_at, Some(at("2026-03-08T09:30:00Z")));
    assert_eq!(opened.recovery_at, None);
    let affected: Vec<u64> = opened.monitors.iter().map(|monitor| monitor.get()).collect();
    assert_eq!(affected, monitors);
    assert_eq!((opened.created_at, opened.updated_at), (Some(at(NOW)), Some(at(NOW))));

    let read = GetIncident::new(opened.id).send(&client).await.expect("the incident");
    assert_eq!(read, opened);

    fake.advance(Duration::from_secs(60));
    let update = CreateIncidentUpdate::builder(opened.id)
        .state(IncidentState::Identified)
        .content("It was the deploy")
        .build()
        .send(&client)
        .await
        .expect("an update");
    assert_eq!(update.published_at, Some(at("2026-03-08T10:01:00Z")));

    let changed = UpdateIncident::builder(opened.id)
        .impact(Impact::MajorOutage)
        .monitors([fake.monitors()[2]])
        .build()
        .send(&client)
        .await
        .expect("the incident");
    assert_eq!(changed.impact, Impact::MajorOutage);
    assert_eq!(changed.state, IncidentState::Identified);
    assert_eq!(changed.title, opened.title);
    assert_eq!(changed.monitors, [MonitorId::from(fake.monitors()[2])]);
    assert_eq!(changed.updated_at, Some(at("2026-03-08T10:01:00Z")));

    RecoverIncident::new(opened.id).send(&client).await.expect("a recovery");
    let recovered = GetIncident::new(opened.id).send(&client).await.expect("the incident");
    assert_eq!(recovered.status, IncidentStatus::Recovered);
    assert_eq!(recovered.state, IncidentState::Resolved);
    assert_eq!(recovered.recovery_at, Some(at("2026-03-08T10:01:00Z")));

    let again = RecoverIncident::new(opened.id)
        .send(&client)
        .await
        .expect_err("a conflict");
    assert_eq!(again.status(), Some(422));

    let reopened = UpdateIncident::builder(opened.id)
        .recovery_at(Nullable::Null)
        .build()
        .send(&client)
        .await
        .expect("the incident");
    assert_eq!(reopened.recovery_at, None);
    assert_eq!(reopened.status, IncidentStatus::Ongoing);

    DeleteIncident::new(opened.id).send(&client).await.expect("a deletion");
    let gone = GetIncident::new(opened.id)
        .send(&client)
        .await
        .expect_err("no incident");
    assert!(gone.is_not_found());
    let gone = DeleteIncident::new(opened.id)
        .send(&client)
        .await
        .expect_err("no incident");
    assert!(gone.is_not_found() && !gone.may_have_been_applied());
}

#[tokio::test]
async fn the_life_of_an_update() {
    let fake = fake();
    let client = client(&fake);
    let incident = open(&client).await;

    let posted = CreateIncidentUpdate::builder(incident.id)
        .state("investigating")
        .content("We look into it")
        .published_at(at("2026-03-08T09:59:00Z"))
        .build()
        .send(&client)
        .await
        .expect("an update");
    assert_eq!(posted.state, IncidentState::Investigating);
    assert_eq!(posted.content, "We look into it");
    assert_eq!(posted.published_at, Some(at("2026-03-08T09:59:00Z")));
    let creator = posted.creator.as_ref().expect("a creator");
    assert_eq!(creator.kind, CreatorType::ApiKey);
    assert!(creator.id.is_some() && !creator.label.is_empty(), "{creator:?}");

    let read = GetIncidentUpdate::new(incident.id, posted.id)
        .send(&client)
        .await
        .expect("the update");
    assert_eq!(read, posted);

    let mut change = posted.to_update(incident.id);
    assert_eq!(
        (change.state, change.content),
        (Some(posted.state), Some(posted.content))
    );
    change.state = Some(IncidentState::Monitoring);
    change.content = Some("Fixed".into());
    let changed = change.send(&client).await.expect("the update");
    assert_eq!(changed.state, IncidentState::Monitoring);
    assert_eq!(changed.content, "Fixed");
    assert_eq!(changed.published_at, posted.published_at);

    let page = ListIncidentUpdates::builder(incident.id)
        .build()
        .send(&client)
        .await
        .expect("a page");
    assert_eq!(page.data, [changed]);

    DeleteIncidentUpdate::new(incident.id, posted.id)
        .send(&client)
        .await
        .expect("a deletion");
    let gone = GetIncidentUpdate::new(incident.id, posted.id).send(&client).await;
    assert!(gone.expect_err("no update").is_not_found());
}

#[tokio::test]
async fn lists_are_paged_and_filtered() {
    let fake = fake();
    let client = client(&fake);
    for number in 1..=5_u8 {
        let monitor = fake.monitors()[usize::from(number % 2)];
        let mut incident = minimal();
        incident.title = format!("Number {number}");
        incident.monitors = Some(vec![monitor.into()]);
        incident.send(&client).await.expect("an incident");
    }
    let titles = |page: &Page<Incident>| {
        page.into_iter()
            .map(|incident| incident.title.clone())
            .collect::<Vec<_>>()
    };

    let mut all = Vec::new();
    for number in 1.. {
        let page = ListIncidents::builder().page(number).per_page(2).build();
        let page = page.send(&client).await.expect("a page");
        assert_eq!(page.meta.current_page, Some(number.into()));
        assert_eq!(page.meta.per_page, Some(2));
        all.extend(titles(&page));
        if !page.has_next() {
            break;
        }
    }
    let expected: Vec<_> = (1..=5).map(|number| format!("Number {number}")).collect();
    assert_eq!(all, expected);
    assert_eq!(fake.take_requests().len(), 5 + 3);

    let page = ListIncidents::default().send(&client).await.expect("a page");
    assert_eq!(titles(&page), expected);
    assert_eq!((page.meta.from, page.meta.to), (Some(1), Some(5)));
    let beyond = ListIncidents::builder().page(9).build();
    let beyond = beyond.send(&client).await.expect("a page");
    assert_eq!(
        (beyond.data.len(), beyond.has_next(), beyond.meta.from),
        (0, false, None)
    );

    let of = |monitors: &[u64]| {
        let list = ListIncidents::builder().monitor_id(monitors.iter().copied()).build();
        list.send(&client)
    };
    let odd = of(&fake.monitors()[1..2]).await.expect("a page");
    assert_eq!(titles(&odd), ["Number 1", "Number 3", "Number 5"]);
    let both = of(&fake.monitors()[..2]).await.expect("a page");
    assert_eq!(both.data.len(), 5);
    let query = fake.requests().last().expect("a request").query.clone();
    let [first, second, ..] = fake.monitors() else { panic!() };
    assert_eq!(query, format!("monitor_id={first}&monitor_id={second}"));
}

/// Sends each of the eleven operations, and tells what each failed with.
async fn errors(client: &Client, id: u64) -> Vec<(&'static str, Error)> {
    async fn error<E: Endpoint>(client: &Client, endpoint: E) -> (&'static str, Error) {
        let result = client.send(&endpoint).await;
        (E::OPERATION.path(), result.err().expect("an error"))
    }
    let update = UpdateIncidentUpdate::builder(id, id)
        .state(IncidentState::Unknown)
        .content("x")
        .build();
    vec![
        error(client, ListIncidents::default()).await,
        error(client, minimal()).await,
        error(client, GetIncident::new(id)).await,
        error(client, UpdateIncident::builder(id).title("x").build()).await,
        error(client, DeleteIncident::new(id)).await,
        error(client, RecoverIncident::new(id)).await,
        error(client, ListIncidentUpdates::builder(id).build()).await,
        error(
            client,
            CreateIncidentUpdate::builder(id).state("resolved").content("x").build(),
        )
        .await,
        error(client, GetIncidentUpdate::new(id, id)).await,
        error(client, update).await,
        error(client, DeleteIncidentUpdate::new(id, id)).await,
    ]
}

#[tokio::test]
async fn an_unknown_key_is_unauthorized_everywhere() {
    let fake = fake();
    let errors = errors(&client_with(&fake, "pha_unknown"), 1).await;
    assert_eq!(errors.len(), 11);
    for (path, error) in errors {
        assert_eq!(error.status(), Some(401), "{path}: {error}");
        assert!(error.is_unauthorized() && !error.may_have_been_applied());
    }
}

#[tokio::test]
async fn an_organizations_key_needs_a_project_everywhere() {
    let fake = fake();
    let client = client_with(&fake, fake.organization_key());
    for (path, error) in errors(&client, 1).await {
        assert_eq!(error.status(), Some(403), "{path}: {error}");
    }
    let incident = minimal()
        .send(&client)
        .project(Project::slug(&fake.project().slug))
        .await
        .expect("an incident");
    let read = GetIncident::new(incident.id)
        .send(&client)
        .project(incident.project_id.expect("a project"));
    assert_eq!(read.await.expect("the incident"), incident);
}

#[tokio::test]
async fn nothing_is_found_in_another_project() {
    let fake = fake();
    let other = fake.add_project("Other");
    let incident = open(&client(&fake)).await;
    let found = GetIncident::new(incident.id)
        .send(&client_with(&fake, &other.key))
        .await;
    assert!(found.expect_err("no incident").is_not_found());
}

#[tokio::test]
async fn an_unknown_id_is_not_found() {
    let fake = fake();
    let client = client(&fake);
    let incident = open(&client).await;
    let id = 999_999_u64;
    let unknown = [
        GetIncident::new(id).send(&client).await.err(),
        UpdateIncident::builder(id).title("x").build().send(&client).await.err(),
        DeleteIncident::new(id).send(&client).await.err(),
        RecoverIncident::new(id).send(&client).await.err(),
        ListIncidentUpdates::builder(id).build().send(&client).await.err(),
        GetIncidentUpdate::new(incident.id, id).send(&client).await.err(),
        DeleteIncidentUpdate::new(incident.id, id).send(&client).await.err(),
    ];
    for error in unknown {
        let error = error.expect("an error");
        assert!(error.is_not_found(), "{error}");
    }
}

#[tokio::test]
async fn a_refused_field_is_named() {
    let fake = fake();
    let client = client(&fake);
    let far = at("2027-01-01T00:00:00Z");
    let error = CreateIncident::builder()
        .impact(Impact::Unknown)
        .title("x")
        .exclude_from_downtime(false)
        .incident_at(far)
        .monitors([fake.monitors()[0], 999_999])
        .build()
        .send(&client)
        .await
        .expect_err("a refusal");
    assert_eq!(error.status(), Some(422), "{error}");
    let fields = error.field_errors().expect("field errors");
    let named: Vec<_> = fields.iter().map(|(field, _)| field).collect();
    assert_eq!(named, ["incident_at", "monitors.1"]);
    assert_eq!(fields.get("monitors.1"), ["The selected monitors.1 is invalid."]);
    assert_eq!(fields.get("incident_at").len(), 1);
    assert!(
        error.to_string().contains("The selected monitors.1 is invalid."),
        "{error}"
    );
}

#[test]
fn numbers_become_ids() {
    assert_eq!(GetIncident::new(5).incident_id, IncidentId::from(5));
    assert_eq!(DeleteIncident::new(5_u64).incident_id.get(), 5);
    assert_eq!(RecoverIncident::new(IncidentId::from(5)).incident_id.to_string(), "5");
    assert_eq!(
        GetIncidentUpdate::new(5, 6).incident_update_id,
        IncidentUpdateId::from(6)
    );
    assert_eq!(UpdateIncident::builder(5).build().incident_id.get(), 5);
    assert_eq!(u64::from(DeleteIncidentUpdate::new(5, 6).incident_update_id), 6);
    let monitors = ListIncidents::builder().monitor_id([1, 2]).build().monitor_id;
    assert_eq!(monitors, Some(vec![MonitorId::from(1), MonitorId::from(2)]));
    let empty = ListIncidents::builder().monitor_id([0_u64; 0]).build().monitor_id;
    assert_eq!(empty, Some(Vec::new()));
}

#[tokio::test]
async fn an_answer_can_be_stored_and_read_again() {
    let fake = fake();
    let client = client(&fake);
    let mut incident = minimal();
    incident.description = Some("d".to_owned());
    incident.recovery_at = Nullable::Value(at(NOW));
    incident.monitors = Some(vec![fake.monitors()[0].into()]);
    let incident = incident.send(&client).await.expect("an incident");
    let update = CreateIncidentUpdate::builder(incident.id)
        .state(IncidentState::Resolved)
        .content("c")
        .build()
        .send(&client)
        .await
        .expect("an update");
    let page = ListIncidents::default().send(&client).await.expect("a page");

    let text = serde_json::to_string(&(&incident, &update, &page)).expect("JSON");
    let read: (Incident, IncidentUpdate, Page<Incident>) = serde_json::from_str(&text).expect("the same");
    assert_eq!(read, (incident, update, page));
    assert!(
        text.contains(r#""type":"manual""#) && text.contains(r#""impact":"unknown""#),
        "{text}"
    );
}

/// The least that an incident says.
fn least() -> Value {
    json!({ "id": 1, "project_id": 2, "created_at": NOW, "updated_at": NOW })
}

fn read(extra: &Value) -> Incident {
    let mut incident = least();
    let fields = incident.as_object_mut().expect("an object");
    fields.extend(extra.as_object().expect("an object").clone());
    serde_json::from_value(incident).expect("an incident")
}

#[test]
fn an_answer_may_say_little() {
    let names = [
        "type",
        "slug",
        "impact",
        "state",
        "status",
        "title",
        "description",
        "exclude_from_downtime",
        "incident_at",
        "recovery_at",
        "monitors",
    ];
    let nulls: Value = names.iter().map(|name| ((*name).to_owned(), Value::Null)).collect();
    let incident = read(&json!({}));
    assert_eq!(read(&nulls), incident);
    assert_eq!(incident.impact, Impact::Other("".into()));
    assert_eq!((incident.slug.as_str(), incident.monitors.len()), ("", 0));

    let update = json!({ "id": 1, "created_at": NOW, "updated_at": NOW, "creator": { "type": null } });
    let update: IncidentUpdate = serde_json::from_value(update).expect("an update");
    let creator: Creator = update.creator.expect("a creator");
    assert_eq!(
        (creator.id, creator.kind.as_str(), creator.label.as_str()),
        (None, "", "")
    );
}

#[test]
fn an_answer_may_say_more_and_otherwise() {
    let incident = read(&json!({
        "impact": "degradedPerformance",
        "state": "post_mortem",
        "status": "recovering",
        "type": "robot",
        "incident_at": "2026-03-08T10:00:00.123456Z",
        "recovery_at": "2026-03-08T12:00:00.000000+02:00",
        "severity": { "new": ["field"] },
    }));
    assert_eq!(incident.impact, Impact::DegradedPerformance);
    assert_eq!(incident.state, IncidentState::Other("post_mortem".into()));
    assert_eq!(incident.status, IncidentStatus::Recovering);
    assert_eq!(incident.kind.to_string(), "robot");
    let incident_at = incident.incident_at.expect("a timestamp");
    assert_eq!(incident_at.subsecond_nanoseconds(), 123_456_000);
    assert_eq!(incident.recovery_at, Some(at(NOW)));
    let written = serde_json::to_value(&incident).expect("JSON");
    assert_eq!(written["impact"], "degraded_performance");
    assert_eq!(written["state"], "post_mortem");
    assert_eq!(written["type"], "robot");
}

#[test]
fn each_impact_has_two_spellings_to_read_and_one_to_write() {
    let cases = [
        ("unknown", Impact::Unknown, "unknown"),
        ("operational", Impact::Operational, "operational"),
        ("maintenance", Impact::Maintenance, "maintenance"),
        (
            "degraded_performance",
            Impact::DegradedPerformance,
            "degraded_performance",
        ),
        (
            "degradedPerformance",
            Impact::DegradedPerformance,
            "degraded_performance",
        ),
        ("partial_outage", Impact::PartialOutage, "partial_outage"),
        ("partialOutage", Impact::PartialOutage, "partial_outage"),
        ("major_outage", Impact::MajorOutage, "major_outage"),
        ("majorOutage", Impact::MajorOutage, "major_outage"),
        ("Major_Outage", Impact::Other("Major_Outage".into()), "Major_Outage"),
    ];
    for (text, impact, written) in cases {
        assert_eq!(Impact::from(text), impact);
        assert_eq!(Impact::from(text.to_owned()), impact);
        assert_eq!(
            serde_json::from_value::<Impact>(json!(text)).expect("an impact"),
            impact
        );
        assert_eq!(serde_json::to_value(&impact).expect("JSON"), written);
        assert_eq!(impact.as_str(), written);
        assert_eq!(format!("{impact:>22}|"), format!("{written:>22}|"));
    }
}

#[test]
fn what_an_answer_must_say_is_asked_for() {
    for field in ["id"] {
        let mut incident = least();
        incident.as_object_mut().expect("an object").remove(field);
        let error = serde_json::from_value::<Incident>(incident).expect_err("no incident");
        assert_eq!(error.to_string(), format!("missing field `{field}`"));
    }
    for field in ["project_id", "created_at", "updated_at"] {
        let mut incident = least();
        incident.as_object_mut().expect("an object").remove(field);
        let read: Incident = serde_json::from_value(incident.clone()).expect("an incident");
        let written = serde_json::to_value(&read).expect("JSON");
        assert_eq!(written.get(field), None, "{written}");
    }
}
