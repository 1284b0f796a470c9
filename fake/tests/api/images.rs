//! Status pages as `multipart/form-data`.

use std::fmt::Write;

use phare_fake::Fake;
use serde_json::{Value, json};

use crate::caller::{Caller, start, status_page};
use crate::http::Response;

const PAGES: &str = "/uptime/status-pages";
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\r\n--not the end\r\n";
const JPEG: &[u8] = b"\xff\xd8\xff\xe0";
const SVG: &[u8] = b"<?xml version=\"1.0\"?><svg></svg>";

/// A multipart body.
#[derive(Default)]
struct Form(Vec<u8>);

impl Form {
    fn text(self, name: &str, text: &str) -> Self {
        self.part(&format!("name=\"{name}\""), text.as_bytes())
    }

    fn file(self, name: &str, content: &[u8]) -> Self {
        let disposition = format!("name=\"{name}\"; filename=\"upload.bin\"\r\nContent-Type: application/octet-stream");
        self.part(&disposition, content)
    }

    fn part(mut self, disposition: &str, content: &[u8]) -> Self {
        let mut head = String::new();
        write!(head, "--limit\r\nContent-Disposition: form-data; {disposition}\r\n\r\n").expect("text");
        self.0.extend(head.as_bytes());
        self.0.extend(content);
        self.0.extend(b"\r\n");
        self
    }

    fn post(mut self, caller: &Caller, path: &str) -> Response {
        self.0.extend(b"--limit--\r\n");
        let content_type = ("Content-Type", "multipart/form-data; boundary=\"limit\"");
        caller.call("POST", path, &[content_type], &self.0)
    }
}

/// A fake with one status page, its id and its path.
fn with_page() -> (Fake, Caller, u64, String) {
    let fake = start();
    let caller = Caller::of_project(&fake);
    let made = caller.post(PAGES, &status_page(fake.monitors()[0])).expect(201);
    let id = made["id"].as_u64().expect("an id");
    (fake, caller, id, format!("{PAGES}/{id}"))
}

fn images(fake: &Fake, page: u64) -> Vec<(String, String)> {
    let images = fake.images(page).into_iter();
    images.map(|image| (image.field, image.format)).collect()
}

#[test]
fn a_page_is_made_of_text_parts() {
    let fake = start();
    let [one, two, three] = fake.monitors() else {
        panic!("three monitors")
    };
    let made = Form::default()
        .text("name", "Status")
        .text("subdomain", "status")
        .text("title", " Status of everything ")
        .text("description", "Everything")
        .text("search_engine_indexed", "1")
        .text("website_url", "https://example.com")
        .text("timeframe", "60")
        .text("domain", "")
        .text("show_response_times", "0")
        .text("subscription_channels[0]", "slack")
        .text("subscription_channels[1]", "rss")
        .text("access_ips[0]", "45.129.56.0/24")
        .text("theme[rounded]", "0")
        .text("theme[border_width]", "3")
        .text("theme[light][background_card]", "#abcdef")
        .text("components[1][componentable_type]", "uptime/monitor")
        .text("components[1][componentable_id]", &three.to_string())
        .text("components[0][componentable_type]", "uptime/group")
        .text("components[0][name]", "Web")
        .text("components[0][is_expanded]", "1")
        .text("components[0][components][0][componentable_type]", "uptime/monitor")
        .text("components[0][components][0][componentable_id]", &one.to_string())
        .text("components[0][components][1][componentable_type]", "uptime/monitor")
        .text("components[0][components][1][componentable_id]", &two.to_string())
        .text("components[0][components][1][display_name]", "Back")
        .file("logo_light", PNG)
        .post(&Caller::of_project(&fake), PAGES)
        .expect(201);

    assert_eq!(made["title"], "Status of everything");
    assert_eq!(made["search_engine_indexed"], true);
    assert_eq!(made["timeframe"], 60);
    assert_eq!(made["domain"], Value::Null);
    assert_eq!(made["show_response_times"], false);
    assert_eq!(made["subscription_channels"], json!(["slack", "rss"]));
    assert_eq!(made["access_ips"], json!(["45.129.56.0/24"]));
    assert_eq!(made["theme"]["rounded"], false);
    assert_eq!(made["theme"]["border_width"], 3);
    assert_eq!(made["theme"]["light"]["background_card"], "#abcdef");
    let monitor = |id: &u64, name: Value| json!({ "componentable_type": "uptime/monitor", "componentable_id": id, "display_name": name });
    let group = json!({
        "componentable_type": "uptime/group",
        "name": "Web",
        "is_expanded": true,
        "components": [monitor(one, Value::Null), monitor(two, json!("Back"))],
    });
    // The parts' order counts, whatever the indexes say.
    assert_eq!(made["components"], json!([monitor(three, Value::Null), group]));
    let id = made["id"].as_u64().expect("an id");
    assert_eq!(images(&fake, id), [("logo_light".to_owned(), "png".to_owned())]);
}

