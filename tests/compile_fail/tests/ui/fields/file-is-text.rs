use phare::{Client, phare_endpoint};

#[phare_endpoint(POST, "/uptime/logos", unlisted, response = ())]
struct UploadLogo {
    #[phare(file)]
    logo: String,
}

fn main() {
    let client = Client::from_env().unwrap();
    let _request = UploadLogo { logo: String::new() }.send(&client);
}
