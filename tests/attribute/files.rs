use phare::{File, Nullable, phare_endpoint};

/// `file` need not be written where Phare takes a file.
#[phare_endpoint(POST, "/uptime/status-pages/{status_page_id}", response = ())]
struct UpdateStatusPage<'a> {
    status_page_id: u64,
    title: Option<String>,
    logo_light: Option<File>,
    favicon_dark: Nullable<File>,
    #[phare(file)]
    logo_dark: &'a File,
    access_password: Nullable<String>,
}

#[phare_endpoint(POST, "/uptime/logos", unlisted, response = ())]
struct UploadLogo<F> {
    #[phare(file)]
    #[serde(rename = "image")]
    logo: Option<F>,
}

#[test]
fn compiles() {
    let client = crate::client();
    let logo = File::new("logo.png", "content");
    let _request = UpdateStatusPage {
        status_page_id: 1,
        title: None,
        logo_light: Some(logo.clone()),
        favicon_dark: Nullable::Null,
        logo_dark: &logo,
        access_password: Nullable::Null,
    }
    .send(&client);
    let _request = UploadLogo { logo: Some(&logo) }.send(&client);
}
