//! Arbitrary structs, near those that the contract asks for.

use phare_contract::{OPERATIONS, Operation, snake_case};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select};

const GENERICS: &[(&str, &str)] = &[
    ("", ""),
    ("", ""),
    ("<>", ""),
    ("<T>", ""),
    ("<'a>", ""),
    ("<'a, T: Clone>", ""),
    (
        "<'a, 'b: 'a, T: ?Sized + 'a = str, const N: usize = 3>",
        "where T: Clone, 'b: 'a,",
    ),
    ("<T, U: Iterator<Item = T>>", "where for<'x> &'x T: PartialEq<U>"),
    ("<const N: usize>", "where [u8; N]: Default"),
    ("<#[cfg(unix)] T>", "where"),
];

#[rustfmt::skip]
const TYPES: &[&str] = &[
    "String", "&'a str", "&'static str", "&str", "Box<str>", "Cow<'a, str>", "Option<String>", "Nullable<String>",
    "Nullable<Timestamp>", "Option<Option<u64>>", "u64", "u8", "i128", "f32", "bool", "char", "usize", "Timestamp",
    "phare::Timestamp", "File", "Option<File>", "Nullable<File>", "Vec<File>", "Vec<u64>", "Vec<Vec<Option<String>>>",
    "[u8; 4]", "[T; N]", "[T]", "&'a [u64]", "(u64, String)", "()", "!", "fn(u8) -> u8", "*const u8", "dyn Send",
    "Box<dyn Fn(u8) -> u8 + 'a>", "impl Send", "_", "T", "U", "T::Item", "<T as Iterator>::Item", "Self", "r#type",
    "HashMap<String, String>", "Wrapper<{ 1 + 2 }>", "(String)", "::std::string::String", "a!()", "for<'x> fn(&'x u8)",
];

#[rustfmt::skip]
const RESPONSES: &[&str] = &[
    "", "", "response = ()", "response = String", "response = Page<Incident>", "response = T", "response = &'a str",
    "response = _", "response = [u8; N]", "response", "response = ", "response = \"Incident\"", "response = a::B<'a>",
    "unlisted", "unlisted, response = T", "unlisted = true", "crate = a::b", "crate = \"a\"", "crate = crate",
    "reponse = Vec<u8, u16>", "response = u8, response = u16", ",", "response = u8 unlisted",
];

#[rustfmt::skip]
const ON_STRUCTS: &[&str] = &[
    "", "", "", "#[serde(rename_all = \"camelCase\")]", "#[serde(rename_all(serialize = \"kebab-case\"))]",
    "#[serde(rename_all = \"camelcase\")]", "#[serde(rename_all)]", "#[serde]", "#[serde()]", "#[serde = \"a\"]",
    "#[serde(transparent)]", "#[serde(default, deny_unknown_fields)]", "#[doc = \"a\"]", "#[deprecated]",
    "#[derive(Clone)]", "#[phare(skip)]", "#[phare]", "#[phare_endpoint(GET, \"/\")]", "#[must_use = \"a\"]",
];

#[rustfmt::skip]
const ON_FIELDS: &[&str] = &[
    "", "", "", "", "", "#[phare(path)]", "#[phare(query)]", "#[phare(body)]", "#[phare(file)]", "#[phare(skip)]",
    "#[phare(unlisted)]", "#[phare(query, unlisted)]", "#[phare(header = \"X-Name\")]", "#[phare(header = \"\")]",
    "#[phare(header)]", "#[phare(header = \"Authorization\")]", "#[phare(query, body)]", "#[phare(querry)]",
    "#[phare(path = \"a\")]", "#[phare()]", "#[phare]", "#[phare = \"path\"]", "#[serde(rename = \"title\")]",
    "#[serde(rename = \"\")]", "#[serde(rename(serialize = \"a\", deserialize = \"b\"))]", "#[serde(rename(x = 1))]",
    "#[serde(flatten)]", "#[serde(skip)]", "#[serde(skip_serializing)]", "#[serde(with = \"a::b\")]",
    "#[serde(serialize_with = \"a::<T>\")]", "#[serde(serialize_with = \"\")]",
    "#[serde(skip_serializing_if = \"Option::is_none\")]", "#[serde(skip_serializing_if = \"<T as U>::f\")]",
    "#[serde(default, alias = \"x\")]", "#[serde(renam = \"x\")]", "#[cfg(unix)]", "#[doc = \"a\"]", "#[deprecated]",
];

