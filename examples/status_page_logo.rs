//! Makes a status page, gives it a logo, and prints what the page says.
//!
//! With `PHARE_API_KEY` set it calls the real Phare, or what `PHARE_BASE_URL` names; without, a fake one inside this
//! program. An argument is the path of another logo: a JPEG, PNG or SVG image.

use phare::monitors::ListMonitors;
use phare::status_pages::{
    CreateStatusPage, CurrentComponent, GetCurrentStatus, GroupComponent, SubscriptionChannel, Timeframe,
};
use phare::{Client, File};
use phare_fake::Fake;

const LOGO: &str =
    r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="3" fill="#16a34a"/></svg>"##;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    // The fake lives as long as this variable.
    let fake = std::env::var_os("PHARE_API_KEY").is_none().then(Fake::start);
    let client = match &fake {
        Some(fake) => Client::builder()
            .api_key(fake.project_key())
            .base_url(fake.base_url())
            .build()?,
        None => Client::from_env()?,
    };
    let logo = match std::env::args_os().nth(1) {
        Some(path) => File::read(path)?,
        None => File::new("logo.svg", LOGO),
    };

    let monitors = ListMonitors::builder().per_page(100).send(&client).await?;
    let services = GroupComponent::builder("Services")
        .is_expanded(true)
        .components(monitors.into_iter().map(|monitor| monitor.id))
        .build();
    let page = CreateStatusPage::builder()
        .name("Example")
        .subdomain("example-status")
        .title("Is Example up?")
        .description("How the services of Example are.")
        .search_engine_indexed(false)
        .website_url("https://example.com")
        .components([services])
        .timeframe(Timeframe::Days90)
        .subscription_channels([SubscriptionChannel::Rss])
        .send(&client)
        .await?;

    // An update says all of the page, so it starts from what the page is. `Nullable::Null` would remove the logo.
    let mut update = page.to_update();
    update.logo_light = logo.into();
    let page = update.send(&client).await?;
    println!("page {}, {}, has a logo", page.id, page.name);

    let status = GetCurrentStatus::builder(page.id).send(&client).await?;
    println!("all: {}", status.current_incident_impact);
    for component in status.components {
        if let CurrentComponent::Group(group) = component {
            for monitor in group.components {
                println!("{} / {}: {}", group.name, monitor.name, monitor.current_incident_impact);
            }
        }
    }
    Ok(())
}
