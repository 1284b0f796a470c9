//! What is read, and from what.

use std::time::Duration;

use phare::monitors::{
    Confirmations, Connection, HttpHeader, HttpMethod, HttpRequest, Interval, Monitor, MonitorRequest, MonitorStatus,
    Region, SuccessAssertion, Timeout,
};
use phare::{Nullable, UnknownValue};
use serde_json::{Value, json};

use super::{least, read};
use crate::support::fake_client::NOW;

#[test]
fn a_response_may_say_little() {
    let names = [
        "status",
        "paused",
        "response_time",
        "name",
        "protocol",
        "request",
        "interval",
        "timeout",
        "success_assertions",
        "incident_confirmations",
        "recovery_confirmations",
        "region_threshold",
        "regions",
        "last_checked_at",
    ];
    let nulls: Value = crate::catalogue::nulls(&names);
    let monitor = read(&json!({}));
    assert_eq!(read(&nulls), monitor);
    assert_eq!(monitor.status, MonitorStatus::Other("".into()));
    assert_eq!((monitor.request.protocol(), monitor.interval.get()), ("", 0));
    assert_eq!((monitor.regions.len(), monitor.success_assertions.len()), (0, 0));
    let mut monitor = least();
    monitor.as_object_mut().expect("an object").remove("id");
    let error = serde_json::from_value::<Monitor>(monitor).expect_err("no monitor");
    assert_eq!(error.to_string(), "missing field `id`");
    for name in ["project_id", "created_at", "updated_at"] {
        let mut monitor = least();
        monitor.as_object_mut().expect("an object").remove(name);
        let read: Monitor = serde_json::from_value(monitor.clone()).expect("a monitor");
        let written = serde_json::to_value(&read).expect("JSON");
        assert_eq!(written.get(name), None, "{written}");
    }
}

#[test]
fn a_response_may_be_spelled_otherwise() {
    let monitor = read(&json!({
        "interval": "120",
        "timeout": "20000",
        "protocol": "tcp",
        "request": { "host": "db", "port": 5432, "connection": "quic", "since": "version 9" },
        "status": "asleep",
        "last_checked_at": "2026-03-08T12:00:00.123456+02:00",
        "one_day_availability": 99.5,
    }));
    assert_eq!(monitor.interval, Interval::TwoMinutes);
    assert_eq!(Duration::from(monitor.timeout), Duration::from_secs(20));
    assert_eq!(monitor.status.as_str(), "asleep");
    assert_eq!(monitor.last_checked_at.expect("a timestamp").to_string(), NOW);
    let MonitorRequest::Tcp(request) = monitor.request else {
        panic!("{:?}", monitor.request)
    };
    assert_eq!((request.host.as_str(), request.port), ("db", 5432));
    assert_eq!(request.connection, Connection::Other("quic".into()));
    assert_eq!(request.tls_skip_verify, Nullable::Absent);
}

#[test]
fn a_request_that_does_not_fit_its_protocol_is_kept() {
    let requests = [
        json!({ "protocol": "http", "request": [] }),
        json!({ "protocol": "http", "request": { "host": "db" } }),
        json!({ "protocol": "http", "request": null }),
        json!({ "protocol": "tcp", "request": { "host": "db", "port": "http", "connection": "plain" } }),
        json!({ "protocol": "tcp", "request": { "host": "db", "port": 65_536, "connection": "plain" } }),
        json!({ "protocol": "tcp", "request": { "host": "db", "port": -1, "connection": "plain" } }),
        json!({ "protocol": "", "request": { "url": "https://example.com" } }),
    ];
    for json in requests {
        let request: MonitorRequest = serde_json::from_value(json.clone()).expect("a request");
        assert!(matches!(request, MonitorRequest::Other { .. }), "{request:?}");
        assert_eq!(serde_json::to_value(&request).expect("JSON"), json);
    }
}

#[test]
fn every_assertion_reads_what_it_writes() {
    let assertions = [
        SuccessAssertion::status_code_in("2xx"),
        SuccessAssertion::status_code_not_in("2xx"),
        SuccessAssertion::response_header_equals("a", "b"),
        SuccessAssertion::response_header_not_equals("a", "b"),
        SuccessAssertion::response_body_contains("c"),
        SuccessAssertion::response_body_not_contains("c"),
    ];
    let json = serde_json::to_string(&assertions).expect("JSON");
    let read: Vec<SuccessAssertion> = serde_json::from_str(&json).expect("assertions");
    assert_eq!(read, assertions);
    assert!(
        !read
            .iter()
            .any(|assertion| matches!(assertion, SuccessAssertion::Other(_)))
    );
}

#[test]
fn numbers_are_those_that_phare_lists() {
    for seconds in [30, 60, 120, 180, 300, 600, 900, 1800, 3600] {
        let interval = Interval::try_from(seconds).expect("an interval");
        assert!(!matches!(interval, Interval::Other(_)));
        assert_eq!(
            (u32::from(interval), Duration::from(interval)),
            (seconds, Duration::from_secs(seconds.into()))
        );
    }
    let timeouts = (1..=10).chain([15, 20, 25, 30]).map(|seconds| seconds * 1000);
    for milliseconds in timeouts {
        let timeout = Timeout::try_from(milliseconds).expect("a timeout");
        assert_eq!(
            (timeout.get(), Duration::from(timeout)),
            (milliseconds, Duration::from_millis(milliseconds.into()))
        );
    }
    for number in 1..=5 {
        assert_eq!(Confirmations::try_from(number).expect("confirmations").get(), number);
    }
    let error: UnknownValue = Confirmations::try_from(6).expect_err("no such number");
    assert_eq!(
        error.to_string(),
        "unknown value `6`, expected `1`, `2`, `3`, `4` or `5`"
    );
    assert!(Interval::try_from(31).is_err() && Timeout::try_from(0).is_err());
    for wrong in [json!(-30), json!(30.5), json!("soon"), json!(u64::MAX), json!(true)] {
        assert!(serde_json::from_value::<Interval>(wrong.clone()).is_err(), "{wrong}");
    }
}

#[test]
fn every_region_of_the_documents_has_a_name() {
    let codes = [
        "as-jpn-hnd",
        "as-sgp-sin",
        "as-tha-bkk",
        "eu-deu-fra",
        "eu-fra-cdg",
        "eu-gbr-lhr",
        "eu-swe-arn",
        "ng-nld-ams",
        "na-mex-mex",
        "na-usa-iad",
        "na-usa-sea",
        "oc-aus-syd",
        "sa-bra-gru",
    ];
    for code in codes {
        let region = Region::from_any(code);
        assert!(!matches!(region, Region::Other(_)), "{code}");
        assert_eq!(region.as_str(), code);
    }
}

#[test]
fn secrets_are_not_printed() {
    let request = HttpRequest::builder()
        .method(HttpMethod::Get)
        .url("https://example.com")
        .user_agent_secret("lighthouse")
        .headers([HttpHeader::new("Authorization", "Bearer abc")])
        .build();
    let printed = format!("{:?}", MonitorRequest::from(request));
    assert!(
        printed.contains("https://example.com") && printed.contains("Authorization"),
        "{printed}"
    );
    assert!(!printed.contains("lighthouse") && !printed.contains("abc"), "{printed}");
}
