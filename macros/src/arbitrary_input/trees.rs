//! Arbitrary tokens, of words that the macro looks for and others.

use proc_macro2::{Delimiter, Group, Literal, TokenStream, TokenTree};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// A piece of source; a [`TokenStream`] cannot be sent to another thread.
#[derive(Clone, Debug)]
pub(super) enum Tree {
    Word(&'static str),
    Text(String),
    Group(Delimiter, Vec<Tree>),
}

#[rustfmt::skip]
const WORDS: &[&str] = &[
    "GET", "POST", "PUT", "PATCH", "DELETE", "get", "PSOT", "\"GET\"", "http::Method::POST",
    "\"/\"", "\"/uptime/incidents\"", "\"/uptime/incidents/{incidentId}\"", "\"/{a}/{a}\"", "\"/{\"", "\"//\"",
    "\"https://api.phare.io/users\"", "\"/a?b={c}\"", "\"/:id/<id>\"", "b\"/\"", "c\"/\"", "r#\"/\"#", "'/'",
    "response", "unlisted", "crate", "endpoint", "phare", "serde", "phare_endpoint", "derive", "doc", "cfg",
    "path", "query", "header", "body", "file", "skip", "name", "\"X-Name\"", "\"Host\"", "\"\"", "\"\\n\"",
    "rename", "rename_all", "\"camelCase\"", "serialize", "deserialize", "serialize_with", "with", "flatten",
    "skip_serializing_if", "\"Option::is_none\"", "\"a::b<c>\"", "\"::\"", "default", "alias", "transparent", "tag",
    "struct", "enum", "union", "fn", "impl", "dyn", "mod", "pub", "where", "for", "const", "let", "unsafe", "async",
    "extern", "macro_rules", "self", "Self", "super", "mut", "ref", "as", "in", "type", "r#type", "_", "_a",
    "Request", "String", "Option", "Vec", "File", "Nullable", "u64", "T", "N", "title", "impact", "incident_id",
    "'a", "'static", "'x'", "0", "1.5", "0xff_u8", "true", "\"ä\"", "été",
    ",", ",", ",", "=", "=", ":", "::", ";", ".", "..", "..=", "->", "=>", "#", "!", "?", "<", ">", "&", "&&", "|", "+",
    "-", "*", "/", "%", "^", "@", "$", "~", "==", "<<=", ">>",
];

/// Up to some fifty tokens, in groups of all kinds.
pub(super) fn trees() -> BoxedStrategy<Vec<Tree>> {
    let leaf = prop_oneof![
        12 => select(WORDS).prop_map(Tree::Word),
        1 => any::<String>().prop_map(Tree::Text),
    ];
    let tree = leaf.prop_recursive(4, 32, 6, |inner| {
        let delimiter = select(
            &[
                Delimiter::Parenthesis,
                Delimiter::Brace,
                Delimiter::Bracket,
                Delimiter::None,
            ][..],
        );
        (delimiter, vec(inner, 0..6)).prop_map(|(delimiter, trees)| Tree::Group(delimiter, trees))
    });
    vec(tree, 0..12).boxed()
}

pub(super) fn tokens(trees: &[Tree]) -> TokenStream {
    trees
        .iter()
        .map(|tree| match tree {
            Tree::Word(word) => word.parse::<TokenStream>().expect("a word has valid tokens"),
            Tree::Text(text) => TokenTree::from(Literal::string(text)).into(),
            Tree::Group(delimiter, trees) => TokenTree::from(Group::new(*delimiter, tokens(trees))).into(),
        })
        .collect()
}

/// A slip of whoever writes source.
#[derive(Clone, Debug)]
pub(super) enum Edit {
    Drop(Index),
    Double(Index),
    Move(Index, Index),
    Put(Index, &'static str),
}

pub(super) fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let edit = prop_oneof![
        any::<Index>().prop_map(Edit::Drop),
        any::<Index>().prop_map(Edit::Double),
        (any::<Index>(), any::<Index>()).prop_map(|(from, to)| Edit::Move(from, to)),
        (any::<Index>(), select(WORDS)).prop_map(|(at, word)| Edit::Put(at, word)),
    ];
    vec(edit, 1..4)
}

/// The source with these slips; none where its brackets do not match any more.
pub(super) fn edited(source: TokenStream, edits: &[Edit]) -> Option<TokenStream> {
    let mut words = words(source);
    for edit in edits {
        let length = words.len();
        if length == 0 {
            break;
        }
        match edit {
            Edit::Drop(at) => drop(words.remove(at.index(length))),
            Edit::Double(at) => words.insert(at.index(length), words[at.index(length)].clone()),
            Edit::Move(from, to) => words.swap(from.index(length), to.index(length)),
            Edit::Put(at, word) => words[at.index(length)] = (*word).to_owned(),
        }
    }
    words.join(" ").parse().ok()
}

/// The tokens as words, brackets among them.
pub(super) fn words(source: TokenStream) -> Vec<String> {
    let mut words = Vec::new();
    flatten(source, &mut words);
    words
}

fn flatten(tokens: TokenStream, words: &mut Vec<String>) {
    for token in tokens {
        let TokenTree::Group(group) = token else {
            words.push(token.to_string());
            continue;
        };
        let (open, close) = match group.delimiter() {
            Delimiter::Parenthesis => ("(", ")"),
            Delimiter::Brace => ("{", "}"),
            Delimiter::Bracket => ("[", "]"),
            Delimiter::None => ("", ""),
        };
        words.push(open.to_owned());
        flatten(group.stream(), words);
        words.push(close.to_owned());
    }
}
