use serde_json::{Value, json};

use crate::caller::{Caller, start, status_page, with};

const PAGES: &str = "/uptime/status-pages";

#[test]
fn a_small_page_has_every_property() {
    let fake = start();
    let monitor = fake.monitors()[0];
    let made = Caller::of_project(&fake).post(PAGES, &status_page(monitor)).expect(201);
    let expected = json!({
        "id": made["id"],
        "project_id": fake.project().id,
        "is_private": false,
        "access_password_enabled": false,
        "access_token_enabled": false,
        "name": "Status",
        "subdomain": "status",
        "domain": null,
        "title": "Status of everything",
        "description": "What works, and what does not.",
        "search_engine_indexed": true,
        "website_url": "https://example.com",
        "color_scheme": "all",
        "theme": made["theme"],
        "components": [
            { "componentable_type": "uptime/monitor", "componentable_id": monitor, "display_name": null },
        ],
        "timeframe": 90,
        "show_response_times": true,
        "subscription_channels": [],
        "access_ips": null,
        "created_at": "2026-03-08T10:00:00.000000Z",
        "updated_at": "2026-03-08T10:00:00.000000Z",
    });
    assert_eq!(made, expected);
    for scheme in ["light", "dark"] {
        assert_eq!(made["theme"][scheme].as_object().map(serde_json::Map::len), Some(10));
    }
}

#[test]
fn components_stand_in_groups_and_in_order() {
    let fake = start();
    let caller = Caller::of_project(&fake);
    let [one, two, three] = fake.monitors() else {
        panic!("three monitors")
    };
    let monitor = |id: &u64| json!({ "componentable_type": "uptime/monitor", "componentable_id": id });
    let group = json!({ "componentable_type": "uptime/group", "name": "Web", "components": [monitor(two)] });
    let named = with(monitor(one), &json!({ "display_name": "Front" }));
    let body = with(
        status_page(*one),
        &json!({ "components": [monitor(three), group, named] }),
    );
    let made = caller.post(PAGES, &body).expect(201);
    assert_eq!(
        made["components"],
        json!([
            { "componentable_type": "uptime/monitor", "componentable_id": three, "display_name": null },
            {
                "componentable_type": "uptime/group",
                "name": "Web",
                "is_expanded": false,
                "components": [
                    { "componentable_type": "uptime/monitor", "componentable_id": two, "display_name": null },
                ],
            },
            { "componentable_type": "uptime/monitor", "componentable_id": one, "display_name": "Front" },
        ])
    );
}

#[test]
fn components_are_checked_for_their_type() {
    let fake = start();
    let caller = Caller::of_project(&fake);
    let errors = |components: Value| {
        let body = with(status_page(1), &json!({ "components": components }));
        caller.post(PAGES, &body).field_errors()
    };
    let stranger = json!({ "componentable_type": "uptime/monitor", "componentable_id": 999 });
    assert_eq!(
        errors(json!([{ "componentable_type": "uptime/group", "name": "Web", "components": [stranger, {}] }])),
        json!({
            "components.0.components.1.componentable_type":
                ["The components.0.components.1.componentable type field is required."],
            "components.0.components.1.componentable_id":
                ["The components.0.components.1.componentable id field is required."],
        })
    );
    assert_eq!(
        errors(json!([{ "componentable_type": "uptime/group", "name": "Web", "components": [stranger] }, stranger])),
        json!({
            "components.0.components.0.componentable_id":
                ["The selected components.0.components.0.componentable id is invalid."],
            "components.1.componentable_id": ["The selected components.1.componentable id is invalid."],
        })
    );
    assert_eq!(
        errors(json!([{ "componentable_type": "uptime/group", "components": [] }])),
        json!({
            "components.0.name": ["The components.0.name field is required."],
            "components.0.components": ["The components.0.components field is required."],
        })
    );
    assert_eq!(
        errors(json!([])),
        json!({ "components": ["The components field is required."] })
    );
}

