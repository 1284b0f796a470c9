//! The words after `cargo contract`.

use std::path::PathBuf;

use crate::source::is_date;

/// What `cargo contract --help` prints.
pub(crate) const HELP: &str = "\
Keep the tables of phare-contract in step with Phare's OpenAPI document.

cargo contract refresh --date YYYY-MM-DD FILE
    Write src/tables.rs from the document (OpenAPI 3.0 or 3.1, JSON or YAML),
    and tests/openapi.json, a copy of the document without its prose.
      --date DATE       the day of the document
      --into DIRECTORY  write tables.rs and openapi.json into this directory
                        instead

cargo contract check [--partial] [--against FILE] FILE
    Print where the document differs from the tables, one line a difference.
      --partial       the document holds only a part of the API: what it does
                      not mention is no difference
      --against FILE  compare with an older document instead of the tables

The corrections in src/corrections.rs count on both sides. A corrected field
is reported as soon as the document says something else than the correction
was written for.

Exit status: 0 done or no drift, 1 drift, 2 an error (nothing is changed).
";

/// What is to be done.
#[derive(Debug, PartialEq)]
pub(crate) enum Command {
    Help,
    Refresh {
        document: PathBuf,
        date: String,
        into: Option<PathBuf>,
    },
    Check {
        document: PathBuf,
        partial: bool,
        against: Option<PathBuf>,
    },
}

/// Reads the arguments, without the name of the program.
pub(crate) fn command(mut words: impl Iterator<Item = String>) -> Result<Command, String> {
    match words.next().as_deref() {
        Some("refresh") => refresh(words),
        Some("check") => check(words),
        Some("help" | "--help" | "-h") => Ok(Command::Help),
        Some(other) => Err(format!("unknown command `{other}`; there are `refresh` and `check`")),
        None => Err("missing command; there are `refresh` and `check` (see --help)".into()),
    }
}

fn refresh(mut words: impl Iterator<Item = String>) -> Result<Command, String> {
    let mut document = None;
    let mut date = None;
    let mut into = None;
    while let Some(word) = words.next() {
        match word.as_str() {
            "--help" | "-h" => return Ok(Command::Help),
            "--date" => date = Some(value(&word, &mut words)?),
            "--into" => into = Some(PathBuf::from(value(&word, &mut words)?)),
            _ => take_file(&mut document, word)?,
        }
    }
    let document = document.ok_or("missing file to refresh from")?;
    let date = date.ok_or("missing day of the document; write it as in `--date 2026-09-27`")?;
    if !is_date(&date) {
        return Err(format!("`{date}` is no date; write it as in 2026-09-27"));
    }
    Ok(Command::Refresh { document, date, into })
}

fn check(mut words: impl Iterator<Item = String>) -> Result<Command, String> {
    let mut document = None;
    let mut partial = false;
    let mut against = None;
    while let Some(word) = words.next() {
        match word.as_str() {
            "--help" | "-h" => return Ok(Command::Help),
            "--partial" => partial = true,
            "--against" => against = Some(PathBuf::from(value(&word, &mut words)?)),
            _ => take_file(&mut document, word)?,
        }
    }
    Ok(Command::Check {
        document: document.ok_or("missing file to check")?,
        partial,
        against,
    })
}

fn value(option: &str, words: &mut impl Iterator<Item = String>) -> Result<String, String> {
    words.next().ok_or_else(|| format!("missing value after `{option}`"))
}

fn take_file(file: &mut Option<PathBuf>, word: String) -> Result<(), String> {
    if word.starts_with('-') {
        return Err(format!("unknown option `{word}` (see --help)"));
    }
    if file.is_some() {
        return Err(format!("one file at a time: `{word}` is a second one"));
    }
    *file = Some(PathBuf::from(word));
    Ok(())
}
