use phare::{Impact, phare_endpoint};
use serde::Serialize;

trait Everything {
    const FORM: u8 = 1;
    const ITEM: u8 = 2;
    const OPTIONAL: u8 = 3;

    fn encode(&self) {}
    fn send(&self) {}
}

impl<T: ?Sized> Everything for T {}

#[derive(Serialize)]
struct Title(&'static str);

#[derive(Serialize)]
struct Monitors(Vec<u64>);

#[phare_endpoint(POST, "/uptime/incidents")]
struct OpenIncident {
    impact: Impact,
    title: Title,
    exclude_from_downtime: bool,
    monitors: Option<Monitors>,
}

#[test]
fn compiles() {
    let open = OpenIncident {
        impact: Impact::Unknown,
        title: Title("Down"),
        exclude_from_downtime: false,
        monitors: None,
    };
    let _request = open.send(&crate::client());
    assert_eq!(<Title as Everything>::FORM, 1);
}
