//! Settings from environment variables. They belong to a whole process, so each case is a process of its own: this
//! test program once more, running `child` alone.

use std::env;
use std::ffi::OsStr;
use std::net::{Ipv4Addr, SocketAddr};
use std::process::Command;

use phare::{Client, ProjectScope, RetryPolicy, phare_endpoint};
use tokio::net::TcpSocket;

use crate::support::listener::{Listener, Reply};

const VARIABLES: [&str; 4] = [
    "PHARE_API_KEY",
    "PHARE_BASE_URL",
    "PHARE_PROJECT_ID",
    "PHARE_PROJECT_SLUG",
];
const PROXIES: [&str; 8] = [
    "ALL_PROXY",
    "HTTPS_PROXY",
    "HTTP_PROXY",
    "NO_PROXY",
    "all_proxy",
    "http_proxy",
    "https_proxy",
    "no_proxy",
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
        Ok("call") => return call(),
        _ => Client::from_env(),
    };
    let said = match &client {
        Ok(client) => format!("{client:?}"),
        Err(error) => format!("{error}"),
    };
    println!("{MARK}{said}");
    assert!(!format!("{said} {client:?}").contains("secret"), "the key is shown");
}

#[phare_endpoint(GET, "/things/{thing_id}", unlisted, response = ())]
struct GetThing {
    thing_id: u64,
}

/// Says why the call failed that has one attempt.
fn call() {
    let builder = Client::builder().fill_from_env().expect("good variables");
    let client = builder
        .allow_plain_http()
        .retry(RetryPolicy::none())
        .build()
        .expect("a client");
    let error = GetThing { thing_id: 7 }.send(&client).wait().expect_err("a failure");
    println!("{MARK}{error}");
    assert!(
        !format!("{error} {error:?} {error:#?}").contains("secret"),
        "a secret is shown"
    );
}

/// What the child makes of these variables.
fn made<V: AsRef<OsStr>>(mode: &str, variables: &[(&str, V)]) -> String {
    let mut command = Command::new(env::current_exe().expect("this program"));
    for variable in VARIABLES.iter().chain(&PROXIES) {
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
        "PHARE_API_KEY: the API key holds a character that is no visible ASCII character, so no HTTP header can carry it"
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
            format!("PHARE_PROJECT_ID is {id:?}, not the id of a project")
        );
    }
    assert_eq!(
        from_env(&[KEY, LOCAL, ("PHARE_PROJECT_ID", "pha_secret")]),
        "PHARE_PROJECT_ID holds an API key, not the id of a project"
    );
}

#[test]
fn an_error_of_a_call_names_the_variable_that_can_be_changed() {
    let unauthenticated = || Listener::start([Reply::json(401, r#"{"message":"Unauthenticated."}"#)]);
    let listener = unauthenticated();
    assert_eq!(
        made("call", &[KEY, ("PHARE_BASE_URL", listener.base_url().as_str())]),
        "Phare rejected GET /things/{thing_id} (401): Unauthenticated; the API key is that of PHARE_API_KEY"
    );

    let organization = ("PHARE_API_KEY", "pha_org_secret");
    for (status, path) in [(403, "/things/{thing_id}"), (404, "/things/7")] {
        let listener = Listener::start([Reply::json(status, r#"{"message":"No project."}"#)]);
        let base_url = listener.base_url();
        let rejected = format!("Phare rejected GET {path} ({status}): No project");
        assert_eq!(
            made("call", &[organization, ("PHARE_BASE_URL", base_url.as_str())]),
            format!(
                "{rejected}; an organization's API key needs a project here: set PHARE_PROJECT_ID or PHARE_PROJECT_SLUG, or call `project`"
            )
        );
    }
    for variables in [
        [organization, ("PHARE_PROJECT_ID", "1")],
        [KEY, ("PHARE_PROJECT_SLUG", "")],
    ] {
        let listener = Listener::start([Reply::json(403, r#"{"message":"No."}"#)]);
        let base_url = listener.base_url();
        let [key, project] = variables;
        assert_eq!(
            made("call", &[key, project, ("PHARE_BASE_URL", base_url.as_str())]),
            "Phare rejected GET /things/{thing_id} (403): No."
        );
    }
}

#[test]
fn an_error_of_a_proxy_names_it_and_its_variable() {
    // Bound and not listening: nobody else can get the port, and nobody listens.
    let socket = TcpSocket::new_v4().expect("a socket");
    socket.bind(SocketAddr::from((Ipv4Addr::LOCALHOST, 0))).expect("a port");
    let address = socket.local_addr().expect("an address");
    let proxy = format!("http://user:secret@{address}");
    for (scheme, port, variable) in [
        ("http", 80, "HTTP_PROXY"),
        ("https", 443, "https_proxy"),
        ("https", 443, "ALL_PROXY"),
    ] {
        let base_url = format!("{scheme}://phare.test");
        let said = made(
            "call",
            &[KEY, ("PHARE_BASE_URL", base_url.as_str()), (variable, proxy.as_str())],
        );
        assert_eq!(
            said,
            format!(
                "cannot connect to phare.test:{port}, by the proxy {address} of {variable}, for GET /things/{{thing_id}}"
            )
        );
    }
}

#[test]
fn a_base_url_is_checked_wherever_it_comes_from() {
    assert_eq!(
        from_env(&[KEY, ("PHARE_BASE_URL", "http://secret@127.0.0.1")]),
        "PHARE_BASE_URL: the base URL holds a user name or a password: only the API key is sent"
    );
    let plain = from_env(&[KEY, ("PHARE_BASE_URL", "http://phare.example.org")]);
    assert!(
        plain.starts_with("PHARE_BASE_URL: the base URL calls phare.example.org by plain http"),
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
