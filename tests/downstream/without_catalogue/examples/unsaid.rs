//! It is not said how the responses are read.

use phare::phare_endpoint;

#[phare_endpoint(GET, "/uptime/incidents/{incidentId}")]
struct ReadIncident {
    incident_id: u64,
}

#[phare_endpoint(GET, "/uptime/maintenance-windows")]
struct ListWindows {
    page: Option<u32>,
}

async fn read(client: &phare::Client) -> Result<(), phare::Error> {
    let _ = ReadIncident { incident_id: 1 }.send(client).await?;
    let _ = ListWindows { page: None }.send(client).await?;
    Ok(())
}

fn main() {
    let _ = read;
}
