//! Endpoints written by hand are no worse than those that the attribute writes: they say the same, byte for byte.

use std::collections::BTreeMap;

use phare::incidents::Incident;
use phare::{Encoder, Endpoint, File, Impact, Method, Nullable, Operation, Timestamp, contract, phare_endpoint};

use crate::support::listener::{Listener, Reply};

mod written {
    use super::{BTreeMap, Impact, Nullable, Timestamp, phare_endpoint};

    #[phare_endpoint(POST, "/uptime/incidents")]
    pub(super) struct OpenIncident<'a> {
        pub(super) impact: Impact,
        pub(super) title: &'a str,
        pub(super) exclude_from_downtime: bool,
        pub(super) recovery_at: Nullable<Timestamp>,
        pub(super) description: Option<&'a str>,
        pub(super) monitors: Vec<u64>,
    }

    #[phare_endpoint(PUT, "/shelves/{shelfId}/things/{thing}", unlisted, response = ())]
    pub(super) struct PutThing<'a> {
        pub(super) shelf_id: u64,
        #[phare(query)]
        pub(super) tag: Vec<&'a str>,
        #[phare(header = "X-Reason")]
        pub(super) reason: Option<&'a str>,
        pub(super) r#type: &'a str,
        #[serde(flatten)]
        pub(super) rest: BTreeMap<&'a str, u8>,
        pub(super) thing: &'a str,
    }

    #[phare_endpoint(DELETE, "/things/{thing}", unlisted, response = ())]
    pub(super) struct DeleteThing {
        pub(super) thing: u64,
        pub(super) force: bool,
    }
}

struct OpenIncident<'a>(written::OpenIncident<'a>);

impl Endpoint for OpenIncident<'_> {
    type Response = Incident;
    const OPERATION: &'static Operation = &contract::CREATE_UPTIME_INCIDENT;

    fn encode(&self, encoder: &mut Encoder) {
        let fields = &self.0;
        encoder.body_field("impact", &fields.impact);
        encoder.body_field("title", fields.title);
        encoder.body_field("exclude_from_downtime", &fields.exclude_from_downtime);
        encoder.body_field("recovery_at", &fields.recovery_at);
        encoder.body_field("description", &fields.description);
        encoder.body_field("monitors", &fields.monitors);
    }
}

struct PutThing<'a>(written::PutThing<'a>);

impl Endpoint for PutThing<'_> {
    type Response = ();
    const OPERATION: &'static Operation = &Operation::unlisted(Method::Put, "/shelves/{shelfId}/things/{thing}");

    fn encode(&self, encoder: &mut Encoder) {
        encoder.path_parameter("shelfId", &self.0.shelf_id);
        encoder.path_parameter("thing", self.0.thing);
        encoder.body_field("type", self.0.r#type);
        encoder.body_flatten("rest", &self.0.rest);
        encoder.query("tag", &self.0.tag);
        encoder.header("x-reason", &self.0.reason);
    }
}

struct DeleteThing(written::DeleteThing);

impl Endpoint for DeleteThing {
    type Response = ();
    const OPERATION: &'static Operation = &Operation::unlisted(Method::Delete, "/things/{thing}");

    fn encode(&self, encoder: &mut Encoder) {
        encoder.path_parameter("thing", &self.0.thing);
        encoder.query("force", &self.0.force);
    }
}

/// Both say the same, and are told the same.
async fn assert_twins<A, B>(reply: Reply, macros: &A, hands: &B)
where
    A: Endpoint,
    B: Endpoint<Response = A::Response>,
    A::Response: std::fmt::Debug + PartialEq,
{
    assert_eq!(A::OPERATION, B::OPERATION);
    let listener = Listener::start([reply]);
    let client = listener.client();
    let responses = (client.send(macros).await, client.send(hands).await);
    assert_eq!(responses.0.expect("a response"), responses.1.expect("a response"));
    let received = listener.received();
    let [one, other] = received.as_slice() else {
        panic!("{received:?}")
    };
    assert_eq!(one, other);
}

