//! What holds for the tables, whatever document they were written from.

use std::collections::BTreeSet;

use phare_contract::corrections::{
    FIELDS, IMAGE_FORMATS, MODELS, MULTIPART, READ_ALIASES, REPEATABLE, REPEATS, TRANSITIONS,
};
use phare_contract::{
    CREATE_UPTIME_INCIDENT, CREATE_UPTIME_STATUS_PAGE, Field, Idempotency, Kind, Method, OPERATIONS, Operation,
    ResponseBody, SOURCE_DATE, operation, operations_at, same_shape,
};

fn find<'a>(fields: &'a [Field], name: &str) -> Option<&'a Field> {
    fields.iter().find(|field| field.name == name)
}

#[test]
fn the_whole_api_is_there() {
    assert_eq!(OPERATIONS.len(), 48);
    assert_eq!(SOURCE_DATE.len(), "2026-09-27".len());
}

#[test]
fn no_operation_stands_twice() {
    for (index, one) in OPERATIONS.iter().enumerate() {
        for other in &OPERATIONS[index + 1..] {
            assert_ne!(one.id, other.id);
            assert!(
                one.method != other.method || !same_shape(one.path, other.path),
                "{}",
                one.path
            );
        }
    }
}

#[test]
fn operations_of_a_path_stand_together() {
    let mut paths: Vec<_> = OPERATIONS.iter().map(|operation| operation.path).collect();
    paths.dedup();
    let different: BTreeSet<_> = paths.iter().collect();
    assert_eq!(paths.len(), different.len());
}

#[test]
fn path_parameters_are_those_of_the_path_in_its_order() {
    for operation in OPERATIONS {
        let names = operation
            .path
            .split('/')
            .filter_map(|segment| segment.strip_prefix('{')?.strip_suffix('}'));
        let known = operation.path_parameters.iter().map(|field| field.name);
        assert!(names.eq(known), "{}", operation.path);
        assert!(
            operation.path_parameters.iter().all(|field| field.required),
            "{}",
            operation.path
        );
    }
}

#[test]
fn no_name_stands_twice() {
    for operation in OPERATIONS {
        for fields in [
            operation.path_parameters,
            operation.query,
            operation.body_fields(),
            operation.response.fields(),
        ] {
            assert_names_differ(operation.id, fields);
        }
    }
}

fn assert_names_differ(id: &str, fields: &[Field]) {
    let names: BTreeSet<_> = fields.iter().map(|field| field.name).collect();
    assert_eq!(names.len(), fields.len(), "{id}");
    for field in fields {
        assert_kind_is_sound(id, field.kind);
    }
}

/// Names differ, limits fit each other, and a choice has something to choose from.
fn assert_kind_is_sound(id: &str, kind: Kind) {
    let fits = match kind {
        Kind::Str {
            min: Some(min),
            max: Some(max),
        } => min <= max,
        Kind::Integer {
            min: Some(min),
            max: Some(max),
            ..
        } => min <= max,
        Kind::Array { item, min, max } => {
            assert_kind_is_sound(id, *item);
            min.zip(max).is_none_or(|(min, max)| min <= max)
        }
        Kind::Enum(values) => values.iter().collect::<BTreeSet<_>>().len() == values.len() && !values.is_empty(),
        Kind::Object(fields) => {
            assert_names_differ(id, fields);
            true
        }
        Kind::OneOf(kinds) => {
            for kind in kinds {
                assert_kind_is_sound(id, *kind);
            }
            kinds.len() > 1
        }
        _ => true,
    };
    assert!(fits, "{id}: {kind:?}");
}

#[test]
fn bodies_responses_and_statuses_fit_the_method() {
    for operation in OPERATIONS {
        let id = operation.id;
        if matches!(operation.method, Method::Get | Method::Delete) {
            assert_eq!(operation.body, None, "{id}");
        }
        assert_eq!(
            operation.success == 204,
            operation.response == ResponseBody::Empty,
            "{id}"
        );
        assert!(operation.error_statuses.is_sorted(), "{id}");
        assert!(operation.error_statuses.starts_with(&[401, 403]), "{id}");
        assert_eq!(
            operation.method == Method::Get,
            operation.idempotency == Idempotency::Read,
            "{id}"
        );
        assert_eq!(
            operation.method == Method::Delete,
            operation.idempotency == Idempotency::Delete,
            "{id}"
        );
    }
}

#[test]
fn projects_themselves_and_the_info_take_no_project() {
    for operation in OPERATIONS {
        let without = operation.path == "/" || operation.path.starts_with("/projects");
        assert_eq!(operation.takes_project, !without, "{}", operation.path);
    }
}

