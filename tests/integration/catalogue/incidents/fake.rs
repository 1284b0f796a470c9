//! Incidents and updates of a fake Phare.

use std::time::Duration;

use phare::incident_updates::{
    CreateIncidentUpdate, CreatorType, DeleteIncidentUpdate, GetIncidentUpdate, ListIncidentUpdates,
};
use phare::incidents::{
    CreateIncident, DeleteIncident, GetIncident, Incident, IncidentState, IncidentStatus, IncidentType, ListIncidents,
    RecoverIncident, UpdateIncident,
};
use phare::{Impact, MonitorId, Nullable, Page, ProjectId};

use super::{minimal, open};
use crate::support::fake_client::{NOW, at, client, fake};

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
        .state(IncidentState::from_any("investigating"))
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
