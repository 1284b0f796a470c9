use phare::phare_endpoint;

macro_rules! sent {
    ($name:ident, $header:literal, $rename:literal, $kind:ty) => {
        #[phare_endpoint(GET, "/uptime/incidents")]
        struct $name {
            #[phare(header = $header)]
            request_id: $kind,
            #[serde(rename = $rename, skip_serializing_if = "Option::is_none")]
            number: Option<u32>,
        }
    };
}

sent!(ListIncidents, "X-Request-Id", "page", Option<&'static str>);

#[test]
fn compiles() {
    let client = crate::client();
    let _request = ListIncidents {
        request_id: Some("r-1"),
        number: None,
    }
    .send(&client);
}
