use phare::incidents::CreateIncident;

fn open(client: &phare::Client) {
    let _ = CreateIncident::builder()
        .title("Checkout answers with errors")
        .exclude_from_downtime(false)
        .send(client);
}

fn main() {}
