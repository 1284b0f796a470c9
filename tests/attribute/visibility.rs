mod outer {
    pub mod calls {
        use phare::phare_endpoint;

        /// A type that nobody outside can name.
        #[derive(serde::Serialize)]
        struct Number(u32);

        #[phare_endpoint(GET, "/uptime/incidents")]
        pub struct Public {
            page: Number,
        }

        #[phare_endpoint(GET, "/uptime/incidents")]
        pub(crate) struct OfTheCrate {
            pub(in crate::visibility::outer) page: Option<u32>,
        }

        #[phare_endpoint(GET, "/uptime/incidents")]
        pub(in crate::visibility::outer) struct OfOuter;

        #[phare_endpoint(GET, "/uptime/incidents")]
        pub(super) struct OfTheParent;

        #[phare_endpoint(GET, "/uptime/incidents")]
        struct Private;

        pub fn public(client: &phare::Client) -> Public {
            let _request = Private.send(client);
            Public { page: Number(1) }
        }
    }

    pub(crate) fn of_the_crate(client: &phare::Client) -> calls::OfTheCrate {
        let _request = calls::OfOuter.send(client);
        let _request = calls::OfTheParent.send(client);
        calls::OfTheCrate { page: None }
    }
}

#[test]
fn compiles() {
    let client = crate::client();
    let _request = outer::calls::public(&client).send(&client);
    let _request = outer::of_the_crate(&client).send(&client);
}
