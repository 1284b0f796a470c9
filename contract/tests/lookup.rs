//! Operations are found by method and by the shape of a path.

use phare_contract::{Method, operation, operations_at, same_shape};

#[test]
fn parameters_match_by_place() {
    for path in [
        "/uptime/incidents/{incidentId}",
        "/uptime/incidents/{id}",
        "/uptime/incidents/{}",
    ] {
        let found = operation(Method::Post, path).expect("an operation");
        assert_eq!(found.id, "updateUptimeIncident");
    }
}

#[test]
fn only_the_whole_path_matches() {
    for path in [
        "/uptime/incident",
        "/uptime/incidents/",
        "/uptime/incidents/recover",
        "uptime/incidents",
        "/uptime/{product}",
        "/uptime/incidents/{id}/updates/{id}/more",
        "",
    ] {
        assert_eq!(operation(Method::Post, path), None, "{path}");
        assert_eq!(operations_at(path).count(), 0, "{path}");
    }
    assert_eq!(operation(Method::Put, "/uptime/incidents/{id}"), None);
}

#[test]
fn the_methods_of_a_path() {
    let methods: Vec<_> = operations_at("/uptime/incidents/{id}")
        .map(|operation| operation.method.as_str())
        .collect();
    assert_eq!(methods, ["GET", "POST", "DELETE"]);
    assert_eq!(operations_at("/").count(), 1);
}

#[test]
fn shapes() {
    assert!(same_shape("/a/{b}", "/a/{c}"));
    assert!(!same_shape("/a/{b}", "/a/b"));
    assert!(!same_shape("/a", "/a/{b}"));
    assert!(!same_shape("/a/{b", "/a/{b}"));
}
