//! The path and query string of a request that is written already.

use std::borrow::Cow;

/// The path and, after a `?`, the query string.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Target(Cow<'static, str>);

impl Target {
    pub(crate) fn new(mut path: Cow<'static, str>, query: &str) -> Self {
        if !query.is_empty() {
            path.to_mut().push_str(query);
        }
        Self(path)
    }

    /// The path of which nothing is the call's own, where it is all there is.
    pub(crate) fn fixed(&self) -> Option<&'static str> {
        match self.0 {
            Cow::Borrowed(path) => Some(path),
            Cow::Owned(_) => None,
        }
    }

    /// The path, and the query string without its mark.
    pub(crate) fn parts(&self) -> (&str, Option<&str>) {
        match self.0.split_once('?') {
            Some((path, query)) => (path, Some(query)),
            None => (&self.0, None),
        }
    }

    /// The value of the first query parameter with this name, which needs no escaping.
    pub(crate) fn parameter(&self, name: &str) -> Option<&str> {
        let (_, query) = self.parts();
        query?.split('&').find_map(|pair| value_of(pair, name))
    }

    /// Sets a query parameter, in place of all of this name. Name and value need no escaping.
    pub(crate) fn set_parameter(&mut self, name: &str, value: &str) {
        let (path, query) = self.parts();
        let mut target = String::with_capacity(self.0.len() + name.len() + value.len() + 2);
        target.push_str(path);
        let others = query
            .unwrap_or_default()
            .split('&')
            .filter(|pair| !pair.is_empty() && value_of(pair, name).is_none());
        let mut separator = '?';
        for pair in others {
            target.push(separator);
            target.push_str(pair);
            separator = '&';
        }
        target.push(separator);
        target.extend([name, "=", value]);
        self.0 = target.into();
    }
}

fn value_of<'a>(pair: &'a str, name: &str) -> Option<&'a str> {
    pair.strip_prefix(name)?.strip_prefix('=')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_parameter_takes_the_place_of_its_namesakes() {
        let mut target = Target("/list?page=2&page_size=3&name=page%3D4&page=5".into());
        assert_eq!(target.parameter("page"), Some("2"));
        assert_eq!(target.parameter("pag"), None);
        target.set_parameter("page", "6");
        assert_eq!(target.0, "/list?page_size=3&name=page%3D4&page=6");
        assert_eq!(target.parameter("page"), Some("6"));

        let mut target = Target("/list".into());
        assert_eq!(target.parameter("page"), None);
        target.set_parameter("page", "1");
        assert_eq!(target.0, "/list?page=1");
    }
}