#[test]
fn only_a_page_is_walked() {
    for operation in OPERATIONS {
        if matches!(operation.response, ResponseBody::Page { .. }) {
            for name in ["page", "per_page"] {
                assert!(find(operation.query, name).is_some(), "{}: {name}", operation.id);
            }
        }
    }
}

#[test]
fn files_are_sent_in_multipart_bodies() {
    for operation in OPERATIONS {
        let files = operation
            .body_fields()
            .iter()
            .any(|field| matches!(field.kind, Kind::File(_)));
        assert_eq!(
            files,
            operation.body.is_some_and(|body| body.multipart),
            "{}",
            operation.id
        );
    }
}

#[test]
fn every_correction_is_in_the_tables() {
    for corrected in FIELDS {
        let operation = operation(corrected.method, corrected.path).expect(corrected.path);
        let field = find(operation.body_fields(), corrected.field).expect(corrected.field);
        assert_eq!(field.kind, corrected.kind);
        assert_ne!(
            corrected.documented, corrected.kind,
            "the correction of {} can go",
            corrected.field
        );
    }
    for (method, path) in MULTIPART {
        let body = operation(*method, path).and_then(|operation| operation.body);
        assert!(body.is_some_and(|body| body.multipart), "{path}");
    }
    for (method, path, repeat) in REPEATS {
        assert_eq!(
            operation(*method, path).map(|operation| operation.idempotency),
            Some(*repeat),
            "{path}"
        );
    }
    for name in REPEATABLE {
        let mut queries = OPERATIONS.iter().filter_map(|operation| find(operation.query, name));
        assert!(queries.next().is_some_and(|field| field.repeatable), "{name}");
    }
    for (name, formats) in IMAGE_FORMATS {
        let mut fields = OPERATIONS
            .iter()
            .filter_map(|operation| find(operation.body_fields(), name));
        assert_eq!(
            fields.next().map(|field| field.kind),
            Some(Kind::File(formats)),
            "{name}"
        );
    }
    for last in TRANSITIONS {
        let mut operations = OPERATIONS
            .iter()
            .filter(|operation| operation.path.ends_with(&format!("/{last}")));
        assert!(
            operations
                .next()
                .is_some_and(|operation| operation.idempotency == Idempotency::Transition),
            "{last}"
        );
    }
}

#[test]
fn every_model_responses_something() {
    for (path, model) in MODELS {
        let mut models = operations_at(path).map(|operation| match operation.response {
            ResponseBody::Empty => None,
            ResponseBody::Object { model, .. } | ResponseBody::Page { model, .. } => model,
        });
        assert!(models.any(|known| known == Some(model)), "{path}");
    }
}

#[test]
fn older_spellings_of_an_impact_mean_one_of_today() {
    let create = operation(Method::Post, "/uptime/incidents").expect("an operation");
    let impact = find(create.body_fields(), "impact").expect("a field");
    let Kind::Enum(values) = impact.kind else {
        panic!("{impact:?}");
    };
    assert_eq!(values.len(), 6);
    for (older, newer) in READ_ALIASES {
        assert!(values.contains(newer) && !values.contains(older), "{older}");
    }
}

#[test]
fn an_operation_tells_its_method_and_path() {
    let operation = &CREATE_UPTIME_INCIDENT;
    assert_eq!(operation.to_string(), "POST /uptime/incidents");
    assert_eq!(format!("{operation:?}"), "Operation(POST /uptime/incidents)");
    assert!(operation.is_listed);
    assert!(!Operation::unlisted(Method::Post, "/uptime/incidents").is_listed);
}

#[test]
fn a_body_as_the_document_describes_it() {
    let fields = CREATE_UPTIME_INCIDENT.body_fields();
    let described: Vec<_> = fields
        .iter()
        .map(|field| (field.name, field.required, field.nullable))
        .collect();
    assert_eq!(
        described,
        [
            ("title", true, false),
            ("description", false, false),
            ("exclude_from_downtime", true, false),
            ("incident_at", false, true),
            ("recovery_at", false, true),
            ("monitors", false, false),
            ("impact", true, false),
        ]
    );
    let kind = |name| find(fields, name).map(|field| field.kind);
    let (min, max) = (Some(1), Some(250));
    assert_eq!(kind("title"), Some(Kind::Str { min, max }));
    let components = find(CREATE_UPTIME_STATUS_PAGE.body_fields(), "components").map(|field| field.kind);
    assert!(matches!(components, Some(Kind::Array { .. })), "{components:?}");
    // No smallest number is none, and not 0.
    let channels = find(CREATE_UPTIME_STATUS_PAGE.body_fields(), "subscription_channels").map(|field| field.kind);
    assert!(
        matches!(
            channels,
            Some(Kind::Array {
                min: None,
                max: Some(3),
                ..
            })
        ),
        "{channels:?}"
    );
}
