//! Images of status pages: `multipart/form-data`, byte for byte but for the boundary.

mod fake;
mod invalid;

use std::fs;
use std::path::Path;
use std::time::Duration;

use phare::status_pages::{
    CreateStatusPage, GroupComponent, MonitorComponent, StatusPage, SubscriptionChannel, Theme, ThemeColors, Timeframe,
    UpdateStatusPage,
};
use phare::{File, MonitorId, Nullable, RetryPolicy};
use serde_json::json;

use crate::support::listener::{Listener, Received, Reply};

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
    update.color_scheme = Some(phare::status_pages::ColorScheme::from_any("dark"));
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
async fn an_image_can_be_set_beside_any_response() {
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
async fn a_second_attempt_sends_all_of_it_again() {
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
