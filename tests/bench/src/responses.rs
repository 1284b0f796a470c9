//! What the server responses, in the words of Phare.

/// How many incidents a page holds: as many as Phare allows.
pub(crate) const PAGE_SIZE: u64 = 100;

/// One incident as JSON.
pub(crate) fn incident(id: u64) -> String {
    format!(
        r#"{{"id":{id},"project_id":42,"type":"manual","slug":"APP-{id}","impact":"major_outage","state":"investigating","#
    ) + r#""status":"ongoing","title":"Checkout answers with errors","#
        + r#""description":"Payments fail since the deploy of this morning.","exclude_from_downtime":false,"#
        + r#""incident_at":"2026-03-08T09:58:00.000000Z","recovery_at":null,"monitors":[1,2],"#
        + r#""created_at":"2026-03-08T10:00:00.000000Z","updated_at":"2026-03-08T10:00:00.000000Z"}"#
}

/// A page of incidents, with another after it, as JSON.
pub(crate) fn page() -> String {
    let incidents: Vec<String> = (1..=PAGE_SIZE).map(incident).collect();
    let list = "https://api.phare.io/uptime/incidents";
    format!(
        r#"{{"data":[{}],"meta":{{"current_page":1,"from":1,"to":100,"per_page":100,"path":"{list}"}},"#,
        incidents.join(",")
    ) + &format!(r#""links":{{"first":"{list}?page=1","last":null,"prev":null,"next":"{list}?page=2"}}}}"#)
}
