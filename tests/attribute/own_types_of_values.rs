use std::borrow::Cow;
use std::collections::BTreeSet;
use std::marker::PhantomData;
use std::num::NonZeroU64;

use phare::{Impact, phare_endpoint};
use serde::Serialize;

#[derive(Serialize)]
struct Title(String, #[serde(skip)] PhantomData<*const ()>);

#[derive(Serialize)]
#[serde(transparent)]
struct Moment {
    text: Box<str>,
}

#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum Severity {
    MajorOutage,
}

/// What is not `Send` may be sent all the same: the request keeps none of it.
#[phare_endpoint(POST, "/uptime/incidents")]
struct CreateIncident<'a> {
    impact: Severity,
    title: Title,
    description: Option<Cow<'a, str>>,
    exclude_from_downtime: &'a &'a bool,
    incident_at: Option<Moment>,
    monitors: BTreeSet<NonZeroU64>,
}

#[phare_endpoint(POST, "/uptime/incidents")]
struct CreateAnother {
    impact: Box<Impact>,
    title: Box<str>,
    exclude_from_downtime: bool,
    monitors: [u8; 2],
}

fn is_send<T: Send + 'static>(_: &T) {}

#[test]
fn compiles() {
    let client = crate::client();
    let request = CreateIncident {
        impact: Severity::MajorOutage,
        title: Title("Search is slow".to_owned(), PhantomData),
        description: Some("Some of the time".into()),
        exclude_from_downtime: &&true,
        incident_at: Some(Moment {
            text: "2026-03-08T10:00:00Z".into(),
        }),
        monitors: NonZeroU64::new(1).into_iter().collect(),
    }
    .send(&client);
    is_send(&request.into_future());
    let request = CreateAnother {
        impact: Box::new(Impact::Unknown),
        title: "Search is slow".into(),
        exclude_from_downtime: true,
        monitors: [1, 2],
    }
    .send(&client);
    is_send(&request);
}
