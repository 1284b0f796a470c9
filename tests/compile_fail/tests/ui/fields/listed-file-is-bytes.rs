use phare::{Client, phare_endpoint};

#[phare_endpoint(POST, "/uptime/status-pages/{status_page_id}", response = ())]
struct UpdateStatusPage {
    status_page_id: u64,
    favicon_dark: Option<Vec<u8>>,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = UpdateStatusPage { status_page_id: 1, favicon_dark: None }.send(&client);
}
