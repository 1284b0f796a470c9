//! Opens an incident.

use std::error::Error;

use phare::incidents::CreateIncident;
use phare::{Client, Impact};

async fn open() -> Result<(), Box<dyn Error>> {
    let client = Client::from_env()?;
    let incident = CreateIncident::builder()
        .impact(Impact::MajorOutage)
        .title("Checkout answers with errors")
        .exclude_from_downtime(false)
        .monitors([1, 2])
        .build()
        .send(&client)
        .await?;
    println!("{} is {}", incident.slug, incident.state);
    Ok(())
}

fn main() -> Result<(), Box<dyn Error>> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(open())
}
