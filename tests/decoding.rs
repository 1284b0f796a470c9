//! Arbitrary answers: none makes decoding panic, and what can be read is written as it was.
//!
//! A run is the same each time. `PROPTEST_CASES=1000000 cargo test --test decoding` tries so many answers per test
//! instead, and `PROPTEST_RNG_SEED=1` others.

mod listener;

use std::env;
use std::fmt::Debug;

use phare::alert_rules::{AlertRule, AlertRuleScope, IncidentFilter, NtfyPriority, PushoverPriority, RateLimit};
use phare::incident_updates::{CreatorType, IncidentUpdate};
use phare::incidents::{Incident, IncidentState, IncidentStatus, IncidentType};
use phare::integrations::{App, Integration};
use phare::maintenance_windows::{MaintenanceWindow, MaintenanceWindowState, MonitoringMode};
use phare::monitors::{
    Confirmations, Connection, HttpMethod, Interval, ListMonitors, Monitor, MonitorStatus, Region, Timeout,
};
use phare::platform::ApiInfo;
use phare::projects::{MergingWindow, Project};
use phare::reports::{MonitorReport, UptimeReport};
use phare::status_pages::{ColorScheme, CurrentStatus, StatusPage, SubscriptionChannel, Timeframe};
use phare::users::{User, UserRole};
use phare::{Error, Impact, Page};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::RngSeed;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::listener::{Listener, Reply};

/// How many answers each test tries.
const CASES: u32 = 3_000;

/// How many of them go through a client.
const CALLS: u32 = 200;

fn config(cases: u32) -> ProptestConfig {
    let mut config = ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    if env::var_os("PROPTEST_CASES").is_none() {
        config.cases = cases;
    }
    if config.rng_seed == RngSeed::Random {
        config.rng_seed = RngSeed::Fixed(0);
    }
    config
}

/// A type that an answer is read as, and an answer that can be.
#[derive(Clone, Copy)]
struct Kind {
    name: &'static str,
    json: &'static str,
    read: fn(&[u8]) -> Result<bool, TestCaseError>,
}

impl Debug for Kind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name)
    }
}

fn kind<T>(name: &'static str, json: &'static str) -> Kind
where
    T: DeserializeOwned + Serialize + PartialEq + Debug,
{
    Kind {
        name,
        json,
        read: read::<T>,
    }
}

/// Reads the answer, if it can be read; then it also reads as a page's only item, and as what is written of it.
fn read<T>(answer: &[u8]) -> Result<bool, TestCaseError>
where
    T: DeserializeOwned + Serialize + PartialEq + Debug,
{
    let Ok(value) = serde_json::from_slice::<T>(answer) else {
        return Ok(false);
    };
    let written = serde_json::to_string(&value).expect("what was read can be written");
    let again = serde_json::from_str::<T>(&written).ok();
    prop_assert_eq!(again.as_ref(), Some(&value), "{}", written);
    let page = [b"{\"data\":[".as_slice(), answer, b"],\"links\":{\"next\":null}}"].concat();
    let page: Page<T> = serde_json::from_slice(&page).expect("a page of what can be read");
    prop_assert_eq!(page.data, [value]);
    Ok(true)
}

