//! Images of status pages: `multipart/form-data`, byte for byte but for the boundary.

mod listener;

use std::fs;
use std::path::Path;
use std::time::Duration;

use phare::status_pages::{
    CreateStatusPage, GroupComponent, MonitorComponent, StatusPage, SubscriptionChannel, Theme, ThemeColors, Timeframe,
    UpdateStatusPage,
};
use phare::{Client, Error, File, MonitorId, Nullable, RetryPolicy};
use phare_fake::Fake;
use serde_json::json;

use crate::listener::{Listener, Received, Reply};

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n--\r\n\0";
const JPEG: &[u8] = b"\xff\xd8\xff\xe0";
const SVG: &[u8] = b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>";

const PAGE: &str = r#"{"id":1,"project_id":2,"created_at":"2026-03-08T10:00:00Z","updated_at":"2026-03-08T10:00:00Z"}"#;

fn listener() -> Listener {
    Listener::start([Reply::json(200, PAGE)])
}

/// What arrives when this update is sent.
async fn sent(update: UpdateStatusPage) -> Received {
    let listener = listener();
    update.send(&listener.client()).await.expect("a page");
    listener.only()
}

/// What is wrong with an update that is not sent.
async fn refused(update: UpdateStatusPage) -> Error {
    let listener = listener();
    let error = update.send(&listener.client()).await.expect_err("a refusal");
    assert!(matches!(error, Error::Invalid(_)), "{error:?}");
    assert_eq!(listener.connections(), 0);
    error
}

fn boundary(request: &Received) -> String {
    let content_type = request.header("content-type").expect("a content type");
    let boundary = content_type.strip_prefix("multipart/form-data; boundary=");
    boundary.expect("a multipart body").to_owned()
}

/// A multipart body: texts with their names, then files with their names and file names.
fn body(boundary: &str, texts: &[(&str, &str)], files: &[(&str, &str, &[u8])]) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, text) in texts {
        let part = format!("--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{text}\r\n");
        body.extend(part.bytes());
    }
    for (name, file_name, content) in files {
        let head = format!(
            "--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"{file_name}\"\r\n\
             Content-Type: application/octet-stream\r\n\r\n"
        );
        body.extend(head.bytes());
        body.extend(*content);
        body.extend(b"\r\n");
    }
    body.extend(format!("--{boundary}--\r\n").bytes());
    body
}

#[track_caller]
fn assert_body(request: &Received, texts: &[(&str, &str)], files: &[(&str, &str, &[u8])]) {
    let expected = body(&boundary(request), texts, files);
    assert_eq!(
        String::from_utf8_lossy(&request.body),
        String::from_utf8_lossy(&expected)
    );
    assert_eq!(request.body, expected);
    assert_eq!(request.header("content-length"), Some(expected.len().to_string()));
}

fn minimal() -> UpdateStatusPage {
    UpdateStatusPage::builder(5)
        .name("Example")
        .subdomain("example")
        .title("Is it up?")
        .description("All of it.")
        .search_engine_indexed(false)
        .website_url("https://example.com")
        .components([MonitorId::from(1)])
        .build()
}

const MINIMAL: [(&str, &str); 8] = [
    ("name", "Example"),
    ("subdomain", "example"),
    ("title", "Is it up?"),
    ("description", "All of it."),
    ("search_engine_indexed", "0"),
    ("website_url", "https://example.com"),
    ("components[0][componentable_type]", "uptime/monitor"),
    ("components[0][componentable_id]", "1"),
];

/// A page with all there is to say but null.
fn whole() -> UpdateStatusPage {
    let api = MonitorComponent::builder(22).display_name("Ä \"P\"\r\nI").build();
    let backend = GroupComponent::builder("Backend")
        .is_expanded(true)
        .components([MonitorId::from(333).into(), api])
        .build();
    let colors = ThemeColors::builder()
        .operational("#16a34a")
        .background_card("#fafafa")
        .build();
    let mut update = minimal();
    update.domain = "status.example.com".into();
    update.search_engine_indexed = Some(true);
    update.color_scheme = Some("dark".into());
    update.theme = Some(Theme::builder().light(colors).rounded(false).border_width(2).build());
    update.components = Some(vec![
        MonitorId::from(9).into(),
        backend.into(),
        MonitorId::from(1).into(),
    ]);
    update.timeframe = Some(Timeframe::Days90);
    update.show_response_times = Some(true);
    update.subscription_channels = Some(vec![SubscriptionChannel::Rss, SubscriptionChannel::Atom]);
    update.access_ips = Nullable::Value(vec!["45.129.56.0/24".to_owned()]);
    update.access_token = Nullable::Value("0123456789".into());
    update.access_password = Nullable::Value("correct horse".into());
    update
}

