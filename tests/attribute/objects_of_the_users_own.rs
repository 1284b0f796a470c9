//! `#[phare_object]` on structs and enums that are sent inside a request.

use phare::{phare_endpoint, phare_object, phare_response};

#[phare_endpoint(POST, "/uptime/status-pages")]
struct CreateStatusPage<'a> {
    name: &'a str,
    subdomain: &'a str,
    title: &'a str,
    description: &'a str,
    search_engine_indexed: bool,
    website_url: &'a str,
    components: Vec<Component<'a>>,
    theme: Option<Theme>,
}

#[phare_object(POST, "/uptime/status-pages", at = "components[]")]
#[serde(tag = "componentable_type")]
enum Component<'a> {
    #[serde(rename = "uptime/monitor")]
    Monitor(Monitor<'a>),
    #[serde(rename = "uptime/group")]
    Group {
        name: &'a str,
        components: &'a [Monitor<'a>],
    },
}

#[phare_object(POST, "/uptime/status-pages", at = "components[]")]
struct MonitorOfAnyDepth {
    componentable_type: ComponentType,
    componentable_id: u64,
}

#[phare_object(POST, "/uptime/status-pages", at = "components[].componentable_type")]
enum ComponentType {
    #[serde(rename = "uptime/monitor")]
    Monitor,
}

#[derive(serde::Serialize)]
struct Monitor<'a> {
    componentable_id: u64,
    display_name: Option<&'a str>,
}

// What is read is sent as well.
#[phare_response(GET, "/uptime/status-pages", at = "theme")]
#[phare_object(POST, "/uptime/status-pages", at = "theme")]
#[derive(Clone, Debug, PartialEq)]
struct Theme {
    #[serde(skip_serializing_if = "Option::is_none")]
    light: Option<Colors>,
}

#[phare_response(GET, "/uptime/status-pages", at = "theme.light")]
#[phare_object(POST, "/uptime/status-pages", at = "theme.light")]
#[derive(Clone, Debug, PartialEq)]
struct Colors {
    #[serde(skip_serializing_if = "Option::is_none", default)]
    operational: Option<String>,
}

#[phare_endpoint(POST, "/uptime/incidents")]
struct Open {
    title: String,
    impact: Impact,
    exclude_from_downtime: bool,
}

#[phare_object(POST, "/uptime/incidents", at = "impact")]
#[serde(rename_all = "snake_case")]
enum Impact {
    MajorOutage,
    PartialOutage,
}

#[phare_object(POST, "/uptime/incidents")]
struct Body<'a> {
    title: &'a str,
    impact: Impact,
    exclude_from_downtime: bool,
}

#[phare_endpoint(POST, "/uptime/incidents")]
struct OpenByBody<'a> {
    #[phare(body)]
    body: Body<'a>,
}
