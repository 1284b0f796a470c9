use std::marker::PhantomData;

use phare::phare_endpoint;

/// What is not sent need not be a value that can be sent.
struct Secret;

#[phare_endpoint(GET, "/uptime/incidents")]
struct ListIncidents<T> {
    page: Option<u32>,
    #[serde(skip)]
    of: PhantomData<T>,
    #[phare(skip)]
    secret: Secret,
    #[serde(skip_serializing)]
    note: fn() -> Secret,
}

#[test]
fn compiles() {
    let client = crate::client();
    let list = ListIncidents::<Secret> {
        page: None,
        of: PhantomData,
        secret: Secret,
        note: || Secret,
    };
    let _request = list.send(&client);
    let (_, _) = (list.secret, (list.note)());
}
