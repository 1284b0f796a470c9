//! How long monitors were down, going by the incidents that name them.

use jiff::{SignedDuration, Timestamp};
use serde_json::Value;

use super::incidents::is_recovered;
use crate::store::{Record, Store};
use crate::validation::read_stored_date;

/// Impacts from the mildest to the gravest; `unknown` tells the least.
const IMPACTS: [&str; 6] = [
    "operational",
    "unknown",
    "maintenance",
    "degraded_performance",
    "partial_outage",
    "major_outage",
];

/// A time that is over.
#[derive(Clone, Copy)]
pub(super) struct Period {
    from: Timestamp,
    to: Timestamp,
}

impl Period {
    /// What has passed at this time of the time between two others.
    pub(super) fn past(from: Timestamp, to: Timestamp, now: Timestamp) -> Self {
        Self {
            from,
            to: to.min(now).max(from),
        }
    }

    pub(super) fn length(self) -> SignedDuration {
        self.to.duration_since(self.from)
    }

    /// The part of this period in which an incident lasted.
    fn during(self, incident: &Record) -> Option<Self> {
        let begin =
            read_stored_date(incident.get("incident_at")).or_else(|| read_stored_date(incident.get("created_at")))?;
        // An incident can be recovered before it began.
        let end = read_stored_date(incident.get("recovery_at")).map_or(self.to, |end| end.max(begin));
        let part = Self {
            from: begin.max(self.from),
            to: end.min(self.to),
        };
        (begin <= self.to && end >= self.from).then_some(part)
    }
}

/// The incidents of some monitors in a period.
pub(super) struct Outages<'a> {
    period: Period,
    incidents: Vec<(&'a Record, Period)>,
}

impl<'a> Outages<'a> {
    /// Those that name one of the monitors.
    pub(super) fn of(store: &'a Store, monitors: &[u64], period: Period) -> Self {
        let names_one = |incident: &&Record| {
            let mut named = incident.list("monitors").iter().filter_map(Value::as_u64);
            named.any(|id| monitors.contains(&id))
        };
        let incidents = store.incidents.all().filter(names_one);
        Self {
            period,
            incidents: incidents
                .filter_map(|incident| Some((incident, period.during(incident)?)))
                .collect(),
        }
    }

    pub(super) fn incidents(&self) -> impl Iterator<Item = &'a Record> {
        self.incidents.iter().map(|(incident, _)| *incident)
    }

    /// How long at least one incident that counts lasted.
    pub(super) fn downtime(&self) -> SignedDuration {
        let counts = |incident: &Record| incident.get("exclude_from_downtime") != &Value::Bool(true);
        let mut parts: Vec<Period> = self
            .incidents
            .iter()
            .filter(|(incident, _)| counts(incident))
            .map(|(_, part)| *part)
            .collect();
        parts.sort_by_key(|part| part.from);

        let mut total = SignedDuration::ZERO;
        let mut reckoned = self.period.from;
        for part in parts {
            if part.to > reckoned {
                total += part.to.duration_since(part.from.max(reckoned));
                reckoned = part.to;
            }
        }
        total
    }

    /// In percent.
    pub(super) fn availability(&self) -> f64 {
        let length = self.period.length().as_secs_f64();
        if length == 0.0 {
            return 100.0;
        }
        let percent = 100.0 * (1.0 - self.downtime().as_secs_f64() / length);
        (percent * 10_000.0).round() / 10_000.0
    }

    /// How many seconds it took on average until an incident recovered.
    pub(super) fn mean_time_to_recovery(&self) -> Option<i64> {
        let recovered = self.incidents.iter().filter(|(incident, _)| is_recovered(incident));
        let lengths: Vec<_> = recovered.map(|(_, part)| part.length().as_secs()).collect();
        mean(lengths.iter().sum(), lengths.len())
    }

    /// How many seconds the monitors were up between incidents, on average.
    pub(super) fn mean_time_between_failures(&self) -> Option<i64> {
        let up = self.period.length() - self.downtime();
        mean(up.as_secs(), self.incidents.len())
    }

    pub(super) fn gravest_impact(&self) -> &'static str {
        gravest(self.incidents().filter_map(|incident| incident.text("impact")))
    }
}

/// The gravest of these impacts; `operational` where there is none.
pub(super) fn gravest<'a>(impacts: impl Iterator<Item = &'a str>) -> &'static str {
    let rank = |impact| IMPACTS.iter().position(|known| *known == impact);
    let gravest = impacts.filter_map(rank).max().unwrap_or_default();
    IMPACTS[gravest]
}

/// The mean of these percentages; all is well where there is none.
pub(super) fn mean_availability(all: &[f64]) -> f64 {
    let (sum, count) = all.iter().fold((0.0, 0.0), |(sum, count), availability| {
        (sum + availability, count + 1.0)
    });
    if count == 0.0 { 100.0 } else { sum / count }
}

fn mean(sum: i64, count: usize) -> Option<i64> {
    sum.checked_div(i64::try_from(count).ok()?)
}
