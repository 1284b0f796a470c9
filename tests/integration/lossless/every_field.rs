//! Each field of each type, absent and unreadable: the object is read without it, and written as it came.

use std::fmt::Debug;

use phare::alert_rules::AlertRule;
use phare::incident_updates::IncidentUpdate;
use phare::incidents::Incident;
use phare::integrations::Integration;
use phare::maintenance_windows::MaintenanceWindow;
use phare::monitors::Monitor;
use phare::projects::Project;
use phare::status_pages::StatusPage;
use phare::users::User;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::responses;

fn written<T: DeserializeOwned + Serialize>(response: &Value) -> Value {
    let read: T = serde_json::from_str(&response.to_string()).unwrap_or_else(|error| panic!("{error}: {response}"));
    // By way of text, and of what serde makes of the values by itself.
    let text = serde_json::to_string(&read).expect("JSON");
    let again: T = serde_json::from_value(response.clone()).expect("the same");
    assert_eq!(serde_json::to_string(&again).expect("JSON"), text);
    serde_json::from_str(&text).expect("JSON")
}

/// What is said of the objects in a response, wherever they lie.
fn each_object(response: &Value, change: &dyn Fn(&mut Value, &str) -> bool) -> Vec<(String, Value)> {
    let mut changed = Vec::new();
    let mut pointers = vec![String::new()];
    while let Some(pointer) = pointers.pop() {
        let names: Vec<String> = match response.pointer(&pointer).expect("a value") {
            Value::Object(entries) => entries.keys().cloned().collect(),
            Value::Array(items) => (0..items.len()).map(|index| index.to_string()).collect(),
            _ => continue,
        };
        for name in names {
            pointers.push(format!("{pointer}/{name}"));
            let mut response = response.clone();
            let object = response.pointer_mut(&pointer).expect("a value");
            if object.is_object() && change(object, &name) {
                changed.push((format!("{pointer}/{name}"), response));
            }
        }
    }
    changed
}

#[track_caller]
fn keeps_everything<T>(response: &str, required: &[&str])
where
    T: DeserializeOwned + Serialize + PartialEq + Debug,
{
    let response: Value = serde_json::from_str(response).expect("JSON");
    assert_eq!(written::<T>(&response), response);

    // An object without entries says nothing, and is not written.
    let gone = |object: &mut Value, name: &str| {
        let object = object.as_object_mut().expect("an object");
        object.len() > 1 && object.remove(name).is_some()
    };
    let odd = |object: &mut Value, name: &str| {
        object[name] = json!({ "odd": [1.5, { "a": null }] });
        true
    };
    let new = |object: &mut Value, name: &str| {
        object[format!("{name}_too")] = json!([null, { "b": 1.25 }]);
        true
    };
    let mut count = 0;
    for (place, changed) in [gone, odd, new]
        .iter()
        .flat_map(|change| each_object(&response, change))
    {
        if required.contains(&place.as_str()) && changed.pointer(&format!("{place}_too")).is_none() {
            let error = serde_json::from_value::<T>(changed.clone()).err();
            assert!(error.is_some(), "{place}: {changed}");
            continue;
        }
        assert_eq!(written::<T>(&changed), changed, "{place}");
        count += 1;
    }
    assert!(count > 2 * response.as_object().expect("an object").len(), "{count}");
}

#[test]
fn of_every_type() {
    keeps_everything::<StatusPage>(responses::STATUS_PAGE, &["/id"]);
    keeps_everything::<AlertRule>(responses::ALERT_RULE, &["/id", "/integration_id"]);
    keeps_everything::<MaintenanceWindow>(responses::MAINTENANCE_WINDOW, &["/id"]);
    keeps_everything::<Project>(responses::PROJECT, &["/id"]);
    keeps_everything::<IncidentUpdate>(responses::INCIDENT_UPDATE, &["/id"]);
    keeps_everything::<Monitor>(responses::MONITOR, &["/id"]);
    keeps_everything::<Incident>(responses::INCIDENT, &["/id"]);
    keeps_everything::<Integration>(responses::INTEGRATION, &["/id"]);
    keeps_everything::<User>(responses::USER, &["/id"]);
}
