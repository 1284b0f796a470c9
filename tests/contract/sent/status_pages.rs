//! Status pages.

use phare::status_pages::{
    ColorScheme, Component, CreateStatusPage, GroupComponent, MonitorComponent, SubscriptionChannel, Theme,
    ThemeColors, Timeframe, UpdateStatusPage,
};
use phare::{File, MonitorId, Nullable};

use super::Sent;

fn theme() -> Theme {
    let colors = ThemeColors::builder()
        .operational("#000001")
        .degraded_performance("#000002")
        .partial_outage("#000003")
        .major_outage("#000004")
        .maintenance("#000005")
        .empty("#000006")
        .background("#000007")
        .foreground("#000008")
        .foreground_muted("#000009")
        .background_card("#00000a")
        .build();
    Theme::builder()
        .light(colors.clone())
        .dark(colors)
        .rounded(true)
        .border_width(3)
        .build()
}

fn components() -> [Component; 3] {
    let named = MonitorComponent::builder(2).display_name("API").build();
    let group = GroupComponent::builder("Backend")
        .is_expanded(true)
        .components([named.clone()]);
    [MonitorId::from(1).into(), named.into(), group.build().into()]
}

fn create(components: impl IntoIterator<Item = Component>) -> CreateStatusPage {
    CreateStatusPage::builder()
        .name("Example")
        .subdomain("example")
        .title("Is it up?")
        .description("All of it.")
        .search_engine_indexed(false)
        .website_url("https://example.com")
        .components(components)
        .build()
}

fn update(components: impl IntoIterator<Item = Component>) -> UpdateStatusPage {
    UpdateStatusPage::builder(1)
        .name("Example")
        .subdomain("example")
        .title("Is it up?")
        .description("All of it.")
        .search_engine_indexed(false)
        .website_url("https://example.com")
        .components(components)
        .build()
}

/// Sets the fields that are not in all pages, which have the same names in both requests.
macro_rules! full {
    ($page:expr) => {{
        let mut page = $page;
        page.domain = Nullable::Value("status.example.com".to_owned());
        page.color_scheme = Some(ColorScheme::Dark);
        page.theme = Some(theme());
        page.timeframe = Some(Timeframe::Days60);
        page.show_response_times = Some(true);
        page.subscription_channels = Some(vec![SubscriptionChannel::Rss, SubscriptionChannel::Slack]);
        page.access_ips = Nullable::Value(vec!["45.129.56.0/24".to_owned()]);
        page.access_token = Nullable::Value("a long token".into());
        page.access_password = Nullable::Value("a long password".into());
        page
    }};
}

/// Clears what can be cleared.
macro_rules! cleared {
    ($page:expr) => {{
        let mut page = $page;
        page.domain = Nullable::Null;
        page.theme = Some(Theme::default());
        page.subscription_channels = Some(Vec::new());
        page.access_ips = Nullable::Null;
        page.access_token = Nullable::Null;
        page.access_password = Nullable::Null;
        page
    }};
}

/// Sets the images.
macro_rules! with_images {
    ($page:expr) => {{
        let mut page = $page;
        let image = || File::new("image.png", b"\x89PNG\r\n\x1a\n".as_slice());
        page.logo_light = image().into();
        page.logo_dark = image().into();
        page.favicon_light = image().into();
        page.favicon_dark = image().into();
        page
    }};
}

pub(super) async fn add(sent: &mut Sent) {
    sent.add(create([])).await;
    sent.add(full!(create(components()))).await;
    sent.add(cleared!(create(components()))).await;
    sent.add(with_images!(create(components()))).await;
    sent.add(update([])).await;
    sent.add(full!(update(components()))).await;
    sent.add(cleared!(update(components()))).await;
    sent.add(with_images!(update(components()))).await;
}
