//! Writes a `multipart/form-data` body: text parts first, then what is removed, files last.

use http::HeaderValue;

use super::EncodedBody;
use crate::{File, random};

/// The text of a part that stands in a file's place and removes the file.
const REMOVAL: &str = "false";

pub(super) fn write(texts: &[(String, String)], removals: &[String], files: &[(String, File)]) -> EncodedBody {
    let boundary = boundary();
    let mut body = Vec::new();
    let texts = texts.iter().map(|(name, text)| (name, text.as_str()));
    for (name, text) in texts.chain(removals.iter().map(|name| (name, REMOVAL))) {
        open(&mut body, &boundary, name, None);
        body.extend_from_slice(text.as_bytes());
        body.extend_from_slice(b"\r\n");
    }
    for (name, file) in files {
        open(&mut body, &boundary, name, Some(file.name()));
        body.extend_from_slice(file.content());
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
    // The boundary is made of ASCII letters, digits and dashes.
    let content_type = HeaderValue::try_from(format!("multipart/form-data; boundary={boundary}"))
        .unwrap_or(HeaderValue::from_static("multipart/form-data"));
    EncodedBody {
        multipart: Some(content_type),
        bytes: body.into(),
    }
}

fn open(body: &mut Vec<u8>, boundary: &str, name: &str, file_name: Option<&str>) {
    let name = quoted(name);
    let head = match file_name.map(quoted) {
        None => format!("--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n"),
        Some(file_name) => format!(
            "--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"{file_name}\"\r\n\
             Content-Type: application/octet-stream\r\n\r\n"
        ),
    };
    body.extend_from_slice(head.as_bytes());
}

/// Escapes what would end the quoted name, as browsers do.
fn quoted(name: &str) -> String {
    name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A")
}

/// 128 random bits, so that no content can hold it but by malice that knows the future.
fn boundary() -> String {
    format!("phare-{:016x}{:016x}", random::bits(), random::bits())
}
