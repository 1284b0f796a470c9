use phare::phare_endpoint;

#[phare_endpoint(GET, "/uptime/incidents")]
struct ListIncidents {
    #[cfg(test)]
    page: Option<u32>,
    /// Phare has no such field, and neither has this struct.
    #[cfg(any())]
    colour: NoSuchType,
    #[cfg_attr(all(), phare(header = "X-Request-Id"))]
    request_id: Option<String>,
    #[cfg_attr(any(), phare(no_such_role))]
    #[cfg_attr(all(), serde(rename = "per_page"))]
    size: Option<u32>,
    #[cfg(not(any()))]
    #[cfg_attr(all(), serde(skip), allow(dead_code))]
    note: (),
}

#[cfg(any())]
#[phare_endpoint(GET, "/no/such/path")]
struct NoSuchEndpoint;

#[cfg_attr(all(), phare_endpoint(GET, "/uptime/incidents"), derive(Clone))]
struct ListAllIncidents;

#[test]
fn compiles() {
    let client = crate::client();
    let _request = ListIncidents {
        page: None,
        request_id: None,
        size: Some(1),
        note: (),
    }
    .send(&client);
    let _request = ListAllIncidents.clone().send(&client);
}
