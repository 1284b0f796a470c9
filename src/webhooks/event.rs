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