/// Every type that an operation of the catalogue answers.
fn kinds() -> Vec<Kind> {
    vec![
        kind::<ApiInfo>(
            "ApiInfo",
            r#"{"title":"Phare","version":"1.0","support":"s","website":"w","documentation":"d"}"#,
        ),
        kind::<User>(
            "User",
            r#"{"id":1,"role":"admin","email":"a@b.c","created_at":"2026-03-08T10:00:00Z","updated_at":"2026-03-08T10:00:00.000000Z"}"#,
        ),
        kind::<Project>(
            "Project",
            r#"{"id":1,"slug":"a-b","name":"A","members":[1,2],"settings":{"use_incident_ai":true,"use_incident_merging":null,"incident_merging_time_window":60},"created_at":"2026-03-08T10:00:00Z","updated_at":"2026-03-08T10:00:00Z"}"#,
        ),
        kind::<Integration>(
            "Integration",
            r#"{"id":1,"name":"A","paused":false,"created_at":"2026-03-08T10:00:00Z","updated_at":"2026-03-08T10:00:00Z"}"#,
        ),
        kind::<AlertRule>(
            "AlertRule",
            r#"{"id":1,"project_id":2,"event":"uptime.incident.created","event_settings":{"type":"all"},"integration_id":3,"rate_limit":5,"integration_settings":{"priority":"emergency","retry":30,"expire":null},"created_at":"2026-03-08T10:00:00Z","updated_at":"2026-03-08T10:00:00Z"}"#,
        ),
        kind::<AlertRule>(
            "AlertRule",
            r#"{"id":1,"project_id":null,"event":"uptime.monitor_certificate.expiring","event_settings":{"days_before_expiry":25},"integration_id":3,"rate_limit":"0","integration_settings":[],"created_at":"2026-03-08T10:00:00Z","updated_at":"2026-03-08T10:00:00Z"}"#,
        ),
        kind::<Monitor>(
            "Monitor",
            r#"{"id":1,"project_id":2,"status":"online","paused":false,"response_time":31,"name":"A","protocol":"http","request":{"method":"GET","url":"https://a.b","tls_skip_verify":false,"body":null,"follow_redirects":true,"user_agent_secret":"s","headers":[{"name":"a","value":"b"}]},"interval":60,"timeout":7000,"success_assertions":[{"type":"status_code","operator":"in","value":"2xx"},{"type":"response_header","selector":"a","operator":"equals","value":"b"}],"incident_confirmations":3,"recovery_confirmations":1,"region_threshold":1,"regions":["eu-deu-fra"],"last_checked_at":null,"created_at":"2026-03-08T10:00:00Z","updated_at":"2026-03-08T10:00:00Z"}"#,
        ),
        kind::<Monitor>(
            "Monitor",
            r#"{"id":1,"project_id":2,"protocol":"tcp","request":{"host":"a.b","port":"443","connection":"tls","tls_skip_verify":null},"created_at":"2026-03-08T10:00:00Z","updated_at":"2026-03-08T10:00:00Z"}"#,
        ),
        kind::<Incident>(
            "Incident",
            r#"{"id":1,"project_id":2,"type":"monitor","slug":"APP-1","impact":"major_outage","state":"investigating","status":"ongoing","title":"A","description":null,"exclude_from_downtime":false,"incident_at":"2026-03-08T10:00:00Z","recovery_at":null,"monitors":[1],"created_at":"2026-03-08T10:00:00Z","updated_at":"2026-03-08T10:00:00Z"}"#,
        ),
        kind::<IncidentUpdate>(
            "IncidentUpdate",
            r#"{"id":1,"state":"identified","content":"A","published_at":"2026-03-08T10:00:00Z","creator":{"id":1,"type":"user","label":"B"},"created_at":"2026-03-08T10:00:00Z","updated_at":"2026-03-08T10:00:00Z"}"#,
        ),
        kind::<MaintenanceWindow>(
            "MaintenanceWindow",
            r#"{"id":1,"project_id":2,"state":"scheduled","monitoring_mode":"suspend","title":"A","description":"B","starts_at":"2026-03-08T10:00:00Z","ends_at":"2026-03-08T11:00:00Z","monitors":[1],"status_pages":[2],"created_at":"2026-03-08T10:00:00Z","updated_at":"2026-03-08T10:00:00Z"}"#,
        ),
        kind::<StatusPage>(
            "StatusPage",
            r##"{"id":1,"project_id":2,"is_private":false,"access_password_enabled":false,"access_token_enabled":false,"name":"A","subdomain":"a","domain":null,"title":"B","description":"C","search_engine_indexed":true,"website_url":"https://a.b","color_scheme":"all","theme":{"light":{"operational":"#00ff00"},"dark":[],"rounded":true,"border_width":1},"components":[{"componentable_type":"uptime/monitor","componentable_id":1,"display_name":"D"},{"componentable_type":"uptime/group","name":"E","is_expanded":true,"components":[{"componentable_type":"uptime/monitor","componentable_id":2}]}],"timeframe":90,"show_response_times":false,"subscription_channels":["rss"],"access_ips":["1.2.3.4"],"created_at":"2026-03-08T10:00:00Z","updated_at":"2026-03-08T10:00:00Z"}"##,
        ),
        kind::<CurrentStatus>(
            "CurrentStatus",
            r#"{"current_incident_impact":"operational","availability":99.5,"updated_at":"2026-03-08T10:00:00Z","components":[{"component_type":"uptime/monitor","component_id":1,"name":"A","response_time":12,"availability":100,"current_incident_impact":"operational"},{"component_type":"uptime/group","name":"B","response_time":null,"availability":null,"current_incident_impact":"operational","components":[]}],"active_incidents":[]}"#,
        ),
        kind::<UptimeReport>(
            "UptimeReport",
            r#"{"downtime":1,"availability":99.5,"min_availability":99,"max_availability":100,"mttr":null,"mtbf":1.5,"highest_incident_impact":"unknown","report_start_at":"2026-03-08T10:00:00Z","report_end_at":"2026-03-09T10:00:00Z","monitors":[{"id":1,"name":"A","incident_count":0,"downtime":0,"availability":100,"mttr":null,"mtbf":null,"highest_incident_impact":"operational","incidents":[]}]}"#,
        ),
        kind::<MonitorReport>(
            "MonitorReport",
            r#"{"id":1,"name":"A","incident_count":1,"downtime":60,"availability":99.5,"mttr":60,"mtbf":null,"highest_incident_impact":"major_outage","incidents":[{"id":1,"project_id":2,"created_at":"2026-03-08T10:00:00Z","updated_at":"2026-03-08T10:00:00Z"}]}"#,
        ),
    ]
}