#[tokio::test]
async fn twins_say_the_same() {
    let response = r#"{"id":1,"project_id":2,"created_at":"2026-03-08T10:00:00Z","updated_at":"2026-03-08T10:00:00Z"}"#;
    for (recovery_at, description) in [(Nullable::Absent, None), (Nullable::Null, Some("d"))] {
        let incident = || written::OpenIncident {
            impact: Impact::MajorOutage,
            title: "Café",
            exclude_from_downtime: true,
            recovery_at,
            description,
            monitors: vec![1, 2],
        };
        assert_twins(Reply::json(201, response), &incident(), &OpenIncident(incident())).await;
    }
    for reason in [None, Some("because")] {
        let thing = || written::PutThing {
            shelf_id: 3,
            tag: vec!["a b", "c"],
            reason,
            r#type: "t",
            rest: BTreeMap::from([("x", 1)]),
            thing: "a/b",
        };
        assert_twins(Reply::no_content(), &thing(), &PutThing(thing())).await;
    }
    let delete = || written::DeleteThing { thing: 7, force: false };
    assert_twins(Reply::no_content(), &delete(), &DeleteThing(delete())).await;
}

/// A `dyn`-free way to send any endpoint, which a wrapper of one's own would use.
async fn fault_of<E: Endpoint>(endpoint: &E) -> String {
    let listener = Listener::no_content();
    let error = listener.client().send(endpoint).await.err().expect("an error");
    assert_eq!(listener.connections(), 0);
    error.to_string()
}

macro_rules! by_hand {
    ($name:ident, $path:literal, $encoder:ident => $($statement:stmt;)*) => {
        by_hand!($name, Operation::unlisted(Method::Post, $path), $encoder => $($statement;)*);
    };
    ($name:ident, $operation:expr, $encoder:ident => $($statement:stmt;)*) => {
        struct $name;

        impl Endpoint for $name {
            type Response = ();
            const OPERATION: &'static Operation = &$operation;

            fn encode(&self, $encoder: &mut Encoder) {
                $($statement)*
            }
        }
    };
}

#[tokio::test]
async fn what_a_hand_gets_wrong_is_reported_and_not_sent() {
    by_hand!(Unfilled, "/a/{one}/{two}", encoder => encoder.path_parameter("one", &1););
    by_hand!(Swapped, "/a/{one}/{two}", encoder => encoder.path_parameter("two", &2); encoder.path_parameter("one", &1););
    by_hand!(Extra, "/a", encoder => encoder.path_parameter("one", &1););
    by_hand!(TwoBodies, "/a", encoder => encoder.body(&1); encoder.body_field("one", &1););
    by_hand!(FileBeside, "/a", encoder => encoder.body(&1); encoder.file("f", &File::new("f", "x")););
    by_hand!(Reserved, "/a", encoder => encoder.header("authorization", "Bearer x"););
    by_hand!(Misnamed, contract::CREATE_UPTIME_INCIDENT, encoder => encoder.body_field("titel", "Down"););

    assert!(
        fault_of(&Unfilled)
            .await
            .ends_with("two: the path parameter was not filled")
    );
    assert!(
        fault_of(&Swapped)
            .await
            .contains("two: not the next parameter of the path")
    );
    assert!(
        fault_of(&Extra)
            .await
            .ends_with("one: not the next parameter of the path")
    );
    assert!(
        fault_of(&TwoBodies)
            .await
            .ends_with("one: a request whose body is one value has no room for a field")
    );
    assert!(
        fault_of(&FileBeside)
            .await
            .ends_with("f: a request whose body is one value has no room for a field")
    );
    assert!(
        fault_of(&Reserved)
            .await
            .ends_with("authorization: this header is set by the client")
    );
    assert_eq!(
        fault_of(&Misnamed).await,
        "POST /uptime/incidents was not sent: titel: unknown field; a field with a similar name exists: `title`; \
         exclude_from_downtime: is required; impact: is required"
    );
}
