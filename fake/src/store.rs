//! The things that Phare keeps, as records of JSON fields.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use crate::image::Image;

/// Everything stored.
#[derive(Debug, Default)]
pub(crate) struct Store {
    pub(crate) users: Collection,
    pub(crate) integrations: Collection,
    pub(crate) projects: Collection,
    pub(crate) alert_rules: Collection,
    /// The alert rules that cannot be deleted.
    pub(crate) alert_rules_in_use: BTreeSet<u64>,
    pub(crate) monitors: Collection,
    pub(crate) incidents: Collection,
    pub(crate) incident_updates: Collection,
    pub(crate) maintenance_windows: Collection,
    pub(crate) status_pages: Collection,
    /// The images of each status page, by their fields.
    pub(crate) images: BTreeMap<u64, BTreeMap<String, Image>>,
    last_id: u64,
    /// How many incidents each project has had.
    incident_counts: BTreeMap<u64, u64>,
}

impl Store {
    /// An id that nothing has yet, of whatever kind.
    pub(crate) fn new_id(&mut self) -> u64 {
        self.last_id += 1;
        self.last_id
    }

    /// The number of a project's next incident; a deleted incident's number does not come again.
    pub(crate) fn new_incident_number(&mut self, project: u64) -> u64 {
        let count = self.incident_counts.entry(project).or_default();
        *count += 1;
        *count
    }

    pub(crate) fn has_project(&self, id: u64) -> bool {
        self.projects.get(id).is_some()
    }

    pub(crate) fn project_by_slug(&self, slug: &str) -> Option<u64> {
        self.projects
            .all()
            .find(|project| project.text("slug") == Some(slug))
            .map(|project| project.id)
    }
}

/// One stored thing.
#[derive(Clone, Debug)]
pub(crate) struct Record {
    pub(crate) id: u64,
    /// The id of what it belongs to: the project, or the incident of an incident update; 0 is the organization.
    pub(crate) owner: u64,
    pub(crate) fields: Map<String, Value>,
}

impl Record {
    /// A record that has its id and dates, and nothing else.
    pub(crate) fn new(id: u64, owner: u64, now: &str) -> Self {
        let mut record = Self {
            id,
            owner,
            fields: Map::new(),
        };
        record.set("id", id);
        record.set("created_at", now);
        record.set("updated_at", now);
        record
    }

    pub(crate) fn set(&mut self, name: &str, value: impl Into<Value>) {
        self.fields.insert(name.to_owned(), value.into());
    }

    /// The field, or null.
    pub(crate) fn get(&self, name: &str) -> &Value {
        self.fields.get(name).unwrap_or(&Value::Null)
    }

    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.get(name).as_str()
    }

    pub(crate) fn is_set(&self, name: &str) -> bool {
        !self.get(name).is_null()
    }

    /// The items of a list; none where the field is no list.
    pub(crate) fn list(&self, name: &str) -> &[Value] {
        self.get(name).as_array().map_or(&[], Vec::as_slice)
    }

    /// Whether a list has one of these items; without a list of them it has.
    pub(crate) fn matches(&self, name: &str, wanted: Option<&Value>) -> bool {
        let wanted = wanted.and_then(Value::as_array);
        wanted.is_none_or(|wanted| self.list(name).iter().any(|item| wanted.contains(item)))
    }
}

/// The records of one kind, in the order in which they were made.
#[derive(Debug, Default)]
pub(crate) struct Collection(BTreeMap<u64, Record>);

impl Collection {
    /// Stores a record, whose id must be new, and hands it back to be shown.
    pub(crate) fn insert(&mut self, record: Record) -> &Record {
        self.0.entry(record.id).or_insert(record)
    }

    pub(crate) fn get(&self, id: u64) -> Option<&Record> {
        self.0.get(&id)
    }

    pub(crate) fn get_mut(&mut self, id: u64) -> Option<&mut Record> {
        self.0.get_mut(&id)
    }

    /// Whether this record exists and belongs to this owner.
    pub(crate) fn has(&self, owner: u64, id: u64) -> bool {
        self.get(id).is_some_and(|record| record.owner == owner)
    }

    pub(crate) fn all(&self) -> impl Iterator<Item = &Record> {
        self.0.values()
    }

    pub(crate) fn all_mut(&mut self) -> impl Iterator<Item = &mut Record> {
        self.0.values_mut()
    }

    pub(crate) fn of(&self, owner: u64) -> impl Iterator<Item = &Record> {
        self.all().filter(move |record| record.owner == owner)
    }

    pub(crate) fn remove(&mut self, id: u64) {
        self.0.remove(&id);
    }

    pub(crate) fn remove_of(&mut self, owner: u64) {
        self.0.retain(|_, record| record.owner != owner);
    }
}
