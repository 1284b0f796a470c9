//! The fake over real sockets.

mod alert_rules;
mod authentication;
mod bodies;
mod caller;
mod current_status;
mod dates;
mod faults;
mod fields;
mod http;
mod images;
mod incident_updates;
mod incidents;
mod integrations;
mod lifecycle;
mod lists;
mod maintenance_windows;
mod monitors;
mod operations;
mod permissions;
mod project_scope;
mod projects;
mod rate_limit;
mod reports;
mod routing;
mod status_pages;
mod users;
