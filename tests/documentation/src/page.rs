//! What is looked at of a page.

use std::collections::HashSet;

use scraper::{ElementRef, Html, Selector};

/// A page, as far as it is checked.
pub(crate) struct Page {
    /// The places that a link can lead to.
    pub(crate) ids: HashSet<String>,
    /// The addresses of the links, as written, with the words of the link.
    pub(crate) links: Vec<(String, String)>,
    /// The lines of the examples.
    pub(crate) code: Vec<String>,
    /// Where it leads at once, when it is no page of its own.
    pub(crate) moved_to: Option<String>,
}

impl Page {
    pub(crate) fn read(html: &str) -> Self {
        let html = Html::parse_document(html);
        let every = |selector: &str| {
            let selector = Selector::parse(selector).expect("a selector of this file");
            html.select(&selector).collect::<Vec<_>>()
        };
        // What other crates say of their traits, with links that only their own pages have.
        let foreign = "#trait-implementations-list, #blanket-implementations-list, #synthetic-implementations-list";
        let foreign: HashSet<_> = every(foreign)
            .iter()
            .flat_map(|list| list.descendants().map(|node| node.id()))
            .collect();
        let is_foreign =
            |link: &ElementRef<'_>, address: &str| foreign.contains(&link.id()) && !address.contains(".html");
        let ids = every("[id]").into_iter().filter_map(|element| element.value().id());
        let links = every("a[href]").into_iter().filter_map(|link| {
            let address = link.value().attr("href")?;
            (!is_foreign(&link, address)).then(|| (address.to_owned(), link.text().collect()))
        });
        // `example-wrap` is a block of code in what was written; declarations of items wrap by themselves.
        let code = every(".example-wrap pre").into_iter().flat_map(|block| {
            let text: String = block.text().collect();
            text.lines().map(str::to_owned).collect::<Vec<_>>()
        });
        let moved = every("meta[http-equiv=refresh]");
        let moved = moved
            .first()
            .and_then(|meta| meta.value().attr("content")?.split_once("URL="));
        Self {
            ids: ids.map(str::to_owned).collect(),
            links: links.collect(),
            code: code.collect(),
            moved_to: moved.map(|(_, address)| address.to_owned()),
        }
    }
}
