//! Checks an endpoint: its path against its fields, its body, and all of it against the contract.

mod body;
mod fields;
mod path;

use crate::endpoint::Endpoint;
use crate::report::Report;

impl Endpoint<'_> {
    pub(crate) fn check(&self, report: &mut Report) {
        if self.declaration.fields.is_none() {
            return;
        }
        self.check_parameters(report);
        self.check_path(report);
        self.check_headers(report);
        self.check_body(report);
        self.check_names(report);
        self.check_fields(report);
        self.check_required(report);
    }
}
