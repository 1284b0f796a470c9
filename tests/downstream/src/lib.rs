//! Endpoints of a crate that depends on `phare`, and on neither serde nor reqwest.

#![deny(warnings, missing_docs, clippy::all, clippy::pedantic)]
#![deny(missing_debug_implementations, unreachable_pub, unused_qualifications)]
#![forbid(unsafe_code)]

mod shadowed;

use phare::incidents::IncidentState;
use phare::{
    Bytes, Client, Encoder, Endpoint, Error, File, Impact, Method, MonitorId, Nullable, Operation, Page, Timestamp,
    Value, phare_endpoint, phare_object, phare_response,
};

pub use self::shadowed::{PostResult, Shadowed};

/// Opens an incident.
#[phare_endpoint(POST, "/uptime/incidents")]
#[derive(Clone, Debug, PartialEq)]
pub struct OpenIncident<'a> {
    /// How bad it is.
    pub impact: Impact,
    /// What readers see.
    pub title: &'a str,
    /// Whether downtime is not counted.
    pub exclude_from_downtime: bool,
    /// Since when.
    pub incident_at: Nullable<Timestamp>,
    /// What it affects.
    pub monitors: Vec<MonitorId>,
}

/// Lists incidents.
#[derive(Clone, Copy, Debug, Default)]
#[phare_endpoint(GET, "/uptime/incidents")]
pub struct ListIncidents {
    /// Which page.
    pub page: Option<u32>,
}

/// Posts an update.
#[phare_endpoint(POST, "/uptime/incidents/{incidentId}/updates")]
#[derive(Debug)]
pub struct PostUpdate<S> {
    /// The incident.
    pub incident_id: u64,
    /// The state.
    pub state: IncidentState,
    /// What to say.
    pub content: S,
}

/// An operation without fields.
#[phare_endpoint(GET, "/users", response = Page<Unread>)]
#[derive(Clone, Copy, Debug)]
pub struct ListUsers;

/// What is read of an incident.
#[phare_response(GET, "/uptime/incidents/{incidentId}")]
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// What readers see.
    pub title: String,
    /// Until when.
    pub recovery_at: Option<Timestamp>,
    /// How bad it is.
    pub impact: Level,
}

/// How bad an incident is.
#[phare_response(GET, "/uptime/incidents/{incidentId}", at = "impact")]
#[phare_object(POST, "/uptime/incidents/{incidentId}", at = "impact")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Worst.
    MajorOutage,
    /// Anything else.
    #[serde(other, skip_serializing)]
    Less,
}

/// Changes an incident.
#[phare_endpoint(POST, "/uptime/incidents/{incidentId}", response = Summary)]
#[derive(Clone, Copy, Debug)]
pub struct Escalate {
    /// The incident.
    pub incident_id: u64,
    /// How bad it is.
    pub impact: Level,
}

/// A user, of whom nothing is read.
pub type Unread = Option<()>;

/// An operation that the crate does not know.
#[phare_endpoint(PUT, "/shelves/{shelf_id}/things/{thing}", unlisted, response = ())]
#[derive(Debug)]
pub struct PutThing<T, const N: usize>
where
    T: Clone,
{
    /// The shelf.
    pub shelf_id: u64,
    /// The thing.
    pub thing: T,
    /// How to look at it.
    #[phare(query)]
    pub view: Option<[u8; 2]>,
    /// Why.
    #[phare(header = "X-Reason")]
    pub reason: &'static str,
    /// Which kind.
    pub r#type: u8,
    /// Kept here.
    #[phare(skip)]
    pub private: [Vec<T>; N],
    /// With another name.
    #[serde(rename = "Note", skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// An upload.
#[phare_endpoint(POST, "/logo", unlisted, response = Bytes)]
#[derive(Debug)]
pub struct Upload {
    /// The file.
    #[phare(file)]
    pub logo: File,
}

/// Written by hand.
#[derive(Debug)]
pub struct Ping;

impl Endpoint for Ping {
    type Response = String;
    const OPERATION: &'static Operation = &Operation::unlisted(Method::Get, "/ping").without_project();

    fn encode(&self, encoder: &mut Encoder) {
        encoder.query("loud", &true);
    }
}

macro_rules! getters {
    ($($(#[$docs:meta])* $name:ident => $path:literal, $field:ident: $ty:ty;)*) => {
        $(
            $(#[$docs])*
            #[phare_endpoint(GET, $path, unlisted, response = String)]
            #[derive(Debug)]
            pub struct $name {
                /// The parameter.
                pub $field: $ty,
            }
        )*
    };
}

getters! {
    /// From a macro.
    GetOne => "/ones/{one}", one: u8;
    /// From a macro, too.
    GetTwo => "/twos", two: Option<u8>;
}

/// Sends one value, whatever its type.
///
/// # Errors
///
/// Where the call fails.
pub async fn put<T: Value + Clone>(client: &Client, thing: T) -> Result<(), Error> {
    let put = PutThing {
        shelf_id: 1,
        thing,
        view: Some([1, 2]),
        reason: "why not",
        r#type: 3,
        private: [const { Vec::new() }; 3],
        note: String::new(),
    };
    put.send(client).await
}

/// Makes one call of each kind, and tells what the responses were.
///
/// # Errors
///
/// Where a call fails.
pub async fn call_all(client: &Client) -> Result<Vec<String>, Error> {
    /// Inside a function.
    #[phare_endpoint(DELETE, "/things/{id}", unlisted, response = ())]
    struct Delete<'a> {
        id: &'a str,
    }

    let incident = OpenIncident {
        impact: Impact::MajorOutage,
        title: "Down",
        exclude_from_downtime: false,
        incident_at: Nullable::Absent,
        monitors: vec![1.into()],
    };
    let incident = incident.send(client).await?;
    let page = ListIncidents { page: Some(2) }.send(client).await?;
    put(client, "a/b").await?;
    let logo = File::new("logo.png", "PNG");
    let uploaded = Upload { logo }.send(client).await?;
    let pong = client.send(&Ping).await?;
    let one = GetOne { one: 1 }.send(client).await?;
    Delete { id: &one }.send(client).await?;
    Ok(vec![
        incident.slug,
        page.data.len().to_string(),
        String::from_utf8_lossy(&uploaded).into_owned(),
        pong,
        one,
    ])
}
