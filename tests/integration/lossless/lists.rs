//! One item that is odd does not cost a page, and what is no page does not end a list.

use phare::incidents::{Incident, ListIncidents};
use phare::maintenance_windows::ListMaintenanceWindows;
use phare::monitors::{Interval, ListMonitors};
use phare::{Error, MonitorId};

use crate::support::listener::{Listener, Reply};

fn page(items: &str) -> Listener {
    let page = format!(r#"{{"data":[{{"id":1}},{items},{{"id":3}}],"links":{{"next":null}}}}"#);
    Listener::start([Reply::json(200, &page)])
}

/// The second incident of a page of three.
async fn incident(item: &str) -> Incident {
    let listener = page(item);
    let page = ListIncidents::default().send(&listener.client()).await;
    let mut page = page.unwrap_or_else(|error| panic!("{item}: {error}"));
    assert_eq!(page.data.len(), 3, "{item}");
    page.data.swap_remove(1)
}

#[tokio::test]
async fn an_item_may_lack_all_but_its_id() {
    let incident = incident(r#"{"id":2}"#).await;
    assert_eq!(
        (incident.id.get(), incident.project_id, incident.created_at),
        (2, None, None)
    );
    assert!(incident.unlisted.is_empty());
}

#[tokio::test]
async fn dates_may_be_phps_own() {
    for date in [
        "2020-12-12 23:23:23",
        "2020-12-12T23:23:23+0000",
        "2020-12-12T23:23:23.000000Z",
    ] {
        let item = format!(r#"{{"id":2,"created_at":"{date}"}}"#);
        let created_at = incident(&item).await.created_at.expect(date);
        assert_eq!(created_at.to_string(), "2020-12-12T23:23:23Z");
    }
    let odd = incident(r#"{"id":2,"created_at":"yesterday","updated_at":1607815403}"#).await;
    assert_eq!((odd.created_at, odd.updated_at), (None, None));
    let unlisted: Vec<_> = odd
        .unlisted
        .iter()
        .map(|(name, json)| format!("{name}: {json}"))
        .collect();
    assert_eq!(unlisted, [r#"created_at: "yesterday""#, "updated_at: 1607815403"]);
}

#[tokio::test]
async fn half_a_surrogate_pair_is_a_replacement_character() {
    let incident = incident(r#"{"id":2,"title":"Down \ud83d","slug":"\ud83d\ude00"}"#).await;
    assert_eq!(
        (incident.title.as_str(), incident.slug.as_str()),
        ("Down \u{fffd}", "\u{1f600}")
    );
}

#[tokio::test]
async fn of_a_key_that_comes_twice_the_last_one_counts() {
    let incident = incident(r#"{"id":7,"title":"a","new":1,"title":"b","id":2,"new":2}"#).await;
    assert_eq!((incident.id.get(), incident.title.as_str()), (2, "b"));
    assert_eq!(
        incident.unlisted.get("new").map(ToString::to_string).as_deref(),
        Some("2")
    );
}

#[tokio::test]
async fn numbers_may_have_a_fraction_of_zero_and_lists_may_have_keys() {
    let incident =
        incident(r#"{"id":2.0,"project_id":"9","monitors":{"0":1,"2":5.0},"exclude_from_downtime":1}"#).await;
    assert_eq!(
        (incident.id.get(), incident.project_id.map(Into::into)),
        (2, Some(9_u64))
    );
    assert_eq!(incident.monitors, [1, 5].map(MonitorId::from));
    assert!(incident.exclude_from_downtime);

    let listener = page(r#"{"id":2,"interval":60.0,"timeout":"7000.0","response_time":31.0,"region_threshold":"2"}"#);
    let monitors = ListMonitors::default()
        .send(&listener.client())
        .await
        .expect("a page")
        .data;
    assert_eq!(
        (monitors[1].interval, monitors[1].timeout.get()),
        (Interval::OneMinute, 7000)
    );
    assert_eq!(
        (monitors[1].response_time, monitors[1].region_threshold),
        (Some(31), Some(2))
    );

    let body = r#"{"data":{"0":{"id":1},"2":{"id":2}},"meta":{"per_page":"100"},"links":{"next":null}}"#;
    let listener = Listener::start([Reply::json(200, body)]);
    let windows = ListMaintenanceWindows::default()
        .send(&listener.client())
        .await
        .expect("a page");
    assert_eq!((windows.data.len(), windows.meta.per_page), (2, Some(100)));
}

#[tokio::test]
async fn what_cannot_be_read_costs_its_item_no_more_than_itself() {
    let incident = incident(r#"{"id":2,"title":{"en":"Down"},"monitors":[1,"two"],"impact":7,"slug":"APP-1"}"#).await;
    assert_eq!(
        (
            incident.title.as_str(),
            incident.monitors.len(),
            incident.impact.as_str()
        ),
        ("", 0, "")
    );
    assert_eq!(incident.slug, "APP-1");
    let unlisted: Vec<_> = incident
        .unlisted
        .iter()
        .map(|(name, json)| format!("{name}: {json}"))
        .collect();
    assert_eq!(
        unlisted,
        [r#"title: {"en":"Down"}"#, r#"monitors: [1,"two"]"#, "impact: 7"]
    );
}

#[tokio::test]
async fn an_item_without_its_id_is_an_error_that_names_it() {
    for (item, path, message) in [
        (r#"{"title":"x"}"#, "data[1]", "missing field `id`"),
        (
            r#"{"id":null}"#,
            "data[1]",
            "`id`: invalid type: null, expected an integer at line 1 column ",
        ),
        (
            r#"{"title":"x","id":-7,"slug":"y"}"#,
            "data[1].id",
            "integer `-7`, expected an integer at line 1 column ",
        ),
        (
            r#"{"id":7.5}"#,
            "data[1]",
            "floating point `7.5`, expected an integer at line 1 column ",
        ),
        ("[]", "data[1]", "expected an object"),
    ] {
        let listener = page(item);
        let error = ListIncidents::default().send(&listener.client()).await.expect_err(item);
        let Error::Decode(decode) = &error else {
            panic!("{error:?}")
        };
        assert_eq!(decode.path(), path, "{error}");
        assert!(error.to_string().contains(message), "{error}");
        assert_eq!(error.to_string().matches(" at line ").count(), 1, "{error}");
    }
}

#[tokio::test]
async fn what_is_no_page_does_not_end_a_walk() {
    for (body, fault) in [
        (r#"{"data":[{"id":1}]}"#, "not a page of a list, which has `links`"),
        (r#"{"data":[],"links":null}"#, "not a page of a list, which has `links`"),
        (r#"{"data":[],"links":{"prev":null}}"#, "missing field `next`"),
        (r#"{"links":{"next":null}}"#, "not a page of a list, which has `data`"),
        (r#"{"message":"soon"}"#, "not a page of a list, which has `data`"),
        (
            r#"{"data":null,"links":{"next":null}}"#,
            "not a page of a list, which has `data`",
        ),
        (r#"{"data":{"id":1},"links":{"next":null}}"#, "expected a list"),
        (r#"[{"id":1}]"#, "expected"),
    ] {
        let first = r#"{"data":[{"id":1}],"links":{"next":"http://127.0.0.1/?page=2"}}"#;
        let listener = Listener::start([Reply::json(200, first), Reply::json(200, body)]);
        let error = ListIncidents::default().send(&listener.client()).collect_all(9).await;
        let error = error.expect_err(body);
        assert!(matches!(error, Error::Decode(_)), "{error:?}");
        assert!(error.to_string().contains(fault), "{error}");
    }
}
