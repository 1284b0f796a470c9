//! Monitors.

use phare::Nullable;
use phare::monitors::{
    Confirmations, Connection, CreateMonitor, HttpMethod, HttpRequest, Interval, MonitorRequest, Region,
    SuccessAssertion, TcpRequest, Timeout, UpdateMonitor,
};

use super::Sent;

fn requests() -> [MonitorRequest; 6] {
    let full = HttpRequest::builder()
        .method(HttpMethod::Post)
        .url("https://example.com")
        .tls_skip_verify(true)
        .body("ping")
        .follow_redirects(false)
        .user_agent_secret("lighthouse")
        .headers([("Accept", "text/html")]);
    let mut cleared = HttpRequest::builder()
        .method(HttpMethod::Head)
        .url("https://example.com")
        .tls_skip_verify(Nullable::Null)
        .body(Nullable::Null)
        .follow_redirects(Nullable::Null)
        .user_agent_secret(Nullable::Null)
        .build();
    cleared.headers = Nullable::Null;
    let tcp = |connection| {
        TcpRequest::builder()
            .host("example.com")
            .port(443)
            .connection(connection)
    };
    [
        HttpRequest::get("https://example.com").into(),
        full.build().into(),
        cleared.into(),
        tcp(Connection::Plain).build().into(),
        tcp(Connection::Tls).tls_skip_verify(true).build().into(),
        tcp(Connection::Tls).tls_skip_verify(Nullable::Null).build().into(),
    ]
}

fn assertions() -> [SuccessAssertion; 6] {
    [
        SuccessAssertion::status_code_in("2xx,30x"),
        SuccessAssertion::status_code_not_in("500"),
        SuccessAssertion::response_header_equals("Server", "x"),
        SuccessAssertion::response_header_not_equals("Server", "y"),
        SuccessAssertion::response_body_contains("Example"),
        SuccessAssertion::response_body_not_contains("Error"),
    ]
}

pub(super) async fn add(sent: &mut Sent) {
    let least = CreateMonitor::builder().name("Website").regions([Region::Frankfurt]);
    sent.add(least.request(HttpRequest::get("https://example.com")).build())
        .await;
    sent.add(UpdateMonitor::builder(1).build()).await;

    for request in requests() {
        let create = CreateMonitor::builder()
            .name("Website")
            .request(request.clone())
            .interval(Interval::FiveMinutes)
            .timeout(Timeout::TenSeconds)
            .success_assertions(assertions())
            .incident_confirmations(Confirmations::Two)
            .recovery_confirmations(Confirmations::Five)
            .region_threshold(1)
            .regions([Region::Frankfurt, Region::Amsterdam]);
        sent.add(create.build()).await;
        let update = UpdateMonitor::builder(1)
            .name("Website")
            .request(request)
            .interval(Interval::ThirtySeconds)
            .timeout(Timeout::ThirtySeconds)
            .success_assertions(assertions())
            .incident_confirmations(Confirmations::One)
            .recovery_confirmations(Confirmations::Three)
            .region_threshold(1)
            .regions([Region::SaoPaulo]);
        sent.add(update.build()).await;
    }
}
