use phare::incidents::ListIncidents;

fn main() {
    let _ = ListIncidents::builder().monitor_id(["7"]);
}
