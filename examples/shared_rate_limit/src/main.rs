//! Two programs, or twelve on as many machines, share Phare's 100 calls a minute over Redis: none of them is rejected.
//!
//! `REDIS_URL=redis://127.0.0.1 cargo run -p shared-rate-limit`, in several terminals at once. Without `PHARE_API_KEY` each calls a fake of
//! its own.

use std::env;
use std::error::Error;

use phare::Client;
use phare::monitors::ListMonitors;
use phare_fake::Fake;
use shared_rate_limit::RedisRateLimit;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let redis = env::var("REDIS_URL").unwrap_or_else(|_| "redis://127.0.0.1".to_owned());
    let mut builder = Client::builder()
        .fill_from_env()?
        .shared_rate_limit(RedisRateLimit::new(&redis, "example")?)
        .on_wait(|wait| eprintln!("{wait}"));
    let fake = Fake::start();
    if env::var_os("PHARE_API_KEY").is_none() {
        builder = builder.api_key(fake.project_key()).base_url(fake.base_url());
    }
    let client = builder.build()?;
    let calls = (0..60).map(|_| ListMonitors::default());
    let mut calls = client.send_all(calls);
    let mut done = 0;
    while let Some((_, result)) = calls.next().await {
        result?;
        done += 1;
    }
    let shared = RedisRateLimit::new(&redis, "example")?;
    match shared.calls().await {
        Ok(calls) => println!("{done} calls of this program, {calls} of all in this minute"),
        Err(error) => println!("{done} calls; Redis cannot be asked: {error}"),
    }
    Ok(())
}
