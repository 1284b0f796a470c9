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

fn unknown_path(path: &str, attribute: AttributeName) -> String {
    let segments: Vec<&str> = path.split('/').skip(1).collect();
    let known: Vec<Vec<&str>> = OPERATIONS
        .iter()
        .map(|operation| operation.path.split('/').skip(1).collect())
        .collect();
    let begins = |known: &[&str], count: usize| {
        known.len() >= count && same_shape(&known[..count].join("/"), &segments[..count].join("/"))
    };
    // How many segments, from the first on, some path of Phare begins with.
    let count = (0..=segments.len())
        .rev()
        .find(|count| known.iter().any(|known| begins(known, *count)))
        .unwrap_or(0);
    let mut next: Vec<&str> = Vec::new();
    for known in known.iter().filter(|known| begins(known, count)) {
        next.extend(known.get(count).filter(|segment| !next.contains(segment)));
    }
    let before = segments[..count].join("/");
    let first_line = match segments.get(count) {
        Some(segment) if count == 0 => format!("unknown path `{path}`: no path of Phare begins with `/{segment}`"),
        Some(segment) => format!("unknown path `{path}`: `{segment}` is not known after `/{before}`"),
        None => format!("unknown path `{path}`: longer paths begin with it"),
    };
    let help = match meant(&segments, count, &next) {
        Some(known) => format!("a path with a similar name exists: `{known}`"),
        None => after(&before, &next, attribute),
    };
    format!("{first_line}\nhelp: {help}")
}

/// The path that was probably meant: one segment is misspelt or in place of a parameter, or some are missing or too many before it.
fn meant(segments: &[&str], count: usize, next: &[&str]) -> Option<&'static str> {
    if let Some(unknown) = segments.get(count) {
        let parameter = next.iter().copied().find(|next| next.starts_with('{'));
        let named = next.iter().copied().filter(|next| !next.starts_with('{'));
        let candidates = similar(unknown, named).into_iter().chain(parameter);
        for segment in candidates.filter(|_| !unknown.starts_with('{')) {
            let mut path = segments.to_vec();
            path[count] = segment;
            if let Some(known) = known_path(&path) {
                return Some(known);
            }
        }
    }
    let shorter = (1..segments.len()).find_map(|start| known_path(&segments[start..]));
    shorter.or_else(|| {
        let ending = format!("/{}", segments.join("/"));
        let known = OPERATIONS.iter().map(|operation| operation.path);
        known.into_iter().find(|known| {
            known
                .match_indices('/')
                .any(|(start, _)| start > 0 && same_shape(&known[start..], &ending))
        })
    })
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
