//! What the command line says.

use std::ffi::{OsStr, OsString};
use std::path::PathBuf;

use lexopt::{Arg, Parser};

pub(crate) const HELP: &str = "\
A working Phare in memory on 127.0.0.1. It serves until it is killed, and prints its address and keys.

Usage: phare-fake [OPTIONS]

Options:
      --port <PORT>          The port; without it, or with 0, any free one
      --rate-limit <CALLS>   How many calls a minute the organization has; Phare's own limit is 100
      --clock-speed <SPEED>  How many seconds pass in a second
      --seed <FILE>          What it has from the start, as JSON
      --log[=json]           Prints a line for each request on standard error, or a JSON object
      --strict               Rejects unknown fields and values of another kind, which Phare takes
  -h, --help                 Prints this
  -V, --version              Prints the version

Faults and the clock are set while it runs, over HTTP: `curl $BASE_URL/_fake` shows where it stands, and an unknown path
under /_fake lists all that there are.
";

/// What the program does.
pub(crate) enum Order {
    Help,
    Version,
    Serve(Options),
}

#[derive(Default)]
pub(crate) struct Options {
    pub(crate) port: u16,
    pub(crate) rate_limit: Option<u32>,
    pub(crate) clock_speed: Option<f64>,
    pub(crate) seed: Option<PathBuf>,
    pub(crate) log: Option<Log>,
    pub(crate) is_strict: bool,
}

#[derive(Clone, Copy)]
pub(crate) enum Log {
    Lines,
    Json,
}

/// Reads the arguments, without the program's name; an error is a sentence for the user.
pub(crate) fn read(arguments: impl IntoIterator<Item = OsString>) -> Result<Order, String> {
    let mut parser = Parser::from_args(arguments);
    let mut options = Options::default();
    while let Some(argument) = parser.next().map_err(|error| error.to_string())? {
        match argument {
            Arg::Short('h') | Arg::Long("help") => return Ok(Order::Help),
            Arg::Short('V') | Arg::Long("version") => return Ok(Order::Version),
            Arg::Long("port") => options.port = number(&mut parser, "--port", "a port is 0 to 65535")?,
            Arg::Long("rate-limit") => {
                options.rate_limit = Some(number(&mut parser, "--rate-limit", "it is a number of calls")?);
            }
            Arg::Long("clock-speed") => {
                let speed: f64 = number(&mut parser, "--clock-speed", SPEED)?;
                if !(speed.is_finite() && speed >= 0.0) {
                    return Err(format!("{speed} is no value of --clock-speed: {SPEED}"));
                }
                options.clock_speed = Some(speed);
            }
            Arg::Long("seed") => options.seed = Some(value(&mut parser, "--seed")?.into()),
            Arg::Long("log") => options.log = Some(log(parser.optional_value().as_deref())?),
            Arg::Long("strict") => options.is_strict = true,
            other => return Err(other.unexpected().to_string()),
        }
    }
    Ok(Order::Serve(options))
}

const SPEED: &str = "it is a number of seconds from 0 on, such as 60 or 0.5";

fn log(value: Option<&OsStr>) -> Result<Log, String> {
    match value {
        None => Ok(Log::Lines),
        Some(value) if value == "json" => Ok(Log::Json),
        Some(value) => Err(format!("{} is no value of --log: it is `json`", value.display())),
    }
}

fn value(parser: &mut Parser, option: &str) -> Result<OsString, String> {
    let value = parser.value().map_err(|_| format!("{option} needs a value"))?;
    if value.is_empty() {
        return Err(format!("the value of {option} is empty"));
    }
    Ok(value)
}

fn number<T: std::str::FromStr>(parser: &mut Parser, option: &str, what: &str) -> Result<T, String> {
    let value = value(parser, option)?;
    let number = value.to_str().and_then(|value| value.parse().ok());
    number.ok_or_else(|| format!("{} is no value of {option}: {what}", value.display()))
}
