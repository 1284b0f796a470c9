use phare::{Endpoint, phare_endpoint};

#[phare_endpoint(GET, "/uptime/{type}/comments", unlisted, response = ())]
struct r#Match<'r#fn> {
    r#type: &'r#fn str,
    r#in: Option<u32>,
    #[serde(rename = "ref")]
    r#ref: bool,
}

#[test]
fn compiles() {
    let client = crate::client();
    let endpoint = r#Match {
        r#type: "incidents",
        r#in: None,
        r#ref: true,
    };
    let _request = endpoint.send(&client);
    assert_eq!(
        <Match<'_> as Endpoint>::OPERATION.to_string(),
        "GET /uptime/{type}/comments"
    );
}
