//! Finds where in JSON an error lies.

use std::fmt::Write as _;

use crate::json::{Open, open_at};

/// The path of the value that an error is about, such as `data[3].impact`; `.` where it is the whole. For an error that a type finds only
/// when it has read more, it is the path of the array or object around the value.
///
/// It is looked up in the text once there is an error. A reader that keeps track of where it is would be a second copy of the code of
/// every type that is read.
#[must_use]
pub fn path_of(json: &[u8], error: &serde_json::Error) -> String {
    let end = offset(json, error).min(json.len());
    // What is no JSON is told by the place after the character that is wrong.
    let end = if error.is_data() { end } else { end.saturating_sub(1) };
    let mut path = String::new();
    for open in open_at(&json[..end]) {
        // Writing to a string does not fail.
        let _ = match open {
            Open::Object(None) => Ok(()),
            Open::Object(Some(key)) => {
                let separator = if path.is_empty() { "" } else { "." };
                write!(path, "{separator}{}", String::from_utf8_lossy(key))
            }
            Open::Array(item) => write!(path, "[{item}]"),
        };
    }
    if path.is_empty() {
        path.push('.');
    }
    path
}

/// How many bytes had been read when the error came up.
fn offset(json: &[u8], error: &serde_json::Error) -> usize {
    let before: usize = json
        .split_inclusive(|byte| *byte == b'\n')
        .take(error.line().saturating_sub(1))
        .map(<[u8]>::len)
        .sum();
    before.saturating_add(error.column())
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::path_of;

    #[derive(Debug, Deserialize)]
    #[allow(dead_code, reason = "only reading it matters")]
    struct Outer {
        data: Vec<Inner>,
        #[serde(default)]
        other: Option<Choice>,
    }

    #[derive(Debug, Deserialize)]
    #[allow(dead_code, reason = "only reading it matters")]
    struct Inner {
        id: u8,
        #[serde(default)]
        names: Vec<String>,
        #[serde(flatten)]
        rest: Rest,
    }

    #[derive(Debug, Deserialize)]
    #[allow(dead_code, reason = "only reading it matters")]
    struct Rest {
        #[serde(default)]
        flag: bool,
    }

    #[derive(Debug, Deserialize)]
    #[serde(untagged)]
    #[allow(dead_code, reason = "only reading it matters")]
    enum Choice {
        Number(u8),
        Text { text: String },
    }

    #[test]
    fn the_path_is_that_of_the_value_that_does_not_fit() {
        for (json, path) in [
            (r#"{"data":[{"id":1},{"id":"2"}]}"#, "data[1].id"),
            (r#"{"data":[{"id":1},{"id":256}]}"#, "data[1].id"),
            (r#"{"data":[{"id":[]}]}"#, "data[0].id"),
            (r#"{"data":[{"id":{}}]}"#, "data[0].id"),
            (r#"{"data":[{"id":null}]}"#, "data[0].id"),
            (
                r#"{"data":[{"names":["a, \"]}", "b", 3], "id":1}]}"#,
                "data[0].names[2]",
            ),
            (r#"{"data":[{"names":[]}, {}]}"#, "data[0]"),
            (r#"{"data":[{"id":1,"flag":"\\"}]}"#, "data[0]"),
            ("{\n \"data\": [\n  {\"id\": 1},\n  {\"id\": true}\n ]\n}", "data[1].id"),
            (r#"{"other":{"text":1},"data":[]}"#, "other"),
            (r#"{"data":[],"other":[1]}"#, "."),
            (r#"{"data":{}}"#, "data"),
            ("{}", "."),
            ("[3]", "[0]"),
            ("7", "."),
            (r#"{"data":[{"id":1}, nonsense]}"#, "data[1]"),
            (r#"{"data":[{"id":,}]}"#, "data[0].id"),
            (r#"{"data":[{"id":1"#, "data[0].id"),
            ("", "."),
        ] {
            let error = serde_json::from_str::<Outer>(json).expect_err(json);
            assert_eq!(path_of(json.as_bytes(), &error), path, "{json}: {error}");
        }
    }
}
