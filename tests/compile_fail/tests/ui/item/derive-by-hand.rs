#[derive(phare::__private::PhareEndpoint)]
struct ListIncidents {
    page: Option<u32>,
}

fn main() {}
