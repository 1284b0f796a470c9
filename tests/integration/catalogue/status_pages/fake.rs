//! Against the fake: the life of a page.

use phare::incidents::CreateIncident;
use phare::status_pages::{
    Component, CurrentComponent, DeleteStatusPage, GetCurrentStatus, GetStatusPage, GroupComponent, ListStatusPages,
    MonitorComponent, Secret, Timeframe,
};
use phare::{Impact, MonitorId, Nullable, ProjectId};
use phare_fake::Fake;

use super::minimal;
use crate::support::fake_client::client;

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
    assert_eq!(created.project_id, Some(ProjectId::from(fake.project().id)));
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
    update.title = Some("How is it?".to_owned());
    update.components.as_mut().expect("components").reverse();
    update.domain = "status.example.com".into();
    update.timeframe = Some(Timeframe::ThirtyDays);
    let changed = update.send(&client).await.expect("the page");
    assert_eq!(
        (changed.title.as_str(), changed.timeframe),
        ("How is it?", Some(Timeframe::ThirtyDays))
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
async fn a_rejected_field_is_named() {
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
