//! Integrations, which can be read only.

use phare::integrations::{App, GetIntegration, Integration, ListIntegrations};

use crate::calls::Calls;

pub(crate) async fn call(calls: &mut Calls) -> Option<Integration> {
    // Every organization has an e-mail address to tell.
    let page = calls
        .send(ListIntegrations::builder(App::Email).per_page(1).build())
        .await?;
    let integration = page.into_iter().next()?;
    calls.send(GetIntegration::new(App::Email, integration.id)).await
}
