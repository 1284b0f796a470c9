//! The path and query string of a request that is written already.

/// The path and, after a `?`, the query string.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Target(String);

impl Target {
    pub(super) fn new(mut path: String, query: &str) -> Self {
        path.push_str(query);
        Self(path)
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// The value of the first query parameter with this name, which needs no escaping.
    pub(crate) fn parameter(&self, name: &str) -> Option<&str> {
        let (_, query) = self.0.split_once('?')?;
        query.split('&').find_map(|pair| value_of(pair, name))
    }

    /// Sets a query parameter, in place of all of this name. Name and value need no escaping.
    pub(crate) fn set_parameter(&mut self, name: &str, value: &str) {
        let (path, query) = self.0.split_once('?').unwrap_or((&self.0, ""));
        let mut target = String::with_capacity(self.0.len() + name.len() + value.len() + 2);
        target.push_str(path);
        let others = query
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
        self.0 = target;
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
        let mut target = Target("/list?page=2&page_size=3&name=page%3D4&page=5".to_owned());
        assert_eq!(target.parameter("page"), Some("2"));
        assert_eq!(target.parameter("pag"), None);
        target.set_parameter("page", "6");
        assert_eq!(target.as_str(), "/list?page_size=3&name=page%3D4&page=6");
        assert_eq!(target.parameter("page"), Some("6"));

        let mut target = Target("/list".to_owned());
        assert_eq!(target.parameter("page"), None);
        target.set_parameter("page", "1");
        assert_eq!(target.as_str(), "/list?page=1");
    }
}
