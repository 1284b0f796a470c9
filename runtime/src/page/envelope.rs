//! Reads the envelope of a list: what has to be there, and what may be spelled in another way.

use std::fmt;

use serde::de::{Deserialize, Deserializer};

use super::{Page, PageLinks, PageMeta};
use crate::integer::integer;
use crate::list::List;

/// A response that may be a page of a list.
#[derive(serde::Deserialize)]
pub(super) struct Envelope<T> {
    data: Option<List<T>>,
    #[serde(default)]
    meta: Option<PageMeta>,
    links: Option<PageLinks>,
}

/// The response has no `data` or no `links`.
pub(super) struct NoPage(&'static str);

impl fmt::Display for NoPage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not a page of a list, which has `{}`", self.0)
    }
}

impl<T> TryFrom<Envelope<T>> for Page<T> {
    type Error = NoPage;

    fn try_from(envelope: Envelope<T>) -> Result<Self, NoPage> {
        Ok(Self {
            data: envelope.data.ok_or(NoPage("data"))?.0,
            meta: envelope.meta.unwrap_or_default(),
            links: envelope.links.ok_or(NoPage("links"))?,
        })
    }
}

/// Reads an integer or `null`, as which Phare may write a number of an empty page.
pub(super) fn number_if_any<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u64>, D::Error> {
    struct Number(u64);

    impl<'de> Deserialize<'de> for Number {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            integer(deserializer).map(Self)
        }
    }

    Ok(Option::<Number>::deserialize(deserializer)?.map(|Number(number)| number))
}
