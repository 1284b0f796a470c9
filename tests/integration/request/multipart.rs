//! Files: the body becomes `multipart/form-data`.

use std::collections::BTreeMap;

use phare::{Bytes, File, Nullable, Timestamp, phare_endpoint};
use serde::Serialize;
use serde_json::{Value, json};

use super::{pairs, rejected, sent};
use crate::support::listener::Received;

#[derive(Clone, Serialize)]
struct Component {
    name: &'static str,
    is_expanded: bool,
    note: Option<&'static str>,
    components: Option<Vec<Component>>,
}

#[derive(Clone, Serialize)]
struct Theme {
    rounded: bool,
    light: BTreeMap<&'static str, &'static str>,
}

#[phare_endpoint(POST, "/pages/{page_id}", unlisted, response = ())]
#[derive(Clone)]
struct UpdatePage {
    #[phare(file)]
    logo: Option<File>,
    page_id: u64,
    name: &'static str,
    private: bool,
    public: Option<bool>,
    timeout: u32,
    missing: Option<u8>,
    absent: Nullable<u8>,
    since: Option<Timestamp>,
    channels: Vec<&'static str>,
    theme: Theme,
    components: Vec<Component>,
    #[phare(file)]
    favicon: Option<File>,
    #[phare(query)]
    draft: bool,
}

fn page() -> UpdatePage {
    let part = Component {
        name: "API",
        is_expanded: false,
        note: Some("b"),
        components: None,
    };
    UpdatePage {
        logo: Some(File::new("logo.png", &b"\x89PNG\r\n--\0"[..])),
        page_id: 3,
        name: "Café\r\n\"Zoë\"",
        private: true,
        public: Some(false),
        timeout: 90,
        missing: None,
        absent: Nullable::Absent,
        since: Timestamp::from_unix_seconds(0),
        channels: vec!["rss", "email"],
        theme: Theme {
            rounded: true,
            light: BTreeMap::from([("background_card", "#ffffff")]),
        },
        components: vec![Component {
            name: "Web",
            is_expanded: true,
            note: None,
            components: Some(vec![part]),
        }],
        favicon: Some(File::new("fav \"1\"\r\n.png", Bytes::new())),
        draft: true,
    }
}

/// The boundary, from the content type.
fn boundary(request: &Received) -> String {
    let content_type = request.header("content-type").expect("a content type");
    let boundary = content_type.strip_prefix("multipart/form-data; boundary=");
    boundary.expect("a boundary").to_owned()
}

#[tokio::test]
async fn text_parts_come_first_and_files_last() {
    let request = sent(page()).await;
    assert_eq!(request.line(), "POST /pages/3?draft=true");
    let boundary = boundary(&request);
    assert!(boundary.len() <= 70, "{boundary}");

    let texts = [
        ("name", "Café\r\n\"Zoë\""),
        ("private", "1"),
        ("public", "0"),
        ("timeout", "90"),
        ("since", "1970-01-01T00:00:00Z"),
        ("channels[0]", "rss"),
        ("channels[1]", "email"),
        ("theme[rounded]", "1"),
        ("theme[light][background_card]", "#ffffff"),
        ("components[0][name]", "Web"),
        ("components[0][is_expanded]", "1"),
        ("components[0][components][0][name]", "API"),
        ("components[0][components][0][is_expanded]", "0"),
        ("components[0][components][0][note]", "b"),
    ];
    let mut body = Vec::new();
    for (name, text) in texts {
        body.extend(
            format!("--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{text}\r\n").bytes(),
        );
    }
    let file = "Content-Type: application/octet-stream\r\n\r\n";
    body.extend(
        format!("--{boundary}\r\nContent-Disposition: form-data; name=\"logo\"; filename=\"logo.png\"\r\n{file}")
            .bytes(),
    );
    body.extend(b"\x89PNG\r\n--\0\r\n");
    body.extend(
        format!(
            "--{boundary}\r\nContent-Disposition: form-data; name=\"favicon\"; \
             filename=\"fav %221%22%0D%0A.png\"\r\n{file}\r\n"
        )
        .bytes(),
    );
    body.extend(format!("--{boundary}--\r\n").bytes());
    assert_eq!(String::from_utf8_lossy(&request.body), String::from_utf8_lossy(&body));
    assert_eq!(request.body, body);
    let length = body.len().to_string();
    assert_eq!(request.header("content-length"), Some(length));
}

#[tokio::test]
async fn every_request_has_a_boundary_of_its_own() {
    let (one, other) = (sent(page()).await, sent(page()).await);
    assert_ne!(boundary(&one), boundary(&other));
}

#[tokio::test]
async fn one_file_of_two_is_enough() {
    let request = sent(UpdatePage { logo: None, ..page() }).await;
    let boundary = boundary(&request);
    let body = String::from_utf8_lossy(&request.body);
    assert_eq!(body.matches("filename=").count(), 1);
    assert!(body.ends_with(&format!("\r\n\r\n\r\n--{boundary}--\r\n")), "{body}");
}

