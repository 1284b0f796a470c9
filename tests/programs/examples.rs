//! The examples, run as the programs they are.

use std::env;
use std::fs;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use phare_contract::OPERATIONS;
use phare_fake::Fake;
use tokio::net::TcpSocket;

use crate::support::listener::{Listener, Reply};

/// An example that `cargo test` has built beside this program.
pub(crate) fn example(name: &str) -> Command {
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
pub(crate) fn run(command: &mut Command) -> String {
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
        // An example is a file, or a directory with a `main.rs`.
        if path.extension().is_some_and(|extension| extension == "rs") || path.join("main.rs").exists() {
            names.push(path.file_stem().expect("a name").to_string_lossy().into_owned());
        }
    }
    for name in ["create_incident", "every_operation"] {
        assert!(names.iter().any(|known| known == name), "{names:?}");
    }
    for name in names {
        let printed = run(&mut example(&name));
        assert!(!printed.trim().is_empty(), "{name} prints nothing");
    }
}

/// What each example prints, a line each; `*` stands for what differs from run to run.
const PRINTED: &[(&str, &[&str])] = &[
    (
        "incident_life",
        &[
            "APP-1 is ongoing: degraded_performance",
            "APP-1 is ongoing: major_outage",
            "APP-1 is recovered and resolved",
            "- investigating: Some payments take minutes. We look for the cause.",
            "- monitoring: The last deploy is rolled back, and payments go through again.",
        ],
    ),
    (
        "maintenance_window",
        &[
            "Deploy of version 9 is in_progress until *",
            "deploying",
            "Deploy of version 9 is in_progress until *",
            "deploying",
            "Deploy of version 9 is completed",
        ],
    ),
    (
        "monitor",
        &[
            "Website is fetching, checked every 300 seconds",
            "Website is checked every 60 seconds",
            "Website is paused",
            "Website is fetching",
        ],
    ),
    (
        "own_endpoint",
        &[
            "APP-1 is unknown",
            "no foghorns yet: Phare rejected GET /uptime/incidents/*",
        ],
    ),
    ("oncall", &["nothing is wrong"]),
    (
        "paginate",
        &[
            "Incident 1",
            "Incident 2",
            "Incident 3",
            "stopped at Some(Position { page: 2, per_page: Some(2), taken: 1 })",
            "Incident 4",
            "Incident 5",
            "Incident 6",
            "Incident 7",
            "7 in all",
            "as expected: GET /uptime/incidents lists more than 5 items",
        ],
    ),
    (
        "status_board",
        &[
            "Website   online, 87 ms",
            "API       offline",
            "Database  paused",
            "APP-1  The API does not respond (major outage, 12 min ago)",
            "not online: 1 of 3 monitors; open incidents: 1",
        ],
    ),
    (
        "status_page_logo",
        &[
            "page *, Example, has a logo",
            "all: operational",
            "Services / Website: operational",
            "Services / API: operational",
            "Services / Database: operational",
        ],
    ),
    ("test_your_own", &["reported as APP-1"]),
    (
        "webhook_receiver",
        &[
            "uptime.incident.created: APP-1",
            "HTTP/1.1 204 No Content",
            "rejected: the signature does not fit the timestamp, the body and the signing secret",
            "HTTP/1.1 401 Unauthorized",
        ],
    ),
    ("without_async", &["APP-1 is ongoing", "APP-1 is recovered"]),
];

#[test]
fn examples_print_what_they_are_about() {
    for (name, expected) in PRINTED {
        let printed = run(&mut example(name));
        let lines: Vec<&str> = printed.lines().filter(|line| !line.trim().is_empty()).collect();
        assert_eq!(lines.len(), expected.len(), "{name}: {printed}");
        for (line, expected) in lines.iter().zip(*expected) {
            let fits = match expected.split_once('*') {
                Some((start, end)) => line.starts_with(start) && line.ends_with(end),
                None => line == expected,
            };
            assert!(fits, "{name}: {line:?}, not {expected:?}");
        }
    }
}