/// Any JSON, and what answers hold.
fn value() -> BoxedStrategy<Value> {
    const TEXTS: &[&str] = &[
        "",
        "null",
        "1",
        "2026-03-08T10:00:00Z",
        "http",
        "tcp",
        "uptime/group",
        "uptime/monitor",
        "online",
    ];
    const KEYS: &[&str] = &[
        "id",
        "name",
        "type",
        "data",
        "components",
        "component_type",
        "request",
        "settings",
        "priority",
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        select(&[0.5, -1.0, 1e300, 5e-324][..]).prop_map(Value::from),
        select(TEXTS).prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        let key = prop_oneof![select(KEYS).prop_map(ToOwned::to_owned), any::<String>()];
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Value::from),
            vec((key, inner), 0..4).prop_map(|entries| Value::Object(entries.into_iter().collect())),
        ]
    })
    .boxed()
}

/// What may befall an answer on the way.
#[derive(Clone, Debug)]
enum Mutation {
    /// The value at some place is another, or gone.
    Value(Index, Option<Value>),
    /// One more entry, at the end of the first object.
    Entry(String, Value),
    Cut(Index),
    Byte(Index, u8),
    Bytes(Index, Vec<u8>),
    /// A piece comes twice.
    Again(Index, Index),
}

fn mutation() -> impl Strategy<Value = Mutation> {
    prop_oneof![
        6 => (any::<Index>(), proptest::option::weighted(0.8, value())).prop_map(|(at, value)| Mutation::Value(at, value)),
        1 => (any::<String>(), value()).prop_map(|(name, value)| Mutation::Entry(name, value)),
        1 => any::<Index>().prop_map(Mutation::Cut),
        1 => (any::<Index>(), any::<u8>()).prop_map(|(at, byte)| Mutation::Byte(at, byte)),
        1 => (any::<Index>(), vec(any::<u8>(), 1..5)).prop_map(|(at, bytes)| Mutation::Bytes(at, bytes)),
        1 => (any::<Index>(), any::<Index>()).prop_map(|(from, to)| Mutation::Again(from, to)),
    ]
}

