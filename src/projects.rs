//! Projects: what the things of an organization are sorted into.
//!
//! A [`Project`] of this module is what Phare returns about a project. The project on which a client or a call acts is
//! another type, [`ProjectScope`](crate::ProjectScope); a [`ProjectId`] converts into it.
//!
//! These calls act on the organization, so they send no project, whatever the client's is. Only a key of an organization
//! may create and delete projects.
//!
//! ```no_run
//! # async fn run() -> Result<(), phare::Error> {
//! use phare::projects::{CreateProject, MergingWindow, ProjectSettings};
//! use phare::Client;
//! use phare::monitors::ListMonitors;
//!
//! let client = Client::from_env()?;
//! let settings = ProjectSettings::builder()
//!     .use_incident_merging(true)
//!     .incident_merging_time_window(MergingWindow::ThirtyMinutes)
//!     .build();
//! let project = CreateProject::builder()
//!     .name("Shop")
//!     .members([7])
//!     .settings(settings)
//!     .send(&client)
//!     .await?;
//! let monitors = ListMonitors::default().send(&client).project(project.id).await?;
//! assert_eq!(monitors.data, []);
//!
//! let mut update = project.to_update();
//! update.name = Some("Web shop".to_owned());
//! update.send(&client).await?;
//! # Ok(())
//! # }
//! ```

use std::time::Duration;

use phare_macros::{Builder, Object};

use crate::open_number::open_number;
use crate::{IntoId, Nullable, ProjectId, Timestamp, UnlistedFields, UserId, phare_endpoint};

/// A project, as Phare returns it; [`ProjectScope`](crate::ProjectScope) names the one on which a call acts.
#[derive(Clone, Debug, PartialEq, Object)]
#[non_exhaustive]
pub struct Project {
    /// Its number.
    #[object(required)]
    pub id: ProjectId,
    /// Its short name, such as `luminous-guiding-tower`, which Phare makes and nobody changes.
    pub slug: String,
    /// What it is called.
    pub name: String,
    /// The users who work on it.
    pub members: Vec<UserId>,
    /// What Phare does with its incidents.
    #[object(settings)]
    pub settings: ProjectSettings,
    /// When it was created.
    pub created_at: Option<Timestamp>,
    /// When it was last changed.
    pub updated_at: Option<Timestamp>,
    /// What it has that this version of the crate does not know, as it came.
    pub unlisted: UnlistedFields,
}

impl Project {
    /// An update that leaves everything as it is here: set the fields to change, and send it.
    #[must_use]
    pub fn to_update(&self) -> UpdateProject {
        UpdateProject {
            project_id: self.id,
            name: self.unlisted.given("name", &self.name),
            members: self.unlisted.given("members", &self.members),
            settings: Some(self.settings.clone()).filter(|settings| *settings != ProjectSettings::default()),
            unlisted: self.unlisted.to_update(&["id", "slug", "created_at", "updated_at"]),
        }
    }
}

/// What Phare does with the incidents of a project.
#[derive(Clone, Debug, Default, PartialEq, Object, Builder)]
#[non_exhaustive]
pub struct ProjectSettings {
    /// Whether Phare writes summaries of incidents; it does unless it is told not to.
    #[builder(into)]
    pub use_incident_ai: Nullable<bool>,
    /// Whether incidents that begin soon after each other become one; they do unless Phare is told otherwise.
    #[builder(into)]
    pub use_incident_merging: Nullable<bool>,
    /// How soon after each other that is; an hour unless it is set.
    #[builder(into)]
    pub incident_merging_time_window: Nullable<MergingWindow>,
    /// What it has that this version of the crate does not know, as it came.
    #[builder(default)]
    pub unlisted: UnlistedFields,
}

open_number! {
    /// How soon after each other incidents begin that become one; the number is in minutes.
    pub enum MergingWindow {
        /// 5 minutes.
        FiveMinutes = 5,
        /// 10 minutes.
        TenMinutes = 10,
        /// Half an hour.
        ThirtyMinutes = 30,
        /// An hour.
        OneHour = 60,
        /// 2 hours.
        TwoHours = 120,
        /// 3 hours.
        ThreeHours = 180,
    }
}

impl From<MergingWindow> for Duration {
    fn from(window: MergingWindow) -> Self {
        Self::from_secs(u64::from(window.get()) * 60)
    }
}

/// Lists the projects of an organization, a page at a time (`getProjects`).
#[phare_endpoint(GET, "/projects")]
#[derive(Clone, Debug, Default, PartialEq, Builder)]
#[cfg_attr(feature = "serde", derive(phare_macros::RequestValue))]
#[non_exhaustive]
pub struct ListProjects {
    /// The number of the page, from 1; 1 when it is not set.
    pub page: Option<u32>,
    /// How many projects a page holds, from 1 to 100; 20 when it is not set.
    pub per_page: Option<u32>,
}

/// Creates a project (`createProject`).
#[phare_endpoint(POST, "/projects")]
#[derive(Clone, Debug, PartialEq, Builder)]
#[cfg_attr(feature = "serde", derive(phare_macros::RequestValue))]
#[non_exhaustive]
pub struct CreateProject {
    /// What it is called: 1 to 25 characters.
    #[builder(into)]
    pub name: String,
    /// The users who work on it: 1 to 100 of them.
    #[builder(each, into)]
    pub members: Vec<UserId>,
    /// What Phare does with its incidents.
    pub settings: Option<ProjectSettings>,
}

/// Reads one project (`getProject`).
#[phare_endpoint(GET, "/projects/{projectId}")]
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(phare_macros::RequestValue))]
#[non_exhaustive]
pub struct GetProject {
    /// The project.
    pub project_id: ProjectId,
}

impl GetProject {
    /// Reads this project.
    pub fn new(project_id: impl IntoId<ProjectId>) -> Self {
        let project_id = project_id.into_id();
        Self { project_id }
    }
}

/// Changes a project (`updateProject`).
///
/// Phare promises to take a part of the fields for incidents and monitors only, so this is a whole project:
/// [`Project::to_update`] makes one of what there is.
#[phare_endpoint(POST, "/projects/{projectId}")]
#[derive(Clone, Debug, PartialEq, Builder)]
#[cfg_attr(feature = "serde", derive(phare_macros::RequestValue))]
#[non_exhaustive]
pub struct UpdateProject {
    /// The project.
    #[builder(start)]
    pub project_id: ProjectId,
    /// What it is called: 1 to 25 characters.
    #[builder(required, into)]
    pub name: Option<String>,
    /// The users who work on it, in place of those who do now: 1 to 100 of them.
    #[builder(required, each, into)]
    pub members: Option<Vec<UserId>>,
    /// What Phare does with its incidents.
    pub settings: Option<ProjectSettings>,
    /// What it has that this version of the crate does not know, as it came.
    #[serde(flatten)]
    #[builder(default)]
    pub unlisted: UnlistedFields,
}

/// Deletes a project (`deleteProject`).
#[phare_endpoint(DELETE, "/projects/{projectId}")]
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(phare_macros::RequestValue))]
#[non_exhaustive]
pub struct DeleteProject {
    /// The project.
    pub project_id: ProjectId,
}

impl DeleteProject {
    /// Deletes this project.
    pub fn new(project_id: impl IntoId<ProjectId>) -> Self {
        let project_id = project_id.into_id();
        Self { project_id }
    }
}
