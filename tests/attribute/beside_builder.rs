use bon::Builder;
use phare::{Impact, phare_endpoint};

#[phare_endpoint(POST, "/uptime/incidents")]
#[derive(Builder)]
struct AttributeAbove<'a> {
    #[builder(into)]
    impact: Impact,
    title: &'a str,
    #[builder(default)]
    exclude_from_downtime: bool,
}

#[derive(Builder)]
#[builder(on(String, into))]
#[phare_endpoint(POST, "/uptime/incidents/{incident_id}")]
struct AttributeBelow {
    #[builder(start_fn)]
    incident_id: u64,
    #[phare(unlisted)]
    colour: Option<String>,
    title: Option<String>,
}

#[test]
fn compiles() {
    let client = crate::client();
    let _request = AttributeAbove::builder()
        .impact(Impact::Unknown)
        .title("Search is slow")
        .build()
        .send(&client);
    let _request = AttributeBelow::builder(1).title("Search is slow").build().send(&client);
}
