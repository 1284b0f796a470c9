use phare::incidents::Incident;
use phare::{Client, Error, phare_endpoint};

#[phare_endpoint(GET, "/uptime/incident/{incidentId}")]
struct GetIncident {
    incident_id: u64,
}

async fn title(client: &Client) -> Result<String, Error> {
    let incident: Incident = GetIncident { incident_id: 1 }.send(client).await?;
    Ok(incident.title)
}

#[phare_endpoint(PATCH, "/uptime/incidents/{incidentId}")]
struct UpdateIncident {
    incident_id: u64,
}

async fn slug(client: &Client) -> Result<String, Error> {
    Ok(UpdateIncident { incident_id: 1 }.send(client).await?.slug)
}

fn main() {}
