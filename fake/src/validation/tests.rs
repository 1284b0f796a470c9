//! Kinds of values that no incident has. The others are tested over HTTP.

use phare_contract::{Field, Kind};
use serde_json::{Map, Value, json};

use super::{FieldErrors, check_body, check_query};
use crate::input::{self, Input};

const TEXT: Kind = Kind::Str {
    min: Some(2),
    max: None,
};
const INTEGER: Kind = Kind::Integer {
    min: None,
    max: None,
    of: &[],
};

const fn field(kind: Kind) -> Field {
    Field {
        name: "x",
        kind,
        required: false,
        nullable: false,
        repeatable: false,
    }
}

/// What comes of a field `x` with this value: the value in its proper kind, or the errors.
fn check(fields: &'static [Field], value: Value) -> Result<Value, Value> {
    let mut errors = FieldErrors::default();
    let input = Input {
        fields: Map::from_iter([("x".to_owned(), value)]),
        files: Vec::new(),
        is_json: true,
    };
    let clean = check_body(fields, &input, |field| &field.kind, &mut errors);
    match errors.len() {
        0 => Ok(clean["x"].clone()),
        _ => Err(errors.by_field()),
    }
}

fn error(message: &str) -> Result<Value, Value> {
    Err(json!({ "x": [message] }))
}

#[test]
fn integers_have_ranges() {
    const LEAST: &[Field] = &[field(Kind::Integer {
        min: Some(2),
        max: None,
        of: &[],
    })];
    const MOST: &[Field] = &[field(Kind::Integer {
        min: None,
        max: Some(4),
        of: &[],
    })];
    const BOTH: &[Field] = &[field(Kind::Integer {
        min: Some(2),
        max: Some(4),
        of: &[],
    })];
    assert_eq!(check(LEAST, json!("2")), Ok(json!(2)));
    assert_eq!(check(LEAST, json!(1)), error("The x field must be at least 2."));
    assert_eq!(check(MOST, json!(5)), error("The x field must not be greater than 4."));
    assert_eq!(check(BOTH, json!(4)), Ok(json!(4)));
    assert_eq!(check(BOTH, json!(5)), error("The x field must be between 2 and 4."));
}

#[test]
fn integers_have_sets() {
    const SET: &[Field] = &[field(Kind::Integer {
        min: None,
        max: None,
        of: &[30, 60],
    })];
    assert_eq!(check(SET, json!(60)), Ok(json!(60)));
    assert_eq!(check(SET, json!(45)), error("The selected x is invalid."));
}

#[test]
fn text_has_a_least_length() {
    const FIELDS: &[Field] = &[field(TEXT)];
    assert_eq!(
        check(FIELDS, json!("é")),
        error("The x field must be at least 2 characters.")
    );
}

#[test]
fn numbers_may_be_text() {
    const FIELDS: &[Field] = &[field(Kind::Number)];
    assert_eq!(check(FIELDS, json!(1.5)), Ok(json!(1.5)));
    assert_eq!(check(FIELDS, json!("1.5")), Ok(json!(1.5)));
    for value in [json!("NaN"), json!("1e999"), json!("one"), json!(true)] {
        assert_eq!(check(FIELDS, value), error("The x field must be a number."));
    }
}

#[test]
fn faults_in_objects_have_dotted_names() {
    const INNER: &[Field] = &[Field {
        required: true,
        ..field(INTEGER)
    }];
    const FIELDS: &[Field] = &[field(Kind::Array {
        item: &Kind::Object(INNER),
        min: None,
        max: None,
    })];
    assert_eq!(check(FIELDS, json!([{ "x": "5", "y": 1 }])), Ok(json!([{ "x": 5 }])));
    assert_eq!(
        check(FIELDS, json!([{ "x": 1 }, {}, 7])),
        Err(json!({
            "x.1.x": ["The x.1.x field is required."],
            "x.2": ["The x.2 field must be an object."],
        }))
    );
}

#[test]
fn an_object_without_fields_holds_anything() {
    const FIELDS: &[Field] = &[field(Kind::Object(&[]))];
    assert_eq!(check(FIELDS, json!({ "any": [1] })), Ok(json!({ "any": [1] })));
    assert_eq!(check(FIELDS, json!([])), error("The x field must be an object."));
}

#[test]
fn one_of_several_kinds_is_enough() {
    const ONE: &[Field] = &[
        Field {
            required: true,
            ..field(INTEGER)
        },
        Field {
            name: "y",
            required: true,
            ..field(INTEGER)
        },
    ];
    const OTHER: &[Field] = &[Field {
        name: "z",
        required: true,
        ..field(INTEGER)
    }];
    const FIELDS: &[Field] = &[field(Kind::OneOf(&[Kind::Object(ONE), Kind::Object(OTHER)]))];
    assert_eq!(check(FIELDS, json!({ "z": 1 })), Ok(json!({ "z": 1 })));
    let nearest = json!({ "x.z": ["The x.z field is required."] });
    assert_eq!(check(FIELDS, json!({})), Err(nearest));
}

#[test]
fn anything_may_be_anything_and_json_holds_no_file() {
    const ANY: &[Field] = &[field(Kind::Any)];
    const FILE: &[Field] = &[field(Kind::File(&["png"]))];
    assert_eq!(check(ANY, json!([{}])), Ok(json!([{}])));
    assert_eq!(check(FILE, json!("logo.png")), error("The x field must be a file."));
}

#[test]
fn a_required_field_may_be_null_where_it_is_nullable() {
    const FIELDS: &[Field] = &[Field {
        required: true,
        nullable: true,
        ..field(INTEGER)
    }];
    assert_eq!(check(FIELDS, Value::Null), Ok(Value::Null));
}

#[test]
fn a_required_list_has_an_item() {
    const FIELDS: &[Field] = &[Field {
        required: true,
        ..field(Kind::Array {
            item: &INTEGER,
            min: None,
            max: None,
        })
    }];
    assert_eq!(check(FIELDS, json!([])), error("The x field is required."));
}

#[test]
fn a_parameter_counts_once_unless_it_is_repeatable() {
    const ONCE: &[Field] = &[field(INTEGER)];
    const OFTEN: &[Field] = &[Field {
        repeatable: true,
        ..field(INTEGER)
    }];
    let check = |parameters, query| {
        let mut errors = FieldErrors::default();
        let clean = check_query(parameters, &input::query(query), &mut errors);
        (Value::from(clean), errors.len())
    };
    assert_eq!(check(ONCE, "x=1&x=+2+"), (json!({ "x": 2 }), 0));
    assert_eq!(check(OFTEN, "x=1&x=%32"), (json!({ "x": [1, 2] }), 0));
    assert_eq!(check(OFTEN, "x=1&x=two"), (json!({ "x": [1, null] }), 1));
    assert_eq!(check(OFTEN, ""), (json!({}), 0));
}
