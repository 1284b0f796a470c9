//! Settings from environment variables. They belong to a whole process, so each case is a process of its own: this
//! test program once more, running `child` alone.

use std::env;
use std::ffi::OsStr;
use std::process::Command;

use phare::{Client, ProjectScope};

const VARIABLES: [&str; 4] = [
    "PHARE_API_KEY",
    "PHARE_BASE_URL",
    "PHARE_PROJECT_ID",
    "PHARE_PROJECT_SLUG",
];
/// Tells the child which client to make.
const MODE: &str = "PHARE_TEST_MODE";
const MARK: &str = "the child says: ";
const LOCAL: (&str, &str) = ("PHARE_BASE_URL", "http://127.0.0.1:9");
const KEY: (&str, &str) = ("PHARE_API_KEY", "pha_secret_of_the_environment");

#[test]
#[ignore = "started by the other tests, with variables of its own"]
fn child() {
    let client = match env::var(MODE).as_deref() {
        Ok("explicit") => Client::builder()
            .api_key("pha_explicit")
            .base_url("http://127.0.0.1:7")
            .project(ProjectScope::Id(7))
            .fill_from_env()
            .and_then(phare::ClientBuilder::build),
        Ok("late") => Client::builder().fill_from_env().and_then(|builder| {
            builder
                .project(ProjectScope::Id(7))
                .base_url("http://127.0.0.1:7")
                .build()
        }),
        _ => Client::from_env(),
    };
    let said = match &client {
        Ok(client) => format!("{client:?}"),
        Err(error) => format!("{error}"),
    };
    println!("{MARK}{said}");
    assert!(!format!("{said} {client:?}").contains("secret"), "the key is shown");
}

/// What the child makes of these variables.
fn made<V: AsRef<OsStr>>(mode: &str, variables: &[(&str, V)]) -> String {
    let mut command = Command::new(env::current_exe().expect("this program"));
    for variable in VARIABLES {
        command.env_remove(variable);
    }
    let output = command
        .args(["--ignored", "--exact", "client::environment::child", "--nocapture"])
        .env(MODE, mode)
        .envs(variables.iter().map(|(name, value)| (name, value)))
        .output()
        .expect("the child runs");
    let stdout = String::from_utf8(output.stdout).expect("UTF-8");
    assert!(output.status.success(), "{stdout}");
    let (_, said) = stdout.split_once(MARK).expect("the child says something");
    said.lines().next().unwrap_or_default().to_owned()
}

fn from_env(variables: &[(&str, &str)]) -> String {
    made("from_env", variables)
}

#[test]
fn a_key_is_needed() {
    let message = "there is no API key: set PHARE_API_KEY, or call `api_key` on the builder";
    assert_eq!(from_env(&[LOCAL]), message);
    assert_eq!(from_env(&[LOCAL, ("PHARE_API_KEY", "")]), message);
    assert_eq!(from_env(&[LOCAL, ("PHARE_API_KEY", " \n")]), message);
    assert_eq!(
        from_env(&[LOCAL, ("PHARE_API_KEY", "pha_secret two")]),
        "the API key holds a character that is no visible ASCII character, so no HTTP header can carry it"
    );
}

#[test]
fn each_variable_is_read() {
    let shown =
        |project: &str| format!(r#"Client {{ base_url: "http://127.0.0.1:9", project: {project}, timeout: 30s, .. }}"#);
    assert_eq!(from_env(&[KEY, LOCAL]), shown("None"));
    assert_eq!(
        from_env(&[
            ("PHARE_API_KEY", " pha_secret\n"),
            ("PHARE_BASE_URL", " http://127.0.0.1:9/ ")
        ]),
        shown("None")
    );
    let slug = shown(r#"Some(("x-phare-project-slug", "luminous-tower"))"#);
    assert_eq!(from_env(&[KEY, LOCAL, ("PHARE_PROJECT_SLUG", "luminous-tower")]), slug);
    let id = shown(r#"Some(("x-phare-project-id", "42"))"#);
    assert_eq!(from_env(&[KEY, LOCAL, ("PHARE_PROJECT_ID", " 42\n")]), id);
}

#[test]
fn an_empty_variable_counts_as_not_set() {
    let empty = [KEY, LOCAL, ("PHARE_PROJECT_ID", " "), ("PHARE_PROJECT_SLUG", "")];
    assert!(from_env(&empty).contains("project: None"), "{}", from_env(&empty));
    let one = [KEY, LOCAL, ("PHARE_PROJECT_ID", ""), ("PHARE_PROJECT_SLUG", "42")];
    assert!(
        from_env(&one).contains(r#"("x-phare-project-slug", "42")"#),
        "{}",
        from_env(&one)
    );
    let default = from_env(&[KEY, ("PHARE_BASE_URL", "")]);
    assert!(
        default.contains("https://api.phare.io") || default.contains("this build has no TLS"),
        "{default}"
    );
}

#[test]
fn a_project_has_one_name() {
    let both = [KEY, LOCAL, ("PHARE_PROJECT_ID", "1"), ("PHARE_PROJECT_SLUG", "one")];
    assert_eq!(
        from_env(&both),
        "both PHARE_PROJECT_ID and PHARE_PROJECT_SLUG are set: a call acts on one project"
    );
    for id in ["one", "-1", "1.0", "18446744073709551616"] {
        assert_eq!(
            from_env(&[KEY, LOCAL, ("PHARE_PROJECT_ID", id)]),
            "PHARE_PROJECT_ID is not a project's number"
        );
    }
}

#[test]
fn a_base_url_is_checked_wherever_it_comes_from() {
    assert_eq!(
        from_env(&[KEY, ("PHARE_BASE_URL", "http://secret@127.0.0.1")]),
        "the base URL holds a user name or a password: only the API key is sent"
    );
    let plain = from_env(&[KEY, ("PHARE_BASE_URL", "http://phare.example.org")]);
    assert!(
        plain.starts_with("the base URL calls phare.example.org by plain http"),
        "{plain}"
    );
}

#[test]
fn what_is_explicit_beats_the_environment() {
    let expected =
        r#"Client { base_url: "http://127.0.0.1:7", project: Some(("x-phare-project-id", "7")), timeout: 30s, .. }"#;
    // Not even looked at: these would be rejected.
    let variables = [
        ("PHARE_API_KEY", "pha_secret two"),
        ("PHARE_BASE_URL", "nonsense"),
        ("PHARE_PROJECT_ID", "1"),
        ("PHARE_PROJECT_SLUG", "one"),
    ];
    assert_eq!(made("explicit", &variables), expected);
    assert_eq!(made("late", &[KEY, LOCAL, ("PHARE_PROJECT_ID", "1")]), expected);
}

#[cfg(unix)]
#[test]
fn what_is_not_unicode_is_rejected() {
    use std::os::unix::ffi::OsStrExt;

    for name in VARIABLES {
        let mut variables = vec![(name, OsStr::from_bytes(b"pha_secret\xff"))];
        for (other, value) in [KEY, LOCAL] {
            if other != name {
                variables.push((other, OsStr::new(value)));
            }
        }
        assert_eq!(made("from_env", &variables), format!("{name} is not valid UTF-8"));
    }
}
