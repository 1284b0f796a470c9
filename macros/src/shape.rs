//! What the contract has at one location of a request or a response.

use std::fmt::{self, Write};

use phare_contract::{Field, Kind, similar};

use crate::words::join;

/// What may stand at one location: each kind that is possible, without [`Kind::OneOf`].
#[derive(Clone)]
pub(crate) struct Shape(Vec<Kind>);

impl Shape {
    /// An object with these fields.
    pub(crate) fn object(fields: &'static [Field]) -> Self {
        Self(vec![Kind::Object(fields)])
    }

    /// Any of these kinds.
    pub(crate) fn any_of(kinds: impl IntoIterator<Item = Kind>) -> Self {
        let mut shape = Self(Vec::new());
        kinds.into_iter().for_each(|kind| shape.add(kind));
        shape
    }

    fn add(&mut self, kind: Kind) {
        match kind {
            Kind::OneOf(kinds) => kinds.iter().for_each(|kind| self.add(*kind)),
            kind if self.0.contains(&kind) => {}
            kind => self.0.push(kind),
        }
    }

    pub(crate) fn kinds(&self) -> &[Kind] {
        &self.0
    }

    /// The fields of each object that is possible here.
    pub(crate) fn objects(&self) -> Vec<&'static [Field]> {
        let objects = self.0.iter().filter_map(|kind| match kind {
            Kind::Object(fields) => Some(*fields),
            _ => None,
        });
        objects.collect()
    }

    /// The fixed values of the text that is possible here.
    pub(crate) fn texts(&self) -> Vec<&'static str> {
        let texts = self.0.iter().filter_map(|kind| match kind {
            Kind::Enum(texts) => Some(*texts),
            _ => None,
        });
        texts.flatten().copied().collect()
    }

    /// What is inside of all lists around it, and how many those are.
    pub(crate) fn innermost(&self) -> (u8, Self) {
        let mut lists = 0;
        let mut shape = self.clone();
        while let Some(item) = shape.items() {
            lists += 1;
            shape = item;
        }
        (lists, shape)
    }

    /// What the items are, where nothing but lists may stand here.
    pub(crate) fn items(&self) -> Option<Self> {
        let items: Option<Vec<Kind>> = self.0.iter().map(|kind| item_of(*kind)).collect();
        items.filter(|items| !items.is_empty()).map(Self::any_of)
    }

    /// What is at a location inside of this one, such as `components[]`, or what is wrong with that location of the operation.
    pub(crate) fn at(&self, location: &str, operation: &str) -> Result<Self, String> {
        let mut shape = self.clone();
        let mut before = String::new();
        for segment in location.split('.') {
            let name = segment.trim_end_matches("[]");
            let fields = named(&shape.objects(), name);
            if fields.is_empty() {
                return Err(unknown_segment(name, &before, &shape, operation));
            }
            shape = Self::any_of(fields.iter().map(|field| field.kind));
            before = [&before, name]
                .iter()
                .copied()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(".");
            for _ in 0..(segment.len() - name.len()) / 2 {
                shape = shape
                    .items()
                    .ok_or_else(|| format!("`{before}` of `{operation}` is not an array\nhelp: remove `[]`"))?;
                before += "[]";
            }
        }
        if shape.items().is_some() {
            return Err(format!(
                "`{before}` of `{operation}` is an array\nhelp: name its items: `{before}[]`"
            ));
        }
        Ok(shape)
    }

    /// A number that is the same for what reads and writes the same.
    pub(crate) fn fingerprint(&self) -> u64 {
        let mut hash = Fnv(0xcbf2_9ce4_8422_2325);
        // It fails only where `Fnv` does, which does not.
        let _ = write!(hash, "{:?}", self.0);
        hash.0
    }
}

/// The fields of this name, in each of the objects that has one.
pub(crate) fn named(objects: &[&'static [Field]], name: &str) -> Vec<&'static Field> {
    let fields = objects.iter().copied().flatten();
    fields.filter(|field| field.name == name).collect()
}

/// Each name that one of the objects has, once.
pub(crate) fn names(objects: &[&'static [Field]]) -> Vec<&'static str> {
    let mut names = Vec::new();
    for field in objects.iter().copied().flatten() {
        if !names.contains(&field.name) {
            names.push(field.name);
        }
    }
    names
}

/// What to say of a name that is not among these: the nearest, or all.
pub(crate) fn nearest(name: &str, known: &[&'static str], what: &str) -> String {
    match similar(name, known.iter().copied()) {
        Some(known) => format!("help: a {what} with a similar name exists: `{known}`"),
        None if known.is_empty() => format!("note: there are no {what}s here"),
        None => {
            let known: Vec<String> = known.iter().map(|name| format!("`{name}`")).collect();
            format!("help: known {what}s are {}", join(&known))
        }
    }
}

fn item_of(kind: Kind) -> Option<Kind> {
    match kind {
        Kind::Array { item, .. } => Some(*item),
        _ => None,
    }
}

fn unknown_segment(name: &str, before: &str, shape: &Shape, operation: &str) -> String {
    if shape.items().is_some() {
        return format!("`{before}` of `{operation}` is an array\nhelp: go on in its items: `{before}[].{name}`");
    }
    let inside = if before.is_empty() {
        String::new()
    } else {
        format!("`{before}` of ")
    };
    format!(
        "unknown field `{name}` of {inside}`{operation}`\n{}",
        nearest(name, &names(&shape.objects()), "field")
    )
}

/// The hash of Fowler, Noll and Vo, 64 bits: it is the same in each build, which the hashes of the standard library do not promise.
struct Fnv(u64);

impl Write for Fnv {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for byte in text.bytes() {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use phare_contract::{Method, operation};

    use super::Shape;

    fn response(method: Method, path: &str) -> Shape {
        Shape::object(operation(method, path).expect("the contract has it").response.fields())
    }

    #[test]
    fn operations_that_return_the_same_have_the_same_fingerprint() {
        let incident = response(Method::Get, "/uptime/incidents/{id}");
        assert_eq!(
            incident.fingerprint(),
            response(Method::Post, "/uptime/incidents").fingerprint()
        );
        assert_ne!(
            incident.fingerprint(),
            response(Method::Get, "/uptime/monitors").fingerprint()
        );
    }

    #[test]
    fn a_location_leads_to_what_is_there() {
        let page = response(Method::Get, "/uptime/status-pages/{id}");
        assert_eq!(page.at("components[]", "").map(|shape| shape.objects().len()), Ok(2));
        assert!(
            page.at("color_scheme", "")
                .is_ok_and(|scheme| !scheme.texts().is_empty())
        );
        for (location, message) in [
            ("components", "`components` of `GET /` is an array"),
            ("component", "unknown field `component` of `GET /`"),
            ("theme[]", "`theme` of `GET /` is not an array"),
            ("components.name", "`components` of `GET /` is an array"),
            ("", "unknown field ``"),
        ] {
            let error = page.at(location, "GET /").map(drop).expect_err(location);
            assert!(error.starts_with(message), "{error}");
        }
    }
}
