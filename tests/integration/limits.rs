//! Limits are checked before anything is sent, by what is written and not by its type.

use std::borrow::Cow;

use phare::incidents::{CreateIncident, ListIncidents};
use phare::{Error, FieldErrors, Impact, Nullable, Request, Response, phare_endpoint};
use phare_fake::Fake;
use serde::{Serialize, Serializer};

use crate::support::fake_client::client;

/// Sends the request, which must be rejected before it leaves; gives what is wrong with it.
async fn rejected<T: Response + std::fmt::Debug>(fake: &Fake, request: Request<T>) -> FieldErrors {
    let error = request.await.expect_err("a limit is passed");
    assert!(fake.requests().is_empty(), "nothing was sent");
    assert!(!error.may_have_been_applied());
    match error {
        Error::Invalid(invalid) => invalid.field_errors().clone(),
        other => panic!("expected an invalid request, got {other:?}"),
    }
}

#[tokio::test]
async fn all_faults_are_found_at_once() {
    let fake = Fake::start();
    let request = CreateIncident::builder()
        .impact(Impact::Unknown)
        .title("x".repeat(251))
        .description("")
        .exclude_from_downtime(false)
        .monitors(0..101)
        .build()
        .send(&client(&fake));
    let errors = rejected(&fake, request).await;
    assert_eq!(errors.get("title"), ["must have 1 to 250 characters, not 251"]);
    assert_eq!(errors.get("description"), ["must have 1 to 2000 characters, not 0"]);
    assert_eq!(errors.get("monitors"), ["must have 1 to 100 items, not 101"]);
    assert_eq!(errors.len(), 3);
}

#[tokio::test]
async fn what_is_within_the_limits_is_sent() {
    let fake = Fake::start();
    let title = "é".repeat(250);
    let incident = CreateIncident::builder()
        .impact(Impact::Unknown)
        .title(format!(" {title}\n"))
        .exclude_from_downtime(false)
        .monitors(fake.monitors().iter().copied())
        .build()
        .send(&client(&fake))
        .await
        .expect("characters are counted, not bytes, and not the white space around them");
    assert_eq!(incident.title, title);
}

#[tokio::test]
async fn ranges_hold_in_the_query_string() {
    let fake = Fake::start();
    let request = ListIncidents::builder().per_page(101).build().send(&client(&fake));
    let errors = rejected(&fake, request).await;
    assert_eq!(errors.get("per_page"), ["must be 1 to 100, not 101"]);

    let request = ListIncidents::builder().page(0).build().send(&client(&fake));
    let errors = rejected(&fake, request).await;
    assert_eq!(errors.get("page"), ["must be at least 1, not 0"]);
}

#[tokio::test]
async fn one_call_can_opt_out() {
    let fake = Fake::start();
    let error = ListIncidents::builder()
        .per_page(101)
        .build()
        .send(&client(&fake))
        .skip_validation()
        .await
        .expect_err("the fake rejects it");
    assert_eq!(error.status(), Some(422));
    assert_eq!(fake.requests().len(), 1);
    assert!(
        !error
            .field_errors()
            .expect("a rejection has them")
            .get("per_page")
            .is_empty()
    );
}

type Words<'a> = Cow<'a, str>;

#[derive(Serialize)]
struct Title(String);

/// A title in every kind of wrapping.
#[phare_endpoint(POST, "/uptime/incidents")]
struct Wrapped<'a, T> {
    impact: &'a str,
    title: T,
    #[serde(serialize_with = "twice")]
    description: Nullable<Words<'a>>,
    exclude_from_downtime: bool,
}

fn twice<S: Serializer>(text: &Nullable<Words<'_>>, serializer: S) -> Result<S::Ok, S::Error> {
    match text.value() {
        Some(text) => serializer.serialize_str(&text.repeat(2)),
        None => serializer.serialize_none(),
    }
}

