//! `cargo contract`: writes the tables of phare-contract from an OpenAPI document, and tells where the two differ.

mod args;
mod corrected;
mod document;
mod drift;
mod facts;
mod forever;
mod limits;
mod merge;
mod names;
mod operation;
mod parameter;
mod parse;
mod render;
mod schema;
mod source;
mod value;
mod write;

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use phare_contract::OPERATIONS;

use crate::args::Command;
use crate::document::Document;
use crate::operation::{Contract, contract};
use crate::source::Source;

/// The tables of this repository.
const TABLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../src/tables.rs");

/// The facts of the document that they were written from.
const FACTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/openapi.json");

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(error) => {
            let line: Vec<&str> = error.split_whitespace().collect();
            eprintln!("error: {}", line.join(" "));
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<ExitCode, String> {
    match args::command(std::env::args().skip(1))? {
        Command::Help => {
            say(args::HELP.trim_end());
            Ok(ExitCode::SUCCESS)
        }
        Command::Refresh { document, date, into } => refresh(&document, &date, into.as_deref()),
        Command::Check {
            document,
            partial,
            against,
        } => check(&document, partial, against.as_deref()),
    }
}

fn refresh(file: &Path, date: &str, into: Option<&Path>) -> Result<ExitCode, String> {
    let document = Document::read(file)?;
    let contract = read(&document, file)?;
    for line in &contract.outdated {
        eprintln!("warning: {line}");
    }
    let facts = facts::text(document.root())?;
    let tables = write::formatted(&render::tables(&contract, &Source::new(date, &facts)))?;
    let location = |name: &str, known: &str| into.map_or_else(|| PathBuf::from(known), |folder| folder.join(name));
    write::write(&[
        (location("openapi.json", FACTS), facts.as_bytes()),
        (location("tables.rs", TABLES), &tables),
    ])?;
    say(&format!("{} operations written", contract.operations.len()));
    Ok(ExitCode::SUCCESS)
}

fn check(file: &Path, partial: bool, against: Option<&Path>) -> Result<ExitCode, String> {
    let document = Document::read(file)?;
    let contract = read(&document, file)?;
    let older = against.map(Document::read).transpose()?;
    let known = match older.as_ref().zip(against) {
        Some((older, file)) => read(older, file)?.operations,
        None => OPERATIONS.to_vec(),
    };
    let mut lines = drift::between(&known, &contract.operations, partial);
    lines.splice(0..0, contract.outdated);
    if lines.is_empty() {
        say("no drift");
        return Ok(ExitCode::SUCCESS);
    }
    say(&lines.join("\n"));
    Ok(ExitCode::from(1))
}

/// What the document says; what is odd about it goes to the maintainer.
fn read<'a>(document: &'a Document, file: &Path) -> Result<Contract<'a>, String> {
    let contract = contract(document).map_err(|error| format!("{}: {error}", file.display()))?;
    for warning in &contract.warnings {
        eprintln!("warning: {warning}");
    }
    Ok(contract)
}

/// Prints; whoever has stopped reading, such as `head`, is no error.
fn say(text: &str) {
    let _ = writeln!(std::io::stdout(), "{text}");
}