#[test]
fn a_theme_is_laid_over_the_one_before() {
    let fake = start();
    let caller = Caller::of_project(&fake);
    let before = caller.post(PAGES, &status_page(fake.monitors()[0])).expect(201);
    let path = format!("{PAGES}/{}", before["id"]);
    let theme = json!({ "theme": { "rounded": false, "dark": { "empty": "#0A0b0C" } } });
    let mut expected = before["theme"].clone();
    expected["rounded"] = json!(false);
    expected["dark"]["empty"] = json!("#0A0b0C");
    assert_eq!(caller.post(&path, &theme).expect(200)["theme"], expected);

    let theme = json!({ "theme": { "light": { "empty": "red", "background": "#fff" }, "border_width": 4 } });
    assert_eq!(
        caller.post(&path, &theme).field_errors(),
        json!({
            "theme.border_width": ["The theme.border width field must be between 0 and 3."],
            "theme.light.empty": ["The theme.light.empty field must be a valid hexadecimal color."],
            "theme.light.background": ["The theme.light.background field must be a valid hexadecimal color."],
        })
    );
}

#[test]
fn an_update_is_partial() {
    let fake = start();
    let caller = Caller::of_project(&fake);
    let before = caller.post(PAGES, &status_page(fake.monitors()[0])).expect(201);
    let path = format!("{PAGES}/{}", before["id"]);
    let fields = json!({ "title": "Now", "subscription_channels": ["rss"], "timeframe": 30, "subdomain": "status" });
    let after = caller.post(&path, &fields).expect(200);
    assert_eq!(after, with(before, &fields));
    assert_eq!(caller.get(&path).expect(200), after);
    let emptied = caller.post(&path, &json!({ "subscription_channels": [] })).expect(200);
    assert_eq!(emptied["subscription_channels"], json!([]));
}

#[test]
fn secrets_are_kept_and_not_shown() {
    let fake = start();
    let caller = Caller::of_project(&fake);
    let body = with(status_page(fake.monitors()[0]), &json!({ "access_token": "12345678" }));
    let made = caller.post(PAGES, &body).expect(201);
    let path = format!("{PAGES}/{}", made["id"]);
    let flags =
        |page: &Value| ["is_private", "access_token_enabled", "access_password_enabled"].map(|name| page[name] == true);
    assert_eq!(flags(&made), [true, true, false]);
    assert!(made.get("access_token").is_none());

    let other = caller
        .post(&path, &json!({ "access_token": null, "access_password": "12345678" }))
        .expect(200);
    assert_eq!(flags(&other), [true, false, true]);
    let ips = caller
        .post(
            &path,
            &json!({ "access_password": null, "access_ips": ["45.129.56.0/24"] }),
        )
        .expect(200);
    assert_eq!(flags(&ips), [true, false, false]);
    let open = caller.post(&path, &json!({ "access_ips": null })).expect(200);
    assert_eq!(flags(&open), [false, false, false]);
    let errors = caller
        .post(&path, &json!({ "access_ips": [], "access_password": "short" }))
        .field_errors();
    assert_eq!(errors.as_object().map(serde_json::Map::len), Some(2));
}

#[test]
fn an_address_is_given_once() {
    let fake = start();
    let caller = Caller::of_project(&fake);
    let page = status_page(fake.monitors()[0]);
    caller
        .post(PAGES, &with(page.clone(), &json!({ "domain": "status.example.com" })))
        .expect(201);
    let other_project = fake.add_project("Other");
    let other = Caller::with_key(&fake, &other_project.key);
    let monitor = fake.add_monitor(other_project.id, "Elsewhere");
    let page = with(
        status_page(monitor),
        &json!({ "subdomain": "Status", "domain": "STATUS.example.com" }),
    );
    assert_eq!(
        other.post(PAGES, &page).field_errors(),
        json!({
            "subdomain": ["The subdomain has already been taken."],
            "domain": ["The domain has already been taken."],
        })
    );
    other
        .post(PAGES, &with(page, &json!({ "subdomain": "other", "domain": null })))
        .expect(201);
}

#[test]
fn a_deleted_page_is_gone_and_its_address_free() {
    let fake = start();
    let caller = Caller::of_project(&fake);
    let page = status_page(fake.monitors()[0]);
    let path = format!("{PAGES}/{}", caller.post(PAGES, &page).expect(201)["id"]);
    caller.delete(&path).expect(204);
    caller.delete(&path).rejection(404);
    caller.get(&format!("{path}/current-status")).rejection(404);
    caller.post(PAGES, &page).expect(201);
}