#[tokio::test]
async fn without_a_file_the_body_is_json() {
    let page = UpdatePage {
        logo: None,
        favicon: None,
        ..page()
    };
    let request = sent(page).await;
    assert_eq!(request.header("content-type").as_deref(), Some("application/json"));
    assert_eq!(
        request.text(),
        concat!(
            r#"{"name":"Café\r\n\"Zoë\"","private":true,"public":false,"timeout":90,"since":"1970-01-01T00:00:00Z","#,
            r##""channels":["rss","email"],"theme":{"rounded":true,"light":{"background_card":"#ffffff"}},"##,
            r#""components":[{"name":"Web","is_expanded":true,"note":null,"#,
            r#""components":[{"name":"API","is_expanded":false,"note":"b","components":null}]}]}"#
        )
    );
}

#[tokio::test]
async fn files_may_be_all_there_is() {
    #[phare_endpoint(POST, "/logo", unlisted, response = ())]
    struct Upload<'a> {
        #[phare(file)]
        #[serde(rename = "logo[light]")]
        logo: &'a File,
    }
    #[phare_endpoint(POST, "/logo", unlisted, response = ())]
    struct UploadSome {
        #[phare(file)]
        logo: Option<File>,
    }
    let file = File::new("a.svg", "<svg/>");
    let request = sent(Upload { logo: &file }).await;
    let boundary = boundary(&request);
    assert_eq!(
        request.text(),
        format!(
            "--{boundary}\r\nContent-Disposition: form-data; name=\"logo[light]\"; filename=\"a.svg\"\r\n\
             Content-Type: application/octet-stream\r\n\r\n<svg/>\r\n--{boundary}--\r\n"
        )
    );
    let request = sent(UploadSome { logo: None }).await;
    assert_eq!(request.own_headers(), pairs([("content-length", "0")]));
}

#[phare_endpoint(POST, "/logo", unlisted, response = ())]
struct Change {
    #[phare(file)]
    logo: Nullable<File>,
    #[phare(file)]
    favicon: Nullable<File>,
    name: Option<&'static str>,
}

#[tokio::test]
async fn a_file_is_removed_by_a_text_between_the_fields_and_the_files() {
    let request = sent(Change {
        logo: Nullable::Null,
        favicon: File::new("a.png", "x").into(),
        name: Some("n"),
    })
    .await;
    let boundary = boundary(&request);
    let part = format!("--{boundary}\r\nContent-Disposition: form-data; name=");
    assert_eq!(
        request.text(),
        format!(
            "{part}\"name\"\r\n\r\nn\r\n{part}\"logo\"\r\n\r\nfalse\r\n{part}\"favicon\"; filename=\"a.png\"\r\n\
             Content-Type: application/octet-stream\r\n\r\nx\r\n--{boundary}--\r\n"
        )
    );
}

#[tokio::test]
async fn a_removal_alone_is_multipart_too() {
    let change = |logo, name| Change {
        logo,
        favicon: Nullable::Absent,
        name,
    };
    let request = sent(change(Nullable::Null, None)).await;
    let boundary = boundary(&request);
    assert_eq!(
        request.text(),
        format!("--{boundary}\r\nContent-Disposition: form-data; name=\"logo\"\r\n\r\nfalse\r\n--{boundary}--\r\n")
    );
    let request = sent(change(Nullable::Absent, Some("n"))).await;
    assert_eq!(request.text(), r#"{"name":"n"}"#);
}

#[tokio::test]
async fn what_multipart_cannot_spell_is_rejected() {
    #[phare_endpoint(POST, "/logo", unlisted, response = ())]
    struct Upload {
        #[phare(file)]
        logo: File,
        clear: Nullable<u8>,
        list: Vec<u8>,
        lists: Option<[[u8; 0]; 1]>,
        #[serde(flatten)]
        rest: BTreeMap<u8, u8>,
    }
    let error = rejected(Upload {
        logo: File::new("", "x"),
        clear: Nullable::Absent,
        list: vec![1],
        lists: None,
        rest: BTreeMap::new(),
    })
    .await;
    assert_eq!(error.to_string(), "POST /logo was not sent: logo: a file needs a name");
    let error = rejected(Upload {
        logo: File::new("a", "x"),
        clear: Nullable::Null,
        list: Vec::new(),
        lists: Some([[]]),
        rest: BTreeMap::from([(1, 1)]),
    })
    .await;
    assert_eq!(
        error.to_string(),
        "POST /logo was not sent: \
         clear: null cannot be sent beside a file: clear the field in a request without files; \
         list: an empty array cannot be sent beside a file: empty the field in a request without files; \
         lists.0: an empty array cannot be sent beside a file: empty the field in a request without files"
    );
}

#[phare_endpoint(POST, "/files", unlisted, response = ())]
struct Upload {
    data: Value,
    #[phare(file)]
    file: File,
}

fn upload(data: Value) -> Upload {
    Upload {
        data,
        file: File::new("a.txt", "x"),
    }
}

#[tokio::test]
async fn what_is_nested_too_deep_for_names_is_rejected() {
    let wrap: [fn(Value) -> Value; 2] = [|inner| json!([inner]), |inner| json!({ "a": inner })];
    for wrap in wrap {
        let nested = |depth: usize| (0..depth).fold(json!(1), |inner, _| wrap(inner));
        assert_eq!(sent(upload(nested(64))).await.form_fields().len(), 1);
        let error = rejected(upload(nested(65))).await.to_string();
        assert!(error.contains("nested too deep"), "{error}");
    }
}
