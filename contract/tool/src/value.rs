//! A parsed JSON or YAML value that keeps the order of its keys.

/// A value; an object is a list of its pairs, in the order of the document.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value {
    Null,
    Boolean(bool),
    Integer(i64),
    Float(f64),
    Text(String),
    List(Vec<Value>),
    Object(Vec<(String, Value)>),
}

impl Value {
    /// What stands under this key, where this is an object that has it.
    pub(crate) fn get(&self, key: &str) -> Option<&Self> {
        self.pairs()
            .iter()
            .find(|(name, _)| name == key)
            .map(|(_, value)| value)
    }

    /// The text under this key.
    pub(crate) fn text(&self, key: &str) -> Option<&str> {
        match self.get(key) {
            Some(Self::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// Whether `true` stands under this key.
    pub(crate) fn is_true(&self, key: &str) -> bool {
        self.get(key) == Some(&Self::Boolean(true))
    }

    /// The integer under this key, also where it is spelled as a fraction, such as `250.0`.
    pub(crate) fn whole(&self, key: &str) -> Option<i64> {
        self.get(key).and_then(Self::as_whole)
    }

    /// The pairs of this object; none where it is no object.
    pub(crate) fn pairs(&self) -> &[(String, Self)] {
        match self {
            Self::Object(pairs) => pairs,
            _ => &[],
        }
    }

    /// The items of the list under this key; none where there is no list.
    pub(crate) fn items(&self, key: &str) -> &[Self] {
        match self.get(key) {
            Some(Self::List(items)) => items,
            _ => &[],
        }
    }

    /// This value as an integer, where it is one.
    pub(crate) fn as_whole(&self) -> Option<i64> {
        match *self {
            Self::Integer(number) => Some(number),
            #[allow(clippy::cast_possible_truncation, reason = "checked to be whole and small")]
            Self::Float(number) if number.fract() == 0.0 && number.abs() < 9.0e15 => Some(number as i64),
            _ => None,
        }
    }

    /// This value as the text that a list of texts would hold; none for null and what is no scalar.
    pub(crate) fn as_spelled(&self) -> Option<String> {
        match self {
            Self::Text(text) => Some(text.clone()),
            Self::Boolean(boolean) => Some(boolean.to_string()),
            Self::Integer(number) => Some(number.to_string()),
            Self::Float(number) => Some(number.to_string()),
            Self::Null | Self::List(_) | Self::Object(_) => None,
        }
    }
}