impl Mutation {
    fn apply(&self, answer: &mut Vec<u8>) {
        if answer.is_empty() {
            return;
        }
        let length = answer.len();
        match self {
            Self::Value(at, value) => {
                if let Ok(mut json) = serde_json::from_slice(answer) {
                    let mut places = at.index(count(&json));
                    replace(&mut json, &mut places, value.as_ref());
                    *answer = json.to_string().into_bytes();
                }
            }
            Self::Entry(name, value) => {
                if let Ok(Value::Object(mut entries)) = serde_json::from_slice(answer) {
                    entries.insert(name.clone(), value.clone());
                    *answer = Value::Object(entries).to_string().into_bytes();
                }
            }
            Self::Cut(at) => answer.truncate(at.index(length)),
            Self::Byte(at, byte) => answer[at.index(length)] = *byte,
            Self::Bytes(at, bytes) => drop(answer.splice(at.index(length)..at.index(length), bytes.iter().copied())),
            Self::Again(from, to) => {
                let (from, to) = (from.index(length), to.index(length));
                answer.extend_from_within(from.min(to)..from.max(to));
            }
        }
    }
}

/// How many values there are, all in all.
fn count(json: &Value) -> usize {
    let inside: usize = match json {
        Value::Array(items) => items.iter().map(count).sum(),
        Value::Object(entries) => entries.values().map(count).sum(),
        _ => 0,
    };
    1 + inside
}

/// Puts another value in place of the one that comes after so many others, or none; says whether that was it.
fn replace(json: &mut Value, places: &mut usize, value: Option<&Value>) -> bool {
    if *places == 0 {
        *json = value.cloned().unwrap_or_default();
        return true;
    }
    *places -= 1;
    match json {
        Value::Array(items) => items.iter_mut().any(|item| replace(item, places, value)),
        Value::Object(entries) => {
            let mut gone = None;
            let found = entries.iter_mut().any(|(name, entry)| {
                if *places == 0 && value.is_none() {
                    gone = Some(name.clone());
                    return true;
                }
                replace(entry, places, value)
            });
            gone.map(|name| entries.remove(&name));
            found
        }
        _ => false,
    }
}

fn mutated(json: &str, mutations: &[Mutation]) -> Vec<u8> {
    let mut answer = json.as_bytes().to_vec();
    for mutation in mutations {
        mutation.apply(&mut answer);
    }
    answer
}

#[test]
fn the_answers_are_right_before_anything_befalls_them() {
    for kind in kinds() {
        let read = (kind.read)(kind.json.as_bytes()).unwrap_or_else(|failure| panic!("{kind:?}: {failure}"));
        assert!(read, "{kind:?}");
    }
}