#[test]
fn images_are_told_by_their_content() {
    let (fake, caller, page, path) = with_page();
    Form::default()
        .file("logo_light", JPEG)
        .file("logo_dark", SVG)
        .file("favicon_light", PNG)
        .post(&caller, &path)
        .expect(200);
    let kept = fake.images(page);
    let fields: Vec<_> = kept
        .iter()
        .map(|image| (image.field.as_str(), image.format.as_str()))
        .collect();
    assert_eq!(
        fields,
        [("favicon_light", "png"), ("logo_dark", "svg"), ("logo_light", "jpeg")]
    );
    assert_eq!(kept[0].content, PNG);
    assert_eq!(kept[0].file_name, "upload.bin");
}

#[test]
fn other_files_are_rejected() {
    let (fake, caller, page, path) = with_page();
    let errors = Form::default()
        .file("logo_light", b"GIF89a")
        .file("logo_dark", b"")
        .file("favicon_light", JPEG)
        .file("title", PNG)
        .file("unknown", b"anything")
        .text("favicon_dark", "true")
        .post(&caller, &path)
        .field_errors();
    assert_eq!(
        errors,
        json!({
            "title": ["The title field must not be a file."],
            "logo_light": ["The logo light field must be a file of type: jpeg, png, svg."],
            "logo_dark": ["The logo dark field must be a file of type: jpeg, png, svg."],
            "favicon_light": ["The favicon light field must be a file of type: png, svg."],
            "favicon_dark": ["The favicon dark field must be a file."],
        })
    );
    assert_eq!(images(&fake, page), []);
}

#[test]
fn images_stay_until_they_are_removed_or_replaced() {
    let (fake, caller, page, path) = with_page();
    let both = Form::default().file("logo_light", PNG).file("logo_dark", PNG);
    both.post(&caller, &path).expect(200);
    Form::default().text("title", "Other").post(&caller, &path).expect(200);
    caller.post(&path, &json!({ "title": "Another" })).expect(200);
    assert_eq!(images(&fake, page).len(), 2);

    Form::default()
        .file("logo_light", JPEG)
        .text("logo_dark", "false")
        .post(&caller, &path)
        .expect(200);
    assert_eq!(images(&fake, page), [("logo_light".to_owned(), "jpeg".to_owned())]);
    caller.post(&path, &json!({ "logo_light": "false" })).expect(200);
    assert_eq!(images(&fake, page), []);

    Form::default()
        .file("favicon_dark", SVG)
        .post(&caller, &path)
        .expect(200);
    caller.delete(&path).expect(204);
    assert_eq!(images(&fake, page), []);
}

#[test]
fn text_parts_have_faults_too() {
    let (_fake, caller, _, path) = with_page();
    let errors = Form::default()
        .text("search_engine_indexed", "true")
        .text("timeframe", "31")
        .text("components[0][componentable_type]", "uptime/monitor")
        .text("components[0][componentable_id]", "999")
        .post(&caller, &path)
        .field_errors();
    assert_eq!(
        errors,
        json!({
            "search_engine_indexed": ["The search engine indexed field must be true or false."],
            "timeframe": ["The selected timeframe is invalid."],
            "components.0.componentable_id": ["The selected components.0.componentable id is invalid."],
        })
    );
}

#[test]
fn a_broken_form_is_rejected() {
    let (_fake, caller, _, path) = with_page();
    for content_type in ["multipart/form-data", "multipart/form-data; boundary=other"] {
        let response = caller.call("POST", &path, &[("Content-Type", content_type)], b"--limit--");
        response.rejection(400);
    }
    Form::default().post(&caller, &path).expect(200);
}

#[test]
fn other_operations_take_no_form() {
    let fake = start();
    let form = Form::default().text("title", "Down");
    form.post(&Caller::of_project(&fake), "/uptime/incidents")
        .rejection(415);
}
