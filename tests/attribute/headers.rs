use phare::{ProjectId, phare_endpoint};

#[phare_endpoint(GET, "/uptime/incidents")]
struct ListIncidents<'a> {
    #[phare(header = "X-Phare-Project-Id")]
    project: ProjectId,
    #[phare(header = "X-Request-Id")]
    request_id: &'a str,
    #[phare(header = "x-attempt")]
    attempt: Option<u32>,
    page: u32,
}

#[phare_endpoint(GET, "/uptime/incidents/{incident_id}")]
struct GetIncident {
    incident_id: u64,
    #[phare(header = "x-phare-project-slug")]
    project: Option<String>,
}

#[test]
fn compiles() {
    let client = crate::client();
    let _request = ListIncidents {
        project: ProjectId::from(1),
        request_id: "r-1",
        attempt: None,
        page: 1,
    }
    .send(&client);
    let _request = GetIncident {
        incident_id: 1,
        project: None,
    }
    .send(&client);
}
