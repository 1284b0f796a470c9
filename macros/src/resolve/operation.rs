//! Looks the operation up; where the contract has none, says whether the method or the path is wrong.

use phare_contract::{Documented, Method, OPERATIONS, same_shape, similar};
use proc_macro2::Span;

use crate::args::{Args, AttributeName};
use crate::endpoint::Contract;
use crate::report::{Report, Subject};
use crate::route::Route;
use crate::words::join;

/// What the contract has at the method and the path.
pub(crate) fn find(args: &Args, report: &mut Report) -> Contract {
    let (Some((method, span)), Some(route)) = (args.method, &args.route) else {
        return if args.unlisted.is_some() {
            Contract::Unlisted
        } else {
            Contract::Unknown
        };
    };
    match (phare_contract::operation(method, &route.path()), args.unlisted) {
        (Some(operation), unlisted) => {
            if let Some(unlisted) = unlisted {
                report
                    .at(unlisted, is_listed(operation))
                    .about(Subject::Argument("unlisted"));
            }
            Contract::Listed(operation)
        }
        (None, Some(_)) => Contract::Unlisted,
        (None, None) => {
            unknown_operation(method, span, route, args.attribute, report);
            Contract::Unknown
        }
    }
}

fn is_listed(operation: &Documented) -> String {
    format!(
        "`{}` is listed in the contract of {}\nhelp: remove `unlisted`",
        operation.operation,
        phare_contract::SOURCE_DATE
    )
}

/// Reports that no operation has this method and path: which of the two is wrong, and what was probably meant.
fn unknown_operation(method: Method, span: Span, route: &Route, attribute: AttributeName, report: &mut Report) {
    let path = route.path();
    let at_path: Vec<&Documented> = phare_contract::operations_at(&path).collect();
    if at_path.is_empty() {
        report.on(&route.literal, unknown_path(&path, attribute));
        return;
    }
    let methods: Vec<String> = at_path
        .iter()
        .map(|operation| format!("`{}`", operation.method.as_str()))
        .collect();
    let methods = join(&methods);
    let is_update = matches!(method, Method::Put | Method::Patch) && at_path.iter().any(|it| it.method == Method::Post);
    let help = if is_update {
        format!("Phare updates by `POST`; the path takes {methods}")
    } else {
        format!("the path takes {methods}")
    };
    report.at(
        span,
        format!("`{path}` does not support `{}`\nhelp: {help}", method.as_str()),
    );
}

/// The operation that was probably meant where method and path are those of none.
pub(super) fn probable(args: &Args) -> Option<&'static Documented> {
    let path = args.route.as_ref()?.path();
    let path = if phare_contract::operations_at(&path).next().is_some() {
        path
    } else {
        Unmatched::new(&path).meant()?.to_owned()
    };
    let at_path = || phare_contract::operations_at(&path);
    let method = args.method.map(|(method, _)| method);
    at_path()
        .find(|operation| Some(operation.method) == method)
        // Those of one path that respond with something respond with the same thing, or nearly.
        .or_else(|| at_path().find(|operation| !operation.response.fields().is_empty()))
}

fn unknown_path(path: &str, attribute: AttributeName) -> String {
    let unmatched = Unmatched::new(path);
    let before = unmatched.segments[..unmatched.count].join("/");
    let first_line = match unmatched.segments.get(unmatched.count) {
        Some(segment) if before.is_empty() => {
            format!("unknown path `{path}`: no path of Phare begins with `/{segment}`")
        }
        Some(segment) => format!("unknown path `{path}`: `{segment}` is not known after `/{before}`"),
        None => format!("unknown path `{path}`: longer paths begin with it"),
    };
    let help = match unmatched.meant() {
        Some(known) => format!("a path with a similar name exists: `{known}`"),
        None => after(&before, &unmatched.next, attribute),
    };
    format!("{first_line}\nhelp: {help}")
}

/// A path that is none of Phare's.
struct Unmatched<'a> {
    segments: Vec<&'a str>,
    /// How many segments, from the first on, some path of Phare begins with.
    count: usize,
    /// What may follow them.
    next: Vec<&'static str>,
}

