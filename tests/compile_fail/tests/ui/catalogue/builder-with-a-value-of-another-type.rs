use phare::Impact;
use phare::incidents::CreateIncident;

fn main() {
    let _ = CreateIncident::builder()
        .impact(Impact::MajorOutage)
        .title("Checkout answers with errors")
        .exclude_from_downtime("no")
        .build();
}
