//! Calls that can be watched: a span for each, its attempts and waits as events, with the feature `tracing`.

use phare::incidents::ListIncidents;
use phare::{Client, Error};
use phare_fake::{Fake, Fault};
use tracing_subscriber::fmt::format::FmtSpan;

#[tokio::main]
async fn main() -> Result<(), Error> {
    tracing_subscriber::fmt()
        .with_max_level(tracing::Level::DEBUG)
        .with_span_events(FmtSpan::CLOSE)
        .with_writer(std::io::stdout)
        .init();

    let fake = Fake::start();
    let client = Client::builder()
        .api_key(fake.project_key())
        .base_url(fake.base_url())
        .build()?;

    // The first attempt fails, and reading is harmless to repeat.
    fake.fail_next(Fault::status(503));
    let response = ListIncidents::default().send(&client).with_response().await?;
    tracing::info!(status = response.status(), attempts = response.attempts(), "listed");
    Ok(())
}
