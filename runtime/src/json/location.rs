//! Where in JSON text a place lies.

use super::cursor::measure_string;

/// An array or object that is open at some place in JSON.
pub(crate) enum Open<'a> {
    /// An object, and the key of the entry at that place, as it stands there.
    Object(Option<&'a [u8]>),
    /// An array, and the number of the item at that place.
    Array(usize),
}

/// The arrays and objects that are still open after this beginning of JSON.
///
/// It is looked up in the text once there is an error. Who kept track of where he is would do so for nothing, nearly always.
pub(crate) fn open_at(mut rest: &[u8]) -> Vec<Open<'_>> {
    let mut open = Vec::new();
    while let Some((byte, tail)) = rest.split_first() {
        rest = tail;
        match (byte, open.last_mut()) {
            (b'{', _) => open.push(Open::Object(None)),
            (b'[', _) => open.push(Open::Array(0)),
            (b'}' | b']', _) => drop(open.pop()),
            (b',', Some(Open::Object(key))) => *key = None,
            (b',', Some(Open::Array(item))) => *item += 1,
            (b'"', last) => {
                let (text, tail) = rest.split_at(measure_string(rest).0);
                rest = tail.get(1..).unwrap_or_default();
                if let Some(Open::Object(key @ None)) = last {
                    *key = Some(text);
                }
            }
            _ => {}
        }
    }
    open
}