impl<'a> Unmatched<'a> {
    fn new(path: &'a str) -> Self {
        let segments: Vec<&str> = path.split('/').skip(1).collect();
        let known: Vec<Vec<&'static str>> = OPERATIONS
            .iter()
            .map(|operation| operation.path.split('/').skip(1).collect())
            .collect();
        let begins = |known: &[&str], count: usize| {
            known.len() >= count && same_shape(&known[..count].join("/"), &segments[..count].join("/"))
        };
        let count = (0..=segments.len())
            .rev()
            .find(|count| known.iter().any(|known| begins(known, *count)))
            .unwrap_or(0);
        let mut next = Vec::new();
        for known in known.iter().filter(|known| begins(known, count)) {
            next.extend(known.get(count).filter(|segment| !next.contains(*segment)));
        }
        Self { segments, count, next }
    }

    /// The path that was probably meant.
    fn meant(&self) -> Option<&'static str> {
        self.with_another_segment()
            .or_else(|| self.with_a_parameter())
            .or_else(|| self.without_a_beginning())
            .or_else(|| self.with_a_beginning())
    }

    /// One segment is misspelt, or stands in place of a parameter.
    fn with_another_segment(&self) -> Option<&'static str> {
        let unknown = *self.segments.get(self.count)?;
        if unknown.starts_with('{') {
            return None;
        }
        let next = || self.next.iter().copied();
        let named = next().filter(|next| !next.is_empty() && !next.starts_with('{'));
        // An id, or a name without its braces; any other word is something to do with what stands before.
        let is_in_place = |parameter: &&str| {
            unknown.contains(|c: char| !c.is_ascii_lowercase() && c != '-') || similar(unknown, [*parameter]).is_some()
        };
        let parameter = next().find(|next| next.starts_with('{')).filter(is_in_place);
        similar(unknown, named)
            .into_iter()
            .chain(parameter)
            .find_map(|segment| {
                let mut path = self.segments.clone();
                path[self.count] = segment;
                known_path(&path)
            })
    }

    /// A parameter is left out.
    fn with_a_parameter(&self) -> Option<&'static str> {
        let parameter = self.next.iter().copied().find(|next| next.starts_with('{'))?;
        let mut path = self.segments.clone();
        path.insert(self.count, parameter);
        known_path(&path)
    }

    /// There are segments too many before it.
    fn without_a_beginning(&self) -> Option<&'static str> {
        (1..self.segments.len()).find_map(|start| known_path(&self.segments[start..]))
    }

    /// Segments before it are missing.
    fn with_a_beginning(&self) -> Option<&'static str> {
        let ending = format!("/{}", self.segments.join("/"));
        OPERATIONS.iter().map(|operation| operation.path).find(|known| {
            known
                .match_indices('/')
                .any(|(start, _)| start > 0 && same_shape(&known[start..], &ending))
        })
    }
}

fn known_path(segments: &[&str]) -> Option<&'static str> {
    let path = format!("/{}", segments.join("/"));
    let mut operations = phare_contract::operations_at(&path);
    operations.next().map(|operation| operation.path)
}

fn after(before: &str, next: &[&str], attribute: AttributeName) -> String {
    let newer = match attribute {
        AttributeName::Endpoint => "`unlisted, response = Type`",
        AttributeName::Response => "serde's `Deserialize` in place of the attribute",
        AttributeName::Object => "serde's `Serialize` in place of the attribute",
    };
    if before.is_empty() || next.is_empty() {
        let verb = if attribute == AttributeName::Endpoint {
            "add"
        } else {
            "derive"
        };
        return format!("for a path that is newer than this crate, {verb} {newer}");
    }
    let next: Vec<String> = next.iter().map(|segment| format!("`{segment}`")).collect();
    let known = if next.len() == 1 { "known is" } else { "known are" };
    format!("{known} {}; a newer path needs {newer}", join(&next))
}