fn wrapped<T>(title: T) -> Wrapped<'static, T> {
    Wrapped {
        impact: "unknown",
        title,
        description: Nullable::Absent,
        exclude_from_downtime: true,
    }
}

#[tokio::test]
async fn limits_hold_in_every_wrapping() {
    let fake = Fake::start();
    let client = client(&fake);
    let long = "x".repeat(251);
    let requests = [
        wrapped(long.as_str()).send(&client),
        wrapped(long.clone()).send(&client),
        wrapped(Cow::Borrowed(long.as_str())).send(&client),
        wrapped(Some(long.clone())).send(&client),
        wrapped(Nullable::Value(&long)).send(&client),
        wrapped(Box::new(Title(long.clone()))).send(&client),
    ];
    for request in requests {
        let errors = rejected(&fake, request).await;
        assert_eq!(errors.get("title"), ["must have 1 to 250 characters, not 251"]);
        assert_eq!(errors.len(), 1);
    }
    let half = Wrapped {
        description: Nullable::Value("y".repeat(1001).into()),
        ..wrapped("short")
    };
    let errors = rejected(&fake, half.send(&client)).await;
    assert_eq!(errors.get("description"), ["must have 1 to 2000 characters, not 2002"]);
}

#[tokio::test]
async fn an_enum_is_checked_as_plain_text_only() {
    let fake = Fake::start();
    let client = client(&fake);
    let plain = Wrapped {
        impact: "catastrophic",
        ..wrapped("short")
    };
    let errors = rejected(&fake, plain.send(&client)).await;
    let expected =
        "must be one of unknown, operational, maintenance, degraded_performance, partial_outage, major_outage";
    assert_eq!(errors.get("impact"), [expected]);

    // A value of the open enum that the crate does not know is what the caller means.
    let meant = CreateIncident::builder()
        .impact(Impact::from_any("catastrophic"))
        .title("short")
        .exclude_from_downtime(false)
        .build();
    let error = meant.send(&client).await.expect_err("the fake does not know it");
    assert_eq!(error.status(), Some(422));
}

#[derive(Serialize)]
struct Settings {
    use_incident_ai: bool,
    incident_merging_time_window: u64,
}

/// The crate has no type for a project yet.
#[phare_endpoint(POST, "/projects", response = String)]
struct CreateProject {
    name: String,
    members: [u64; 0],
    settings: Settings,
}

#[tokio::test]
async fn limits_hold_inside_objects() {
    let fake = Fake::start();
    let request = CreateProject {
        name: "a name that is too long for Phare".to_owned(),
        members: [],
        settings: Settings {
            use_incident_ai: true,
            incident_merging_time_window: 7,
        },
    };
    let errors = rejected(&fake, request.send(&client(&fake))).await;
    assert_eq!(errors.get("name"), ["must have 1 to 25 characters, not 33"]);
    assert_eq!(errors.get("members"), ["must have 1 to 100 items, not 0"]);
    assert_eq!(
        errors.get("settings.incident_merging_time_window"),
        ["must be one of 5, 10, 30, 60, 120, 180, not 7"]
    );
    assert_eq!(errors.len(), 3);
}

/// The regions are a list of texts, each one of a set.
#[phare_endpoint(POST, "/uptime/monitors/{monitorId}", response = String)]
struct MoveMonitor<'a> {
    monitor_id: u64,
    regions: &'a [&'a str],
}

#[tokio::test]
async fn limits_hold_for_the_items_of_a_list() {
    let fake = Fake::start();
    let request = MoveMonitor {
        monitor_id: 1,
        regions: &["eu-deu-fra", "moon"],
    };
    let errors = rejected(&fake, request.send(&client(&fake))).await;
    assert_eq!(errors.get("regions.1").len(), 1);
    assert!(errors.get("regions.1")[0].starts_with("must be one of as-jpn-hnd"));
    assert_eq!(errors.len(), 1);
}
