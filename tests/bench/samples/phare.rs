//! Opens an incident for each title in its arguments, by the operation that is ready-made.

use std::env;
use std::error::Error;

use phare::incidents::CreateIncident;
use phare::{Client, Impact};

async fn open(titles: impl Iterator<Item = String>) -> Result<(), Box<dyn Error>> {
    let client = Client::from_env()?;
    for title in titles {
        let incident = CreateIncident::builder()
            .impact(Impact::MajorOutage)
            .title(title)
            .exclude_from_downtime(false)
            .monitors([1, 2])
            .build()
            .send(&client)
            .await?;
        println!("{} is {}", incident.slug, incident.state);
    }
    Ok(())
}

fn main() -> Result<(), Box<dyn Error>> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(open(env::args().skip(1)))
}
