//! A value that the contract does not list.

use serde::{Serialize, Serializer};

use crate::json::UNLISTED;
use crate::{File, FilePart, Nullable};

/// A value that Phare takes and the contract of this crate does not list: it is sent as it is.
///
/// Nothing in it is checked, nor whether its field is known. Around a field of a struct of your own, inside a request,
/// it is what `#[phare(unlisted)]` is on a field of the request.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Unlisted<T>(pub T);

impl<T: Serialize> Serialize for Unlisted<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_newtype_struct(UNLISTED, &self.0)
    }
}

impl<T: FilePart> FilePart for Unlisted<T> {
    fn file(&self) -> Nullable<&File> {
        self.0.file()
    }

    fn is_unlisted(&self) -> bool {
        true
    }
}
