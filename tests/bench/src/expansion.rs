//! How long `cargo check` takes for many structs, by the attributes and without them, and how much code they become.

mod responses;

use std::io::Write as _;
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::package::{self, Package};
use crate::{Failure, cpu};

const SIZES: [usize; 4] = [0, 250, 500, 1000];
const ROUNDS: usize = 3;
/// How many structs the lines of written code are counted of.
const COUNTED: usize = 100;

/// One way to write a request or response struct.
struct Contender {
    name: &'static str,
    imports: &'static str,
    one: fn(usize) -> String,
}

const CONTENDERS: [Contender; 2] = [
    Contender {
        name: "by hand",
        imports: "use phare::{Encoder, Endpoint, Impact, Method, Operation, Idempotency, Timestamp};\nuse serde::Serialize;\n",
        one: by_hand,
    },
    Contender {
        name: "phare_endpoint",
        imports: "use phare::{Impact, Timestamp, phare_endpoint};\n",
        one: by_attribute,
    },
];

const FIELDS: &str = "
    pub impact: Option<Impact>,
    pub title: Option<String>,
    pub description: Option<String>,
    pub exclude_from_downtime: Option<bool>,
    pub incident_at: Option<Timestamp>,
    pub recovery_at: Option<Timestamp>,
    pub monitors: Option<Vec<u64>>,
";

fn by_attribute(index: usize) -> String {
    format!(
        "#[phare_endpoint(POST, \"/uptime/incidents/{{incidentId}}\")]
pub struct Update{index} {{
    pub incident_id: u64,{FIELDS}}}\n"
    )
}

fn by_hand(index: usize) -> String {
    let fields = FIELDS.replace(
        "    pub",
        "    #[serde(skip_serializing_if = \"Option::is_none\")]\n    pub",
    );
    format!(
        "#[derive(Serialize)]
pub struct Update{index} {{
    #[serde(skip)]
    pub incident_id: u64,{fields}}}
impl Endpoint for Update{index} {{
    type Response = phare::incidents::Incident;
    const OPERATION: &'static Operation =
        &Operation::unlisted(Method::Post, \"/uptime/incidents/{{incidentId}}\").idempotency(Idempotency::Replace);
    fn encode(&self, encoder: &mut Encoder) {{
        encoder.path_parameter(\"incidentId\", &self.incident_id);
        encoder.body(self);
    }}
}}
impl Update{index} {{
    pub fn send(&self, client: &phare::Client) -> phare::Request<phare::incidents::Incident> {{
        client.send(self)
    }}
}}\n"
    )
}

pub(crate) fn print() -> Result<(), Failure> {
    println!("Request structs\n");
    print_all(&CONTENDERS)?;
    println!();
    print_responses()
}

pub(crate) fn print_responses() -> Result<(), Failure> {
    println!("Response structs\n");
    print_all(&responses::CONTENDERS)
}

/// Prints what each of them costs, compared with the first.
fn print_all(contenders: &[Contender]) -> Result<(), Failure> {
    println!(
        "CPU time of `cargo check`, the least of {ROUNDS} rounds, and per struct of 8 fields what it adds to none\n"
    );
    println!(
        "{:<16}{:>8}{:>10}{:>14}{:>14}",
        "contender", "structs", "CPU s", "ms a struct", "to the first"
    );
    let mut packages = Vec::new();
    let mut first = Vec::new();
    for contender in contenders {
        let package = Package::write(
            &format!("expansion-{}", contender.name.replace([' ', '\''], "-")),
            "phare = { path = \"{root}\", default-features = false, features = [\"catalogue\"] }\nserde = { version = \"1\", features = [\"derive\"] }\n",
        )?;
        print_times(contender, &package, &mut first)?;
        packages.push(package);
    }
    println!("\nLines of code that a struct becomes, formatted, with the expansion of serde's derive\n");
    for (contender, package) in contenders.iter().zip(&packages) {
        let lines = lines(contender, package, COUNTED)?.saturating_sub(lines(contender, package, 0)?);
        println!("{:<16}{:>8}", contender.name, lines / COUNTED);
    }
    Ok(())
}

/// Prints a row for each size; the first contender's times are what the others are compared with.
fn print_times(contender: &Contender, package: &Package, first: &mut Vec<f64>) -> Result<(), Failure> {
    let mut empty = Duration::ZERO;
    for (row, size) in SIZES.into_iter().enumerate() {
        let time = check(contender, package, size)?;
        if size == 0 {
            empty = time;
            first.push(0.0);
            continue;
        }
        let count = f64::from(u32::try_from(size)?);
        let each = time.saturating_sub(empty).as_secs_f64() * 1_000.0 / count;
        if first.len() <= row {
            first.push(each);
        }
        println!(
            "{:<16}{size:>8}{:>10.2}{each:>14.2}{:>14.2}",
            contender.name,
            time.as_secs_f64(),
            each / first[row]
        );
    }
    Ok(())
}

fn source(contender: &Contender, size: usize) -> String {
    let structs: String = (0..size).map(contender.one).collect();
    format!("#![allow(unused_imports)]\n{}{structs}", contender.imports)
}

/// The least CPU time to check a crate of so many structs, with its dependencies checked before.
fn check(contender: &Contender, package: &Package, size: usize) -> Result<Duration, Failure> {
    let source = source(contender, size);
    let mut least = Duration::MAX;
    for round in 0..=ROUNDS {
        // Another text each round: cargo compares time stamps, and the compiler must not reuse its work.
        package.add("src/lib.rs", &format!("{source}// round {round}\n"))?;
        let time = cpu::time(&mut cargo(package, "check"))?;
        // The first round may check the dependencies as well.
        if round > 0 {
            least = least.min(time);
        }
    }
    Ok(least)
}

/// How many lines a crate of so many structs has once its macros are expanded.
fn lines(contender: &Contender, package: &Package, size: usize) -> Result<usize, Failure> {
    package.add("src/lib.rs", &source(contender, size))?;
    let mut expand = cargo(package, "rustc");
    expand
        .args(["--profile", "check", "--lib", "--", "-Zunpretty=expanded"])
        // The stable compiler shows what macros wrote only when it is told to act as another, for this crate alone.
        .env("RUSTC_BOOTSTRAP", package::NAME);
    let expanded = package::run(expand)?;
    Ok(formatted(&expanded)?.lines().count())
}

fn cargo(package: &Package, command: &str) -> Command {
    let mut cargo = package.cargo(command);
    cargo
        .arg("--target-dir")
        .arg(package.target("check"))
        .env("CARGO_INCREMENTAL", "0");
    cargo
}

fn formatted(code: &str) -> Result<String, Failure> {
    let mut rustfmt = Command::new("rustfmt")
        .args(["--edition", "2024"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    // It reads all before it writes.
    rustfmt
        .stdin
        .take()
        .ok_or("rustfmt takes no input")?
        .write_all(code.as_bytes())?;
    let output = rustfmt.wait_with_output()?;
    if !output.status.success() {
        return Err("rustfmt cannot read what the macros wrote".into());
    }
    Ok(String::from_utf8(output.stdout)?)
}
