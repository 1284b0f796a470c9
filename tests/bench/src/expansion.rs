//! How long `cargo check` takes for many request structs, by the attribute and by hand.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use crate::{Failure, cpu};

const SIZES: [usize; 4] = [0, 250, 500, 1000];
const ROUNDS: usize = 3;

/// One way to write a request struct.
struct Contender {
    name: &'static str,
    imports: &'static str,
    one: fn(usize) -> String,
}

const CONTENDERS: [Contender; 2] = [
    Contender {
        name: "by hand",
        imports: "use phare::{Encoder, Endpoint, Impact, Method, Operation, Repeat, Timestamp};\nuse serde::Serialize;\n",
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
    const OPERATION: Operation =
        Operation::new(Method::Post, \"/uptime/incidents/{{incidentId}}\").repeat(Repeat::Replace);
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
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize()?;
    let work = root.join("target/bench-expansion");
    println!(
        "CPU time of `cargo check`, the least of {ROUNDS} rounds, and per struct of 8 fields what it adds to none"
    );
    println!(
        "{:<16}{:>8}{:>10}{:>14}{:>12}",
        "contender", "structs", "CPU s", "ms a struct", "to by hand"
    );
    let mut by_hand = Vec::new();
    for contender in &CONTENDERS {
        let package = write_package(contender, &root, &work)?;
        let mut empty = Duration::ZERO;
        for (row, size) in SIZES.into_iter().enumerate() {
            let time = check(contender, &package, size)?;
            if size == 0 {
                empty = time;
                by_hand.push(0.0);
                continue;
            }
            let count = f64::from(u32::try_from(size)?);
            let each = time.saturating_sub(empty).as_secs_f64() * 1_000.0 / count;
            if by_hand.len() <= row {
                by_hand.push(each);
            }
            println!(
                "{:<16}{size:>8}{:>10.2}{each:>14.2}{:>12.2}",
                contender.name,
                time.as_secs_f64(),
                each / by_hand[row]
            );
        }
    }
    Ok(())
}

fn write_package(contender: &Contender, root: &Path, work: &Path) -> Result<PathBuf, Failure> {
    let package = work.join(contender.name.replace(' ', "-"));
    fs::create_dir_all(package.join("src"))?;
    let manifest = format!(
        "[package]\nname = \"structs\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n[dependencies]\n\
         phare = {{ path = \"{}\", default-features = false }}\nserde = {{ version = \"1\", features = [\"derive\"] }}\n",
        root.display()
    );
    fs::write(package.join("Cargo.toml"), manifest)?;
    fs::copy(root.join("Cargo.lock"), package.join("Cargo.lock"))?;
    Ok(package)
}

/// The least CPU time to check a crate of so many structs, with its dependencies checked before.
fn check(contender: &Contender, package: &Path, size: usize) -> Result<Duration, Failure> {
    let mut source = format!("#![allow(unused_imports)]\n{}", contender.imports);
    for index in 0..size {
        source.push_str(&(contender.one)(index));
    }
    let mut least = Duration::MAX;
    for round in 0..=ROUNDS {
        // Another text each round: cargo compares time stamps, and the compiler must not reuse its work.
        let mut text = source.clone();
        writeln!(text, "// round {round}")?;
        fs::write(package.join("src/lib.rs"), text)?;
        let time = cpu::time(
            Command::new(env!("CARGO"))
                .args(["check", "--quiet", "--target-dir"])
                .arg(package.with_file_name("target"))
                .current_dir(package)
                .env("CARGO_INCREMENTAL", "0"),
        )?;
        // The first round may check the dependencies as well.
        if round > 0 {
            least = least.min(time);
        }
    }
    Ok(least)
}
