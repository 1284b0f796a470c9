//! From what was read to the form of the tables, which lives as long as the program: it reads a document and ends.

/// A list, for as long as the program runs.
pub(crate) fn forever<T>(items: Vec<T>) -> &'static [T] {
    Vec::leak(items)
}

/// One value, for as long as the program runs.
pub(crate) fn forever_one<T>(value: T) -> &'static T {
    Box::leak(Box::new(value))
}

/// A text, for as long as the program runs.
pub(crate) fn forever_text(text: &str) -> &'static str {
    String::leak(text.to_owned())
}