const WHOLE: [(&str, &str); 30] = [
    ("name", "Example"),
    ("subdomain", "example"),
    ("domain", "status.example.com"),
    ("title", "Is it up?"),
    ("description", "All of it."),
    ("search_engine_indexed", "1"),
    ("website_url", "https://example.com"),
    ("color_scheme", "dark"),
    ("theme[light][operational]", "#16a34a"),
    ("theme[light][background_card]", "#fafafa"),
    ("theme[rounded]", "0"),
    ("theme[border_width]", "2"),
    ("components[0][componentable_type]", "uptime/monitor"),
    ("components[0][componentable_id]", "9"),
    ("components[1][componentable_type]", "uptime/group"),
    ("components[1][name]", "Backend"),
    ("components[1][is_expanded]", "1"),
    ("components[1][components][0][componentable_type]", "uptime/monitor"),
    ("components[1][components][0][componentable_id]", "333"),
    ("components[1][components][1][componentable_type]", "uptime/monitor"),
    ("components[1][components][1][componentable_id]", "22"),
    ("components[1][components][1][display_name]", "Ä \"P\"\r\nI"),
    ("components[2][componentable_type]", "uptime/monitor"),
    ("components[2][componentable_id]", "1"),
    ("timeframe", "90"),
    ("show_response_times", "1"),
    ("subscription_channels[0]", "rss"),
    ("subscription_channels[1]", "atom"),
    ("access_ips[0]", "45.129.56.0/24"),
    ("access_token", "0123456789"),
];

#[tokio::test]
async fn texts_come_first_then_removals_then_files() {
    let mut update = whole();
    update.logo_light = File::new("logo.png", PNG).into();
    update.logo_dark = Nullable::Null;
    update.favicon_light = Nullable::Null;
    update.favicon_dark = File::new("icon.svg", SVG).into();
    let request = sent(update).await;
    assert_eq!(request.line(), "POST /uptime/status-pages/5");
    let mut texts = WHOLE.to_vec();
    texts.extend([
        ("access_password", "correct horse"),
        ("logo_dark", "false"),
        ("favicon_light", "false"),
    ]);
    let files = [("logo_light", "logo.png", PNG), ("favicon_dark", "icon.svg", SVG)];
    assert_body(&request, &texts, &files);
}

#[tokio::test]
async fn a_removal_alone_is_multipart() {
    let mut update = minimal();
    update.logo_light = Nullable::Null;
    let mut texts = MINIMAL.to_vec();
    texts.push(("logo_light", "false"));
    assert_body(&sent(update).await, &texts, &[]);
}

#[tokio::test]
async fn without_an_image_the_same_goes_as_json() {
    let request = sent(minimal()).await;
    assert_eq!(request.header("content-type").as_deref(), Some("application/json"));
    assert_eq!(
        request.text(),
        concat!(
            r#"{"name":"Example","subdomain":"example","title":"Is it up?","description":"All of it.","#,
            r#""search_engine_indexed":false,"website_url":"https://example.com","#,
            r#""components":[{"componentable_type":"uptime/monitor","componentable_id":1}]}"#
        )
    );
}

#[tokio::test]
async fn a_new_page_may_have_images() {
    let page = CreateStatusPage::builder()
        .name("Example")
        .subdomain("example")
        .title("Is it up?")
        .description("All of it.")
        .search_engine_indexed(false)
        .website_url("https://example.com")
        .components([MonitorId::from(1)])
        .logo_dark(File::new("logo.jpg", JPEG))
        .build();
    let listener = listener();
    page.send(&listener.client()).await.expect("a page");
    let request = listener.only();
    assert_eq!(request.line(), "POST /uptime/status-pages");
    assert_body(&request, &MINIMAL, &[("logo_dark", "logo.jpg", JPEG)]);
}

#[tokio::test]
async fn the_name_of_a_file_may_be_anything() {
    let names = [
        ("a \"b\".png", "a %22b%22.png"),
        ("a\r\nb.png", "a%0D%0Ab.png"),
        ("Größe ☃.png", "Größe ☃.png"),
        ("100%.png", "100%.png"),
        (r"a\b.png", r"a\b.png"),
    ];
    for (name, written) in names {
        let mut update = minimal();
        update.logo_light = File::new(name, PNG).into();
        assert_body(&sent(update).await, &MINIMAL, &[("logo_light", written, PNG)]);
    }
}

