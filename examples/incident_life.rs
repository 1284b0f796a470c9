//! Opens an incident, tells the readers of the status pages how it goes on, makes it worse, and ends it.
//!
//! With `PHARE_API_KEY` set it calls the real Phare, or what `PHARE_BASE_URL` names; without, a fake one inside this
//! program.

use phare::incident_updates::{CreateIncidentUpdate, ListIncidentUpdates};
use phare::incidents::{CreateIncident, GetIncident, IncidentState, RecoverIncident, UpdateIncident};
use phare::{Client, Impact};
use phare_fake::Fake;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    // The fake lives as long as this variable.
    let fake = std::env::var_os("PHARE_API_KEY").is_none().then(Fake::start);
    let client = match &fake {
        Some(fake) => Client::builder()
            .api_key(fake.project_key())
            .base_url(fake.base_url())
            .build()?,
        None => Client::from_env()?,
    };

    let incident = CreateIncident::builder()
        .impact(Impact::DegradedPerformance)
        .title("Checkout is slow")
        .exclude_from_downtime(false)
        .send(&client)
        .await?;
    println!("{} is {}: {}", incident.slug, incident.status, incident.impact);

    CreateIncidentUpdate::builder(incident.id)
        .state(IncidentState::Investigating)
        .content("Some payments take minutes. We look for the cause.")
        .send(&client)
        .await?;

    // An update of an incident says what changes, and nothing else.
    let incident = UpdateIncident::builder(incident.id)
        .impact(Impact::MajorOutage)
        .title("Checkout is down")
        .send(&client)
        .await?;
    println!("{} is {}: {}", incident.slug, incident.status, incident.impact);

    CreateIncidentUpdate::builder(incident.id)
        .state(IncidentState::Monitoring)
        .content("The last deploy is rolled back, and payments go through again.")
        .send(&client)
        .await?;
    RecoverIncident::new(incident.id).send(&client).await?;

    let incident = GetIncident::new(incident.id).send(&client).await?;
    println!("{} is {} and {}", incident.slug, incident.status, incident.state);
    let updates = ListIncidentUpdates::builder(incident.id).send(&client).await?;
    for update in updates {
        println!("- {}: {}", update.state, update.content);
    }
    Ok(())
}
