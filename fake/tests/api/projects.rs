use phare_fake::Fake;
use serde_json::{Value, json};

use crate::caller::{Caller, incident, monitor, with};

const PROJECTS: &str = "/projects";

fn organization(fake: &Fake) -> Caller {
    Caller::with_key(fake, fake.organization_key())
}

fn project(fake: &Fake) -> Value {
    json!({ "name": "Big Ship!", "members": [fake.users()[0]] })
}

#[test]
fn a_project_gets_its_slug_and_settings() {
    let fake = Fake::start();
    let made = organization(&fake).post(PROJECTS, &project(&fake)).expect(201);
    assert_eq!(made["name"], "Big Ship!");
    assert_eq!(made["slug"], "big-ship");
    assert_eq!(made["members"], json!([fake.users()[0]]));
    assert_eq!(
        made["settings"],
        json!({ "use_incident_ai": true, "use_incident_merging": true, "incident_merging_time_window": 60 })
    );
}

#[test]
fn a_new_project_can_be_worked_in() {
    let fake = Fake::start();
    organization(&fake).post(PROJECTS, &project(&fake)).expect(201);
    let caller = organization(&fake).and("X-Phare-Project-Slug", "big-ship");
    caller.post("/uptime/monitors", &monitor()).expect(201);
    caller.post("/uptime/incidents", &incident()).expect(201);
}

#[test]
fn members_are_users() {
    let fake = Fake::start();
    let members = json!({ "members": [fake.users()[0], 999, -1, "x"] });
    let errors = organization(&fake)
        .post(PROJECTS, &with(project(&fake), &members))
        .field_errors();
    assert_eq!(
        errors,
        json!({
            "members.1": ["The selected members.1 is invalid."],
            "members.2": ["The selected members.2 is invalid."],
            "members.3": ["The members.3 field must be an integer."],
        })
    );
    let errors = organization(&fake)
        .post(PROJECTS, &with(project(&fake), &json!({ "members": [] })))
        .field_errors();
    assert_eq!(errors, json!({ "members": ["The members field is required."] }));
}

#[test]
fn fields_have_limits() {
    let fake = Fake::start();
    let fields = json!({ "name": "x".repeat(26), "settings": { "incident_merging_time_window": 7 } });
    let errors = organization(&fake)
        .post(PROJECTS, &with(project(&fake), &fields))
        .field_errors();
    assert_eq!(
        errors,
        json!({
            "name": ["The name field must not be greater than 25 characters."],
            "settings.incident_merging_time_window":
                ["The selected settings.incident merging time window is invalid."],
        })
    );
}

#[test]
fn an_update_keeps_the_slug_and_the_other_settings() {
    let fake = Fake::start();
    let caller = organization(&fake);
    let made = caller.post(PROJECTS, &project(&fake)).expect(201);
    let path = format!("{PROJECTS}/{}", made["id"]);
    let fields = json!({ "name": "Boat", "settings": { "use_incident_ai": false, "use_incident_merging": null } });
    let updated = caller.post(&path, &fields).expect(200);
    assert_eq!(updated["name"], "Boat");
    assert_eq!(updated["slug"], "big-ship");
    assert_eq!(updated["members"], made["members"]);
    assert_eq!(
        updated["settings"],
        json!({ "use_incident_ai": false, "use_incident_merging": null, "incident_merging_time_window": 60 })
    );
    assert_eq!(caller.get(&path).expect(200), updated);
}

#[test]
fn a_deleted_project_takes_everything_with_it() {
    let fake = Fake::start();
    let caller = organization(&fake);
    let other = fake.add_project("Other");
    let inside = Caller::with_key(&fake, &other.key);
    inside.incident();
    let path = format!("{PROJECTS}/{}", other.id);

    let response = caller.delete(&path);
    assert_eq!((response.status, response.body.as_str()), (204, ""));
    caller.delete(&path).rejection(404);
    caller.get(&path).rejection(404);
    inside.get("/uptime/incidents").rejection(401);
    let header = other.id.to_string();
    organization(&fake)
        .and("X-Phare-Project-Id", &header)
        .get("/uptime/incidents")
        .rejection(404);
}

#[test]
fn a_project_key_has_no_part_in_projects() {
    let fake = Fake::start();
    let caller = Caller::of_project(&fake);
    let own = format!("{PROJECTS}/{}", fake.project().id);
    caller.get(PROJECTS).rejection(403);
    caller.get(&own).rejection(403);
    caller.post(PROJECTS, &json!({})).rejection(403);
    caller.post(&own, &json!({})).rejection(403);
    caller.delete(&own).rejection(403);
}

#[test]
fn projects_take_no_header() {
    let fake = Fake::start();
    let caller = organization(&fake).and("X-Phare-Project-Id", "999");
    assert_eq!(caller.get(PROJECTS).expect(200)["data"][0]["slug"], "luminous-tower");
    caller.get("/").expect(200);
}
