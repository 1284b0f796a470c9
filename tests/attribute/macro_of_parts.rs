use phare::{Endpoint, phare_endpoint};

macro_rules! endpoint {
    ($method:ident $path:literal $vis:vis $name:ident { $($field:ident: $t:ty),* $(,)? }) => {
        #[phare_endpoint($method, $path)]
        #[derive(Clone, Debug)]
        $vis struct $name {
            $($field: $t,)*
        }
    };
}

mod calls {
    use phare::phare_endpoint;

    endpoint!(GET "/uptime/incidents/{incidentId}" pub(super) GetIncident { incident_id: u64 });

    impl GetIncident {
        pub(super) fn new(incident_id: u64) -> Self {
            Self { incident_id }
        }
    }
}

endpoint!(GET "/uptime/incidents" pub ListIncidents { page: Option<u32>, monitor_id: Vec<u64> });
endpoint!(POST "/uptime/incidents/{incidentId}/recover" RecoverIncident { incident_id: u64 });

/// All tokens but the name of the field come from the macro.
macro_rules! page_of {
    ($field:ident) => {
        #[phare_endpoint(GET, "/uptime/incidents")]
        struct PageOf {
            $field: Option<u32>,
        }
    };
}

page_of!(page);

#[test]
fn compiles() {
    let client = crate::client();
    let _request = calls::GetIncident::new(1).send(&client);
    let _request = ListIncidents {
        page: None,
        monitor_id: vec![1],
    }
    .clone()
    .send(&client);
    let _request = RecoverIncident { incident_id: 1 }.send(&client);
    let _request = PageOf { page: Some(1) }.send(&client);
    assert_eq!(
        RecoverIncident::OPERATION.path,
        "/uptime/incidents/{incidentId}/recover"
    );
}
