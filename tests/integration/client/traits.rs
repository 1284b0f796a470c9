//! What can be shared, sent to another thread, and spawned.

use std::future::Future;

use phare::incidents::{GetIncident, Incident, ListIncidents};
use phare::{
    Client, ClientBuilder, Error, FieldErrors, File, Nullable, Page, ProjectScope, Request, ResponseFuture, Timestamp,
    Token, phare_endpoint,
};

use super::{rejection, settings};

fn shared<T: Send + Sync + 'static>() {}
fn sent<T: Send + 'static>(_: &T) {}
fn cloned<T: Clone>() {}

#[test]
fn everything_can_be_shared_between_threads() {
    shared::<Client>();
    shared::<ClientBuilder>();
    shared::<Token>();
    shared::<ProjectScope>();
    shared::<Error>();
    shared::<FieldErrors>();
    shared::<File>();
    shared::<Timestamp>();
    shared::<Nullable<Timestamp>>();
    shared::<Incident>();
    shared::<Page<Incident>>();
    shared::<Request<Incident>>();
    shared::<ListIncidents>();
    cloned::<Client>();
    cloned::<Token>();
    let client = settings().build().expect("a client");
    let future: ResponseFuture<Incident> = GetIncident::new(1).send(&client).into_future();
    sent(&future);
    let error: Box<dyn std::error::Error + Send + Sync> =
        Box::new(settings().api_key("").build().expect_err("a rejection"));
    assert_eq!(error.to_string(), "the API key is empty");
}

#[tokio::test]
async fn a_request_can_be_spawned_and_outlives_what_it_was_made_of() {
    #[derive(serde::Deserialize)]
    struct Local {
        #[serde(skip)]
        _local: std::marker::PhantomData<std::rc::Rc<()>>,
    }
    #[phare_endpoint(GET, "/things/{id}", unlisted, response = Local)]
    struct Borrowed<'a> {
        id: &'a str,
    }
    fn future(id: &str) -> impl Future<Output = Result<Box<str>, Error>> + Send + 'static {
        #[phare_endpoint(GET, "/things/{id}", unlisted, response = Box<str>)]
        struct Borrowed<'a> {
            id: &'a str,
        }
        let client = settings().build().expect("a client");
        Borrowed { id }.send(&client).into_future()
    }
    let invalid = tokio::spawn(future(&String::from("..")));
    let error = invalid.await.expect("no panic").expect_err("a rejection");
    assert!(matches!(error, Error::Invalid(_)), "{error:?}");

    // Not even the response has to be `Send`, as long as it stays where it is read.
    let client = settings().build().expect("a client");
    let request = Borrowed { id: "" }.send(&client);
    sent(&request);
    assert!(matches!(request.await, Err(Error::Invalid(_))));
}

#[test]
fn a_user_agent_that_no_header_can_carry_is_rejected() {
    for agent in ["a\nb", "d\u{e9}ploiement"] {
        assert_eq!(
            rejection(settings().user_agent(agent).build()),
            format!("the user agent {agent:?} cannot be carried by an HTTP header")
        );
    }
}
