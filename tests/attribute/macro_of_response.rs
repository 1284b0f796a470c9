use phare::{Page, Request, phare_endpoint};

macro_rules! comments {
    ($name:ident, $response:ty, $($crate_path:tt)*) => {
        #[phare_endpoint(GET, "/uptime/comments", unlisted, response = $response, crate = $($crate_path)*)]
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
            #[$crate::macro_of_response::wrapper::phare::phare_endpoint(
                                                                GET,
                                                                "/uptime/incidents",
                                                                crate = $crate::macro_of_response::wrapper::phare
                                                            )]
            struct $name;
        };
    }
}

crate::wrapped!(ListIncidents);

#[test]
fn compiles() {
    let client = crate::client();
    let _request: Request<Page<String>> = ListComments.send(&client);
    let _request: Request<()> = GetComment.send(&client);
    let _request = ListIncidents.send(&client);
}
