//! Errors that every one of these operations has.

use phare::incident_updates::{
    CreateIncidentUpdate, DeleteIncidentUpdate, GetIncidentUpdate, ListIncidentUpdates, UpdateIncidentUpdate,
};
use phare::incidents::{
    CreateIncident, DeleteIncident, GetIncident, IncidentState, ListIncidents, RecoverIncident, UpdateIncident,
};
use phare::{Client, Endpoint, Error, Impact, ProjectScope};

use super::{minimal, open};
use crate::support::fake_client::{at, client, client_with, fake};

/// Sends each of the eleven operations, and tells what each failed with.
async fn errors(client: &Client, id: u64) -> Vec<(&'static str, Error)> {
    async fn error<E: Endpoint>(client: &Client, endpoint: E) -> (&'static str, Error) {
        let result = client.send(&endpoint).await;
        (E::OPERATION.path, result.err().expect("an error"))
    }
    let update = UpdateIncidentUpdate::builder(id, id)
        .state(IncidentState::Unknown)
        .content("x")
        .build();
    vec![
        error(client, ListIncidents::default()).await,
        error(client, minimal()).await,
        error(client, GetIncident::new(id)).await,
        error(client, UpdateIncident::builder(id).title("x").build()).await,
        error(client, DeleteIncident::new(id)).await,
        error(client, RecoverIncident::new(id)).await,
        error(client, ListIncidentUpdates::builder(id).build()).await,
        error(
            client,
            CreateIncidentUpdate::builder(id)
                .state(IncidentState::from_any("resolved"))
                .content("x")
                .build(),
        )
        .await,
        error(client, GetIncidentUpdate::new(id, id)).await,
        error(client, update).await,
        error(client, DeleteIncidentUpdate::new(id, id)).await,
    ]
}

#[tokio::test]
async fn an_unknown_key_is_unauthorized_everywhere() {
    let fake = fake();
    let errors = errors(&client_with(&fake, "pha_unknown"), 1).await;
    assert_eq!(errors.len(), 11);
    for (path, error) in errors {
        assert_eq!(error.status(), Some(401), "{path}: {error}");
        assert!(error.is_unauthorized() && !error.may_have_been_applied());
    }
}

#[tokio::test]
async fn an_organizations_key_needs_a_project_everywhere() {
    let fake = fake();
    let client = client_with(&fake, fake.organization_key());
    for (path, error) in errors(&client, 1).await {
        assert_eq!(error.status(), Some(403), "{path}: {error}");
    }
    let incident = minimal()
        .send(&client)
        .project(ProjectScope::slug(&fake.project().slug))
        .await
        .expect("an incident");
    let read = GetIncident::new(incident.id)
        .send(&client)
        .project(incident.project_id.expect("a project"));
    assert_eq!(read.await.expect("the incident"), incident);
}

#[tokio::test]
async fn nothing_is_found_in_another_project() {
    let fake = fake();
    let other = fake.add_project("Other");
    let incident = open(&client(&fake)).await;
    let found = GetIncident::new(incident.id)
        .send(&client_with(&fake, &other.key))
        .await;
    assert!(found.expect_err("no incident").is_not_found());
}

#[tokio::test]
async fn an_unknown_id_is_not_found() {
    let fake = fake();
    let client = client(&fake);
    let incident = open(&client).await;
    let id = 999_999_u64;
    let unknown = [
        GetIncident::new(id).send(&client).await.err(),
        UpdateIncident::builder(id).title("x").build().send(&client).await.err(),
        DeleteIncident::new(id).send(&client).await.err(),
        RecoverIncident::new(id).send(&client).await.err(),
        ListIncidentUpdates::builder(id).build().send(&client).await.err(),
        GetIncidentUpdate::new(incident.id, id).send(&client).await.err(),
        DeleteIncidentUpdate::new(incident.id, id).send(&client).await.err(),
    ];
    for error in unknown {
        let error = error.expect("an error");
        assert!(error.is_not_found(), "{error}");
    }
}

#[tokio::test]
async fn a_rejected_field_is_named() {
    let fake = fake();
    let client = client(&fake);
    let far = at("2027-01-01T00:00:00Z");
    let error = CreateIncident::builder()
        .impact(Impact::Unknown)
        .title("x")
        .exclude_from_downtime(false)
        .incident_at(far)
        .monitors([fake.monitors()[0], 999_999])
        .build()
        .send(&client)
        .await
        .expect_err("a rejection");
    assert_eq!(error.status(), Some(422), "{error}");
    let fields = error.field_errors().expect("field errors");
    let named: Vec<_> = fields.iter().map(|(field, _)| field).collect();
    assert_eq!(named, ["incident_at", "monitors.1"]);
    assert_eq!(fields.get("monitors.1"), ["The selected monitors.1 is invalid."]);
    assert_eq!(fields.get("incident_at").len(), 1);
    assert!(
        error.to_string().contains("The selected monitors.1 is invalid."),
        "{error}"
    );
}
