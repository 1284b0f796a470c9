//! From a struct to the code of an endpoint: parse, resolve, check, expand. No stage uses a later one.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use syn::DeriveInput;

use crate::declaration::Declaration;
use crate::endpoint::Endpoint;
use crate::report::Report;

/// The code of an endpoint; where something is wrong with it, all errors, and as much code as keeps its uses valid.
pub(crate) fn derive(item: TokenStream) -> TokenStream {
    let item: DeriveInput = match syn::parse2(item.clone()) {
        Ok(item) => item,
        Err(error) => {
            let mut tokens = error.into_compile_error();
            tokens.extend(unfinished(item));
            return tokens;
        }
    };
    let mut report = Report::default();
    let declaration = Declaration::parse(&item, &mut report);
    let endpoint = Endpoint::resolve(&declaration, &mut report);
    endpoint.check(&mut report);
    if report.is_empty() {
        endpoint.expand()
    } else {
        let mut tokens = report.into_tokens();
        tokens.extend(endpoint.stub());
        tokens
    }
}

/// The `send` of a struct whose fields do not parse, as an editor hands it over while they are typed: its response is known.
fn unfinished(item: TokenStream) -> Option<TokenStream> {
    let without_fields = item.into_iter().map(|token| match token {
        TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
            TokenTree::Group(Group::new(Delimiter::Brace, TokenStream::new()))
        }
        token => token,
    });
    let item: DeriveInput = syn::parse2(without_fields.collect()).ok()?;
    // The compiler says what is wrong with the fields, and nothing more is known of them.
    let mut report = Report::default();
    let declaration = Declaration::parse(&item, &mut report);
    Some(Endpoint::resolve(&declaration, &mut report).stub())
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    /// The modules of each stage.
    const STAGES: [&[&str]; 4] = [
        &["args", "declaration", "field", "route", "serde_attributes"],
        &["endpoint", "resolve"],
        &["check"],
        &["expand"],
    ];

    /// The source of the module and of those in it.
    fn source(module: &str) -> String {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let mut source = fs::read_to_string(root.join(module).with_extension("rs")).expect("a stage has its file");
        for entry in fs::read_dir(root.join(module)).into_iter().flatten() {
            let path = entry.expect("the directory can be read").path();
            source += &fs::read_to_string(path).expect("it holds files only");
        }
        source
    }

    /// What an editor hands over while someone types.
    #[test]
    fn the_response_is_known_while_something_is_half_typed() {
        let whole = "title: String, impact: Impact, exclude_from_downtime: bool";
        for (args, fields) in [
            ("POST, \"/uptime/incidents\"", whole),
            ("POST, \"/uptime/incidents\"", ""),
            ("POST, \"/uptime/incidents\"", "title"),
            ("POST, \"/uptime/incidents\"", "title:"),
            ("POST, \"/uptime/incidents\"", "titl: String"),
            ("POST, \"/uptime/incidents\"", "title: Strin"),
            ("POST, \"/uptime/incidents\"", "title: Vec<"),
            ("POST, \"/uptime/incidents\"", "title: String impact: Impact"),
            ("POST, \"/uptime/incidents\"", "#[phare(que)] title: String"),
            ("POST, \"/uptime/incidents\"", "pub"),
            ("POST, \"/uptime/incidents\", unlis", whole),
            ("POST, \"/uptime/incidents\", response =", whole),
            ("POST, \"/uptime/inciden\"", whole),
            ("POST, /uptime/incidents", whole),
            ("GET, /uptime/incidents/{incidentId}", whole),
            ("\"/uptime/incidents/{incidentId}\"", whole),
            ("\"POST /uptime/incidents\"", whole),
            ("PUT, \"/uptime/incidents/{incidentId}\"", whole),
        ] {
            let item = format!("#[phare(endpoint({args}))] struct Request {{ {fields} }}");
            let Ok(item) = item.parse() else { continue };
            let output = super::derive(item).to_string();
            let send = ":: Request < :: phare :: incidents :: Incident >";
            assert!(
                output.contains("fn send") && output.contains(send),
                "{args} {fields}: {output}"
            );
        }
    }

    #[test]
    fn no_stage_uses_a_later_one() {
        for (stage, modules) in STAGES.iter().enumerate() {
            for module in *modules {
                let source = source(module);
                for later in STAGES[stage + 1..].iter().copied().flatten() {
                    assert!(!source.contains(&format!("crate::{later}")), "{module} uses {later}");
                }
            }
        }
    }
}
