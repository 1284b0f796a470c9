//! Ways to write a response struct.

use super::Contender;

/// serde's derive, which checks nothing, and the attribute.
pub(super) const CONTENDERS: [Contender; 2] = [
    Contender {
        name: "serde's derive",
        imports: "use phare::Timestamp;\nuse serde::Deserialize;\n",
        one: by_derive,
    },
    Contender {
        name: "phare_response",
        imports: "use phare::{Timestamp, phare_response};\n",
        one: by_attribute,
    },
];

const FIELDS: &str = "
    pub id: u64,
    pub title: String,
    pub slug: String,
    pub description: Option<String>,
    pub exclude_from_downtime: bool,
    pub incident_at: Option<Timestamp>,
    pub recovery_at: Option<Timestamp>,
    pub monitors: Vec<u64>,
";

fn by_derive(index: usize) -> String {
    format!("#[derive(Deserialize)]\npub struct Incident{index} {{{FIELDS}}}\n")
}

fn by_attribute(index: usize) -> String {
    format!(
        "#[phare_response(GET, \"/uptime/incidents/{{incidentId}}\")]
pub struct Incident{index} {{{FIELDS}}}\n"
    )
}
