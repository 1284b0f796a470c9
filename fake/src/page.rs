//! Lists, a page at a time.

use serde_json::{Value, json};

use crate::call::Call;
use crate::reply::Reply;
use crate::store::Record;

const DEFAULT_PER_PAGE: u64 = 20;

/// The page of these records that the call asks for.
pub(crate) fn reply<'a>(call: &Call, records: impl Iterator<Item = &'a Record>) -> Reply {
    let asked = Asked::by(call);
    let Asked { page, per_page } = asked;
    let mut rest = records.skip(asked.before());
    let data: Vec<Value> = rest
        .by_ref()
        .take(asked.size())
        .map(|record| call.present(record))
        .collect();
    let has_more = rest.next().is_some();

    let (from, to) = match data.len() as u64 {
        0 => (None, None),
        count => (Some(asked.before() as u64 + 1), Some(asked.before() as u64 + count)),
    };
    let link = |page: u64| format!("{}?page={page}", call.url);
    let body = json!({
        "data": data,
        "meta": {
            "current_page": page,
            "from": from,
            "path": call.url,
            "per_page": per_page,
            "to": to,
        },
        "links": {
            "first": link(1),
            "last": null,
            "prev": (page > 1).then(|| link(page - 1)),
            "next": has_more.then(|| link(page + 1)),
        },
    });
    Reply::new(call.operation.success, Some(body))
}

/// What the call's page has of these, where the response does not say that it is a page.
pub(crate) fn cut<T>(call: &Call, all: impl Iterator<Item = T>) -> Vec<T> {
    let asked = Asked::by(call);
    all.skip(asked.before()).take(asked.size()).collect()
}

/// Which page, of which size.
struct Asked {
    page: u64,
    per_page: u64,
}

impl Asked {
    fn by(call: &Call) -> Self {
        let number = |name| call.query.get(name).and_then(Value::as_u64);
        Self {
            page: number("page").unwrap_or(1),
            per_page: number("per_page").unwrap_or(DEFAULT_PER_PAGE),
        }
    }

    /// How many stand before the page.
    fn before(&self) -> usize {
        let before = self.page.saturating_sub(1).saturating_mul(self.per_page);
        usize::try_from(before).unwrap_or(usize::MAX)
    }

    fn size(&self) -> usize {
        usize::try_from(self.per_page).unwrap_or(usize::MAX)
    }
}
