use phare::{Client, phare_endpoint};

macro_rules! listing {
    ($item:item) => {
        #[phare_endpoint(GET, "/uptime/incidents")]
        $item
    };
}

listing! {
    #[phare_endpoint(GET, "/uptime/monitors")]
    struct List {
        page: Option<u32>,
    }
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = List { page: None }.send(&client);
}
