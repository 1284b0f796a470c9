//! Opens an incident, and prints its slug, state and impact.
//!
//! With `PHARE_API_KEY` set it calls the real Phare, or what `PHARE_BASE_URL` names; without, a fake one inside this
//! program.

use phare::incidents::CreateIncident;
use phare::{Client, Impact};
use phare_fake::Fake;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    // The fake lives as long as this variable.
    let fake = if std::env::var_os("PHARE_API_KEY").is_none() {
        Some(Fake::start())
    } else {
        None
    };
    let client = match &fake {
        Some(fake) => {
            println!("PHARE_API_KEY is not set: calling a fake Phare at {}", fake.base_url());
            Client::builder()
                .api_key(fake.project_key())
                .base_url(fake.base_url())
                .build()?
        }
        None => {
            // While it waits for the rate limit or for another attempt, it says so.
            let builder = Client::builder().on_wait(|wait| eprintln!("{wait}"));
            let client = builder.fill_from_env()?.build()?;
            println!("calling Phare with PHARE_API_KEY, as {client:?}");
            client
        }
    };

    let incident = CreateIncident::builder()
        .impact(Impact::MajorOutage)
        .title("Checkout answers with errors")
        .description("All payments have failed since the last deploy.")
        .exclude_from_downtime(false)
        .send(&client)
        .await?;

    println!("slug:   {}", incident.slug);
    println!("state:  {}", incident.state);
    println!("impact: {}", incident.impact);
    Ok(())
}
