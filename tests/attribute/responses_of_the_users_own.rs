//! `#[phare_response]` on structs and enums, without serde among the names in scope.

use phare::{Page, Timestamp, WithResponse, phare_endpoint, phare_response};

#[phare_response(GET, "/uptime/incidents/{incidentId}")]
#[derive(Debug, Clone, PartialEq)]
struct Title {
    id: u64,
    title: String,
    recovery_at: Option<Timestamp>,
    #[serde(rename = "impact")]
    level: Level,
    monitors: Vec<u64>,
    #[serde(skip)]
    seen: bool,
    #[phare(unlisted)]
    comments: Option<u64>,
    #[serde(deserialize_with = "length")]
    slug: usize,
}

fn length<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<usize, D::Error> {
    <String as serde::Deserialize>::deserialize(deserializer).map(|text| text.len())
}

#[phare_response(GET, "/uptime/incidents/{incidentId}", at = "impact")]
#[derive(Debug, Clone, Copy, PartialEq)]
#[serde(rename_all = "snake_case")]
enum Level {
    MajorOutage,
    #[serde(other)]
    Other,
}

#[phare_endpoint(GET, "/uptime/incidents", response = Page<Title>)]
struct ListTitles;

#[phare_endpoint(POST, "/uptime/incidents/{incidentId}", response = WithResponse<Title>)]
struct Update {
    incident_id: u64,
}

#[phare_response(GET, "/uptime/status-pages/{statusPageId}")]
struct StatusPage<'a> {
    name: &'a str,
    #[serde(default)]
    components: Vec<Component>,
    theme: Option<Theme>,
}

#[phare_response(GET, "/uptime/status-pages", at = "theme")]
struct Theme {
    light: Option<Colors>,
}

#[phare_response(GET, "/uptime/status-pages", at = "theme.light")]
struct Colors {
    operational: Option<String>,
}

#[phare_response(GET, "/uptime/status-pages/{statusPageId}", at = "components[]")]
#[serde(tag = "componentable_type")]
enum Component {
    #[serde(rename = "uptime/monitor")]
    Monitor { componentable_id: u64 },
    #[serde(rename = "uptime/group")]
    Group { name: String, components: Vec<Member> },
}

#[phare_response(GET, "/uptime/status-pages/{statusPageId}", at = "components[].components[]")]
struct Member {
    display_name: Option<String>,
}

#[phare_response(GET, "/uptime/monitors", crate = phare)]
struct Monitor<T> {
    request: T,
    name: String,
}

#[phare_endpoint(GET, "/uptime/monitors/{monitorId}", response = Monitor<T>)]
struct GetMonitor<T> {
    monitor_id: u64,
    #[serde(skip)]
    of: std::marker::PhantomData<T>,
}

type Maybe<T> = Option<T>;

// What serde derives already is only checked; a field that a `#[cfg]` removes is not there.
#[phare_response(POST, "/uptime/incidents")]
#[derive(serde::Deserialize, Default)]
#[serde(rename_all(deserialize = "snake_case"), default)]
struct Derived {
    #[serde(alias = "id")]
    number: u64,
    recovery_at: Maybe<String>,
    incident_at: Box<Option<Timestamp>>,
    #[cfg(any())]
    titel: String,
    #[serde(flatten)]
    rest: std::collections::BTreeMap<String, phare::Json>,
}

// What another attribute makes of the fields is what is read.
#[serde_with::serde_as]
#[phare_response(GET, "/uptime/incidents/{incidentId}")]
#[derive(Debug)]
struct Converted {
    #[serde_as(as = "serde_with::DisplayFromStr")]
    slug: u64,
}

#[phare_response(GET, "/uptime/reports")]
struct Report {
    availability: f64,
    mttr: Option<f32>,
    monitors: Vec<MonitorReport>,
}

#[phare_response(GET, "/uptime/reports", at = "monitors[]")]
struct MonitorReport {
    downtime: f64,
    // The same fields as those of the operations for incidents.
    incidents: Vec<Title>,
}
