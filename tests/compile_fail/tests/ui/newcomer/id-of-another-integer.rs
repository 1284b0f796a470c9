use phare::incidents::GetIncident;

fn get(incident: i32) -> GetIncident {
    GetIncident::new(incident)
}

fn main() {
    let _ = get;
}
