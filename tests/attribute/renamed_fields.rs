use phare::phare_endpoint;

#[phare_endpoint(GET, "/uptime/incidents")]
struct ListIncidents {
    #[serde(rename = "monitor_id")]
    monitors: Vec<u64>,
    #[serde(rename(serialize = "per_page", deserialize = "size"))]
    size: u32,
}

#[phare_endpoint(POST, "/uptime/comments", unlisted, response = ())]
#[serde(rename_all = "camelCase")]
struct CreateComment {
    incident_id: u64,
    #[serde(rename = "incident_id")]
    other_incident_id: u64,
}

#[test]
fn compiles() {
    let client = crate::client();
    let _request = ListIncidents {
        monitors: vec![1],
        size: 20,
    }
    .send(&client);
    let _request = CreateComment {
        incident_id: 1,
        other_incident_id: 2,
    }
    .send(&client);
}
