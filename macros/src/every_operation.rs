//! For each operation of the contract: the right struct is right, and each slip is one error.

use std::fmt::Write as _;

use phare_contract::{Field, Method, OPERATIONS, Operation, snake_case};

use crate::derive::derive;
use crate::kind_words::rust_type;

/// A struct for an operation, as the attribute hands it over.
struct Request {
    method: Method,
    path: &'static str,
    fields: Vec<(String, String)>,
}

impl Request {
    /// With every path parameter, and every field that is required.
    fn right(operation: &Operation) -> Self {
        let parameters = operation
            .path_parameters
            .iter()
            .map(|parameter| (snake_case(parameter.name), "u64".to_owned()));
        let required = fields(operation).filter(|field| field.required);
        Self {
            method: operation.method,
            path: operation.path,
            fields: parameters
                .chain(required.map(|field| (field.name.to_owned(), rust_type(field.kind))))
                .collect(),
        }
    }

    /// With every field as well that is not required.
    fn full(operation: &Operation) -> Self {
        let mut request = Self::right(operation);
        let optional = fields(operation).filter(|field| !field.required);
        request
            .fields
            .extend(optional.map(|field| (field.name.to_owned(), rust_type(field.kind))));
        request
    }

    /// The messages of the errors that the macro reports.
    fn errors(&self) -> Vec<String> {
        let mut source = format!(
            "#[phare(endpoint({}, {:?}, response = ()))] struct Request {{",
            self.method.as_str(),
            self.path
        );
        for (name, ty) in &self.fields {
            // Any name can be a field's, keywords too.
            write!(source, "r#{name}: {ty},").expect("a string takes all that is written");
        }
        source.push('}');
        let tokens = derive(source.parse().expect("the source is valid Rust")).to_string();
        tokens.split("compile_error !").skip(1).map(ToOwned::to_owned).collect()
    }
}

fn fields(operation: &Operation) -> impl Iterator<Item = &'static Field> {
    operation
        .query
        .iter()
        .chain(operation.body.map_or(&[][..], |body| body.fields))
}

fn assert_one(errors: &[String], message: &str, operation: &Operation) {
    let location = format!("{} {}", operation.method.as_str(), operation.path);
    assert_eq!(errors.len(), 1, "{location}: {errors:?}");
    assert!(errors[0].contains(message), "{location}: {errors:?}");
}

#[test]
fn the_right_struct_is_right() {
    assert_eq!(OPERATIONS.len(), 48);
    for operation in OPERATIONS {
        assert_eq!(Request::right(operation).errors(), [""; 0], "{}", operation.id);
        assert_eq!(Request::full(operation).errors(), [""; 0], "{}", operation.id);
    }
}

#[test]
fn a_misspelt_field_is_one_error() {
    for operation in OPERATIONS {
        for field in fields(operation) {
            let mut request = Request::full(operation);
            for (name, _) in request.fields.iter_mut().filter(|(name, _)| name == field.name) {
                name.push('z');
            }
            assert_one(
                &request.errors(),
                &format!("unknown field `{}z`", field.name),
                operation,
            );
        }
        let mut request = Request::right(operation);
        request.fields.push(("zebra".to_owned(), "u8".to_owned()));
        assert_one(&request.errors(), "unknown field `zebra`", operation);
    }
}

#[test]
fn a_missing_field_is_one_error() {
    for operation in OPERATIONS {
        for (missing, (name, _)) in Request::right(operation).fields.into_iter().enumerate() {
            let mut request = Request::right(operation);
            request.fields.remove(missing);
            let is_parameter = missing < operation.path_parameters.len();
            let message = if is_parameter {
                "has no field for the path parameter"
            } else {
                "missing required field `"
            };
            assert_one(&request.errors(), message, operation);
            assert!(is_parameter || request.errors()[0].contains(&format!("`{name}`")));
        }
    }
}

#[test]
fn a_wrong_method_is_one_error() {
    for operation in OPERATIONS {
        for method in Method::ALL {
            let request = Request {
                method,
                ..Request::right(operation)
            };
            if phare_contract::operation(method, operation.path).is_none() {
                assert_one(
                    &request.errors(),
                    &format!("does not support `{}`", method.as_str()),
                    operation,
                );
            }
        }
    }
}

#[test]
fn a_path_that_does_not_exist_is_one_error() {
    for operation in OPERATIONS {
        let path = format!("{}/zebra", operation.path.trim_end_matches('/'));
        let request = Request {
            path: path.leak(),
            ..Request::right(operation)
        };
        assert_one(&request.errors(), "unknown path", operation);
    }
}
