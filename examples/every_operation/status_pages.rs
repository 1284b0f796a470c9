//! A status page.

use std::time::{SystemTime, UNIX_EPOCH};

use phare::MonitorId;
use phare::status_pages::{
    CreateStatusPage, DeleteStatusPage, GetCurrentStatus, GetStatusPage, ListStatusPages, Timeframe,
};

use crate::calls::Calls;

pub(crate) async fn call(calls: &mut Calls, monitor: MonitorId) -> Option<()> {
    let page = CreateStatusPage::builder()
        .name("Every operation")
        .subdomain(subdomain())
        .title("Every operation")
        .description("A page that is deleted in a moment.")
        .search_engine_indexed(false)
        .website_url("https://example.com")
        .components([monitor])
        .build();
    let page = calls.send(page).await?;
    calls.send(ListStatusPages::builder().per_page(1).build()).await;
    calls.send(GetStatusPage::new(page.id)).await;
    let mut update = page.to_update();
    update.timeframe = Some(Timeframe::ThirtyDays);
    calls.send(update).await;
    calls.send(GetCurrentStatus::builder(page.id).build()).await;
    calls.send(DeleteStatusPage::new(page.id)).await
}

/// One that nobody else has.
fn subdomain() -> String {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    format!("every-operation-{}", now.as_millis())
}
