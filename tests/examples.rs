//! The examples, run as the programs they are.

mod listener;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::listener::{Listener, Reply};

/// An example that `cargo test` has built beside this program.
fn example(name: &str) -> Command {
    let this = env::current_exe().expect("this program");
    let profile = this.ancestors().nth(2).expect("the directory of the profile");
    let program: PathBuf = profile
        .join("examples")
        .join(format!("{name}{}", env::consts::EXE_SUFFIX));
    assert!(
        program.exists(),
        "{} is missing: `cargo build --examples` builds it",
        program.display()
    );
    let mut command = Command::new(program);
    for (variable, _) in env::vars_os() {
        let name = variable.to_string_lossy().to_ascii_uppercase();
        if name.starts_with("PHARE_") || name.ends_with("_PROXY") {
            command.env_remove(variable);
        }
    }
    command
}

/// Runs it; gives its standard output.
fn run(command: &mut Command) -> String {
    let output: Output = command.output().expect("the example runs");
    let stdout = String::from_utf8(output.stdout).expect("UTF-8");
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?}: {stdout}{stderr}");
    stdout
}

const INCIDENT: &str = r#"{"id":7,"project_id":2,"type":"manual","slug":"APP-7","impact":"major_outage","state":"unknown",
    "status":"ongoing","title":"t","created_at":"2026-03-08T10:00:00.000000Z","updated_at":"2026-03-08T10:00:00.000000Z"}"#;

#[test]
fn every_example_runs_without_a_key() {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let mut names = Vec::new();
    for entry in fs::read_dir(directory).expect("the examples") {
        let path = entry.expect("an entry").path();
        if path.extension().is_some_and(|extension| extension == "rs") {
            names.push(path.file_stem().expect("a name").to_string_lossy().into_owned());
        }
    }
    assert!(names.iter().any(|name| name == "create_incident"), "{names:?}");
    for name in names {
        let printed = run(&mut example(&name));
        assert!(!printed.trim().is_empty(), "{name} prints nothing");
    }
}

#[test]
fn create_incident_prints_the_slug_of_a_fake_incident() {
    let printed = run(&mut example("create_incident"));
    assert!(
        printed.contains("calling a fake Phare at http://127.0.0.1:"),
        "{printed}"
    );
    assert!(printed.contains("slug:   APP-1\n"), "{printed}");
}

#[test]
fn create_incident_with_a_key_sends_one_post() {
    let listener = Listener::start([Reply::json(201, INCIDENT)]);
    let printed = run(example("create_incident")
        .env("PHARE_API_KEY", "pha_x")
        .env("PHARE_BASE_URL", listener.base_url()));
    assert!(printed.contains("slug:   APP-7\n"), "{printed}");
    assert!(printed.contains("impact: major_outage\n"), "{printed}");
    assert!(!printed.contains("pha_x"), "{printed}");

    let request = listener.only();
    assert_eq!(request.line(), "POST /uptime/incidents");
    assert_eq!(request.header("authorization").as_deref(), Some("Bearer pha_x"));
    assert_eq!(request.header("content-type").as_deref(), Some("application/json"));
    assert_eq!(request.header("content-length"), Some(request.body.len().to_string()));
    let body: serde_json::Value = serde_json::from_slice(&request.body).expect("JSON");
    assert_eq!(body["impact"], "major_outage");
    assert_eq!(body["exclude_from_downtime"], false);
    assert!(body["title"].is_string());
}

#[test]
fn create_incident_takes_the_project_from_the_environment() {
    let listener = Listener::start([Reply::json(201, INCIDENT)]);
    run(example("create_incident")
        .env("PHARE_API_KEY", "pha_org_x")
        .env("PHARE_PROJECT_SLUG", "luminous-tower")
        .env("PHARE_BASE_URL", listener.base_url()));
    let request = listener.only();
    assert_eq!(
        request.header("x-phare-project-slug").as_deref(),
        Some("luminous-tower")
    );
    assert_eq!(request.header("x-phare-project-id"), None);
}

#[test]
fn no_proxy_stands_before_this_machine() {
    let listener = Listener::start([Reply::json(201, INCIDENT)]);
    let proxy = Listener::no_content();
    let mut command = example("create_incident");
    for variable in [
        "http_proxy",
        "HTTP_PROXY",
        "all_proxy",
        "ALL_PROXY",
        "https_proxy",
        "HTTPS_PROXY",
    ] {
        command.env(variable, proxy.base_url());
    }
    run(command
        .env("PHARE_API_KEY", "pha_x")
        .env("PHARE_BASE_URL", listener.base_url()));
    assert_eq!(listener.only().line(), "POST /uptime/incidents");
    assert_eq!(proxy.connections(), 0);
}

#[test]
fn a_refusal_is_the_examples_failure() {
    let listener = Listener::start([Reply::json(401, r#"{"message":"Unauthenticated."}"#)]);
    let output = example("create_incident")
        .env("PHARE_API_KEY", "pha_x")
        .env("PHARE_BASE_URL", listener.base_url())
        .output()
        .expect("the example runs");
    assert_eq!(output.status.code(), Some(1));
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(
        stderr.contains("Unauthenticated.") && !stderr.contains("pha_x"),
        "{stderr}"
    );
    assert_eq!(listener.received().len(), 1);
}
