//! A function of a deploy script, and its tests against a fake Phare: `cargo test --example test_your_own` runs them.

use phare::incidents::CreateIncident;
use phare::{Client, Error, Impact};
use phare_fake::Fake;

/// Opens an incident for a failed deploy, and gives its short name; none where nobody can tell whether it was opened.
async fn report_failed_deploy(client: &Client, version: &str) -> Result<Option<String>, Error> {
    let incident = CreateIncident::builder()
        .impact(Impact::DegradedPerformance)
        .title(format!("The deploy of {version} failed"))
        .exclude_from_downtime(false)
        .build();
    match incident.send(client).await {
        Ok(incident) => Ok(Some(incident.slug)),
        Err(error) if error.may_have_been_applied() => Ok(None),
        Err(error) => Err(error),
    }
}

fn client(fake: &Fake) -> Result<Client, Error> {
    Client::builder()
        .api_key(fake.project_key())
        .base_url(fake.base_url())
        .build()
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    let fake = Fake::start();
    let slug = report_failed_deploy(&client(&fake)?, "1.2.3").await?;
    println!("reported as {}", slug.as_deref().unwrap_or("nobody knows what"));
    Ok(())
}

#[cfg(test)]
mod tests {
    use phare_fake::Fault;

    use super::*;

    #[tokio::test]
    async fn a_failed_deploy_is_reported_once() -> Result<(), Error> {
        let fake = Fake::start();
        let slug = report_failed_deploy(&client(&fake)?, "1.2.3").await?;
        assert_eq!(slug.as_deref(), Some("APP-1"));
        let requests = fake.requests();
        assert_eq!(requests.len(), 1);
        assert!(requests[0].body_text().contains("The deploy of 1.2.3 failed"));
        Ok(())
    }

    #[tokio::test]
    async fn a_lost_response_is_no_failure() -> Result<(), Error> {
        let fake = Fake::start();
        fake.fail_next(Fault::drop_after());
        assert_eq!(report_failed_deploy(&client(&fake)?, "1.2.3").await?, None);
        Ok(())
    }

    #[tokio::test]
    async fn a_rejection_is_a_failure() -> Result<(), Error> {
        let fake = Fake::start();
        fake.fail_next(Fault::status(403));
        let error = report_failed_deploy(&client(&fake)?, "1.2.3")
            .await
            .expect_err("a rejection");
        assert_eq!(error.status(), Some(403));
        Ok(())
    }
}
