mod api {
    pub mod client {
        #[doc(hidden)]
        pub use phare::__private;
        pub use phare::*;
    }
}

use api::client::phare_endpoint;

#[phare_endpoint(GET, "/uptime/incidents", crate = crate::crate_path::api::client)]
struct ListIncidents<'a> {
    #[serde(serialize_with = "serde::Serialize::serialize")]
    monitor_id: &'a [u64],
}

mod inner {
    use super::api;

    #[api::client::phare_endpoint(GET, "/uptime/incidents", response = (), crate = super::api::client)]
    pub struct Nothing;

    #[api::client::phare_endpoint(GET, "/uptime/incidents", crate = api::client, response = String)]
    pub struct Text;
}

#[test]
fn compiles() {
    let client = crate::client();
    let _request = ListIncidents { monitor_id: &[1] }.send(&client);
    let _request = inner::Nothing.send(&client);
    let _request = inner::Text.send(&client);
}
