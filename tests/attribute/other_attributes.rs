#![deny(warnings)]
#![allow(dead_code)]

use phare::phare_endpoint;

#[phare_endpoint(GET, "/uptime/incidents")]
#[deprecated = "use `ListIncidents`"]
pub struct OldListIncidents {
    pub page: Option<u32>,
}

#[deprecated]
#[phare_endpoint(GET, "/uptime/incidents")]
pub struct OlderListIncidents<T> {
    pub page: Option<T>,
}

#[phare_endpoint(GET, "/uptime/incidents")]
#[must_use = "send it"]
#[non_exhaustive]
#[repr(C)]
#[expect(non_snake_case, reason = "Phare writes it so")]
pub struct ListIncidents {
    #[deprecated]
    pub page: Option<u32>,
    #[doc(alias = "size")]
    pub per_page: Option<u32>,
    #[phare(skip)]
    pub Note: (),
}

#[test]
#[allow(deprecated)]
fn compiles() {
    let client = crate::client();
    let _request = OldListIncidents { page: None }.send(&client);
    let _request = OlderListIncidents { page: Some(1) }.send(&client);
    let _request = ListIncidents {
        page: None,
        per_page: None,
        Note: (),
    }
    .send(&client);
}
