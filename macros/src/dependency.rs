//! Under which name the crate that is being compiled knows `phare`, so that an error can say it.
//!
//! The compiler tells a macro nothing of that but by its own command line, on which Cargo names each dependency with its file. Where that says
//! nothing, as in an editor, the crate is taken to be `phare`, and rustc reports it where it is not.

use std::ffi::OsString;
use std::path::Path;
use std::sync::LazyLock;

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::{format_ident, quote};

use crate::attribute::crate_value;
use crate::report::Report;

/// What `::phare` leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Dependency {
    /// The crate, for all that is known.
    Phare,
    /// Nothing: the crate is a dependency under this name.
    Renamed(String),
    /// Nothing: it is no dependency, but comes through one.
    Indirect,
}

static DEPENDENCY: LazyLock<Dependency> = LazyLock::new(|| Dependency::of(std::env::args_os()));

impl Dependency {
    /// By the arguments of the compiler: `--crate-name`, and `--extern name=file` for each dependency.
    fn of(arguments: impl IntoIterator<Item = OsString>) -> Self {
        let mut found = Self::Phare;
        let mut arguments = arguments
            .into_iter()
            .map(|argument| argument.to_string_lossy().into_owned());
        while let Some(argument) = arguments.next() {
            let (option, value) = match argument.split_once('=') {
                Some((option, value)) => (option.to_owned(), Some(value.to_owned())),
                None => (argument, None),
            };
            if option != "--extern" && option != "--crate-name" {
                continue;
            }
            let Some(value) = value.or_else(|| arguments.next()) else {
                break;
            };
            let (name, file) = value.split_once('=').unwrap_or((&value, ""));
            // `noprelude:name`
            let name = name.rsplit(':').next().unwrap_or(name);
            if name == "phare" {
                return Self::Phare;
            }
            if option == "--extern" && is_phare(file) {
                found = Self::Renamed(name.to_owned());
            } else if option == "--extern" && found == Self::Phare {
                found = Self::Indirect;
            }
        }
        found
    }
}

/// Whether this is the file of the crate, such as `libphare-0123456789abcdef.rmeta`.
fn is_phare(file: &str) -> bool {
    let stem = Path::new(file).file_stem().and_then(|stem| stem.to_str());
    let name = stem.and_then(|stem| stem.strip_prefix("libphare"));
    name.is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
}

/// Reports that `::phare` leads nowhere. The arguments are then those with which the rest can be expanded, or none.
pub(crate) fn check(args: &TokenStream, report: &mut Report) -> Option<TokenStream> {
    match &*DEPENDENCY {
        _ if crate_value(args).is_some() => Some(args.clone()),
        Dependency::Phare => Some(args.clone()),
        Dependency::Renamed(name) => {
            let message = format!("`phare` is called `{name}` in this crate\nhelp: add `crate = {name}`");
            report.at(Span::call_site(), message);
            let name = format_ident!("{name}");
            let ends = args.clone().into_iter().last();
            let comma = match ends {
                None => return Some(TokenStream::new()),
                Some(TokenTree::Punct(mark)) if mark.as_char() == ',' => None,
                Some(_) => Some(quote!(,)),
            };
            Some(quote!(#args #comma crate = ::#name))
        }
        Dependency::Indirect => {
            report.at(
                Span::call_site(),
                "`phare` is no dependency of this crate\nhelp: say which path leads to it: `crate = path`",
            );
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Dependency;

    #[track_caller]
    fn check(arguments: &str, expected: &Dependency) {
        let found = Dependency::of(arguments.split(' ').map(Into::into));
        assert_eq!(found, *expected, "{arguments}");
    }

    #[test]
    fn it_is_known_by_its_name() {
        for arguments in [
            "rustc --crate-name app --extern phare=/t/libphare-1a2b.rmeta",
            "rustc --crate-name app --extern tokio=/t/libtokio-1a.rmeta --extern phare=/t/libphare-1a2b.rmeta",
            "rustc --crate-name app --extern=phare=/t/libphare-1a2b.rlib",
            "rustc --crate-name app --extern noprelude:phare=/t/libphare.rlib --extern other=/t/libphare-1a.rlib",
            "rustc --crate-name app --extern phare",
            "rustc --crate-name phare --extern serde=/t/libserde-1a.rmeta",
            "rustc --crate-name=phare --extern serde=/t/libserde-1a.rmeta",
        ] {
            check(arguments, &Dependency::Phare);
        }
    }

    #[test]
    fn another_name_is_told_by_the_file() {
        for arguments in [
            "rustc --crate-name app --extern tokio=/t/libtokio-1a.rmeta --extern uptime=/t/libphare-1a2b.rmeta",
            "rustc --crate-name app --extern uptime=C:\\t/libphare.rlib --extern phare_fake=/t/libphare_fake-1a.rlib",
            "clippy-driver rustc --crate-name app --extern=priv,noprelude:uptime=/t/libphare-1a2b.rmeta",
        ] {
            check(arguments, &Dependency::Renamed("uptime".to_owned()));
        }
    }

    #[test]
    fn it_may_come_through_a_dependency() {
        check(
            "rustc --crate-name app --extern ops=/t/libops-1a.rmeta --extern phare_fake=/t/libphare_fake-1a.rlib",
            &Dependency::Indirect,
        );
    }

    #[test]
    fn nothing_is_said_where_nothing_is_known() {
        for arguments in [
            "",
            "rust-analyzer-proc-macro-srv",
            "rustc @arguments",
            "rustc --extern",
            "rustc --crate-name",
        ] {
            check(arguments, &Dependency::Phare);
        }
    }
}
