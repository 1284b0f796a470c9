//! An endpoint as resolved: the operation, the type of the response, and the fields with their locations.

use phare_contract::Documented;
use proc_macro2::TokenStream;
use syn::LitStr;

use crate::declaration::Declaration;
use crate::field::Field;

/// An endpoint whose fields have their locations.
pub(crate) struct Endpoint<'a> {
    pub(crate) declaration: &'a Declaration<'a>,
    pub(crate) contract: Contract,
    /// The type of the response.
    pub(crate) response: TokenStream,
    pub(crate) fields: Vec<Located<'a>>,
}

/// What is known of the operation that an endpoint calls.
#[derive(Clone, Copy)]
pub(crate) enum Contract {
    /// The contract lists it.
    Listed(&'static Documented),
    /// It is newer than the contract, as `unlisted` says.
    Unlisted,
    /// Nothing, as what would tell is wrong, and reported.
    Unknown,
}

impl Contract {
    pub(crate) fn operation(self) -> Option<&'static Documented> {
        match self {
            Self::Listed(operation) => Some(operation),
            Self::Unlisted | Self::Unknown => None,
        }
    }
}

/// A field and where it is sent.
pub(crate) struct Located<'a> {
    pub(crate) field: &'a Field<'a>,
    pub(crate) location: Location,
}

/// Where a field is sent.
pub(crate) enum Location {
    /// In the path, as the parameter of this name; none where the path has no such parameter.
    Path(Option<String>),
    Query,
    /// Its entries are sent in the query string.
    QueryEntries,
    Header(LitStr),
    /// It is the whole body.
    Whole,
    Body,
    /// Its entries are sent in the body.
    BodyEntries,
    File,
    Nowhere,
}
