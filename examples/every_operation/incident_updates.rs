//! An update of the incident.

use phare::IncidentId;
use phare::incident_updates::{
    CreateIncidentUpdate, DeleteIncidentUpdate, GetIncidentUpdate, ListIncidentUpdates, UpdateIncidentUpdate,
};
use phare::incidents::IncidentState;

use crate::calls::Calls;

pub(crate) async fn call(calls: &mut Calls, incident: IncidentId) -> Option<()> {
    let update = CreateIncidentUpdate::builder(incident)
        .state(IncidentState::Investigating)
        .content("We look for the cause.")
        .build();
    let update = calls.send(update).await?;
    calls.send(ListIncidentUpdates::builder(incident).build()).await;
    calls.send(GetIncidentUpdate::new(incident, update.id)).await;
    let change = UpdateIncidentUpdate::builder(incident, update.id)
        .state(IncidentState::Identified)
        .content("We have found the cause.")
        .build();
    calls.send(change).await;
    calls.send(DeleteIncidentUpdate::new(incident, update.id)).await
}
