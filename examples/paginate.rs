//! All of a list, whatever the number of its pages: item by item, from a stored position, and at once with a limit.

use phare::incidents::{CreateIncident, ListIncidents};
use phare::{Client, Error, Impact};
use phare_fake::Fake;

#[tokio::main]
async fn main() -> Result<(), Error> {
    let fake = Fake::start();
    let client = Client::builder()
        .api_key(fake.project_key())
        .base_url(fake.base_url())
        // A long list may have to wait for the rate limit; then it says so.
        .on_wait(|wait| eprintln!("{wait}"))
        .build()?;
    for number in 1..=7 {
        let title = format!("Incident {number}");
        let incident = CreateIncident::builder().impact(Impact::Unknown).title(title);
        incident.exclude_from_downtime(false).send(&client).await?;
    }

    // Item by item: the next page is asked for when the one before it is used up. Two a page make the calls visible.
    let list = ListIncidents::builder().per_page(2).build();
    let mut incidents = list.send(&client).items();
    for _ in 0..3 {
        if let Some(incident) = incidents.next().await {
            println!("{}", incident?.title);
        }
    }

    // The position can be stored; another run goes on with it.
    let position = incidents.position();
    println!("stopped at {position:?}");
    if let Some(position) = position {
        let mut rest = list.send(&client).items().starting_at(position);
        while let Some(incident) = rest.next().await {
            println!("{}", incident?.title);
        }
    }

    // At once: a list that has more than the limit is an error, and never cut.
    let all = list.send(&client).collect_all(1_000).await?;
    println!("{} in all", all.len());
    match list.send(&client).collect_all(5).await {
        Err(Error::TooMany(error)) => println!("as expected: {error}"),
        other => println!("{} are within the limit", other?.len()),
    }
    Ok(())
}
