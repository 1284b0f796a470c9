use phare::phare_endpoint;
use serde_json::{Value, json};

#[phare_endpoint(POST, "/uptime/incidents")]
struct CreateIncident {
    #[phare(body)]
    incident: Value,
    #[phare(header = "X-Request-Id")]
    request_id: u32,
}

#[phare_endpoint(POST, "/uptime/comments/{comment_id}", unlisted, response = ())]
struct SetComment<'a, T: ?Sized> {
    comment_id: u64,
    #[phare(query)]
    notify: bool,
    #[phare(body)]
    text: &'a T,
    #[phare(skip)]
    note: (),
}

#[test]
fn compiles() {
    let client = crate::client();
    let incident = json!({ "impact": "unknown", "title": "Search is slow", "exclude_from_downtime": true });
    let _request = CreateIncident {
        incident,
        request_id: 1,
    }
    .send(&client);
    let comment = SetComment {
        comment_id: 1,
        notify: true,
        text: "It is slow",
        note: (),
    };
    let _request = comment.send(&client);
}
