use std::time::Duration;

use phare::phare_endpoint;
use serde::{Serialize, Serializer};

/// Not a value that serde can write, but for the functions here.
struct Level(u32);

mod minutes {
    use super::*;

    pub fn serialize<S: Serializer>(duration: &Duration, serializer: S) -> Result<S::Ok, S::Error> {
        (duration.as_secs() / 60).serialize(serializer)
    }

    pub fn deserialize() {}
}

impl Level {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u32(self.0)
    }
}

fn debug<T: std::fmt::Debug + ?Sized, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(&format_args!("{value:?}"))
}

#[phare_endpoint(POST, "/uptime/{level}/comments", unlisted, response = ())]
struct CreateComment<'a, S, const E: usize>
where
    S: std::fmt::Debug,
{
    #[serde(serialize_with = "Level::write")]
    level: Level,
    #[serde(with = "self::minutes")]
    within: Duration,
    #[serde(serialize_with = "debug")]
    text: &'a str,
    #[serde(serialize_with = "debug", rename = "of")]
    list: [S; E],
    #[phare(header = "X-Request-Id")]
    #[serde(serialize_with = "debug::<S, _>")]
    request_id: S,
}

#[test]
fn compiles() {
    let client = crate::client();
    let _request = CreateComment {
        level: Level(1),
        within: Duration::from_secs(60),
        text: "It is slow",
        list: [1, 2],
        request_id: 3,
    }
    .send(&client);
}
