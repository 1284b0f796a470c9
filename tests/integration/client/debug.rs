//! What `Debug` shows: settings, and never the key.

use std::time::Duration;

use phare::incidents::GetIncident;
use phare::{ProjectScope, Token};

use super::settings;

const KEY: &str = "pha_secret_0123456789";

#[test]
fn no_debug_shows_the_key() {
    let token = Token::new(KEY).expect("a token");
    let builder = || settings().api_key(KEY).project(ProjectScope::slug("tower"));
    let client = builder().build().expect("a client");
    let request = GetIncident::new(5).send(&client).project(ProjectScope::Id(1));
    let shown = [
        format!("{token:?} {token:#?}"),
        format!("{:?} {:#?}", builder(), builder()),
        format!("{:?}", settings().token(token.clone())),
        format!("{client:?} {client:#?}"),
        format!("{request:?} {request:#?}"),
        format!("{:?}", request.into_future()),
        format!("{:?}", settings().user_agent("a\nb").api_key(KEY).build()),
    ];
    for text in shown {
        assert!(!text.contains("secret") && !text.contains("Bearer"), "{text}");
    }
}

#[test]
fn debug_shows_what_is_set() {
    let client = settings()
        .project(ProjectScope::slug("tower"))
        .timeout(Duration::from_secs(7))
        .build()
        .expect("a client");
    assert_eq!(
        format!("{client:?}"),
        r#"Client { base_url: "http://127.0.0.1:9", project: Some(("x-phare-project-slug", "tower")), timeout: 7s, .. }"#
    );
    assert_eq!(
        format!("{:?}", GetIncident::new(5).send(&client)),
        "Request { operation: Operation(GET /uptime/incidents/{incidentId}), .. }"
    );
    let builder = format!("{:?}", settings().project(ProjectScope::Id(3)));
    assert!(
        builder.contains("http://127.0.0.1:9") && builder.contains("Id(3)"),
        "{builder}"
    );
}
