#![deny(warnings)]

use phare::phare_endpoint;

#[allow(deprecated, reason = "an older serde's derives use what they are for")]
mod old {
    #[deprecated]
    #[derive(serde::Serialize)]
    pub struct Title(pub &'static str);

    #[deprecated]
    #[derive(serde::Deserialize)]
    pub struct Incident;
}

#[phare_endpoint(POST, "/uptime/incidents/{incidentId}", response = old::Incident)]
#[allow(deprecated)]
struct Retitle {
    incident_id: u64,
    title: Option<old::Title>,
}

#[phare_endpoint(POST, "/uptime/incidents/{incidentId}", response = ())]
struct RetitleByField {
    incident_id: u64,
    #[expect(deprecated, reason = "there is no other yet")]
    title: Option<old::Title>,
}

#[test]
#[allow(deprecated)]
fn compiles() {
    let client = crate::client();
    let title = Some(old::Title("Down"));
    let _request = Retitle { incident_id: 1, title }.send(&client);
    let title = Some(old::Title("Down"));
    let _request = RetitleByField { incident_id: 1, title }.send(&client);
}
