//! Incidents and their updates: all eleven operations.

mod error_responses;
mod fake;
mod responses;

use phare::incidents::{CreateIncident, Incident};
use phare::{Client, Impact};

fn minimal() -> CreateIncident {
    CreateIncident::builder()
        .impact(Impact::Unknown)
        .title("Down")
        .exclude_from_downtime(false)
        .build()
}

async fn open(client: &Client) -> Incident {
    minimal().send(client).await.expect("an incident")
}
