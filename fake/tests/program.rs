//! The program, as the user of a shell meets it.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Child, Command, Output, Stdio};

fn program(arguments: &[&str]) -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_phare-fake"));
    program.args(arguments);
    program
}

fn run(arguments: &[&str]) -> Output {
    program(arguments).output().expect("the program")
}

/// What it says where it does not start, and that the code is this.
#[track_caller]
fn refusal(arguments: &[&str], code: i32) -> String {
    let output = run(arguments);
    assert_eq!(output.status.code(), Some(code), "{output:?}");
    assert!(output.stdout.is_empty(), "{output:?}");
    String::from_utf8(output.stderr).expect("UTF-8")
}

/// A file with this content, in a place of this test's own.
fn file(name: &str, content: &[u8]) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, content).expect("a file");
    path
}

/// The program while it serves; it is killed in the end.
struct Serving {
    child: Child,
    /// What it prints first, by the words before the values.
    printed: Vec<(String, String)>,
}

impl Serving {
    fn start(arguments: &[&str]) -> Self {
        let mut child = program(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program");
        let output = BufReader::new(child.stdout.take().expect("its output"));
        let printed = output.lines().take(6).map(|line| {
            let line = line.expect("a line");
            let (name, value) = line.split_once("  ").expect("a name and a value");
            (name.to_owned(), value.trim().to_owned())
        });
        let printed = printed.collect();
        Self { child, printed }
    }

    fn value(&self, name: &str) -> &str {
        let value = self.printed.iter().find(|(known, _)| known == name);
        value.map(|(_, value)| value.as_str()).expect("a value")
    }

    /// The response to a request with the project's key.
    fn send(&self, method: &str, target: &str, body: &str) -> String {
        let address = self.value("base url").replace("http://", "");
        let mut stream = TcpStream::connect(address).expect("a connection");
        write!(
            stream,
            "{method} {target} HTTP/1.1\r\nHost: fake\r\nConnection: close\r\nAuthorization: Bearer {}\r\n\
             Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
            self.value("project key"),
            body.len()
        )
        .expect("a request");
        let mut response = String::new();
        stream.read_to_string(&mut response).expect("a response");
        response
    }

    /// What it has written to standard error until it was killed.
    fn log(mut self) -> String {
        self.child.kill().expect("it runs");
        let mut log = String::new();
        let mut error = self.child.stderr.take().expect("its errors");
        error.read_to_string(&mut log).expect("UTF-8");
        log
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        // One that was killed is as good.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn it_explains_itself() {
    for flag in ["--help", "-h"] {
        let output = run(&[flag]);
        assert!(output.status.success() && output.stderr.is_empty());
        let help = String::from_utf8(output.stdout).expect("UTF-8");
        for option in [
            "--port <PORT>",
            "--rate-limit",
            "--clock-speed",
            "--seed <FILE>",
            "--log[=json]",
            "--strict",
            "--help",
            "--version",
            "/_fake",
        ] {
            assert!(help.contains(option), "no {option} in {help}");
        }
    }
    for flag in ["--version", "-V"] {
        let version = String::from_utf8(run(&[flag]).stdout).expect("UTF-8");
        assert_eq!(version, format!("phare-fake {}\n", env!("CARGO_PKG_VERSION")));
    }
}

#[test]
fn a_wrong_option_is_named_and_said_how_to_mend() {
    for (arguments, message) in [
        (&["--prot", "1"][..], "invalid option '--prot'"),
        (&["8080"], "unexpected argument \"8080\""),
        (&["--port"], "--port needs a value"),
        (&["--port", ""], "the value of --port is empty"),
        (
            &["--port", "65536"],
            "65536 is no value of --port: a port is 0 to 65535",
        ),
        (&["--port=http"], "http is no value of --port: a port is 0 to 65535"),
        (
            &["--rate-limit", "-1"],
            "-1 is no value of --rate-limit: it is a number of calls",
        ),
        (
            &["--clock-speed", "NaN"],
            "NaN is no value of --clock-speed: it is a number of seconds from 0 on, such as 60 or 0.5",
        ),
        (
            &["--clock-speed=-2"],
            "-2 is no value of --clock-speed: it is a number of seconds from 0 on, such as 60 or 0.5",
        ),
        (&["--log=xml"], "xml is no value of --log: it is `json`"),
    ] {
        assert_eq!(
            refusal(arguments, 2),
            format!("phare-fake: {message}; see `phare-fake --help`\n"),
            "{arguments:?}"
        );
    }
}

#[cfg(unix)]
#[test]
fn an_argument_that_is_not_utf_8_is_refused() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt as _;

    let output = program(&["--port"])
        .arg(OsStr::from_bytes(b"\xff"))
        .output()
        .expect("the program");
    assert_eq!(output.status.code(), Some(2));
    let message = String::from_utf8(output.stderr).expect("UTF-8");
    assert!(message.contains("is no value of --port"), "{message}");
}

#[test]
fn a_port_that_is_taken_is_an_error() {
    let first = Serving::start(&[]);
    let port = first.value("base url").rsplit_once(':').expect("a port").1;
    let message = refusal(&["--port", port], 1);
    assert!(
        message.starts_with(&format!("phare-fake: cannot serve on port {port}: ")),
        "{message}"
    );
}

#[test]
fn it_serves_what_the_seed_says() {
    let seed = file("seed.json", br#"{ "monitors": ["Checkout"] }"#);
    let serving = Serving::start(&["--seed", seed.to_str().expect("UTF-8")]);
    let monitors = serving.send("GET", "/uptime/monitors", "");
    assert!(monitors.contains(r#""name":"Checkout""#), "{monitors}");
}

#[test]
fn a_seed_that_cannot_be_used_says_why() {
    let huge = vec![b' '; (8 << 20) + 1];
    for (name, content, reason) in [
        ("empty.json", &b""[..], "it is no JSON object"),
        ("list.json", b"[]", "it is no JSON object"),
        (
            "field.json",
            b"{ \"monitor\": [] }",
            "unknown field `monitor`, expected one of `monitors`",
        ),
        ("latin1.json", b"{ \"monitors\": [\"\xe9\"] }", "is not UTF-8"),
        ("huge.json", &huge, "has more than 8 MiB"),
    ] {
        let path = file(name, content);
        let path = path.to_str().expect("UTF-8");
        let message = refusal(&["--seed", path], 1);
        let expected = format!("phare-fake: {path}");
        assert!(message.starts_with(&expected) && message.contains(reason), "{message}");
    }
    let message = refusal(&["--seed", "no/such/file.json"], 1);
    assert!(
        message.starts_with("phare-fake: no/such/file.json cannot be read: "),
        "{message}"
    );
    assert_eq!(
        refusal(&["--seed", ""], 2),
        "phare-fake: the value of --seed is empty; see `phare-fake --help`\n"
    );
}

#[test]
fn it_logs_a_line_for_each_request() {
    let serving = Serving::start(&["--log"]);
    serving.send("GET", "/uptime/incidents?page=2", "");
    serving.send("POST", "/uptime/incidents", "{}");
    serving.send("GET", "/_fake", "");
    assert_eq!(
        serving.log(),
        "GET /uptime/incidents?page=2 200\nPOST /uptime/incidents 422\n"
    );
}

#[test]
fn it_logs_json_on_demand_and_no_key() {
    let serving = Serving::start(&["--log=json"]);
    let key = serving.value("project key").to_owned();
    serving.send("POST", "/uptime/incidents", r#"{"title":"Slow"}"#);
    let log = serving.log();
    assert!(!log.contains(&key), "{log}");
    let line: serde_json::Value = serde_json::from_str(&log).expect("a line of JSON");
    assert_eq!(
        (&line["status"], &line["body"]),
        (&422.into(), &r#"{"title":"Slow"}"#.into())
    );
}

#[test]
fn the_rate_limit_and_the_clock_are_as_they_are_set() {
    let serving = Serving::start(&["--rate-limit", "1", "--clock-speed", "0", "--strict"]);
    let first = serving.send("POST", "/uptime/incidents", r#"{"titel":"Slow"}"#);
    assert!(first.contains(r#""titel""#), "{first}");
    let second = serving.send("GET", "/uptime/incidents", "");
    assert!(second.starts_with("HTTP/1.1 429 "), "{second}");
    serving.send("POST", "/_fake/clock", r#"{"advance_seconds":60}"#);
    let third = serving.send("GET", "/uptime/incidents", "");
    assert!(third.starts_with("HTTP/1.1 200 "), "{third}");
}