proptest! {
    #![proptest_config(config(CASES))]

    #[test]
    fn any_bytes_are_an_answer_or_an_error(bytes in vec(any::<u8>(), 0..64)) {
        for kind in kinds() {
            (kind.read)(&bytes)?;
        }
    }

    #[test]
    fn any_json_is_an_answer_or_an_error(json in value()) {
        for kind in kinds() {
            (kind.read)(json.to_string().as_bytes())?;
        }
    }

    #[test]
    fn an_answer_that_something_befell_is_an_answer_or_an_error(
        kind in select(kinds()),
        mutations in vec(mutation(), 1..4),
    ) {
        (kind.read)(&mutated(kind.json, &mutations))?;
    }

    #[test]
    fn every_text_of_an_open_enum_is_kept(text in any::<String>()) {
        keeps_text::<AlertRuleScope>(&text)?;
        keeps_text::<App>(&text)?;
        keeps_text::<ColorScheme>(&text)?;
        keeps_text::<Connection>(&text)?;
        keeps_text::<CreatorType>(&text)?;
        keeps_text::<HttpMethod>(&text)?;
        keeps_text::<Impact>(&text)?;
        keeps_text::<IncidentFilter>(&text)?;
        keeps_text::<IncidentState>(&text)?;
        keeps_text::<IncidentStatus>(&text)?;
        keeps_text::<IncidentType>(&text)?;
        keeps_text::<MaintenanceWindowState>(&text)?;
        keeps_text::<MonitorStatus>(&text)?;
        keeps_text::<MonitoringMode>(&text)?;
        keeps_text::<NtfyPriority>(&text)?;
        keeps_text::<PushoverPriority>(&text)?;
        keeps_text::<Region>(&text)?;
        keeps_text::<SubscriptionChannel>(&text)?;
        keeps_text::<UserRole>(&text)?;
    }

    #[test]
    fn every_number_of_an_open_set_is_kept(number in any::<u32>()) {
        // The lower ones are those that Phare may list.
        for number in [number, number % 128, number % 128 * 30, number % 128 * 1_000] {
            keeps_number::<Confirmations>(number)?;
            keeps_number::<Interval>(number)?;
            keeps_number::<MergingWindow>(number)?;
            keeps_number::<RateLimit>(number)?;
            keeps_number::<Timeframe>(number)?;
            keeps_number::<Timeout>(number)?;
        }
    }
}

fn keeps_text<T>(text: &str) -> Result<(), TestCaseError>
where
    T: DeserializeOwned + Serialize + for<'a> From<&'a str> + ToString + PartialEq + Debug,
{
    let read: T = serde_json::from_value(json!(text)).expect("any text is read");
    prop_assert_eq!(&read, &T::from(text));
    prop_assert_eq!(serde_json::to_value(&read).ok(), Some(json!(text)));
    prop_assert_eq!(read.to_string(), text);
    Ok(())
}

fn keeps_number<T>(number: u32) -> Result<(), TestCaseError>
where
    T: DeserializeOwned + Serialize + Copy + Into<u32> + TryFrom<u32> + ToString + PartialEq + Debug,
{
    let read: T = serde_json::from_value(json!(number)).expect("any number is read");
    prop_assert_eq!(read.into(), number);
    prop_assert_eq!(serde_json::to_value(read).ok(), Some(json!(number)));
    prop_assert_eq!(read.to_string(), number.to_string());
    let as_text: T = serde_json::from_value(json!(number.to_string())).expect("a number may be text");
    prop_assert_eq!(as_text, read);
    if let Ok(listed) = T::try_from(number) {
        prop_assert_eq!(listed, read);
    }
    Ok(())
}

proptest! {
    #![proptest_config(config(CALLS))]

    #[test]
    fn a_client_reads_what_can_be_read(mutations in vec(mutation(), 0..3), in_page in any::<bool>()) {
        let monitor = kinds().into_iter().find(|kind| kind.name == "Monitor").expect("it is there").json;
        let page = format!(r#"{{"data":[{monitor}],"meta":{{"current_page":1}},"links":{{"next":null}}}}"#);
        let body = if in_page {
            mutated(&page, &mutations)
        } else {
            [b"{\"data\":[", mutated(monitor, &mutations).as_slice(), b"],\"links\":{\"next\":null}}"].concat()
        };
        let read = serde_json::from_slice::<Page<Monitor>>(&body);

        let listener = Listener::start([Reply::with(200, &[], &body)]);
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        let call = async { ListMonitors::builder().build().send(&listener.client()).await };
        match (runtime.block_on(call), read) {
            (Ok(page), Ok(read)) => prop_assert_eq!(page, read),
            (Err(Error::Decode(error)), Err(_)) => {
                prop_assert_eq!(error.status(), 200);
                prop_assert_eq!(&error.body()[..], body);
            }
            (answer, read) => prop_assert!(false, "{answer:?} is not {read:?}"),
        }
    }
}
