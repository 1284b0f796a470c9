//! The README's programs in other languages, run as they stand there.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

const README: &str = include_str!("../README.md");

/// The code of the first block in this language, which calls the fake at this address.
fn block(language: &str, base_url: &str) -> String {
    let (_, rest) = README.split_once(&format!("```{language}\n")).expect("a block");
    let (code, _) = rest.split_once("```").expect("its end");
    assert!(code.contains("http://127.0.0.1:8080"));
    code.replace("http://127.0.0.1:8080", base_url)
}

/// What a program prints that is given the block.
fn run(language: &str, program: &[&str]) -> String {
    let mut fake = Command::new(env!("CARGO_BIN_EXE_phare-fake"))
        .stdout(Stdio::piped())
        .spawn()
        .expect("the fake");
    let mut line = String::new();
    let output = fake.stdout.take().expect("its output");
    BufReader::new(output).read_line(&mut line).expect("a line");
    let base_url = line.rsplit(' ').next().expect("an address").trim();
    let code = block(language, base_url);
    let output = Command::new(program[0]).args(&program[1..]).arg(code).output();
    fake.kill().expect("it runs");
    fake.wait().expect("it ends");
    let output = output.expect("the program");
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).expect("UTF-8")
}

#[test]
#[ignore = "needs curl: `cargo test -p phare-fake -- --ignored`"]
fn with_curl() {
    let printed = run("sh", &["sh", "-e", "-c"]);
    assert!(printed.contains("no response\n"), "{printed}");
    assert!(printed.contains(r#""title":"Slow""#), "{printed}");
    assert!(printed.contains(r#""speed":1.0"#), "{printed}");
}

#[test]
#[ignore = "needs python3: `cargo test -p phare-fake -- --ignored`"]
fn with_python() {
    assert_eq!(run("python", &["python3", "-c"]), "");
}
