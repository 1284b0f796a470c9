//! What goes over the wire, byte for byte, and what does not go.

use phare::monitors::{
    Confirmations, Connection, CreateMonitor, DeleteMonitor, GetMonitor, HttpMethod, HttpRequest, Interval,
    ListMonitors, MonitorRequest, PauseMonitor, Region, ResumeMonitor, SuccessAssertion, TcpRequest, Timeout,
    UpdateMonitor,
};
use phare::{Endpoint, Error, Nullable};
use serde_json::json;

use super::{minimal, read};
use crate::catalogue::line_and_body;
use crate::support::listener::Listener;

/// What is wrong with this endpoint, which is not sent.
async fn faults<E: Endpoint>(endpoint: E) -> Vec<(String, String)> {
    let listener = Listener::no_content();
    let error = listener.client().send(&endpoint).await.err().expect("a rejection");
    assert_eq!(listener.connections(), 0, "{error}");
    let Error::Invalid(invalid) = error else {
        panic!("{error:?}")
    };
    let faults = invalid.field_errors().iter();
    faults
        .map(|(field, messages)| (field.to_owned(), messages.join("; ")))
        .collect()
}

fn pairs<const N: usize>(pairs: [(&str, &str); N]) -> Vec<(String, String)> {
    pairs
        .map(|(field, message)| (field.to_owned(), message.to_owned()))
        .into()
}

#[tokio::test]
async fn the_least_of_a_monitor_is_just_this() {
    let (line, body) = line_and_body(minimal()).await;
    assert_eq!(line, "POST /uptime/monitors");
    assert_eq!(
        body,
        r#"{"name":"Website","protocol":"http","request":{"method":"GET","url":"https://example.com"},"regions":["eu-deu-fra"]}"#
    );
}

#[tokio::test]
async fn a_whole_http_monitor_is_just_this() {
    let request = HttpRequest::builder()
        .method(HttpMethod::Post)
        .url("https://example.com/health")
        .tls_skip_verify(false)
        .body("ping")
        .follow_redirects(true)
        .user_agent_secret("lighthouse")
        .headers([("Accept", "text/html"), ("X-Day", "Sunday")])
        .build();
    let monitor = CreateMonitor::builder()
        .name("API")
        .request(request)
        .interval(Interval::ThirtySeconds)
        .timeout(Timeout::SevenSeconds)
        .success_assertions([
            SuccessAssertion::status_code_in("2xx,30x,418"),
            SuccessAssertion::status_code_not_in("5xx"),
            SuccessAssertion::response_header_equals("Content-Type", "text/html"),
            SuccessAssertion::response_header_not_equals("X-Cache", "miss"),
            SuccessAssertion::response_body_contains("pong"),
            SuccessAssertion::response_body_not_contains("error"),
        ])
        .incident_confirmations(Confirmations::One)
        .recovery_confirmations(Confirmations::Five)
        .region_threshold(2)
        .regions([Region::Frankfurt, Region::SaoPaulo])
        .build();
    let (_, body) = line_and_body(monitor).await;
    let expected = concat!(
        r#"{"name":"API","protocol":"http","request":{"method":"POST","url":"https://example.com/health","#,
        r#""tls_skip_verify":false,"body":"ping","follow_redirects":true,"user_agent_secret":"lighthouse","#,
        r#""headers":[{"name":"Accept","value":"text/html"},{"name":"X-Day","value":"Sunday"}]},"#,
        r#""interval":30,"timeout":7000,"success_assertions":["#,
        r#"{"type":"status_code","operator":"in","value":"2xx,30x,418"},"#,
        r#"{"type":"status_code","operator":"not_in","value":"5xx"},"#,
        r#"{"type":"response_header","selector":"Content-Type","operator":"equals","value":"text/html"},"#,
        r#"{"type":"response_header","selector":"X-Cache","operator":"not_equals","value":"miss"},"#,
        r#"{"type":"response_body","operator":"contains","value":"pong"},"#,
        r#"{"type":"response_body","operator":"not_contains","value":"error"}],"#,
        r#""incident_confirmations":1,"recovery_confirmations":5,"region_threshold":2,"#,
        r#""regions":["eu-deu-fra","sa-bra-gru"]}"#,
    );
    assert_eq!(body, expected);
}

