//! Endpoints of one's own: a struct for an operation that the crate knows, and one for an operation that it does not.

use phare::{Client, Impact, phare_endpoint};
use phare_fake::Fake;

/// The crate knows this operation: it finds the response type, and rejects a wrong field while compiling.
#[phare_endpoint(POST, "/uptime/incidents")]
struct OpenIncident<'a> {
    impact: Impact,
    title: &'a str,
    exclude_from_downtime: bool,
    monitors: Vec<u64>,
}

/// `unlisted` says that the crate does not know this operation: the response type is then ours to name.
#[phare_endpoint(GET, "/uptime/incidents/{incident_id}/foghorns", unlisted, response = String)]
struct ListFoghorns {
    incident_id: u64,
    page: Option<u32>,
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let fake = Fake::start();
    let client = Client::builder()
        .api_key(fake.project_key())
        .base_url(fake.base_url())
        .build()?;

    let incident = OpenIncident {
        impact: Impact::PartialOutage,
        title: "Search is slow",
        exclude_from_downtime: false,
        monitors: fake.monitors().to_vec(),
    }
    .send(&client)
    .await?;
    println!("{} is {}", incident.slug, incident.state);

    // The fake, like today's Phare, does not know the operation either.
    let foghorns = ListFoghorns {
        incident_id: incident.id.get(),
        page: None,
    }
    .send(&client)
    .await;
    match foghorns {
        Ok(foghorns) => println!("{foghorns}"),
        Err(error) if error.is_not_found() => println!("no foghorns yet: {error}"),
        Err(error) => return Err(error.into()),
    }
    Ok(())
}
