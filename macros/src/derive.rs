//! From a struct to the code of an endpoint: parse, resolve, check, expand. No stage uses a later one.

use proc_macro2::TokenStream;
use syn::DeriveInput;

use crate::declaration::Declaration;
use crate::endpoint::Endpoint;
use crate::report::Report;

/// The code of an endpoint; where something is wrong with it, all errors, and as much code as keeps its uses valid.
pub(crate) fn derive(item: TokenStream) -> TokenStream {
    let item: DeriveInput = match syn::parse2(item) {
        Ok(item) => item,
        Err(error) => return error.into_compile_error(),
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
