use phare::{Endpoint, Request, phare_endpoint};
use serde::Deserialize;

#[derive(Deserialize)]
struct Comment {
    text: String,
}

#[phare_endpoint(POST, "/uptime/incidents/{incident_id}/comments", response = Comment, unlisted)]
struct CreateComment {
    incident_id: u64,
    text: String,
}

/// A verb that the path does not take yet.
#[phare_endpoint(PUT, "/uptime/incidents/{incident_id}", unlisted, response = ())]
struct ReplaceIncident {
    incident_id: u64,
}

#[phare_endpoint(POST, "/uptime/incidents/{incident_id}/recover")]
struct RecoverIncident {
    incident_id: u64,
    #[phare(unlisted)]
    reason: Option<String>,
    #[phare(query, unlisted)]
    silently: bool,
}

#[test]
fn compiles() {
    let client = crate::client();
    let comment = CreateComment {
        incident_id: 1,
        text: "It is slow".to_owned(),
    };
    let _request: Request<Comment> = comment.send(&client);
    let _request: Request<()> = ReplaceIncident { incident_id: 1 }.send(&client);
    let _request = RecoverIncident {
        incident_id: 1,
        reason: None,
        silently: true,
    }
    .send(&client);
    assert_eq!(
        ReplaceIncident::OPERATION.to_string(),
        "PUT /uptime/incidents/{incident_id}"
    );
    let _text = |comment: Comment| comment.text;
}
