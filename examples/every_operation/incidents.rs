//! An incident, from its beginning to its end.

use phare::incidents::{CreateIncident, DeleteIncident, GetIncident, ListIncidents, RecoverIncident, UpdateIncident};
use phare::{Impact, MonitorId};

use crate::calls::Calls;
use crate::incident_updates;

pub(crate) async fn call(calls: &mut Calls, monitor: MonitorId) -> Option<()> {
    let incident = CreateIncident::builder()
        .impact(Impact::DegradedPerformance)
        .title("Every operation")
        .exclude_from_downtime(true)
        .monitors([monitor])
        .build();
    let incident = calls.send(incident).await?;
    calls.send(ListIncidents::builder().monitor_id([monitor]).build()).await;
    calls.send(GetIncident::new(incident.id)).await;
    let update = UpdateIncident::builder(incident.id)
        .impact(Impact::PartialOutage)
        .build();
    calls.send(update).await;
    incident_updates::call(calls, incident.id).await;
    calls.send(RecoverIncident::new(incident.id)).await;
    calls.send(DeleteIncident::new(incident.id)).await
}
