use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use phare::{Error, phare_endpoint};
use serde::Serialize;

#[derive(Serialize)]
struct Object {
    page: u32,
}

#[phare_endpoint(GET, "/uptime/incidents/{incident_id}/updates")]
struct ListUpdates<'a> {
    incident_id: &'a str,
    #[phare(query, unlisted)]
    filter: Object,
    #[phare(header = "X-Request-Id")]
    request_id: &'a str,
    page: Option<u32>,
}

/// Each field is named, and nothing is sent.
#[test]
fn is_an_error_of_the_request() {
    let client = crate::client();
    let request = ListUpdates {
        incident_id: "",
        filter: Object { page: 1 },
        request_id: "two\nlines",
        page: None,
    }
    .send(&client);
    let future = pin!(request.into_future());
    let Poll::Ready(Err(error)) = future.poll(&mut Context::from_waker(Waker::noop())) else {
        panic!("it must fail at once")
    };
    assert!(matches!(error, Error::Invalid(_)), "{error}");
    let errors = error.field_errors().unwrap();
    for field in ["incidentId", "filter", "x-request-id"] {
        assert_eq!(errors.get(field).len(), 1, "{field}: {errors:?}");
    }
    assert!(errors.get("page").is_empty());
}
