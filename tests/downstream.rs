//! A crate outside the workspace that depends on `phare` alone: it builds without a warning, and works.

mod listener;

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::listener::{Listener, Reply};

/// A copy of `tests/downstream` that depends on this package where it is.
struct Copy {
    root: PathBuf,
}

impl Copy {
    /// Each test has a copy of its own, so that they do not meet.
    fn new(name: &str) -> Self {
        let package = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("downstream").join(name);
        if root.exists() {
            fs::remove_dir_all(&root).expect("the old copy goes");
        }
        let original = package.join("tests").join("downstream");
        copy(&original, &root);
        let path = |ups: &str| {
            (
                format!("path = \"{ups}\""),
                format!("path = {:?}", package.display().to_string()),
            )
        };
        rewrite(&root.join("Cargo.toml"), path("../.."));
        rewrite(&root.join("renamed").join("Cargo.toml"), path("../../.."));
        // The same versions as here: they are on this machine already.
        fs::copy(package.join("Cargo.lock"), root.join("Cargo.lock")).expect("a lock file");
        Self { root }
    }

    /// Runs Cargo in the copy, without the network where that is possible.
    fn cargo(&self, arguments: &[&str]) -> Output {
        let run = |offline: Option<&str>| {
            let (words, rest) = match arguments.iter().position(|argument| *argument == "--") {
                Some(at) => arguments.split_at(at),
                None => (arguments, [].as_slice()),
            };
            Command::new(env!("CARGO"))
                .args(words)
                .args(offline)
                .args(rest)
                .current_dir(&self.root)
                .env("CARGO_TARGET_DIR", target_directory())
                .output()
                .expect("Cargo runs")
        };
        let output = run(Some("--offline"));
        if output.status.success() {
            return output;
        }
        run(None)
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a directory");
    for entry in fs::read_dir(from).expect("a directory") {
        let entry = entry.expect("an entry");
        let (path, name) = (entry.path(), entry.file_name());
        if name == OsStr::new("target") || name == OsStr::new("Cargo.lock") {
            continue;
        }
        if path.is_dir() {
            copy(&path, &to.join(name));
        } else {
            fs::copy(&path, to.join(name)).expect("a copy");
        }
    }
}

fn rewrite(file: &Path, (from, to): (String, String)) {
    let text = fs::read_to_string(file).expect("a manifest");
    assert_eq!(text.matches(&from).count(), 1, "{text}");
    fs::write(file, text.replace(&from, &to)).expect("a manifest");
}

/// Where this program was built, so that nothing is built twice.
fn target_directory() -> PathBuf {
    let this = env::current_exe().expect("this program");
    this.ancestors().nth(3).expect("the target directory").to_owned()
}

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
    let copy = Copy::new("build");
    stdout(&copy.cargo(&["build", "--workspace"]));

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
    let lines: Vec<_> = received.iter().map(listener::Received::line).collect();
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
    let has_clippy = Command::new(env!("CARGO")).args(["clippy", "--version"]).output();
    if !has_clippy.is_ok_and(|output| output.status.success()) {
        // `rust-toolchain.toml` asks for it; another toolchain may lack it.
        return;
    }
    let copy = Copy::new("clippy");
    stdout(&copy.cargo(&["clippy", "--workspace", "--", "-D", "warnings"]));
}

#[test]
fn it_names_neither_serde_nor_reqwest() {
    let copy = Copy::new("tree");
    for (package, expected) in [
        ("downstream", ["downstream", "phare", "tokio"].as_slice()),
        ("renamed", &["renamed", "phare"]),
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
        let tree = stdout(&copy.cargo(&tree));
        let names: Vec<_> = tree.lines().filter_map(|line| line.split(' ').next()).collect();
        assert_eq!(names, expected, "{tree}");
    }
}
