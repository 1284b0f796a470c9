//! Which response types the crate `phare` has, by the features that are on.

use phare_contract::ResponseBody;

/// A type of the catalogue whose feature is off.
pub(super) struct Off {
    /// The type, such as `incidents::Incident`.
    pub(super) model: &'static str,
    pub(super) feature: String,
}

/// The type of this response, where it is one that is not there.
pub(super) fn off(response: &ResponseBody) -> Option<Off> {
    let model = match response {
        ResponseBody::Empty => return None,
        ResponseBody::Object { model, .. } | ResponseBody::Page { model, .. } => (*model)?,
    };
    let (module, _) = model.split_once("::")?;
    let feature = module.replace('_', "-");
    (!is_on(&feature)).then_some(Off { model, feature })
}

/// The features, and whether they are on.
const FEATURES: [(&str, bool); 11] = [
    ("alert-rules", cfg!(feature = "alert-rules")),
    ("incident-updates", cfg!(feature = "incident-updates")),
    ("incidents", cfg!(feature = "incidents")),
    ("integrations", cfg!(feature = "integrations")),
    ("maintenance-windows", cfg!(feature = "maintenance-windows")),
    ("monitors", cfg!(feature = "monitors")),
    ("platform", cfg!(feature = "platform")),
    ("projects", cfg!(feature = "projects")),
    ("reports", cfg!(feature = "reports")),
    ("status-pages", cfg!(feature = "status-pages")),
    ("users", cfg!(feature = "users")),
];

fn is_on(feature: &str) -> bool {
    FEATURES.iter().any(|(known, is_on)| *known == feature && *is_on)
}

#[cfg(test)]
mod tests {
    use phare_contract::OPERATIONS;

    use super::*;

    #[test]
    fn every_type_has_a_feature_of_this_crate() {
        let manifest = include_str!("../../Cargo.toml");
        for operation in OPERATIONS {
            let (ResponseBody::Object { model, .. } | ResponseBody::Page { model, .. }) = operation.response else {
                continue;
            };
            let model = model.expect("a type");
            let feature = model.split("::").next().unwrap_or_default().replace('_', "-");
            assert!(manifest.contains(&format!("\n{feature} = []\n")), "{model}");
            assert!(FEATURES.iter().any(|(known, _)| *known == feature), "{model}");
        }
    }
}
