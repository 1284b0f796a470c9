//! How a status page looks.

use serde_json::{Map, Value, json};

use crate::call::Call;
use crate::validation::FieldErrors;

pub(super) fn check_colors(call: &Call, scheme: &str, errors: &mut FieldErrors) {
    let theme = call.body.get("theme").and_then(|theme| theme.get(scheme));
    let colors = theme.and_then(Value::as_object);
    for (name, color) in colors.into_iter().flatten() {
        if color.as_str().is_some_and(|color| !is_color(color)) {
            let at = format!("theme.{scheme}.{name}");
            errors.add_about(&at, "must be a valid hexadecimal color.");
        }
    }
}

/// Such as `#16a34a`.
fn is_color(text: &str) -> bool {
    let digits = text.strip_prefix('#').unwrap_or_default();
    digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit())
}

/// A theme with another, of which parts may be missing, laid over it.
pub(super) fn merged(theme: Value, over: Option<Value>) -> Value {
    match (theme, over) {
        (Value::Object(mut theme), Some(Value::Object(over))) => {
            for (name, value) in over {
                let below = theme.remove(&name).unwrap_or_default();
                theme.insert(name, merged(below, Some(value)));
            }
            Value::Object(theme)
        }
        (theme, over) => over.unwrap_or(theme),
    }
}

pub(super) fn standard() -> Value {
    json!({
        "light": colors(&[("background", "#ffffff"), ("foreground", "#000000"), ("background_card", "#fafafa")]),
        "dark": colors(&[("background", "#000000"), ("foreground", "#ffffff"), ("background_card", "#171717")]),
        "rounded": true,
        "border_width": 1,
    })
}

fn colors(own: &[(&str, &str)]) -> Map<String, Value> {
    let common = [
        ("operational", "#16a34a"),
        ("degraded_performance", "#fbbf24"),
        ("partial_outage", "#f59e0b"),
        ("major_outage", "#ef4444"),
        ("maintenance", "#6366f1"),
        ("empty", "#d3d3d3"),
        ("foreground_muted", "#737373"),
    ];
    common
        .iter()
        .chain(own)
        .map(|(name, color)| ((*name).to_owned(), Value::from(*color)))
        .collect()
}
