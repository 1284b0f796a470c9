//! What a request would send, which is what it sends, and the line for a shell.

use phare::incidents::{CreateIncident, GetIncident};
use phare::status_pages::ListStatusPages;
use phare::{Bytes, Client, Error, File, Impact, Method, ProjectScope, phare_endpoint};

use crate::support::listener::{KEY, Listener};

fn incident(title: &str) -> CreateIncident {
    CreateIncident::builder()
        .impact(Impact::Unknown)
        .title(title)
        .exclude_from_downtime(true)
        .build()
}

#[tokio::test]
async fn it_is_what_the_request_sends() {
    let listener = Listener::no_content();
    let client = listener.builder().header("X-Team", "search").build().expect("a client");
    let request = incident("Slow")
        .send(&client)
        .project(ProjectScope::id(7_u64))
        .header("X-Deploy", "12");
    let dry_run = request.dry_run().expect("nothing is wrong");
    assert!(listener.received().is_empty());
    let _ = request.read_as::<Bytes>().await.expect("a response");

    let sent = listener.only();
    assert_eq!(dry_run.method(), Method::Post);
    assert_eq!(dry_run.url(), format!("{}/uptime/incidents", listener.base_url()));
    assert_eq!(dry_run.body().map(|body| &body[..]), Some(&sent.body[..]));
    for name in [
        "content-type",
        "accept",
        "user-agent",
        "x-team",
        "x-deploy",
        "x-phare-project-id",
    ] {
        let value = dry_run.headers()[name].to_str().expect("text");
        assert_eq!(sent.header(name).as_deref(), Some(value), "{name}");
    }
    assert_eq!(dry_run.headers()["authorization"], "Bearer (hidden)");
}

#[test]
fn it_says_what_the_request_would_be_rejected_for() {
    let client = Client::new("pha_x").expect("a client");
    let error = incident("").send(&client).dry_run().expect_err("a rejection");
    assert!(matches!(error, Error::Invalid(_)), "{error}");
    assert!(error.to_string().contains("title"), "{error}");
}

#[test]
fn the_key_is_in_none_of_it() {
    let builder = Client::builder().api_key(KEY).header("X-Key", format!("it is {KEY}"));
    let client = builder.build().expect("a client");
    let dry_run = incident(&format!("The key {KEY}"))
        .send(&client)
        .dry_run()
        .expect("nothing is wrong");
    for shown in [dry_run.to_string(), format!("{dry_run:?}"), format!("{dry_run:#?}")] {
        assert!(!shown.contains(KEY), "{shown}");
    }
    assert!(!format!("{dry_run:?}").contains("The key"));
}

#[test]
fn it_prints_as_a_line_for_a_shell() {
    let client = Client::new("pha_x").expect("a client");
    let line = GetIncident::new(7)
        .send(&client)
        .dry_run()
        .expect("nothing is wrong")
        .to_string();
    let version = env!("CARGO_PKG_VERSION");
    assert_eq!(
        line,
        format!(
            "curl -X GET 'https://api.phare.io/uptime/incidents/7' -H \"Authorization: Bearer $PHARE_API_KEY\" \
             -H 'accept: application/json' -H 'user-agent: phare-rust/{version}'"
        )
    );
    let line = incident("It's slow")
        .send(&client)
        .dry_run()
        .expect("nothing is wrong")
        .to_string();
    let body = r#"{"impact":"unknown","title":"It'\''s slow","exclude_from_downtime":true}"#;
    assert!(
        line.ends_with(&format!(" -H 'content-type: application/json' --data-raw '{body}'")),
        "{line}"
    );
}

#[phare_endpoint(POST, "/things", unlisted, response = ())]
struct SendThing {
    #[phare(file)]
    image: File,
    text: String,
}

/// What a program named `curl` gets from a shell: its arguments, and its input.
#[cfg(unix)]
fn run_by_a_shell(line: &str) -> (Vec<String>, Vec<u8>) {
    let script = format!(
        r#"curl() {{ for argument in "$@"; do printf '%s\000' "$argument"; done; printf '\000'; case "$*" in *@-) cat;; esac; }}
        {line}"#
    );
    let output = std::process::Command::new("sh")
        .args(["-c", &script])
        .env("PHARE_API_KEY", "pha_from_the_shell")
        .output()
        .expect("a shell");
    assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
    let end = output
        .stdout
        .windows(2)
        .position(|bytes| bytes == [0, 0])
        .expect("an end");
    let (arguments, input) = output.stdout.split_at(end + 2);
    let arguments = arguments[..end].split(|byte| *byte == 0);
    let text = |argument: &[u8]| String::from_utf8(argument.to_vec()).expect("UTF-8");
    (arguments.map(text).collect(), input.to_vec())
}

#[cfg(unix)]
#[test]
fn a_shell_gives_curl_the_same_text() {
    let client = Client::new("pha_x").expect("a client");
    for title in ["It's $HOME `date` \"\\\" !", "ünïcödé ✓", "%s %d"] {
        let request = incident(title).send(&client).header("X-Note", "it's $(x)");
        let dry_run = request.dry_run().expect("nothing is wrong");
        let (arguments, input) = run_by_a_shell(&dry_run.to_string());
        let body = String::from_utf8(dry_run.body().expect("a body").to_vec()).expect("UTF-8");
        assert_eq!(arguments.last(), Some(&body));
        assert!(arguments.contains(&"x-note: it's $(x)".to_owned()), "{arguments:?}");
        assert!(arguments.contains(&"Authorization: Bearer pha_from_the_shell".to_owned()));
        assert!(input.is_empty());
    }
    let request = ListStatusPages::builder().page(3).build().send(&client);
    let (arguments, _) = run_by_a_shell(&request.dry_run().expect("nothing is wrong").to_string());
    assert_eq!(arguments[2], "https://api.phare.io/uptime/status-pages?page=3");
}

#[cfg(unix)]
#[test]
fn a_shell_gives_curl_the_same_bytes() {
    let client = Client::new("pha_x").expect("a client");
    let thing = SendThing {
        image: File::new("all.png", (0..=255).collect::<Vec<u8>>()),
        text: "100 % 'quoted'\\n\nline".to_owned(),
    };
    let request = thing.send(&client);
    let dry_run = request.dry_run().expect("nothing is wrong");
    let (arguments, input) = run_by_a_shell(&dry_run.to_string());
    assert_eq!(input, dry_run.body().expect("a body")[..]);
    assert_eq!(arguments[arguments.len() - 2..], ["--data-binary", "@-"]);
    let content_type = dry_run.headers()["content-type"].to_str().expect("text");
    assert!(arguments.contains(&format!("content-type: {content_type}")));
}
