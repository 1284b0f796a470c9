//! Images of the status pages of a fake Phare.

use phare::status_pages::{CreateStatusPage, GroupComponent};
use phare::{Client, File, MonitorId, Nullable};
use phare_fake::Fake;

use super::{PNG, SVG};

#[tokio::test]
async fn the_fake_keeps_and_drops_images() {
    let fake = Fake::start();
    let builder = Client::builder().api_key(fake.project_key()).base_url(fake.base_url());
    let client = builder.build().expect("a client");
    let [first, second, third] = *fake.monitors() else {
        panic!("three monitors")
    };
    let group = GroupComponent::builder("Backend")
        .components([third, second].map(MonitorId::from))
        .build();
    let page = CreateStatusPage::builder()
        .name("Example")
        .subdomain("example")
        .title("Is it up?")
        .description("All of it.")
        .search_engine_indexed(true)
        .website_url("https://example.com")
        .components([
            group.into(),
            phare::status_pages::Component::from(MonitorId::from(first)),
        ])
        .build()
        .send(&client)
        .await
        .expect("a page");

    let mut update = page.to_update();
    update.logo_light = File::new("logo.png", PNG).into();
    update.favicon_dark = File::new("icon.svg", SVG).into();
    let changed = update.send(&client).await.expect("the page");
    assert_eq!(changed.components, page.components);
    assert_eq!((&changed.theme, changed.search_engine_indexed), (&page.theme, true));
    let images = fake.images(page.id.get());
    let found: Vec<_> = images
        .iter()
        .map(|image| (image.field.as_str(), image.file_name.as_str(), &image.content[..]))
        .collect();
    assert_eq!(
        found,
        [("favicon_dark", "icon.svg", SVG), ("logo_light", "logo.png", PNG)]
    );

    let mut update = changed.to_update();
    update.logo_light = Nullable::Null;
    update.send(&client).await.expect("the page");
    let left: Vec<_> = fake
        .images(page.id.get())
        .into_iter()
        .map(|image| image.field)
        .collect();
    assert_eq!(left, ["favicon_dark"]);
}
