use phare_fake::Fake;
use serde_json::{Value, json};

use crate::caller::{Caller, incident_with};

/// A fake with this many incidents.
fn with_incidents(count: usize) -> (Fake, Caller) {
    let fake = Fake::start();
    let caller = Caller::of_project(&fake);
    for _ in 0..count {
        caller.incident();
    }
    (fake, caller)
}

fn slugs(list: &Value) -> Vec<&str> {
    let data = list["data"].as_array().expect("a list");
    data.iter().filter_map(|incident| incident["slug"].as_str()).collect()
}

#[test]
fn an_empty_list_is_an_empty_page() {
    let (fake, caller) = with_incidents(0);
    let url = format!("{}/uptime/incidents", fake.base_url());
    assert_eq!(
        caller.get("/uptime/incidents").expect(200),
        json!({
            "data": [],
            "meta": { "current_page": 1, "from": null, "to": null, "per_page": 20, "path": url },
            "links": { "first": format!("{url}?page=1"), "last": null, "prev": null, "next": null },
        })
    );
}

#[test]
fn pages_follow_each_other() {
    let (fake, caller) = with_incidents(5);
    let url = format!("{}/uptime/incidents", fake.base_url());
    let page = |number: u64| {
        caller
            .get(&format!("/uptime/incidents?per_page=2&page={number}"))
            .expect(200)
    };

    let first = page(1);
    assert_eq!(slugs(&first), ["APP-1", "APP-2"]);
    assert_eq!(first["links"]["prev"], Value::Null);
    assert_eq!(first["links"]["next"], format!("{url}?page=2"));

    let second = page(2);
    assert_eq!(slugs(&second), ["APP-3", "APP-4"]);
    assert_eq!(
        second["meta"],
        json!({ "current_page": 2, "from": 3, "to": 4, "per_page": 2, "path": url })
    );
    assert_eq!(
        second["links"],
        json!({ "first": format!("{url}?page=1"), "last": null, "prev": format!("{url}?page=1"), "next": format!("{url}?page=3") })
    );

    let third = page(3);
    assert_eq!(slugs(&third), ["APP-5"]);
    assert_eq!(third["meta"]["to"], 5);
    assert_eq!(third["links"]["next"], Value::Null);

    let beyond = page(9);
    assert_eq!(beyond["data"], json!([]));
    assert_eq!(beyond["meta"]["from"], Value::Null);
    assert_eq!(beyond["links"]["prev"], format!("{url}?page=8"));
}

#[test]
fn a_page_that_is_exactly_full_is_the_last() {
    let (_fake, caller) = with_incidents(20);
    let list = caller.get("/uptime/incidents").expect(200);
    assert_eq!(slugs(&list).len(), 20);
    assert_eq!(list["links"]["next"], Value::Null);

    caller.incident();
    let list = caller.get("/uptime/incidents").expect(200);
    assert_eq!(slugs(&list).len(), 20);
    assert!(list["links"]["next"].is_string());
}

#[test]
fn page_numbers_have_limits() {
    let (_fake, caller) = with_incidents(0);
    let rejected = [
        ("page=0", "page", "The page field must be at least 1."),
        ("page=-1", "page", "The page field must be at least 1."),
        ("page=two", "page", "The page field must be an integer."),
        ("page=", "page", "The page field must be an integer."),
        (
            "per_page=0",
            "per_page",
            "The per page field must be between 1 and 100.",
        ),
        (
            "per_page=101",
            "per_page",
            "The per page field must be between 1 and 100.",
        ),
        ("per_page=x", "per_page", "The per page field must be an integer."),
    ];
    for (query, field, message) in rejected {
        let errors = caller.get(&format!("/uptime/incidents?{query}")).field_errors();
        assert_eq!(errors, json!({ field: [message] }));
    }
    for query in [
        "page=9223372036854775807&per_page=100",
        "per_page=1",
        "page=%31",
        "page=7&page=1",
        "&&=&x",
    ] {
        caller.get(&format!("/uptime/incidents?{query}")).expect(200);
    }
}

#[test]
fn incidents_are_filtered_by_monitors() {
    let (fake, caller) = with_incidents(1);
    let [one, two, three] = fake.monitors() else {
        panic!("three monitors")
    };
    for monitors in [json!([one]), json!([two]), json!([one, three])] {
        caller
            .post("/uptime/incidents", &incident_with("monitors", monitors))
            .expect(201);
    }
    let found = |query: &str| {
        let list = caller.get(&format!("/uptime/incidents?{query}")).expect(200);
        slugs(&list).join(" ")
    };
    assert_eq!(found(&format!("monitor_id={one}")), "APP-2 APP-4");
    assert_eq!(found(&format!("monitor_id={two}&monitor_id={three}")), "APP-3 APP-4");
    assert_eq!(found("monitor_id=999"), "");
    assert_eq!(found(""), "APP-1 APP-2 APP-3 APP-4");

    let errors = caller
        .get(&format!("/uptime/incidents?monitor_id={one}&monitor_id=x"))
        .field_errors();
    assert_eq!(
        errors,
        json!({ "monitor_id.1": ["The monitor id.1 field must be an integer."] })
    );
}

#[test]
fn updates_are_paged_too() {
    let (fake, caller) = with_incidents(0);
    let path = format!("{}/updates", caller.incident());
    for content in ["one", "two", "three"] {
        let update = json!({ "state": "monitoring", "content": content });
        caller.post(&path, &update).expect(201);
    }
    let list = caller.get(&format!("{path}?page=2&per_page=2")).expect(200);
    assert_eq!(list["data"][0]["content"], "three");
    assert_eq!(list["meta"]["from"], 3);
    assert_eq!(list["meta"]["path"], format!("{}{path}", fake.base_url()));
}
