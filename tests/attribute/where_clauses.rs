use std::fmt::Display;

use phare::phare_endpoint;

#[phare_endpoint(GET, "/uptime/incidents")]
struct ListIncidents<'a, T, I>
where
    T: Copy + 'a,
    I: ?Sized + Display,
    for<'b> &'b I: PartialEq,
{
    page: Option<T>,
    #[phare(skip)]
    reason: &'a I,
}

impl<'a, T: Copy + serde::Serialize> ListIncidents<'a, T, str> {
    fn first(page: T) -> Self {
        Self {
            page: Some(page),
            reason: "curiosity",
        }
    }
}

#[test]
fn compiles() {
    let client = crate::client();
    let list = ListIncidents::first(1_u32);
    assert_eq!(list.reason.to_string(), "curiosity");
    let _request = list.send(&client);
}
