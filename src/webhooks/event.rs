//! What a delivery is about.

use crate::open_enum::open_enum;

open_enum! {
    /// What a delivery is about: the event of the alert rule that sent it.
    ///
    /// An [`AlertEvent`](crate::alert_rules::AlertEvent) is the same as an alert rule is given it, with its settings.
    pub enum WebhookEvent {
        /// A monitor was created.
        MonitorCreated = "uptime.monitor.created",
        /// A monitor was deleted.
        MonitorDeleted = "uptime.monitor.deleted",
        /// A monitor met a certificate that it had not seen.
        CertificateDiscovered = "uptime.monitor_certificate.discovered",
        /// A certificate is about to expire.
        CertificateExpiring = "uptime.monitor_certificate.expiring",
        /// An incident was opened.
        IncidentCreated = "uptime.incident.created",
        /// An incident spread to another monitor.
        IncidentPropagated = "uptime.incident.propagated",
        /// Some monitors of an incident are back.
        IncidentPartiallyRecovered = "uptime.incident.partially_recovered",
        /// An incident is over.
        IncidentRecovered = "uptime.incident.recovered",
        /// Somebody commented on an incident.
        IncidentCommentCreated = "uptime.incident_comment.created",
        /// An incident update was published.
        IncidentUpdatePublished = "uptime.incident_update.published",
        /// A maintenance window began.
        MaintenanceWindowInProgress = "uptime.maintenance_window.in_progress",
        /// A maintenance window is over.
        MaintenanceWindowCompleted = "uptime.maintenance_window.completed",
        /// A maintenance window was called off.
        MaintenanceWindowCancelled = "uptime.maintenance_window.cancelled",
    }
}

impl WebhookEvent {
    /// A body such as a webhook of this event may send, for the test of a receiver: JSON in an object, with the event, and the thing that it is about.
    ///
    /// Phare's body is the template of the alert rule, so what yours sends is for you to say; this is one that names
    /// everything by the names of the API.
    ///
    /// ```
    /// use phare::webhooks::WebhookEvent;
    ///
    /// for event in WebhookEvent::KNOWN {
    ///     assert!(event.example_body().contains(event.as_str()));
    /// }
    /// ```
    #[must_use]
    #[doc(alias("sample", "fixture"))]
    pub fn example_body(&self) -> String {
        let event = serde_json::Value::from(self.as_str());
        format!(r#"{{"event":{event},{}}}"#, self.example_entity())
    }

    fn example_entity(&self) -> String {
        match self {
            Self::MonitorCreated | Self::MonitorDeleted => MONITOR.to_owned(),
            Self::CertificateDiscovered | Self::CertificateExpiring => {
                format!(r#"{MONITOR},"certificate":{{"expires_at":"2026-03-22T10:00:00Z"}}"#)
            }
            Self::IncidentCreated | Self::IncidentPropagated => incident("ongoing"),
            Self::IncidentPartiallyRecovered => incident("recovering"),
            Self::IncidentRecovered => incident("recovered"),
            Self::IncidentCommentCreated => {
                format!(r#""incident":{INCIDENT}}},"comment":{{"id":20,"content":"The last deploy is suspected."}}"#)
            }
            Self::IncidentUpdatePublished => format!(
                r#""incident":{INCIDENT}}},"update":{{"id":19,"state":"identified","content":"The last deploy is being rolled back."}}"#
            ),
            Self::MaintenanceWindowInProgress => window("in_progress"),
            Self::MaintenanceWindowCompleted => window("completed"),
            Self::MaintenanceWindowCancelled => window("cancelled"),
            Self::Other(_) => r#""project":{"id":13,"slug":"luminous-tower"}"#.to_owned(),
        }
    }
}

const MONITOR: &str = r#""monitor":{"id":15,"name":"Website","protocol":"http"}"#;
/// Without its closing brace.
const INCIDENT: &str = r#"{"id":18,"slug":"APP-1""#;

fn incident(status: &str) -> String {
    format!(
        r#""incident":{INCIDENT},"title":"Checkout responds with errors","impact":"major_outage","status":"{status}"}}"#
    )
}

fn window(state: &str) -> String {
    format!(r#""maintenance_window":{{"id":20,"title":"New disks","state":"{state}"}}"#)
}
