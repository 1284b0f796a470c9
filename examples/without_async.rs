//! A program without an async runtime: `.wait()` in place of `.await`, with the feature `blocking`.

use phare::incidents::{CreateIncident, ListIncidents, RecoverIncident};
use phare::{Client, Error, Impact};
use phare_fake::Fake;

fn main() -> Result<(), Error> {
    let fake = Fake::start();
    let client = Client::builder()
        .api_key(fake.project_key())
        .base_url(fake.base_url())
        .build()?;

    let incident = CreateIncident::builder()
        .impact(Impact::MajorOutage)
        .title("Checkout answers with errors")
        .exclude_from_downtime(false)
        .send(&client)
        .wait()?;
    println!("{} is {}", incident.slug, incident.status);
    RecoverIncident::new(incident.id).send(&client).wait()?;

    for incident in ListIncidents::default().send(&client).items().blocking() {
        let incident = incident?;
        println!("{} is {}", incident.slug, incident.status);
    }
    Ok(())
}
