use std::marker::PhantomData;

use phare::phare_endpoint;
use serde::{Serialize, Serializer};

#[phare_endpoint(POST, "/uptime/comments", unlisted, response = ())]
struct Comment<'a, T>
where
    for<'x> &'x T: Serialize,
{
    text: &'a T,
    others: Vec<&'a T>,
}

/// A text that a function makes.
struct Made<F: ?Sized>(PhantomData<F>);

impl<F: ?Sized> Serialize for Made<F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str("made")
    }
}

#[phare_endpoint(POST, "/uptime/incidents/{incidentId}")]
struct UpdateIncident<'a> {
    incident_id: u64,
    title: Option<&'a Made<dyn for<'x> Fn(&'x u8) + 'a>>,
    description: Option<Made<for<'x> fn(&'x u8) -> &'x str>>,
}

#[test]
fn compiles() {
    let client = crate::client();
    let comment = Comment {
        text: &"It is back",
        others: Vec::new(),
    };
    let _request = comment.send(&client);
    let update = UpdateIncident {
        incident_id: 1,
        title: None,
        description: Some(Made(PhantomData)),
    };
    let _request = update.send(&client);
}
