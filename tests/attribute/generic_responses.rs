use std::marker::PhantomData;

use phare::{Page, Request, phare_endpoint};
use serde::de::DeserializeOwned;

#[phare_endpoint(GET, "/uptime/incidents", response = Page<T>)]
struct ListIncidents<T> {
    page: Option<u32>,
    #[phare(skip)]
    of: PhantomData<T>,
}

#[phare_endpoint(GET, "/uptime/incidents/{incident_id}", response = Response)]
struct GetIncident<Response>
where
    Response: DeserializeOwned,
{
    incident_id: u64,
    #[phare(skip)]
    of: PhantomData<fn() -> Response>,
}

/// A parameter of a trait is one of the struct's too.
trait Model {
    type Item: DeserializeOwned;
}

impl Model for u8 {
    type Item = Vec<u8>;
}

#[phare_endpoint(GET, "/uptime/incidents", response = M::Item)]
struct ListOf<M: Model> {
    #[phare(skip)]
    of: PhantomData<M>,
}

#[test]
fn compiles() {
    let client = crate::client();
    let _request: Request<Page<String>> = ListIncidents {
        page: None,
        of: PhantomData,
    }
    .send(&client);
    let _request: Request<u8> = GetIncident {
        incident_id: 1,
        of: PhantomData,
    }
    .send(&client);
    let _request: Request<Vec<u8>> = ListOf::<u8> { of: PhantomData }.send(&client);
}
