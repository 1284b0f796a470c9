//! Reads a response at first as if nothing in it were odd, which costs half as much.

use std::cell::Cell;

use serde::Deserialize;

thread_local! {
    static IS_EXACT: Cell<bool> = const { Cell::new(false) };
}

/// Reads JSON, at first exactly: types that know how may reject on the way what they otherwise accept.
///
/// # Errors
///
/// Where it is not JSON, or does not fit the type read leniently either.
pub fn read<'de, T: Deserialize<'de>>(json: &'de str) -> serde_json::Result<T> {
    let read = |is_exact| {
        let _reset = Reset(IS_EXACT.replace(is_exact));
        serde_json::from_str(json)
    };
    read(true).or_else(|_| read(false))
}

/// Whether what is read now is read again where it is an error.
#[must_use]
pub fn is_exact() -> bool {
    IS_EXACT.get()
}

/// What it was before, also where reading panics.
struct Reset(bool);

impl Drop for Reset {
    fn drop(&mut self) {
        IS_EXACT.set(self.0);
    }
}
