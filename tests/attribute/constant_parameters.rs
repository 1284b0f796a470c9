use phare::phare_endpoint;

#[phare_endpoint(POST, "/uptime/incidents/{incident_id}")]
struct SetMonitors<const COUNT: usize> {
    incident_id: u64,
    monitors: [u64; COUNT],
}

#[test]
fn compiles() {
    let client = crate::client();
    let _request = SetMonitors {
        incident_id: 1,
        monitors: [2, 3],
    }
    .send(&client);
    let _request = SetMonitors {
        incident_id: 1,
        monitors: [4],
    }
    .send(&client);
}
