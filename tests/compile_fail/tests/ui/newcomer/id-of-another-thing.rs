use phare::MonitorId;
use phare::incidents::GetIncident;

fn get(monitor: MonitorId) -> GetIncident {
    GetIncident::new(monitor)
}

fn main() {
    let _ = get;
}
