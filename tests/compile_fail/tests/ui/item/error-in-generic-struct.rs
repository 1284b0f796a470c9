use phare::{Client, phare_endpoint};

#[phare_endpoint(GET, "/uptime/incidents")]
struct ListIncidents<'a, T: Clone, const N: usize>
where
    T: Copy,
{
    #[phare(querry)]
    page: &'a [T; N],
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = ListIncidents { page: &[1] }.send(&client);
}