/// The source of a struct, as the attribute hands it over.
pub(super) fn structs() -> BoxedStrategy<String> {
    let head = (
        select(ON_STRUCTS),
        select(&["", "pub ", "pub(crate) ", "pub(in a::b) "][..]),
    );
    let name = select(&["Request", "Request", "r#type", "String", "Été", "__encoder"][..]);
    let endpoint = (select(OPERATIONS), select(RESPONSES))
        .prop_flat_map(|(operation, response)| (address(&operation), Just(response), fields(&operation)));
    (head, name, select(GENERICS), endpoint, kind())
        .prop_map(
            |(head, name, (parameters, bounds), (address, response, fields), kind)| {
                let (attributes, vis) = head;
                let arguments = format!("#[phare(endpoint({address}, {response}))]");
                let start = format!("{arguments} {attributes} {vis}struct {name}{parameters}");
                match kind {
                    Kind::Named => format!("{start} {bounds} {{ {} }}", fields.concat()),
                    Kind::Unit => format!("{start} {bounds};"),
                    Kind::Tuple => format!("{start}(String, pub u64) {bounds};"),
                }
            },
        )
        .boxed()
}

#[derive(Clone, Copy, Debug)]
enum Kind {
    Named,
    Unit,
    Tuple,
}

fn kind() -> impl Strategy<Value = Kind> {
    prop_oneof![20 => Just(Kind::Named), 1 => Just(Kind::Unit), 1 => Just(Kind::Tuple)]
}

/// The method and path of the operation, or almost.
fn address(operation: &Operation) -> BoxedStrategy<String> {
    let method = prop_oneof![
        9 => Just(operation.method.as_str()),
        1 => select(&["GET", "POST", "DELETE", "HEAD", "post", "r#PUT"][..]),
    ];
    let path = prop_oneof![
        9 => Just(operation.path.to_owned()),
        1 => misspelt(operation.path),
        1 => any::<String>(),
        1 => "/[a-z{}/:<>?#%.]{0,20}",
    ];
    (method, path)
        .prop_map(|(method, path)| format!("{method}, {path:?}"))
        .boxed()
}

/// All fields of the operation or some, with slips in their names and of any types, and some others.
fn fields(operation: &Operation) -> BoxedStrategy<Vec<String>> {
    let body = operation.body.map_or(&[][..], |body| body.fields);
    let listed = operation.query.iter().chain(body).map(|field| field.name.to_owned());
    let parameters = operation
        .path_parameters
        .iter()
        .map(|parameter| snake_case(parameter.name));
    let mut names: Vec<String> = parameters.chain(listed).collect();
    names.push("zebra".to_owned());
    let listed: Vec<_> = names
        .iter()
        .map(|name| option::weighted(0.9, field(Just(name.clone()))))
        .collect();
    let others = select(names).prop_flat_map(|name| prop_oneof![Just(name.clone()), misspelt(&name)]);
    (listed, vec(field(others), 0..3))
        .prop_map(|(listed, others)| listed.into_iter().flatten().chain(others).collect())
        .boxed()
}

fn field(name: impl Strategy<Value = String>) -> impl Strategy<Value = String> {
    let attributes = (select(ON_FIELDS), select(ON_FIELDS));
    (attributes, name, select(TYPES)).prop_map(|((first, second), name, ty)| {
        // Any name can be a field's, keywords too, but for a few.
        let name: String = name
            .chars()
            .filter(|c| c.is_ascii_alphanumeric() || *c == '_')
            .collect();
        let starts_well = name.starts_with(|c: char| c.is_ascii_alphabetic());
        let name = if starts_well {
            format!("r#{name}")
        } else {
            format!("_{name}x")
        };
        format!("{first} {second} pub {name}: {ty},\n")
    })
}

/// With a letter more, less, or two of them swapped.
fn misspelt(name: &str) -> BoxedStrategy<String> {
    let letters: Vec<char> = name.chars().collect();
    (any::<Index>(), 0..4)
        .prop_map(move |(at, slip)| {
            let mut letters = letters.clone();
            let at = at.index(letters.len());
            match slip {
                0 => letters.insert(at, 'z'),
                1 => drop(letters.remove(at)),
                2 => letters.swap(at, 0),
                _ => letters[at] = letters[at].to_ascii_uppercase(),
            }
            letters.into_iter().collect()
        })
        .boxed()
}
