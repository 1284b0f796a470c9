//! Images of status pages.

use crate::input::File;

/// An image of a status page, as a [`Fake`](crate::Fake) keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Image {
    /// What it is for: `logo_light`, `logo_dark`, `favicon_light` or `favicon_dark`.
    pub field: String,
    /// The name of the file, as it was sent.
    pub file_name: String,
    /// What it is going by its content: `jpeg`, `png` or `svg`.
    pub format: String,
    /// The content of the file.
    pub content: Vec<u8>,
}

impl Image {
    /// What was uploaded, if it is an image.
    pub(crate) fn read(file: &File) -> Option<Self> {
        Some(Self {
            field: file.field.clone(),
            file_name: file.name.clone(),
            format: format(&file.content)?.to_owned(),
            content: file.content.clone(),
        })
    }
}

/// The format that a file's content shows, whatever its name says.
pub(crate) fn format(content: &[u8]) -> Option<&'static str> {
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

/// Whether the first element is `svg`; a declaration, a document type and comments may stand before it.
fn is_svg(content: &[u8]) -> bool {
    let Ok(text) = str::from_utf8(content) else {
        return false;
    };
    let mut rest = text.trim_start_matches('\u{feff}').trim_start();
    loop {
        let end = match rest {
            _ if rest.starts_with("<?") => "?>",
            _ if rest.starts_with("<!--") => "-->",
            _ if rest.starts_with("<!") => ">",
            _ => break,
        };
        let Some((_, after)) = rest.split_once(end) else {
            return false;
        };
        rest = after.trim_start();
    }
    rest.strip_prefix("<svg")
        .is_some_and(|rest| rest.starts_with(|next: char| next.is_whitespace() || next == '>' || next == '/'))
}

#[cfg(test)]
mod tests {
    use super::format;

    #[test]
    fn content_shows_the_format() {
        assert_eq!(format(b"\x89PNG\r\n\x1a\n and more"), Some("png"));
        assert_eq!(format(b"\xff\xd8\xff\xe0"), Some("jpeg"));
        let svgs = [
            "<svg/>",
            "\u{feff}<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>",
            "<?xml version=\"1.0\"?>\n<!DOCTYPE svg>\n<!-- > -->\n<svg>",
        ];
        for svg in svgs {
            assert_eq!(format(svg.as_bytes()), Some("svg"), "{svg}");
        }
        let others: [&[u8]; 8] = [
            b"",
            b"GIF89a",
            b"<html><svg/></html>",
            b"<svgs>",
            b"<svg",
            b"<!-- <svg/>",
            b"\xff",
            b"<",
        ];
        for other in others {
            assert_eq!(format(other), None, "{other:?}");
        }
    }
}
