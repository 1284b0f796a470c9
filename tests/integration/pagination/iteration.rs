//! Walks through whole lists.

use phare::incidents::{CreateIncident, ListIncidents};
use phare::monitors::ListMonitors;
use phare::{Impact, MonitorId, ProjectScope};

use super::{fake_with, monitors, queries, take};
use crate::support::fake_client::{client, client_with};

#[tokio::test]
async fn all_items_come_once_and_in_their_order() {
    let (fake, ids) = fake_with(250);
    let mut items = monitors(&fake).items();
    assert_eq!(take(&mut items, usize::MAX).await, ids);
    assert_eq!(
        queries(&fake),
        ["page=1&per_page=100", "page=2&per_page=100", "page=3&per_page=100"]
    );
    assert!(items.next().await.is_none());
    assert_eq!(items.position(), None);
    assert_eq!(queries(&fake), [""; 0]);
}

#[tokio::test]
async fn a_full_last_page_ends_the_list() {
    let (fake, ids) = fake_with(200);
    assert_eq!(take(&mut monitors(&fake).items(), usize::MAX).await, ids);
    assert_eq!(queries(&fake).len(), 2);
}

#[tokio::test]
async fn a_list_may_be_empty() {
    let (fake, _) = fake_with(3);
    let mut items = ListIncidents::default().send(&client(&fake)).items();
    assert!(items.next().await.is_none());
    assert_eq!(queries(&fake).len(), 1);
}

#[tokio::test]
async fn pages_are_asked_for_when_they_are_needed() {
    let (fake, ids) = fake_with(5);
    let request = ListMonitors::builder().per_page(2).build().send(&client(&fake));
    let mut items = request.items();
    assert_eq!(queries(&fake), [""; 0]);
    assert_eq!(take(&mut items, 2).await, ids[..2]);
    assert_eq!(queries(&fake), ["page=1&per_page=2"]);
    assert_eq!(take(&mut items, 1).await, ids[2..3]);
    assert_eq!(queries(&fake), ["page=2&per_page=2"]);
}

#[tokio::test]
async fn whole_pages() {
    let (fake, _) = fake_with(5);
    let request = ListMonitors::builder().per_page(2).build().send(&client(&fake));
    let mut pages = request.pages();
    let mut sizes = Vec::new();
    while let Some(page) = pages.next().await {
        sizes.push(page.expect("a page").data.len());
    }
    assert_eq!(sizes, [2, 2, 1]);
    assert!(pages.next().await.is_none());
    assert_eq!(pages.position(), None);
    assert_eq!(queries(&fake).len(), 3);
}

#[tokio::test]
async fn an_iteration_starts_with_the_page_of_the_request() {
    let (fake, ids) = fake_with(50);
    let request = ListMonitors::builder().page(2).build().send(&client(&fake));
    // The page is the second of Phare's own size, as it is without a walk.
    assert_eq!(take(&mut request.items(), usize::MAX).await, ids[20..]);
    assert_eq!(queries(&fake), ["page=2", "page=3"]);
}

#[tokio::test]
async fn filters_hold_on_every_page() {
    let (fake, ids) = fake_with(3);
    let client = client(&fake);
    for index in 0..7 {
        let incident = CreateIncident::builder()
            .impact(Impact::Unknown)
            .title(format!("Incident {index}"))
            .exclude_from_downtime(false)
            .monitors([ids[index % 3]])
            .build();
        incident.send(&client).await.expect("an incident");
    }
    let _ = fake.take_requests();
    let request = ListIncidents::builder()
        .monitor_id([ids[0], ids[1]])
        .per_page(2)
        .build()
        .send(&client);
    let found = request.collect_all(100).await.expect("a list");
    assert_eq!(found.len(), 5);
    let wanted = [MonitorId::from(ids[0]), MonitorId::from(ids[1])];
    assert!(found.iter().all(|incident| wanted.contains(&incident.monitors[0])));
    let filter = format!("monitor_id={}&monitor_id={}", ids[0], ids[1]);
    assert_eq!(
        queries(&fake),
        [1, 2, 3].map(|page| format!("{filter}&page={page}&per_page=2"))
    );
}

#[tokio::test]
async fn options_hold_on_every_page() {
    let (fake, _) = fake_with(5);
    let client = client_with(&fake, fake.organization_key());
    let request = ListMonitors::builder()
        .per_page(2)
        .build()
        .send(&client)
        .project(ProjectScope::id(fake.project().id))
        .header("X-Trace", "7");
    assert_eq!(request.collect_all(5).await.expect("a list").len(), 5);
    let requests = fake.requests();
    assert_eq!(requests.len(), 3);
    let id = fake.project().id.to_string();
    for request in requests {
        assert_eq!(request.header("x-phare-project-id"), Some(id.as_str()));
        assert_eq!(request.header("x-trace"), Some("7"));
    }
}
