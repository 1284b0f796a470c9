use phare::phare_endpoint;

fn is_first(page: &u32) -> bool {
    *page == 1
}

#[phare_endpoint(GET, "/uptime/incidents")]
struct ListIncidents<'a, T> {
    #[serde(skip_serializing_if = "is_first")]
    page: u32,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    monitor_id: &'a [u64],
    #[phare(header = "X-Request-Id")]
    #[serde(skip_serializing_if = "Option::<T>::is_none")]
    request_id: Option<T>,
    #[phare(unlisted)]
    #[serde(skip_serializing_if = "std::vec::Vec::is_empty")]
    colours: Vec<String>,
}

#[test]
fn compiles() {
    let client = crate::client();
    let _request = ListIncidents {
        page: 1,
        monitor_id: &[],
        request_id: None::<u8>,
        colours: Vec::new(),
    }
    .send(&client);
}
