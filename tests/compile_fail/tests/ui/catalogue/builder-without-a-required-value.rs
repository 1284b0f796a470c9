use phare::incidents::CreateIncident;

fn main() {
    let _ = CreateIncident::builder()
        .title("Checkout answers with errors")
        .exclude_from_downtime(false)
        .build();
}
