//! How responses are read.

use phare::incidents::{IncidentState, IncidentStatus};
use phare::status_pages::{
    ColorScheme, CurrentComponent, CurrentMonitor, CurrentStatus, StatusPage, SubscriptionChannel, Theme, Timeframe,
};
use phare::{Impact, MonitorId};
use serde_json::{Value, json};

use super::{least, read};
use crate::catalogue::json_of;
use crate::support::fake_client::NOW;

#[test]
fn a_response_may_say_little() {
    let names = [
        "is_private",
        "access_password_enabled",
        "access_token_enabled",
        "name",
        "subdomain",
        "domain",
        "title",
        "description",
        "search_engine_indexed",
        "website_url",
        "color_scheme",
        "theme",
        "components",
        "timeframe",
        "show_response_times",
        "subscription_channels",
        "access_ips",
    ];
    let nulls: Value = crate::catalogue::nulls(&names);
    let page = read(&json!({}));
    assert_eq!(read(&nulls), page);
    assert_eq!(read(&json!({ "theme": [] })), page);
    let half = json!({ "light": [], "dark": null, "rounded": null, "border_width": null });
    assert_eq!(read(&json!({ "theme": half })), page);
    let new = read(&json!({ "theme": { "shadow": 1 }, "logo_url": null }));
    assert_eq!(new.unlisted.get("logo_url"), Some(&json_of("null")));
    assert_eq!(new.theme.unlisted.get("shadow"), Some(&json_of("1")));
    assert_eq!((page.theme, page.show_response_times), (Theme::default(), None));
    let mut page = least();
    page.as_object_mut().expect("an object").remove("id");
    let error = serde_json::from_value::<StatusPage>(page).expect_err("no page");
    assert_eq!(error.to_string(), "missing field `id`");
    for field in ["project_id", "created_at", "updated_at"] {
        let mut page = least();
        page.as_object_mut().expect("an object").remove(field);
        let read: StatusPage = serde_json::from_value(page.clone()).expect("a page");
        let written = serde_json::to_value(&read).expect("JSON");
        assert_eq!(written.get(field), None, "{written}");
    }
}

#[test]
fn unknown_values_are_kept() {
    let page = read(&json!({
        "color_scheme": "sepia", "timeframe": 365, "subscription_channels": ["rss", "pigeon"],
        "theme": { "light": { "operational": "#fff" }, "border_width": 9 },
    }));
    assert_eq!(page.color_scheme, Some(ColorScheme::Other("sepia".into())));
    assert_eq!(page.timeframe, Some(Timeframe::Other(365)));
    assert_eq!(page.subscription_channels[1], SubscriptionChannel::from_any("pigeon"));
    let written = serde_json::to_value(&page).expect("JSON");
    assert_eq!(
        (&written["color_scheme"], &written["timeframe"]),
        (&json!("sepia"), &json!(365))
    );
    assert_eq!(
        written["theme"],
        json!({ "light": { "operational": "#fff" }, "border_width": 9 })
    );
    assert_eq!(serde_json::from_value::<StatusPage>(written).expect("a page"), page);
}

#[test]
fn what_a_page_says_now_is_read_leniently() {
    let monitor = json!({
        "component_type": "uptime/monitor", "component_id": 3, "name": "API", "response_time": 120, "availability": 100,
        "current_incident_impact": "operational"
    });
    let json = json!({
        "current_incident_impact": "partialOutage", "availability": 99, "updated_at": NOW,
        "components": [
            monitor,
            {
                "component_type": "uptime/group", "name": "All", "response_time": null, "availability": 99.5,
                "current_incident_impact": null, "components": [monitor, { "component_type": "uptime/monitor", "component_id": 4 }]
            },
            { "component_type": "uptime/map", "zoom": 3 },
            { "component_type": "uptime/group", "name": "x", "components": [{ "component_type": "uptime/map" }] },
            { "type": "uptime/monitor", "id": 5 },
        ],
        "active_incidents": [{ "id": 7, "title": "Down", "state": "investigating", "status": "ongoing", "incident_at": NOW }],
    });
    let status: CurrentStatus = serde_json::from_value(json).expect("a status");
    assert_eq!(status.current_incident_impact, Impact::PartialOutage);
    assert_eq!(status.availability, Some(99.0));
    let [first, second, rest @ ..] = &status.components[..] else {
        panic!("{status:?}")
    };
    let CurrentComponent::Monitor(first) = first else {
        panic!("{first:?}")
    };
    assert_eq!((first.monitor_id, first.name.as_str()), (MonitorId::from(3), "API"));
    assert_eq!((first.response_time, first.availability), (Some(120), Some(100.0)));
    assert_eq!(first.current_incident_impact, Impact::Operational);
    let CurrentComponent::Group(group) = second else {
        panic!("{second:?}")
    };
    assert_eq!(
        (group.name.as_str(), group.response_time, group.availability),
        ("All", None, Some(99.5))
    );
    let ids: Vec<u64> = group
        .components
        .iter()
        .map(|monitor| monitor.monitor_id.get())
        .collect();
    assert_eq!(ids, [3, 4]);
    for other in rest {
        assert!(matches!(other, CurrentComponent::Other(_)), "{other:?}");
    }
    let incident = &status.active_incidents[0];
    assert_eq!(
        (&incident.state, &incident.status),
        (&IncidentState::Investigating, &IncidentStatus::Ongoing)
    );
    assert_eq!((incident.id.get(), incident.recovery_at), (7, None));

    let written = serde_json::to_value(&status).expect("JSON");
    assert_eq!(written["components"][0]["component_type"], "uptime/monitor");
    assert_eq!(written["components"][1]["components"][1]["component_id"], 4);
    assert_eq!(
        written["components"][2],
        json!({ "component_type": "uptime/map", "zoom": 3 })
    );
    assert_eq!(
        serde_json::from_value::<CurrentStatus>(written).expect("a status"),
        status
    );
    let little: CurrentStatus =
        serde_json::from_value(json!({ "updated_at": NOW, "components": null })).expect("a status");
    assert_eq!((little.components.len(), little.availability), (0, None));
    assert!(serde_json::from_value::<CurrentMonitor>(json!({})).is_err());
}
