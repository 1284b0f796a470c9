use phare::{Client, Page, Request, phare_endpoint};

macro_rules! comments {
    ($name:ident, $response:ty, $($krate:tt)*) => {
        #[phare_endpoint(GET, "/uptime/comments", unlisted, response = $response, crate = $($krate)*)]
        struct $name;
    };
}

comments!(ListComments, Page<String>, ::phare);
comments!(GetComment, (), phare);

/// A crate that wraps `phare` names it by `$crate`.
mod wrapper {
    pub use phare;

    #[macro_export]
    macro_rules! wrapped {
        ($name:ident) => {
            #[$crate::wrapper::phare::phare_endpoint(GET, "/uptime/incidents", crate = $crate::wrapper::phare)]
            struct $name;
        };
    }
}

wrapped!(ListIncidents);

fn main() {
    let client = Client::builder().api_key("key").base_url("http://localhost").build().unwrap();
    let _request: Request<Page<String>> = ListComments.send(&client);
    let _request: Request<()> = GetComment.send(&client);
    let _request = ListIncidents.send(&client);
}
