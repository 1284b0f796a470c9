use phare::phare_endpoint;

macro_rules! as_endpoint {
    ($item:item) => {
        #[phare_endpoint(GET, "/uptime/incidents")]
        $item
    };
}

as_endpoint! {
    #[derive(Clone)]
    pub struct ListIncidents {
        pub page: Option<u32>,
    }
}

as_endpoint! {
    struct ListAllIncidents;
}

macro_rules! whole {
    ($item:item) => {
        $item
    };
}

whole! {
    #[phare_endpoint(GET, "/uptime/incidents/{incident_id}")]
    pub(crate) struct GetIncident {
        incident_id: u64,
    }
}

#[test]
fn compiles() {
    let client = crate::client();
    let _request = ListIncidents { page: None }.clone().send(&client);
    let _request = ListAllIncidents.send(&client);
    let _request = GetIncident { incident_id: 1 }.send(&client);
}
