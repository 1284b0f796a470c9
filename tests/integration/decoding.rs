//! Arbitrary responses: none makes decoding panic, and what can be read is written as it was.
//!
//! A run is the same each time. `PROPTEST_CASES=1000000 cargo test --test integration decoding` tries so many responses per test
//! instead, and `PROPTEST_RNG_SEED=1` others.

mod kinds;

use std::collections::BTreeSet;
use std::env;
use std::fmt::Debug;

use phare::alert_rules::{AlertRuleScope, IncidentFilter, NtfyPriority, PushoverPriority, RateLimit};
use phare::incident_updates::CreatorType;
use phare::incidents::{IncidentState, IncidentStatus, IncidentType};
use phare::integrations::App;
use phare::maintenance_windows::{MaintenanceWindowState, MonitoringMode};
use phare::monitors::{
    Confirmations, Connection, HttpMethod, Interval, ListMonitors, Monitor, MonitorStatus, Region, Timeout,
};
use phare::projects::MergingWindow;
use phare::status_pages::{ColorScheme, SubscriptionChannel, Timeframe};
use phare::users::UserRole;
use phare::{Error, Impact, Page};
use phare_contract::{OPERATIONS, ResponseBody};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::RngSeed;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use self::kinds::kinds;
use crate::support::listener::{Listener, Reply};

/// How many responses each test tries.
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

/// Reads the response, if it can be read; then it also reads as a page's only item, and as what is written of it.
fn read<T>(response: &[u8]) -> Result<bool, TestCaseError>
where
    T: DeserializeOwned + Serialize + PartialEq + Debug,
{
    let Ok(value) = serde_json::from_slice::<T>(response) else {
        return Ok(false);
    };
    let written = serde_json::to_string(&value).expect("what was read can be written");
    let again = serde_json::from_str::<T>(&written).ok();
    prop_assert_eq!(again.as_ref(), Some(&value), "{}", written);
    let page = [b"{\"data\":[".as_slice(), response, b"],\"links\":{\"next\":null}}"].concat();
    let page: Page<T> = serde_json::from_slice(&page).expect("a page of what can be read");
    prop_assert_eq!(page.data, [value]);
    Ok(true)
}

/// Any JSON, and what responses hold.
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

/// What may befall a response on the way.
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
    fn apply(&self, response: &mut Vec<u8>) {
        if response.is_empty() {
            return;
        }
        let length = response.len();
        match self {
            Self::Value(at, value) => {
                if let Ok(mut json) = serde_json::from_slice(response) {
                    let mut places = at.index(count(&json));
                    replace(&mut json, &mut places, value.as_ref());
                    *response = json.to_string().into_bytes();
                }
            }
            Self::Entry(name, value) => {
                if let Ok(Value::Object(mut entries)) = serde_json::from_slice(response) {
                    entries.insert(name.clone(), value.clone());
                    *response = Value::Object(entries).to_string().into_bytes();
                }
            }
            Self::Cut(at) => response.truncate(at.index(length)),
            Self::Byte(at, byte) => response[at.index(length)] = *byte,
            Self::Bytes(at, bytes) => drop(response.splice(at.index(length)..at.index(length), bytes.iter().copied())),
            Self::Again(from, to) => {
                let (from, to) = (from.index(length), to.index(length));
                response.extend_from_within(from.min(to)..from.max(to));
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
    let mut response = json.as_bytes().to_vec();
    for mutation in mutations {
        mutation.apply(&mut response);
    }
    response
}

#[test]
fn every_type_that_an_operation_responds_with_is_read_here() {
    let read: BTreeSet<_> = kinds().iter().map(|kind| kind.name).collect();
    let models = OPERATIONS.iter().filter_map(|operation| match operation.response {
        ResponseBody::Empty => None,
        ResponseBody::Object { model, .. } | ResponseBody::Page { model, .. } => model?.rsplit("::").next(),
    });
    let missing: BTreeSet<_> = models.filter(|model| !read.contains(model)).collect();
    assert!(missing.is_empty(), "`kinds` lacks {missing:?}");
}

#[test]
fn the_responses_are_right_before_anything_is_changed() {
    for kind in kinds() {
        let read = (kind.read)(kind.json.as_bytes()).unwrap_or_else(|failure| panic!("{kind:?}: {failure}"));
        assert!(read, "{kind:?}");
    }
}

proptest! {
    #![proptest_config(config(CASES))]

    #[test]
    fn any_bytes_are_a_response_or_an_error(bytes in vec(any::<u8>(), 0..64)) {
        for kind in kinds() {
            (kind.read)(&bytes)?;
        }
    }

    #[test]
    fn any_json_is_a_response_or_an_error(json in value()) {
        for kind in kinds() {
            (kind.read)(json.to_string().as_bytes())?;
        }
    }

    #[test]
    fn a_response_in_which_something_was_changed_is_a_response_or_an_error(
        kind in select(kinds()),
        mutations in vec(mutation(), 1..4),
    ) {
        (kind.read)(&mutated(kind.json, &mutations))?;
    }

    #[test]
    fn every_text_of_an_open_enum_is_kept(text in any::<String>()) {
        keeps_text(&text, AlertRuleScope::from_any)?;
        keeps_text(&text, App::from_any)?;
        keeps_text(&text, ColorScheme::from_any)?;
        keeps_text(&text, Connection::from_any)?;
        keeps_text(&text, CreatorType::from_any)?;
        keeps_text(&text, HttpMethod::from_any)?;
        keeps_text(&text, Impact::from_any)?;
        keeps_text(&text, IncidentFilter::from_any)?;
        keeps_text(&text, IncidentState::from_any)?;
        keeps_text(&text, IncidentStatus::from_any)?;
        keeps_text(&text, IncidentType::from_any)?;
        keeps_text(&text, MaintenanceWindowState::from_any)?;
        keeps_text(&text, MonitorStatus::from_any)?;
        keeps_text(&text, MonitoringMode::from_any)?;
        keeps_text(&text, NtfyPriority::from_any)?;
        keeps_text(&text, PushoverPriority::from_any)?;
        keeps_text(&text, Region::from_any)?;
        keeps_text(&text, SubscriptionChannel::from_any)?;
        keeps_text(&text, UserRole::from_any)?;
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

fn keeps_text<T>(text: &str, from_any: impl Fn(&str) -> T) -> Result<(), TestCaseError>
where
    T: DeserializeOwned + Serialize + ToString + PartialEq + Debug,
{
    let read: T = serde_json::from_value(json!(text)).expect("any text is read");
    prop_assert_eq!(&read, &from_any(text));
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
            (response, read) => prop_assert!(false, "{response:?} is not {read:?}"),
        }
    }
}
