//! Values that come in as text, such as the arguments of a command line, and go out as text.

use std::error::Error;
use std::fmt::{Debug, Display};
use std::str::FromStr;

use clap::Parser;
use phare::incidents::{IncidentState, IncidentStatus, IncidentType};
use phare::monitors::{Confirmations, Interval, MonitorStatus, Region, Timeout};
use phare::{Impact, IncidentId, InvalidId, MonitorId, ProjectId, Timestamp, UnknownValue};

fn is_read_as_it_is_shown<T>(values: &[T])
where
    T: FromStr<Err: Error + Send + Sync + 'static> + Display + PartialEq + Debug,
{
    assert!(!values.is_empty());
    for value in values {
        let text = value.to_string();
        let read: T = text.parse().unwrap_or_else(|error| panic!("{text}: {error}"));
        assert_eq!(read, *value);
    }
}

#[test]
fn what_is_shown_is_read() {
    is_read_as_it_is_shown(Impact::KNOWN);
    is_read_as_it_is_shown(IncidentState::KNOWN);
    is_read_as_it_is_shown(IncidentStatus::KNOWN);
    is_read_as_it_is_shown(IncidentType::KNOWN);
    is_read_as_it_is_shown(MonitorStatus::KNOWN);
    is_read_as_it_is_shown(Region::KNOWN);
    is_read_as_it_is_shown(Interval::KNOWN);
    is_read_as_it_is_shown(Timeout::KNOWN);
    is_read_as_it_is_shown(Confirmations::KNOWN);
    is_read_as_it_is_shown(&[IncidentId::from(0), IncidentId::from(u64::MAX)]);
    is_read_as_it_is_shown(&[Timestamp::from_unix_seconds(0).expect("a timestamp")]);
}

#[test]
fn the_known_values_are_those_of_the_contract() {
    assert_eq!(Impact::KNOWN.len(), 6);
    assert_eq!(Impact::KNOWN.first(), Some(&Impact::Unknown));
    assert_eq!(Region::KNOWN.len(), 13);
    assert!(Impact::KNOWN.iter().all(Impact::is_known));
    assert!(!Impact::from_any("major").is_known() && !Impact::default().is_known());
    assert!(Interval::KNOWN.iter().all(|interval| interval.is_known()));
    assert!(!Interval::Other(31).is_known());
}

#[test]
fn a_wrong_value_is_told_the_right_ones() {
    let error: UnknownValue = "major_outtage".parse::<Impact>().expect_err("no impact");
    assert_eq!(
        error.to_string(),
        "unknown value `major_outtage`, similar to `major_outage`, expected `unknown`, `operational`, `maintenance`, \
         `degraded_performance`, `partial_outage` or `major_outage`"
    );
    assert_eq!(error.values().len(), Impact::KNOWN.len());
    for text in ["", " unknown", "UNKNOWN", "Unknown"] {
        assert!(text.parse::<Impact>().is_err(), "{text:?}");
    }
    let error = "soon".parse::<Confirmations>().expect_err("no number");
    assert_eq!(
        error.to_string(),
        "unknown value `soon`, expected `1`, `2`, `3`, `4` or `5`"
    );
    for text in ["", "31", "-30", "30.0", "99999999999"] {
        assert!(text.parse::<Interval>().is_err(), "{text:?}");
    }
    let error: InvalidId = "APP-7".parse::<IncidentId>().expect_err("no id");
    assert_eq!(error.to_string(), "`APP-7` is not an id, which is an integer from 0 on");
    for text in ["", "-1", "1.0", " 1", "18446744073709551616"] {
        assert!(text.parse::<MonitorId>().is_err(), "{text:?}");
    }
}

#[test]
fn ids_compare_with_integers() {
    assert!(IncidentId::from(7) == 7 && 7 == IncidentId::from(7) && IncidentId::from(7) != 8);
}

#[test]
fn a_wrong_date_is_told_what_is_wrong() {
    let example = "not an RFC 3339 date and time such as 2026-03-08T10:00:00Z";
    for (text, reason) in [
        ("2026-02-30T10:00:00Z", "; that month has 28 days"),
        ("2024-02-30 10:00:00+02:00", "; that month has 29 days"),
        ("2026-02-29T10:00:00Z", "; that month has 28 days"),
        ("2026-04-31T10:00:00.5Z", "; that month has 30 days"),
        ("2026-03-08T10:00:00", "; it has no offset: add `Z` if it is in UTC"),
        ("2026-03-32T10:00:00Z", ""),
        ("2026-13-31T10:00:00Z", ""),
        ("2026-02-30T25:00:00Z", ""),
        ("yesterday", ""),
        ("2026-02-ä", ""),
    ] {
        let error = text.parse::<Timestamp>().expect_err(text);
        assert_eq!(error.to_string(), format!("{example}{reason}"), "{text}");
    }
}

/// The arguments of a program, whose values need no type of its own.
#[derive(Debug, Parser)]
struct Arguments {
    #[arg(long)]
    impact: Impact,
    #[arg(long)]
    monitor: Vec<MonitorId>,
    #[arg(long)]
    project: Option<ProjectId>,
    #[arg(long)]
    interval: Option<Interval>,
    #[arg(long)]
    since: Option<Timestamp>,
    #[arg(long, default_value_t = IncidentState::Investigating)]
    state: IncidentState,
}

#[test]
fn the_values_are_arguments_of_clap() {
    let words =
        "x --impact major_outage --monitor 1 --monitor 2 --project 3 --interval 60 --since 2026-03-08T10:00:00Z";
    let arguments = Arguments::try_parse_from(words.split(' ')).expect("arguments");
    assert_eq!(arguments.impact, Impact::MajorOutage);
    assert_eq!(arguments.monitor, [1, 2]);
    assert_eq!(arguments.project, Some(ProjectId::from(3)));
    assert_eq!(arguments.interval, Some(Interval::OneMinute));
    assert_eq!(
        arguments.since.map(|since| since.to_string()).as_deref(),
        Some("2026-03-08T10:00:00Z")
    );
    assert_eq!(arguments.state, IncidentState::Investigating);

    let error = Arguments::try_parse_from(["x", "--impact", "major"]).expect_err("no impact");
    let shown = error.to_string();
    assert!(
        shown.contains("invalid value 'major' for '--impact <IMPACT>'"),
        "{shown}"
    );
    assert!(shown.contains("`partial_outage` or `major_outage`"), "{shown}");
}