#[tokio::test]
async fn a_tcp_monitor_writes_its_port_as_text() {
    let request = TcpRequest::builder()
        .host("db.example.com")
        .port(5432)
        .connection(Connection::Tls)
        .tls_skip_verify(true)
        .build();
    let update = UpdateMonitor::builder(7).request(request).build();
    let (line, body) = line_and_body(update).await;
    assert_eq!(line, "POST /uptime/monitors/7");
    assert_eq!(
        body,
        r#"{"protocol":"tcp","request":{"host":"db.example.com","port":"5432","connection":"tls","tls_skip_verify":true}}"#
    );
}

#[tokio::test]
async fn an_update_says_what_is_set_and_nothing_else() {
    let (_, body) = line_and_body(UpdateMonitor::builder(7).build()).await;
    assert_eq!(body, "{}");
    let update = UpdateMonitor::builder(7)
        .interval(Interval::OneHour)
        .success_assertions([]);
    let (_, body) = line_and_body(update.build()).await;
    assert_eq!(body, r#"{"interval":3600,"success_assertions":[]}"#);
}

#[tokio::test]
async fn what_can_be_null_is_cleared_by_null() {
    let mut request = HttpRequest::get("https://example.com");
    request.tls_skip_verify = Nullable::Null;
    request.body = Nullable::Null;
    request.follow_redirects = Nullable::Null;
    request.user_agent_secret = Nullable::Null;
    request.headers = Nullable::Null;
    let (_, body) = line_and_body(UpdateMonitor::builder(7).request(request).build()).await;
    assert_eq!(
        body,
        concat!(
            r#"{"protocol":"http","request":{"method":"GET","url":"https://example.com","tls_skip_verify":null,"#,
            r#""body":null,"follow_redirects":null,"user_agent_secret":null,"headers":null}}"#
        )
    );
}

#[tokio::test]
async fn what_has_no_body_sends_none() {
    let cases = [
        (line_and_body(ListMonitors::default()).await, "GET /uptime/monitors"),
        (
            line_and_body(ListMonitors::builder().page(2).per_page(50).build()).await,
            "GET /uptime/monitors?page=2&per_page=50",
        ),
        (line_and_body(GetMonitor::new(7)).await, "GET /uptime/monitors/7"),
        (line_and_body(DeleteMonitor::new(7)).await, "DELETE /uptime/monitors/7"),
        (
            line_and_body(PauseMonitor::new(7)).await,
            "POST /uptime/monitors/7/pause",
        ),
        (
            line_and_body(ResumeMonitor::new(7)).await,
            "POST /uptime/monitors/7/resume",
        ),
    ];
    for ((line, body), expected) in cases {
        assert_eq!((line.as_str(), body.as_str()), (expected, ""));
    }
}

#[tokio::test]
async fn limits_hold_before_anything_is_sent() {
    let mut monitor = minimal();
    monitor.name = "x".to_owned();
    monitor.region_threshold = Some(11);
    monitor.regions = Vec::new();
    let expected = pairs([
        ("name", "must have 2 to 45 characters, not 1"),
        ("region_threshold", "must be 1 to 10, not 11"),
        ("regions", "must have 1 to 6 items, not 0"),
    ]);
    assert_eq!(faults(monitor).await, expected);

    let mut monitor = minimal();
    monitor.name = "x".repeat(46);
    monitor.regions = vec![Region::Paris; 7];
    let expected = pairs([
        ("name", "must have 2 to 45 characters, not 46"),
        ("regions", "must have 1 to 6 items, not 7"),
    ]);
    assert_eq!(faults(monitor).await, expected);
    assert_eq!(
        faults(ListMonitors::builder().per_page(101).build()).await,
        pairs([("per_page", "must be 1 to 100, not 101")])
    );
}

#[tokio::test]
async fn limits_hold_inside_the_request() {
    let request = HttpRequest::builder()
        .method(HttpMethod::from_any("GET"))
        .url(format!("https://example.com/{}", "x".repeat(236)))
        .body("x".repeat(501))
        .headers((0..11).map(|number| (format!("X-{number}"), "x".repeat(if number == 3 { 1025 } else { 1024 }))));
    let update = UpdateMonitor::builder(7).request(request.build()).build();
    let expected = pairs([
        ("request.url", "must have at most 255 characters, not 256"),
        ("request.body", "must have at most 500 characters, not 501"),
        ("request.headers.3.value", "must have at most 1024 characters, not 1025"),
        ("request.headers", "must have at most 10 items, not 11"),
    ]);
    let mut found = faults(update).await;
    found.sort_by_key(|fault| expected.iter().position(|expected| expected == fault));
    assert_eq!(found, expected);
}

#[tokio::test]
async fn what_the_crate_does_not_know_is_sent_back_as_it_came() {
    let monitor = read(&json!({
        "protocol": "icmp",
        "request": { "host": "example.com", "nested": [null, { "url": "x".repeat(300) }], "size": 56.5 },
        "interval": 15,
        "timeout": 60_000,
        "incident_confirmations": 9,
        "recovery_confirmations": 0,
        "success_assertions": [
            { "operator": "below", "type": "latency", "value": 300 },
            { "operator": "between", "type": "status_code", "value": "200-299" },
            { "operator": "contains", "type": "response_body", "value": 5 },
            { "operator": "equals", "type": "response_header", "value": "x" },
            "anything",
        ],
        "regions": ["aq-ata-nzsp"],
    }));
    let MonitorRequest::Other {
        protocol,
        request: Some(request),
    } = &monitor.request
    else {
        panic!("{:?}", monitor.request)
    };
    assert_eq!(
        (protocol.as_deref(), monitor.request.protocol()),
        (Some("icmp"), "icmp")
    );
    assert!(
        request.to_string().starts_with(r#"{"host":"example.com","#),
        "{request}"
    );
    assert_eq!(monitor.interval, Interval::Other(15));
    assert_eq!(monitor.timeout.get(), 60_000);
    assert_eq!(monitor.incident_confirmations.to_string(), "9");
    assert_eq!(monitor.regions, [Region::Other("aq-ata-nzsp".into())]);
    for assertion in &monitor.success_assertions {
        assert!(matches!(assertion, SuccessAssertion::Other(_)), "{assertion:?}");
    }

    let update = UpdateMonitor::builder(monitor.id)
        .request(monitor.request)
        .interval(monitor.interval)
        .timeout(monitor.timeout)
        .success_assertions(monitor.success_assertions)
        .incident_confirmations(monitor.incident_confirmations)
        .recovery_confirmations(monitor.recovery_confirmations)
        .regions(monitor.regions)
        .build();
    let (_, body) = line_and_body(update).await;
    let long = "x".repeat(300);
    let expected = [
        r#"{"protocol":"icmp","request":{"host":"example.com","nested":[null,{"url":""#,
        &long,
        r#""}],"size":56.5},"interval":15,"timeout":60000,"success_assertions":["#,
        r#"{"operator":"below","type":"latency","value":300},"#,
        r#"{"operator":"between","type":"status_code","value":"200-299"},"#,
        r#"{"operator":"contains","type":"response_body","value":5},"#,
        r#"{"operator":"equals","type":"response_header","value":"x"},"anything"],"#,
        r#""incident_confirmations":9,"recovery_confirmations":0,"regions":["aq-ata-nzsp"]}"#,
    ];
    assert_eq!(body, expected.concat());
}
