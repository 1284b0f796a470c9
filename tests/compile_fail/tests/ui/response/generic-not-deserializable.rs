use phare::{Client, phare_endpoint};

struct Incident;

#[phare_endpoint(GET, "/uptime/incidents", response = T)]
struct ListIncidents<T> {
    #[phare(skip)]
    of: std::marker::PhantomData<T>,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = ListIncidents { of: std::marker::PhantomData::<Incident> }.send(&client);
}
