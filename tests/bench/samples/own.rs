//! Opens an incident, by an endpoint of its own.

use std::error::Error;

use phare::{Client, phare_endpoint, phare_response};

#[phare_endpoint(POST, "/uptime/incidents", response = Opened)]
struct OpenIncident<'a> {
    impact: &'a str,
    title: &'a str,
    exclude_from_downtime: bool,
    monitors: [u64; 2],
}

#[phare_response(POST, "/uptime/incidents")]
struct Opened {
    slug: String,
    state: String,
}

async fn open() -> Result<(), Box<dyn Error>> {
    let client = Client::from_env()?;
    let open = OpenIncident {
        impact: "major_outage",
        title: "Checkout answers with errors",
        exclude_from_downtime: false,
        monitors: [1, 2],
    };
    let incident = open.send(&client).await?;
    println!("{} is {}", incident.slug, incident.state);
    Ok(())
}

fn main() -> Result<(), Box<dyn Error>> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(open())
}
