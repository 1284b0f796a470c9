use phare::{Endpoint, phare_endpoint};

/// Phare writes its parameters in camel case, and Rust its fields in snake case.
#[phare_endpoint(GET, "/uptime/incidents/{incidentId}/updates/{incidentUpdateId}")]
struct GetUpdate {
    incident_update_id: u64,
    incident_id: u64,
}

#[phare_endpoint(GET, "/uptime/incidents/{incidentId}")]
struct GetIncident {
    #[serde(rename = "incidentId")]
    id: u64,
}

#[phare_endpoint(GET, "/apps/{app}/integrations/{integration_id}", response = String)]
struct GetIntegration<'a> {
    #[phare(path)]
    app: &'a str,
    integration_id: u64,
}

/// Any literal of text is a path.
#[phare_endpoint(GET, r"/uptime/incidents")]
struct ListIncidents;

#[test]
fn compiles() {
    let client = crate::client();
    let _request = GetUpdate {
        incident_id: 1,
        incident_update_id: 2,
    }
    .send(&client);
    let _request = GetIncident { id: 1 }.send(&client);
    let _request = GetIntegration {
        app: "slack",
        integration_id: 1,
    }
    .send(&client);
    let _request = ListIncidents.send(&client);
    assert_eq!(
        GetUpdate::OPERATION.path,
        "/uptime/incidents/{incidentId}/updates/{incidentUpdateId}"
    );
}
