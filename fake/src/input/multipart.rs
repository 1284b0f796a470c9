//! The parts of a `multipart/form-data` body.

/// One part.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) name: String,
    /// What makes the part a file.
    pub(super) file_name: Option<String>,
    pub(super) content: Vec<u8>,
}

/// The parts in the order in which they stand; none where the body has another form.
pub(super) fn parts(content_type: &str, body: &[u8]) -> Option<Vec<Part>> {
    let boundary = parameter(content_type, "boundary").filter(|boundary| !boundary.is_empty())?;
    let delimiter = format!("\r\n--{boundary}");
    let (_, mut rest) = match body.strip_prefix(&delimiter.as_bytes()[2..]) {
        Some(rest) => (&body[..0], rest),
        None => split(body, delimiter.as_bytes())?,
    };

    let mut parts = Vec::new();
    loop {
        if rest.starts_with(b"--") {
            return Some(parts);
        }
        // The line of a delimiter may end in blanks.
        let (blank, after) = split(rest, b"\r\n")?;
        if !blank.trim_ascii().is_empty() {
            return None;
        }
        let (whole, next) = split(after, delimiter.as_bytes())?;
        let (head, content) = split(whole, b"\r\n\r\n")?;
        parts.push(part(head, content)?);
        rest = next;
    }
}

fn part(head: &[u8], content: &[u8]) -> Option<Part> {
    let head = str::from_utf8(head).ok()?;
    let disposition = head.split("\r\n").find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.trim().eq_ignore_ascii_case("content-disposition").then_some(value)
    })?;
    let kind = disposition.split(';').next()?.trim();
    if !kind.eq_ignore_ascii_case("form-data") {
        return None;
    }
    Some(Part {
        name: parameter(disposition, "name")?,
        file_name: parameter(disposition, "filename"),
        content: content.to_vec(),
    })
}

/// A parameter of a header, such as `name` in `form-data; name="title"`.
fn parameter(header: &str, wanted: &str) -> Option<String> {
    let (_, mut rest) = header.split_once(';')?;
    loop {
        let (name, after) = rest.split_once('=')?;
        let (value, after) = value(after.trim_start())?;
        if name.trim().eq_ignore_ascii_case(wanted) {
            return Some(value);
        }
        rest = after.trim_start().strip_prefix(';')?;
    }
}

/// A parameter's value and what stands behind it.
fn value(text: &str) -> Option<(String, &str)> {
    let Some(quoted) = text.strip_prefix('"') else {
        let end = text.find(';').unwrap_or(text.len());
        return Some((text[..end].trim().to_owned(), &text[end..]));
    };
    let mut value = String::new();
    let mut characters = quoted.char_indices();
    while let Some((at, character)) = characters.next() {
        match character {
            '"' => return Some((unescaped(&value), &quoted[at + 1..])),
            '\\' => value.push(characters.next()?.1),
            other => value.push(other),
        }
    }
    None
}

/// Browsers, and the clients that follow them, write a quote or the end of a line in a name in this way.
fn unescaped(value: &str) -> String {
    value.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n")
}

/// What stands before and behind the first place of `separator`.
fn split<'a>(text: &'a [u8], separator: &[u8]) -> Option<(&'a [u8], &'a [u8])> {
    let at = text.windows(separator.len()).position(|window| window == separator)?;
    Some((&text[..at], &text[at + separator.len()..]))
}

#[cfg(test)]
mod tests {
    use super::{Part, parameter, parts};

    const TYPE: &str = "multipart/form-data; boundary=X";

    fn text(name: &str, content: &str) -> Part {
        Part {
            name: name.to_owned(),
            file_name: None,
            content: content.as_bytes().to_vec(),
        }
    }

    #[test]
    fn parts_come_in_their_order() {
        let body = "before\r\n--X\r\nContent-Disposition: form-data; name=\"b\"\r\n\r\n2\r\n--X \r\n\
            content-disposition: form-data; name=a\r\nContent-Type: text/plain\r\n\r\nx\r\n\r\ny\r\n--X--\r\nbehind";
        assert_eq!(
            parts(TYPE, body.as_bytes()),
            Some(vec![text("b", "2"), text("a", "x\r\n\r\ny")])
        );
        assert_eq!(parts(TYPE, b"--X--"), Some(vec![]));
    }

    #[test]
    fn a_file_is_told_by_its_name() {
        let body = b"--X\r\nContent-Disposition: form-data; name=\"a\"; filename=\"1;2.png\"\r\n\r\n\xff\r\n--X--";
        let parts = parts(TYPE, body).expect("parts");
        assert_eq!(parts[0].file_name.as_deref(), Some("1;2.png"));
        assert_eq!(parts[0].content, b"\xff");
    }

    #[test]
    fn other_forms_are_rejected() {
        let rejected = [
            "",
            "--X",
            "--X\r\n",
            "--Y--",
            "--X\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nunfinished",
            "--X\r\nContent-Disposition: form-data; name=\"a\"\r\n--X--",
            "--X\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\n1\r\n--X--",
            "--X\r\nContent-Disposition: form-data\r\n\r\n1\r\n--X--",
            "--X\r\n\r\n1\r\n--X--",
            "--Xtra\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--X--",
        ];
        for body in rejected {
            assert_eq!(parts(TYPE, body.as_bytes()), None, "{body}");
        }
        assert_eq!(parts("multipart/form-data", b"--X--"), None);
        assert_eq!(parts("multipart/form-data; boundary=", b"----"), None);
    }

    #[test]
    fn parameters_may_be_quoted() {
        let header = r#"form-data; charset=utf-8 ; Name="a\"b%22[0]"; other"#;
        assert_eq!(parameter(header, "name").as_deref(), Some("a\"b\"[0]"));
        assert_eq!(parameter(header, "charset").as_deref(), Some("utf-8"));
        assert_eq!(parameter(header, "other"), None);
        assert_eq!(parameter("form-data; name=\"open", "name"), None);
    }
}
