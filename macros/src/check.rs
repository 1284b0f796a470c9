//! Checks an endpoint: its path against its fields, its body, and all of it against the contract.

mod body;
mod fields;
mod operation;
mod path;

pub(crate) use self::operation::unknown_operation;
use crate::endpoint::Endpoint;
use crate::report::Report;

impl Endpoint<'_> {
    pub(crate) fn check(&self, report: &mut Report) {
        if self.declaration.fields.is_none() {
            return;
        }
        // A field that is named in an error already gets no second one for the same slip.
        let mut blamed = Vec::new();
        if self.check_parameters(report) {
            blamed = self.check_path(report);
        }
        self.check_headers(report);
        blamed.extend(self.check_body(report));
        self.check_names(report);
        self.check_contract(&blamed, report);
    }
}
