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

    fn example_entity(&self) -> &'static str {
        match self {
            Self::MonitorCreated | Self::MonitorDeleted => MONITOR,
            Self::CertificateDiscovered | Self::CertificateExpiring => CERTIFICATE,
            Self::IncidentCreated | Self::IncidentPropagated => INCIDENT,
            Self::IncidentPartiallyRecovered => RECOVERING,
            Self::IncidentRecovered => RECOVERED,
            Self::IncidentCommentCreated => COMMENT,
            Self::IncidentUpdatePublished => UPDATE,
            Self::MaintenanceWindowInProgress => WINDOW_IN_PROGRESS,
            Self::MaintenanceWindowCompleted => WINDOW_COMPLETED,
            Self::MaintenanceWindowCancelled => WINDOW_CANCELLED,
            Self::Other(_) => r#""project":{"id":13,"slug":"luminous-tower"}"#,
        }
    }
}

const MONITOR: &str = r#""monitor":{"id":15,"name":"Website","protocol":"http"}"#;
const CERTIFICATE: &str =
    r#""monitor":{"id":15,"name":"Website","protocol":"http"},"certificate":{"expires_at":"2026-03-22T10:00:00Z"}"#;
const INCIDENT: &str = r#""incident":{"id":18,"slug":"APP-1","title":"Checkout responds with errors","impact":"major_outage","status":"ongoing"}"#;
const RECOVERING: &str = r#""incident":{"id":18,"slug":"APP-1","title":"Checkout responds with errors","impact":"major_outage","status":"recovering"}"#;
const RECOVERED: &str = r#""incident":{"id":18,"slug":"APP-1","title":"Checkout responds with errors","impact":"major_outage","status":"recovered"}"#;
const COMMENT: &str =
    r#""incident":{"id":18,"slug":"APP-1"},"comment":{"id":20,"content":"The last deploy is suspected."}"#;
const UPDATE: &str = r#""incident":{"id":18,"slug":"APP-1"},"update":{"id":19,"state":"identified","content":"The last deploy is being rolled back."}"#;
const WINDOW_IN_PROGRESS: &str = r#""maintenance_window":{"id":20,"title":"New disks","state":"in_progress"}"#;
const WINDOW_COMPLETED: &str = r#""maintenance_window":{"id":20,"title":"New disks","state":"completed"}"#;
const WINDOW_CANCELLED: &str = r#""maintenance_window":{"id":20,"title":"New disks","state":"cancelled"}"#;