#[tokio::test]
async fn a_file_is_read_from_a_path() {
    let directory = Path::new(env!("CARGO_TARGET_TMPDIR")).join("status_page_images");
    fs::create_dir_all(&directory).expect("a directory");
    let path = directory.join("our logo.svg");
    fs::write(&path, SVG).expect("a file");
    let file = File::read(&path).expect("the file");
    assert_eq!((file.name(), &file.content()[..]), ("our logo.svg", SVG));
    let mut update = minimal();
    update.favicon_light = file.into();
    assert_body(&sent(update).await, &MINIMAL, &[("favicon_light", "our logo.svg", SVG)]);

    let missing = File::read(directory.join("none.png")).expect_err("there is none");
    assert_eq!(missing.kind(), std::io::ErrorKind::NotFound);
    assert!(File::read(&directory).is_err(), "a directory is no file");
}

#[tokio::test]
async fn what_is_no_image_is_refused() {
    let mut update = minimal();
    update.logo_light = File::new("logo.png", b"GIF89a".as_slice()).into();
    update.logo_dark = File::new("logo.png", Vec::new()).into();
    update.favicon_light = File::new("icon.png", JPEG).into();
    update.favicon_dark = File::new("", PNG).into();
    let error = refused(update.clone()).await;
    let errors = error.field_errors().expect("they are named");
    let formats = "must be an image in one of the formats";
    assert_eq!(errors.get("logo_light"), [format!("{formats} jpeg, png, svg")]);
    assert_eq!(errors.get("logo_dark"), ["the file is empty"]);
    assert_eq!(errors.get("favicon_light"), [format!("{formats} png, svg, not jpeg")]);
    assert_eq!(errors.get("favicon_dark"), ["a file needs a name"]);
    assert_eq!(errors.len(), 4);

    // A format that Phare has begun to take since.
    update.favicon_dark = Nullable::Absent;
    let listener = listener();
    update.send(&listener.client()).skip_validation().await.expect("a page");
    let files: [(&str, &str, &[u8]); 3] = [
        ("logo_light", "logo.png", b"GIF89a"),
        ("logo_dark", "logo.png", b""),
        ("favicon_light", "icon.png", JPEG),
    ];
    assert_body(&listener.only(), &MINIMAL, &files);
}

#[tokio::test]
async fn null_and_the_empty_list_have_no_spelling_beside_an_image() {
    let null = "null cannot be sent beside a file: clear the field in a request without files";
    let empty = "an empty list cannot be sent beside a file: empty the field in a request without files";
    for logo in [Nullable::Null, File::new("logo.png", PNG).into()] {
        let mut update = minimal();
        update.logo_light = logo;
        update.domain = Nullable::Null;
        update.access_ips = Nullable::Null;
        update.access_token = Nullable::Null;
        update.components = Some(vec![
            GroupComponent::builder("x")
                .components([] as [MonitorComponent; 0])
                .build()
                .into(),
        ]);
        update.subscription_channels = Some(Vec::new());
        let error = refused(update).await;
        let errors = error.field_errors().expect("they are named");
        for field in ["domain", "access_ips", "access_token"] {
            assert_eq!(errors.get(field), [null], "{field}");
        }
        for field in ["components", "subscription_channels"] {
            assert_eq!(errors.get(field), [empty], "{field}");
        }
        assert_eq!(errors.len(), 5);
    }
}

#[tokio::test]
async fn an_image_can_be_set_beside_any_answer() {
    let page = json!({
        "id": 5, "project_id": 2, "created_at": "2026-03-08T10:00:00Z", "updated_at": "2026-03-08T10:00:00Z",
        "name": "Example", "subdomain": "example", "domain": null, "title": "Is it up?", "description": "All of it.",
        "search_engine_indexed": false, "website_url": "https://example.com", "theme": [], "access_ips": null,
        "components": [{ "componentable_type": "uptime/monitor", "componentable_id": 1, "display_name": null }],
        "subscription_channels": [],
    });
    let page: StatusPage = serde_json::from_value(page).expect("a page");
    let mut update = page.to_update();
    update.logo_light = File::new("logo.png", PNG).into();
    assert_body(&sent(update).await, &MINIMAL, &[("logo_light", "logo.png", PNG)]);
}

#[tokio::test]
async fn a_second_try_sends_all_of_it_again() {
    let listener = Listener::start([Reply::json(503, "{}"), Reply::json(200, PAGE)]);
    let wait = Duration::from_millis(1);
    let builder = listener.builder().retry(RetryPolicy::new().backoff(wait, wait));
    let client = builder.build().expect("a client");
    let mut update = minimal();
    update.logo_light = File::new("logo.png", PNG).into();
    update.logo_dark = Nullable::Null;
    update.send(&client).await.expect("a page");
    let requests = listener.received();
    assert_eq!(requests.len(), 2);
    let mut texts = MINIMAL.to_vec();
    texts.push(("logo_dark", "false"));
    for request in &requests {
        assert_body(request, &texts, &[("logo_light", "logo.png", PNG)]);
    }
}

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