#[test]
fn traced_shows_the_attempts_and_the_end_of_the_call() {
    let printed = run(&mut example("traced"));
    for part in [
        "sending the request attempt=1 curl=curl -X GET",
        "the attempt failed http.response.status_code=503",
        "waiting before the request is sent reason=\"backoff\"",
        "sending the request attempt=2",
        "http.request.resend_count=1",
        "listed status=200 attempts=2",
    ] {
        assert!(printed.contains(part), "no {part} in {printed}");
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
fn an_error_response_is_the_examples_failure() {
    let listener = Listener::start([Reply::json(401, r#"{"message":"Unauthenticated."}"#)]);
    let output = example("create_incident")
        .env("PHARE_API_KEY", "pha_x")
        .env("PHARE_BASE_URL", listener.base_url())
        .output()
        .expect("the example runs");
    assert_eq!(output.status.code(), Some(1));
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(
        stderr.contains("Unauthenticated; the API key is that of PHARE_API_KEY") && !stderr.contains("pha_x"),
        "{stderr}"
    );
    assert_eq!(listener.received().len(), 1);
}

/// The ids of the operations of which `every_operation` says this.
fn outcomes<'a>(printed: &'a str, outcome: &str) -> Vec<&'a str> {
    let words = |line: &'a str| line.split_whitespace().collect::<Vec<_>>();
    let mut ids: Vec<_> = printed
        .lines()
        .map(words)
        .filter(|words| words.first() == Some(&outcome))
        .map(|words| words[1])
        .collect();
    ids.sort_unstable();
    ids
}

fn all_operations() -> Vec<&'static str> {
    let mut ids: Vec<_> = OPERATIONS.iter().map(|operation| operation.id).collect();
    ids.sort_unstable();
    ids
}

#[test]
fn every_operation_has_a_line_of_its_own() {
    let printed = run(&mut example("every_operation"));
    assert!(
        printed.starts_with("PHARE_API_KEY is not set: calling a fake Phare at http://127.0.0.1:"),
        "{printed}"
    );
    assert_eq!(outcomes(&printed, "ok"), all_operations(), "{printed}");
}

#[test]
fn every_operation_with_a_key_leaves_nothing_behind() {
    let fake = Fake::start();
    let printed = run(example("every_operation")
        .env("PHARE_API_KEY", fake.organization_key())
        .env("PHARE_BASE_URL", fake.base_url()));
    assert!(
        printed.starts_with("calling Phare with PHARE_API_KEY, as "),
        "{printed}"
    );
    assert!(printed.contains("things of its own only"), "{printed}");
    assert!(!printed.contains(fake.organization_key()), "{printed}");
    assert_eq!(outcomes(&printed, "ok"), all_operations(), "{printed}");

    // What a `POST` made, a `DELETE` of the same path and its number has taken away.
    let requests = fake.requests();
    let statuses: Vec<_> = requests.iter().map(|request| request.status).collect();
    assert!(
        statuses.iter().all(|status| (200..300).contains(status)),
        "{statuses:?}"
    );
    let made = requests.iter().filter(|request| request.status == 201).count();
    let deleted = requests.iter().filter(|request| request.method == "DELETE").count();
    assert_eq!(made, deleted);
    // It changes nothing in the project that was there before.
    let first = fake.project().id.to_string();
    let touched = requests.iter().any(|request| {
        request.header("x-phare-project-id") == Some(&first) || request.path.starts_with(&format!("/projects/{first}"))
    });
    assert!(!touched, "{requests:#?}");
}

#[test]
fn every_operation_fails_where_one_does() {
    let fake = Fake::start();
    let output = example("every_operation")
        .env("PHARE_API_KEY", fake.project_key())
        .env("PHARE_BASE_URL", fake.base_url())
        .output()
        .expect("the example runs");
    assert_eq!(output.status.code(), Some(1));
    let printed = String::from_utf8_lossy(&output.stdout);
    assert_eq!(outcomes(&printed, "failed"), ["createProject"], "{printed}");
    assert!(
        printed.contains("never called: DELETE /projects/{projectId}\n"),
        "{printed}"
    );
}

#[test]
fn a_failure_is_the_sentence_that_the_readme_shows() {
    let readme = include_str!("../../README.md");
    // On one line in a terminal that is wide enough.
    let shown = readme
        .split("```")
        .find(|block| block.starts_with("text\nError: cannot connect"));
    let shown = shown.map(|block| block.trim_start_matches("text").trim().replace('\n', " "));
    // Bound and not listening: nobody else can get the port, and nobody listens.
    let socket = TcpSocket::new_v4().expect("a socket");
    socket.bind(SocketAddr::from((Ipv4Addr::LOCALHOST, 0))).expect("a port");
    let address = socket.local_addr().expect("an address").to_string();
    let output = example("create_incident")
        .env("PHARE_API_KEY", "pha_x")
        .env("PHARE_BASE_URL", format!("http://{address}"))
        .output()
        .expect("the example runs");
    let stderr = String::from_utf8_lossy(&output.stderr);
    // How the operating system says that nobody listens differs.
    let sentence = |line: &str| line.split("tcp connect error").next().map(str::to_owned);
    assert_eq!(
        stderr.lines().last().and_then(sentence),
        shown
            .map(|line| line.replace("127.0.0.1:9", &address))
            .as_deref()
            .and_then(sentence),
        "{stderr}"
    );
}
