use phare_fake::Fake;

use crate::caller::{Caller, incident};

const ID: &str = "X-Phare-Project-Id";
const SLUG: &str = "X-Phare-Project-Slug";

fn organization(fake: &Fake) -> Caller {
    Caller::with_key(fake, fake.organization_key())
}

#[test]
fn an_organization_key_needs_a_project() {
    let fake = Fake::start();
    organization(&fake).get("/uptime/incidents").rejection(403);
}

#[test]
fn a_project_is_named_by_id_or_slug() {
    let fake = Fake::start();
    let project = fake.project();
    let by_id = organization(&fake).and(ID, &project.id.to_string());
    by_id.get("/uptime/incidents").expect(200);
    let by_slug = organization(&fake).and(SLUG, &project.slug);
    by_slug.get("/uptime/incidents").expect(200);
}

#[test]
fn a_project_is_named_once() {
    let fake = Fake::start();
    let project = fake.project();
    let both = organization(&fake)
        .and(ID, &project.id.to_string())
        .and(SLUG, &project.slug);
    both.get("/uptime/incidents").rejection(400);
    let twice = organization(&fake)
        .and(ID, &project.id.to_string())
        .and(ID, &project.id.to_string());
    twice.get("/uptime/incidents").rejection(400);
}

#[test]
fn an_unknown_project_is_not_found() {
    let fake = Fake::start();
    for (header, value) in [(ID, "999"), (ID, "-1"), (ID, "main"), (SLUG, "nowhere"), (SLUG, "")] {
        let caller = organization(&fake).and(header, value);
        caller.get("/uptime/incidents").rejection(404);
    }
}

#[test]
fn a_project_key_ignores_the_header() {
    let fake = Fake::start();
    let other = fake.add_project("Other");
    let caller = Caller::of_project(&fake).and(ID, &other.id.to_string());
    let made = caller.post("/uptime/incidents", &incident()).expect(201);
    assert_eq!(made["project_id"], fake.project().id);
}

#[test]
fn projects_do_not_see_each_other() {
    let fake = Fake::start();
    let path = Caller::of_project(&fake).incident();
    let other = Caller::with_key(&fake, &fake.add_project("Other").key);

    assert_eq!(
        other.get("/uptime/incidents").expect(200)["data"],
        serde_json::json!([])
    );
    other.get(&path).rejection(404);
    other.delete(&path).rejection(404);
    other.get(&format!("{path}/updates")).rejection(404);
}

#[test]
fn projects_of_one_name_have_different_slugs() {
    let fake = Fake::start();
    let (one, two) = (fake.add_project("Big Ship!"), fake.add_project("Big Ship!"));
    assert_eq!(one.slug, "big-ship");
    assert_ne!(one.slug, two.slug);
    assert!(!fake.add_project("!").slug.is_empty());
}
