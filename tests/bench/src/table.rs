//! The table: a measure a row, a contender a column.

use std::fmt::Write as _;

use crate::contender::NAMES;

const LABEL: usize = 40;
const VALUE: usize = 11;
const RATIO: usize = 12;

/// Values of all contenders, the one that the others are compared with first.
pub(crate) type Values = [Option<f64>; NAMES.len()];

/// The heading of the table.
pub(crate) fn print_heading() {
    let mut line = format!("{:<LABEL$}", "");
    for name in NAMES {
        // Writing to a string does not fail.
        let _ = write!(line, "{name:>VALUE$}{:<RATIO$}", "");
    }
    println!("{}", line.trim_end());
}

/// A row of values, each with its ratio to the first.
pub(crate) fn print_values(label: &str, values: Values, decimals: usize) {
    let first = values[0];
    print_row(
        label,
        values.map(|value| {
            let ratio = match (value, first) {
                (Some(value), Some(first)) if first > 0.0 => format!("{:.2}", value / first),
                _ => String::new(),
            };
            (value.map(|value| grouped(value, decimals)).unwrap_or_default(), ratio)
        }),
    );
}

/// A row of texts, each a value and what stands in place of its ratio.
pub(crate) fn print_row(label: &str, cells: [(String, String); NAMES.len()]) {
    let mut line = format!("{label:<LABEL$}");
    for (value, ratio) in cells {
        let _ = write!(line, "{value:>VALUE$} {ratio:<width$}", width = RATIO - 1);
    }
    println!("{}", line.trim_end());
}

/// A number with a comma after each three digits.
pub(crate) fn grouped(value: f64, decimals: usize) -> String {
    let text = format!("{value:.decimals$}");
    let (whole, fraction) = text.split_at(text.find('.').unwrap_or(text.len()));
    let mut grouped = String::new();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index) % 3 == 0 {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped + fraction
}
