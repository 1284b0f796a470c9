//! Tells the format of an image by its content.

/// Whether this is an image in one of these formats, or what is wrong with it.
pub(crate) fn check(content: &[u8], formats: &[&str]) -> Result<(), String> {
    if content.is_empty() {
        return Err("the file is empty".to_owned());
    }
    match format(content) {
        Some(format) if formats.contains(&format) => Ok(()),
        // A format that is newer than this crate may be any content.
        None if !formats.iter().all(|format| KNOWN.contains(format)) => Ok(()),
        found => {
            let formats = formats.join(", ");
            let not = found.map(|format| format!(", not {format}")).unwrap_or_default();
            Err(format!("must be an image in one of the formats {formats}{not}"))
        }
    }
}

const KNOWN: [&str; 3] = ["png", "jpeg", "svg"];

fn format(content: &[u8]) -> Option<&'static str> {
    if content.starts_with(b"\x89PNG\r\n\x1a\n") {
        Some("png")
    } else if content.starts_with(b"\xff\xd8\xff") {
        Some("jpeg")
    } else if is_svg(content) {
        Some("svg")
    } else {
        None
    }
}

/// Whether the first element of an XML document is `svg`, whatever stands before it.
fn is_svg(content: &[u8]) -> bool {
    let mut rest = content.strip_prefix(b"\xef\xbb\xbf").unwrap_or(content);
    loop {
        rest = rest.trim_ascii_start();
        let next = if let Some(comment) = rest.strip_prefix(b"<!--") {
            after(comment, b"-->")
        } else if let Some(instruction) = rest.strip_prefix(b"<?") {
            after(instruction, b"?>")
        } else if let Some(declaration) = rest.strip_prefix(b"<!DOCTYPE") {
            after_doctype(declaration)
        } else {
            break;
        };
        let Some(next) = next else { return false };
        rest = next;
    }
    let Some(element) = rest.strip_prefix(b"<") else {
        return false;
    };
    let ends_name = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b'>' | b'/');
    let Some(end) = element.iter().position(ends_name) else {
        return false;
    };
    let (name, _) = element.split_at(end);
    // The name may have a prefix: `svg:svg`.
    name.rsplit(|byte| *byte == b':').next() == Some(b"svg")
}

fn after<'a>(content: &'a [u8], end: &[u8]) -> Option<&'a [u8]> {
    let at = content.windows(end.len()).position(|window| window == end)?;
    content.get(at + end.len()..)
}

/// What follows a document type, which may hold declarations of its own in brackets.
fn after_doctype(content: &[u8]) -> Option<&[u8]> {
    let at = content.iter().position(|byte| matches!(byte, b'>' | b'['))?;
    let rest = content.get(at + 1..)?;
    if content.get(at) == Some(&b'[') {
        after(after(rest, b"]")?, b">")
    } else {
        Some(rest)
    }
}

#[cfg(test)]
mod tests {
    use super::{check, format};

    #[test]
    fn formats_are_told_by_the_content() {
        let cases: [(&[u8], Option<&str>); 22] = [
            (b"\x89PNG\r\n\x1a\n\0\0", Some("png")),
            (b"\x89PNG\n\x1a\n", None),
            (b"\xff\xd8\xff\xe0\0\x10JFIF", Some("jpeg")),
            (b"\xff\xd8", None),
            (b"<svg/>", Some("svg")),
            (b"<svg>", Some("svg")),
            (b"<svg\nxmlns='http://www.w3.org/2000/svg'/>", Some("svg")),
            (b"\xef\xbb\xbf  \r\n<svg viewBox='0 0 1 1'></svg>", Some("svg")),
            (
                b"<?xml version='1.0' encoding='ISO-8859-1'?>\n<!-- \xe9 <html> -->\n<svg/>",
                Some("svg"),
            ),
            (
                b"<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'svg11.dtd'><svg/>",
                Some("svg"),
            ),
            (b"<!DOCTYPE svg [ <!ENTITY a 'b'> ]  >\n<svg/>", Some("svg")),
            (b"<svg:svg xmlns:svg='http://www.w3.org/2000/svg'/>", Some("svg")),
            (b"<svgz/>", None),
            (b"<svg", None),
            (b"<html><svg/></html>", None),
            (b"<!-- <svg/>", None),
            (b"<?xml", None),
            (b"<!DOCTYPE svg", None),
            (b"GIF89a", None),
            (b"\x1f\x8b\x08", None),
            (b"svg", None),
            (b"<", None),
        ];
        for (content, expected) in cases {
            assert_eq!(format(content), expected, "{}", String::from_utf8_lossy(content));
        }
    }

    #[test]
    fn a_rejection_says_what_it_is() {
        assert_eq!(check(b"<svg/>", &["png", "svg"]), Ok(()));
        let rejections: [(&[u8], &str); 3] = [
            (b"", "the file is empty"),
            (b"GIF89a", "must be an image in one of the formats png, svg"),
            (
                b"\xff\xd8\xff",
                "must be an image in one of the formats png, svg, not jpeg",
            ),
        ];
        for (content, expected) in rejections {
            assert_eq!(check(content, &["png", "svg"]), Err(expected.to_owned()));
        }
    }

    #[test]
    fn a_format_that_is_not_known_may_be_anything_but_a_known_one() {
        assert_eq!(check(b"RIFF", &["png", "webp"]), Ok(()));
        assert!(check(b"<svg/>", &["png", "webp"]).is_err());
    }
}
