use phare::{Nullable, Timestamp, phare_endpoint};

type Maybe<T> = Option<T>;
type Page = Option<u32>;
type Moment = Nullable<Timestamp>;

#[phare_endpoint(GET, "/uptime/incidents")]
struct ListIncidents {
    page: Page,
    per_page: Maybe<u32>,
    monitor_id: std::option::Option<Vec<u64>>,
}

#[phare_endpoint(POST, "/uptime/incidents/{incident_id}")]
struct UpdateIncident {
    incident_id: u64,
    recovery_at: Moment,
    title: Maybe<String>,
}

#[test]
fn compiles() {
    let client = crate::client();
    let _request = ListIncidents {
        page: None,
        per_page: Some(1),
        monitor_id: None,
    }
    .send(&client);
    let _request = UpdateIncident {
        incident_id: 1,
        recovery_at: Nullable::Null,
        title: None,
    }
    .send(&client);
}
