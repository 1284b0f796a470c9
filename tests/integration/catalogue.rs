//! The operations of the catalogue, a module for each resource: requests, responses, and calls of the fake.

mod alert_rules;
mod incidents;
mod maintenance_windows;
mod monitors;
mod projects;
mod reports;
mod status_pages;
