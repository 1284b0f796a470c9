//! Keys that a test asks for.

use crate::authentication::Reach;

/// A key for [`Fake::add_key`](crate::Fake::add_key). It may do everything, unless it is told otherwise.
///
/// ```
/// use phare_fake::{Access, Fake, NewKey, Product};
///
/// let phare = Fake::start();
/// let reader = NewKey::of_project(phare.project().id).may(Product::Uptime, Access::Read);
/// let key = phare.add_key(reader);
/// assert!(key.starts_with("pha_prj_"));
/// ```
#[derive(Clone, Debug)]
#[must_use = "a key is none until it is added"]
pub struct NewKey {
    pub(crate) label: String,
    pub(crate) reach: Reach,
    pub(crate) rights: Rights,
}

/// A part of Phare that keys have access to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Product {
    /// Users, projects, integrations and alert rules.
    Platform,
    /// Everything under `/uptime`.
    Uptime,
}

/// What a key may do with a [`Product`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Access {
    /// Nothing.
    None,
    /// Read only.
    Read,
    /// Read and write.
    ReadWrite,
}

/// What a key may do.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Rights {
    platform: Access,
    uptime: Access,
}

impl NewKey {
    /// A key of the whole organization.
    pub fn of_organization() -> Self {
        Self::with("Organization key", Reach::Organization)
    }

    /// A key of one project.
    pub fn of_project(project_id: u64) -> Self {
        Self::with("Project key", Reach::Project(project_id))
    }

    fn with(label: &str, reach: Reach) -> Self {
        Self {
            label: label.to_owned(),
            reach,
            rights: Rights::FULL,
        }
    }

    /// The name that Phare shows for the key.
    pub fn label(mut self, label: &str) -> Self {
        label.clone_into(&mut self.label);
        self
    }

    /// Sets what the key may do with a product.
    pub fn may(mut self, product: Product, access: Access) -> Self {
        match product {
            Product::Platform => self.rights.platform = access,
            Product::Uptime => self.rights.uptime = access,
        }
        self
    }
}

impl Rights {
    pub(crate) const FULL: Self = Self {
        platform: Access::ReadWrite,
        uptime: Access::ReadWrite,
    };

    pub(crate) fn of(self, product: Product) -> Access {
        match product {
            Product::Platform => self.platform,
            Product::Uptime => self.uptime,
        }
    }
}
