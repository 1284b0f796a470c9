use phare::{Endpoint, Method, phare_endpoint};

#[phare_endpoint(GET, "/uptime/incidents/{incident_id}")]
struct GetIncident {
    incident_id: u64,
}

#[phare_endpoint(DELETE, "/uptime/incidents/{incident_id}")]
struct DeleteIncident {
    incident_id: u64,
}

/// The same operation a second time.
#[phare_endpoint(DELETE, "/uptime/incidents/{incident_id}")]
struct RemoveIncident {
    #[serde(serialize_with = "serde::Serialize::serialize")]
    incident_id: u64,
}

#[test]
fn compiles() {
    let client = crate::client();
    let _request = GetIncident { incident_id: 1 }.send(&client);
    let _request = DeleteIncident { incident_id: 1 }.send(&client);
    let _request = RemoveIncident { incident_id: 1 }.send(&client);
    assert_eq!(GetIncident::OPERATION.method, Method::Get);
    assert_eq!(DeleteIncident::OPERATION, RemoveIncident::OPERATION);
}
