//! The project in which the rest happens.

use phare::projects::{CreateProject, DeleteProject, GetProject, ListProjects, Project, ProjectSettings};
use phare::{ProjectId, UserId};

use crate::calls::Calls;

pub(crate) async fn create(calls: &mut Calls, member: UserId) -> Option<Project> {
    let settings = ProjectSettings::builder()
        .use_incident_ai(false)
        .use_incident_merging(false)
        .build();
    let project = CreateProject::builder()
        .name("Every operation")
        .members([member])
        .settings(settings)
        .build();
    let project = calls.send(project).await?;
    calls.send(ListProjects::builder().per_page(1).build()).await;
    calls.send(GetProject::new(project.id)).await;
    let mut update = project.to_update();
    update.name = Some(format!("{}, changed", project.name));
    calls.send(update).await;
    Some(project)
}

pub(crate) async fn delete(calls: &mut Calls, project: ProjectId) {
    calls.send(DeleteProject::new(project)).await;
}
