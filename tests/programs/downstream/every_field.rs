//! A struct with every field of an operation compiles, for each operation of the contract.

use std::fmt::Write as _;
use std::fs;

use phare_contract::{Documented, Field, Kind, OPERATIONS};

use super::COPY;

#[test]
fn a_struct_with_every_field_compiles() {
    let mut source = String::from("#![allow(dead_code, missing_docs)]\n");
    for operation in OPERATIONS {
        source.push_str(&request(operation));
    }
    source.push_str("fn main() {}\n");
    let examples = COPY.root.join("examples");
    fs::create_dir_all(&examples).expect("a directory");
    fs::write(examples.join("every_field.rs"), source).expect("an example");
    super::stdout(&COPY.cargo(&["build", "--example", "every_field"]));
}

fn request(operation: &Documented) -> String {
    let name = format!("{}{}", operation.id[..1].to_uppercase(), &operation.id[1..]);
    let mut source = format!(
        "#[phare::phare_endpoint({}, {:?}, response = String)]\npub struct {name} {{\n",
        operation.method.as_str(),
        operation.path
    );
    for parameter in operation.path_parameters {
        writeln!(
            source,
            "    #[serde(rename = {0:?})] r#{1}: {2},",
            parameter.name,
            parameter.name.to_lowercase(),
            of_kind(parameter.kind)
        )
        .expect("a string takes all that is written");
    }
    for field in operation.request_fields() {
        writeln!(source, "    r#{}: {},", field.name, rust_type(field)).expect("a string takes all that is written");
    }
    source + "}\n"
}

fn rust_type(field: &Field) -> String {
    let ty = of_kind(field.kind);
    match (field.required, field.nullable) {
        (true, _) => ty,
        (false, true) => format!("phare::Nullable<{ty}>"),
        (false, false) => format!("Option<{ty}>"),
    }
}

fn of_kind(kind: Kind) -> String {
    match kind {
        Kind::Str { .. } | Kind::Enum(_) => "String".to_owned(),
        Kind::DateTime => "phare::Timestamp".to_owned(),
        Kind::Integer { .. } => "u64".to_owned(),
        Kind::Number => "f64".to_owned(),
        Kind::Boolean => "bool".to_owned(),
        Kind::Array { item, .. } => format!("Vec<{}>", of_kind(*item)),
        Kind::File(_) => "phare::File".to_owned(),
        Kind::Object(_) | Kind::OneOf(_) | Kind::Any => "phare::Json".to_owned(),
    }
}
