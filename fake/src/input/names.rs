//! Names with brackets, such as `components[0][name]`, as PHP reads them.

use serde_json::{Map, Value};

/// Deeper names are not taken apart any further, so that no name can exhaust the stack.
const DEEPEST: usize = 16;

/// Text under names; the order is that of the first mention, whatever the indexes say.
#[derive(Debug, Default)]
pub(super) struct Tree(Vec<(String, Node)>);

#[derive(Debug, Default)]
struct Node {
    text: Option<String>,
    /// What is under the name where it has no text.
    inner: Tree,
}

impl Tree {
    /// Adds a text; a later one of the same name replaces an earlier one.
    pub(super) fn insert(&mut self, name: &str, text: String) {
        let keys = keys(name);
        let Some((last, path)) = keys.split_last() else { return };
        let mut tree = self;
        for key in path {
            let node = tree.node(key);
            if node.text.take().is_some() {
                node.inner = Self::default();
            }
            tree = &mut node.inner;
        }
        tree.node(last).text = Some(text);
    }

    /// The node of this key, which is made where there is none; no key at all means the next number.
    fn node(&mut self, key: &str) -> &mut Node {
        let known = self.0.iter().position(|(known, _)| known == key && !key.is_empty());
        let at = known.unwrap_or_else(|| {
            let key = if key.is_empty() {
                self.0.len().to_string()
            } else {
                key.to_owned()
            };
            self.0.push((key, Node::default()));
            self.0.len() - 1
        });
        &mut self.0[at].1
    }

    /// An object of everything in it.
    pub(super) fn into_object(self) -> Map<String, Value> {
        let fields = self.0.into_iter().map(|(key, node)| (key, node.into_value()));
        fields.collect()
    }
}

impl Node {
    /// What has numbers for keys is a list, in the order in which it was sent.
    fn into_value(self) -> Value {
        match self {
            Self { text: Some(text), .. } => text.into(),
            Self { inner, .. } if inner.0.iter().all(|(key, _)| is_index(key)) => {
                inner.0.into_iter().map(|(_, node)| node.into_value()).collect()
            }
            Self { inner, .. } => inner.into_object().into(),
        }
    }
}

fn is_index(key: &str) -> bool {
    key.bytes().all(|byte| byte.is_ascii_digit())
}

/// `a[b][]` has the keys `a`, `b` and an empty one. What is not so spelled is one key.
fn keys(name: &str) -> Vec<&str> {
    let Some((first, rest)) = name.split_once('[') else {
        return vec![name];
    };
    let Some(rest) = rest.strip_suffix(']') else {
        return vec![name];
    };
    let inner: Vec<&str> = rest.split("][").collect();
    let is_plain = inner.iter().all(|key| !key.contains(['[', ']']));
    if first.is_empty() || !is_plain || inner.len() > DEEPEST {
        return vec![name];
    }
    std::iter::once(first).chain(inner).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::Tree;

    fn read(parts: &[(&str, &str)]) -> Value {
        let mut tree = Tree::default();
        for (name, text) in parts {
            tree.insert(name, (*text).to_owned());
        }
        tree.into_object().into()
    }

    #[test]
    fn brackets_are_objects_and_lists() {
        let read = read(&[
            ("name", "a"),
            ("theme[light][empty]", "b"),
            ("theme[rounded]", "1"),
            ("list[0]", "c"),
            ("list[1]", "d"),
            ("open[]", "e"),
            ("open[]", "f"),
            ("items[0][x]", "g"),
            ("items[0][y][0][z]", "h"),
        ]);
        let expected = json!({
            "name": "a",
            "theme": { "light": { "empty": "b" }, "rounded": "1" },
            "list": ["c", "d"],
            "open": ["e", "f"],
            "items": [{ "x": "g", "y": [{ "z": "h" }] }],
        });
        assert_eq!(read, expected);
    }

    #[test]
    fn order_counts_and_indexes_do_not() {
        assert_eq!(read(&[("a[1]", "x"), ("a[0]", "y")]), json!({ "a": ["x", "y"] }));
        assert_eq!(
            read(&[("a[7][b]", "x"), ("a[2][b]", "y"), ("a[7][c]", "z")]),
            json!({ "a": [{ "b": "x", "c": "z" }, { "b": "y" }] })
        );
    }

    #[test]
    fn the_last_of_a_name_counts() {
        assert_eq!(read(&[("a", "x"), ("a", "y")]), json!({ "a": "y" }));
        assert_eq!(read(&[("a", "x"), ("a[b]", "y")]), json!({ "a": { "b": "y" } }));
        assert_eq!(read(&[("a[b]", "y"), ("a", "x")]), json!({ "a": "x" }));
    }

    #[test]
    fn odd_names_are_plain_names() {
        let deep = format!("a{}", "[b]".repeat(10_000));
        for name in ["[a]", "a[", "a]", "a[b", "a[b]c", "a[[b]]", deep.as_str()] {
            assert_eq!(read(&[(name, "x")]), json!({ name: "x" }));
        }
        assert_eq!(read(&[("", "x")]), json!({ "0": "x" }));
    }
}
