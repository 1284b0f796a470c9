//! Calls every operation of Phare once or more, and prints a line for each; it fails where one of them does.
//!
//! With `PHARE_API_KEY` set it calls the real Phare, or what `PHARE_BASE_URL` names; without, a fake one inside this
//! program. It makes a project, does the rest in there, and deletes it, so the key has to be one of an organization.

mod alert_rules;
mod calls;
mod incident_updates;
mod incidents;
mod integrations;
mod maintenance_windows;
mod monitors;
mod platform;
mod projects;
mod reports;
mod status_pages;
mod users;

use std::process::ExitCode;

use phare::{Client, Error};
use phare_fake::Fake;

use crate::calls::Calls;

#[tokio::main]
async fn main() -> Result<ExitCode, Error> {
    // The fake lives as long as this variable.
    let fake = std::env::var_os("PHARE_API_KEY").is_none().then(Fake::start);
    let mut calls = Calls::new(client(fake.as_ref())?);
    call_all(&mut calls).await;
    Ok(calls.finish())
}

fn client(fake: Option<&Fake>) -> Result<Client, Error> {
    if let Some(fake) = fake {
        println!("PHARE_API_KEY is not set: calling a fake Phare at {}", fake.base_url());
        return Client::builder()
            .api_key(fake.organization_key())
            .base_url(fake.base_url())
            .build();
    }
    // More than half of a minute's calls: where others call Phare as well, it may have to wait, and says so.
    let builder = Client::builder().on_wait(|wait| eprintln!("{wait}"));
    let client = builder.fill_from_env()?.build()?;
    println!("calling Phare with PHARE_API_KEY, as {client:?}");
    println!("It creates, changes and deletes things of its own only, in a project of its own. Alert rules of the");
    println!("organization are about that project too, and may tell of its monitor and its incident.");
    Ok(client)
}

/// What is made is deleted, whatever fails in between.
async fn call_all(calls: &mut Calls) {
    platform::call(calls).await;
    let user = users::call(calls).await;
    let integration = integrations::call(calls).await;
    let Some(user) = user else { return };
    let Some(project) = projects::create(calls, user.id).await else {
        return;
    };
    calls.act_on(project.id);
    if let Some(integration) = integration {
        alert_rules::call(calls, integration.id).await;
    }
    if let Some(monitor) = monitors::create(calls).await {
        incidents::call(calls, monitor.id).await;
        maintenance_windows::call(calls, monitor.id).await;
        status_pages::call(calls, monitor.id).await;
        reports::call(calls, monitor.id).await;
        monitors::delete(calls, monitor.id).await;
    }
    projects::delete(calls, project.id).await;
}
