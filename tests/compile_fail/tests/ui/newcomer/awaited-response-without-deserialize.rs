use phare::{Client, Error, phare_endpoint};

struct Incident {
    title: String,
}

#[phare_endpoint(GET, "/uptime/incidents/{incidentId}", response = Incident)]
struct GetMine {
    incident_id: u64,
}

async fn show(client: &Client) -> Result<(), Error> {
    let incident = GetMine { incident_id: 7 }.send(client).await?;
    println!("{}", incident.title);
    Ok(())
}

fn main() {
    let _ = show;
}
