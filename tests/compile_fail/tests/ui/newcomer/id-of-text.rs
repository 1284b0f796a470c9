use phare::incidents::GetIncident;

fn main() {
    let _ = GetIncident::new("7");
}
