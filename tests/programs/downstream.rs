//! A crate outside the workspace that depends on `phare` alone: it builds without a warning, and works.

mod copy;
mod every_field;

use std::env;
use std::process::{Command, Output};
use std::sync::LazyLock;

use self::copy::{Copy, target_directory};
use crate::support::listener::{Listener, Received, Reply};

static COPY: LazyLock<Copy> = LazyLock::new(Copy::new);

/// What Cargo says when it builds the copy, by clippy, whose lints the copy denies.
static BUILT: LazyLock<Output> = LazyLock::new(|| COPY.cargo(&["build", "--workspace"]));

#[track_caller]
fn stdout(output: &Output) -> String {
    let stdout = String::from_utf8_lossy(&output.stdout).into_owned();
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{stdout}{stderr}");
    stdout
}

/// The reply to each of the requests that the program makes, in their order.
fn replies() -> [Reply; 8] {
    let incident = r#"{"id":7,"project_id":2,"slug":"APP-7","title":"Down","created_at":"2026-03-08T10:00:00Z",
        "updated_at":"2026-03-08T10:00:00Z"}"#;
    [
        Reply::json(201, incident),
        Reply::json(200, r#"{"data":[],"links":{"next":null}}"#),
        Reply::no_content(),
        Reply::json(200, "stored"),
        Reply::json(200, "pong"),
        Reply::json(200, "one"),
        Reply::no_content(),
        Reply::no_content(),
    ]
}

#[test]
fn a_crate_that_depends_on_phare_alone_builds_and_works() {
    stdout(&BUILT);

    let listener = Listener::start(replies());
    let program = format!("downstream{}", env::consts::EXE_SUFFIX);
    let output = Command::new(target_directory().join("debug").join(program))
        .env("PHARE_API_KEY", "pha_x")
        .env("PHARE_BASE_URL", listener.base_url())
        .env_remove("PHARE_PROJECT_ID")
        .env_remove("PHARE_PROJECT_SLUG")
        .output()
        .expect("the program runs");
    assert_eq!(stdout(&output), "APP-7\n0\nstored\npong\none\n");

    let received = listener.received();
    let lines: Vec<_> = received.iter().map(Received::line).collect();
    assert_eq!(
        lines,
        [
            "POST /uptime/incidents",
            "GET /uptime/incidents?page=2",
            "PUT /shelves/1/things/a%2Fb?view=1&view=2",
            "POST /logo",
            "GET /ping?loud=true",
            "GET /ones/1",
            "DELETE /things/one",
            "POST /results",
        ]
    );
    let body = |index: usize| received.get(index).expect("a request").text();
    assert_eq!(
        body(0),
        r#"{"impact":"major_outage","title":"Down","exclude_from_downtime":false,"monitors":[1]}"#
    );
    assert_eq!(body(2), r#"{"type":3}"#);
    assert_eq!(
        body(7),
        r#"{"result":1,"option":2,"text":"three","list":true,"encoder":4,"client":5}"#
    );
    let reason = received.get(2).expect("a request").header("x-reason");
    assert_eq!(reason.as_deref(), Some("why not"));
}

#[test]
fn its_lints_find_nothing_to_warn_of() {
    let stderr = String::from_utf8_lossy(&BUILT.stderr);
    assert!(BUILT.status.success() && !stderr.contains("warning"), "{stderr}");
}

#[test]
fn it_names_neither_serde_nor_reqwest() {
    for (package, expected) in [
        ("downstream", ["downstream", "phare", "tokio"].as_slice()),
        ("edition_2018", &["edition_2018", "phare"]),
        ("indirect", &["indirect", "renamed"]),
        ("renamed", &["renamed", "phare"]),
        ("without_catalogue", &["without_catalogue", "phare"]),
    ] {
        let tree = [
            "tree",
            "--package",
            package,
            "--edges",
            "normal",
            "--depth",
            "1",
            "--prefix",
            "none",
        ];
        let tree = stdout(&COPY.cargo(&tree));
        let names: Vec<_> = tree.lines().filter_map(|line| line.split(' ').next()).collect();
        assert_eq!(names, expected, "{tree}");
    }
}

/// The errors of an example that does not say where `phare` is, without the lines that show the place.
fn errors_of(package: &str) -> Vec<String> {
    let output = COPY.cargo(&["build", "--package", package, "--example", "unsaid"]);
    let stderr = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(!output.status.success(), "{stderr}");
    let reports = stderr
        .split("\n\n")
        .filter(|report| report.contains("error") && !report.contains("could not compile"));
    let without_place = |report: &str| {
        let lines = report.lines().skip_while(|line| !line.starts_with("error"));
        let message: Vec<_> = lines.take_while(|line| !line.contains("-->")).map(str::trim).collect();
        message.join("\n")
    };
    reports.map(without_place).collect()
}

#[test]
fn that_the_dependency_has_another_name_is_one_error_for_each_attribute() {
    let error = "error: `phare` is called `other` in this crate\nhelp: add `crate = other`";
    assert_eq!(errors_of("renamed"), [error; 3]);
}

#[test]
fn that_phare_comes_through_another_crate_is_one_error_for_each_attribute() {
    let error = "error: `phare` is no dependency of this crate\nhelp: say which path leads to it: `crate = path`";
    assert_eq!(errors_of("indirect"), [error; 2]);
}

#[test]
fn without_the_ready_made_operations_only_what_is_named_is_compiled() {
    let built = COPY.cargo(&["build", "--package", "without_catalogue"]);
    let stderr = String::from_utf8_lossy(&built.stderr);
    assert!(built.status.success() && !stderr.contains("warning"), "{stderr}");
}

#[test]
fn a_response_type_whose_feature_is_off_is_one_error_that_names_the_feature() {
    let error = |operation, model, feature| {
        format!(
            "error: the response type of `{operation}`, `phare::{model}`, needs the feature `{feature}` of `phare`, which is off\n\
             help: turn it on by `cargo add phare --features {feature}`, or name a type of your own: `response = Type`"
        )
    };
    assert_eq!(
        errors_of("without_catalogue"),
        [
            error("GET /uptime/incidents/{incidentId}", "incidents::Incident", "incidents"),
            error(
                "GET /uptime/maintenance-windows",
                "maintenance_windows::MaintenanceWindow",
                "maintenance-windows"
            ),
        ]
    );
}
