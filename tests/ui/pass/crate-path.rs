mod api {
    pub mod client {
        pub use phare::*;
        #[doc(hidden)]
        pub use phare::__private;
    }
}

use api::client::{Client, phare_endpoint};

#[phare_endpoint(GET, "/uptime/incidents", crate = crate::api::client)]
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

fn main() {
    let client = Client::builder().api_key("key").base_url("http://localhost").build().unwrap();
    let _request = ListIncidents { monitor_id: &[1] }.send(&client);
    let _request = inner::Nothing.send(&client);
    let _request = inner::Text.send(&client);
}
