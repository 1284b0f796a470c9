//! Fields that have a value all the same, which the object does not.

/// Their names, so that they are not written back unless they are set.
#[derive(Default)]
pub(super) struct Lacking(Vec<&'static str>);

impl Lacking {
    /// The value, or its default, where there is none.
    pub(super) fn or_default<T: Default>(&mut self, value: Option<T>, name: &'static str) -> T {
        value.unwrap_or_else(|| {
            self.0.push(name);
            T::default()
        })
    }

    pub(super) fn into_names(self) -> Vec<&'static str> {
        self.0
    }
}
