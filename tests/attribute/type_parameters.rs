use phare::{Endpoint, IncidentId, phare_endpoint};

#[phare_endpoint(GET, "/uptime/incidents/{incident_id}")]
struct GetIncident<Id> {
    incident_id: Id,
}

#[phare_endpoint(GET, "/uptime/incidents")]
struct ListIncidents<Number = u32, const WIDE: bool = true> {
    page: Option<Number>,
    per_page: Number,
}

/// `?Sized` is kept, so that text may be borrowed through a parameter.
#[phare_endpoint(POST, "/uptime/incidents/{incident_id}")]
struct RenameIncident<'a, T: ?Sized> {
    incident_id: u64,
    title: &'a T,
}

fn path<E: Endpoint>(_: &E) -> &'static str {
    E::OPERATION.path
}

#[test]
fn compiles() {
    let client = crate::client();
    let get = GetIncident { incident_id: 1_u64 };
    assert_eq!(path(&get), "/uptime/incidents/{incidentId}");
    let _request = get.send(&client);
    let _request = GetIncident {
        incident_id: IncidentId::from(1),
    }
    .send(&client);
    let _request = GetIncident { incident_id: "1" }.send(&client);

    let list: ListIncidents = ListIncidents {
        page: None,
        per_page: 100,
    };
    let _request = list.send(&client);
    let _request = ListIncidents::<u8, false> {
        page: Some(1),
        per_page: 2,
    }
    .send(&client);

    let _request = RenameIncident {
        incident_id: 1,
        title: "Search is slow",
    }
    .send(&client);
}
