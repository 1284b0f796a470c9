//! Images, and values beside an image, that are not sent.

use phare::status_pages::{GroupComponent, MonitorComponent, UpdateStatusPage};
use phare::{Error, File, Nullable};

use super::{JPEG, MINIMAL, PNG, assert_body, listener, minimal};

/// What is wrong with an update that is not sent.
async fn rejected(update: UpdateStatusPage) -> Error {
    let listener = listener();
    let error = update.send(&listener.client()).await.expect_err("a rejection");
    assert!(matches!(error, Error::Invalid(_)), "{error:?}");
    assert_eq!(listener.connections(), 0);
    error
}

#[tokio::test]
async fn what_is_no_image_is_rejected() {
    let mut update = minimal();
    update.logo_light = File::new("logo.png", b"GIF89a".as_slice()).into();
    update.logo_dark = File::new("logo.png", Vec::new()).into();
    update.favicon_light = File::new("icon.png", JPEG).into();
    update.favicon_dark = File::new("", PNG).into();
    let error = rejected(update.clone()).await;
    let errors = error.field_errors().expect("they are named");
    let formats = "must be an image in one of the formats";
    assert_eq!(errors.get("logo_light"), [format!("{formats} jpeg, png, svg")]);
    assert_eq!(errors.get("logo_dark"), ["the file is empty"]);
    assert_eq!(errors.get("favicon_light"), [format!("{formats} png, svg, not jpeg")]);
    assert_eq!(errors.get("favicon_dark"), ["a file needs a name"]);
    assert_eq!(errors.len(), 4);

    // A format that Phare has begun to take since.
    update.favicon_dark = Nullable::Absent;
    let listener = listener();
    update.send(&listener.client()).skip_validation().await.expect("a page");
    let files: [(&str, &str, &[u8]); 3] = [
        ("logo_light", "logo.png", b"GIF89a"),
        ("logo_dark", "logo.png", b""),
        ("favicon_light", "icon.png", JPEG),
    ];
    assert_body(&listener.only(), &MINIMAL, &files);
}

#[tokio::test]
async fn null_and_the_empty_list_have_no_spelling_beside_an_image() {
    let null = "null cannot be sent beside a file: clear the field in a request without files";
    let empty = "an empty array cannot be sent beside a file: empty the field in a request without files";
    for logo in [Nullable::Null, File::new("logo.png", PNG).into()] {
        let mut update = minimal();
        update.logo_light = logo;
        update.domain = Nullable::Null;
        update.access_ips = Nullable::Null;
        update.access_token = Nullable::Null;
        update.components = Some(vec![
            GroupComponent::builder("x")
                .components([] as [MonitorComponent; 0])
                .build()
                .into(),
        ]);
        update.subscription_channels = Some(Vec::new());
        let error = rejected(update).await;
        let errors = error.field_errors().expect("they are named");
        for field in ["domain", "access_ips", "access_token"] {
            assert_eq!(errors.get(field), [null], "{field}");
        }
        for field in ["components.0.components", "subscription_channels"] {
            assert_eq!(errors.get(field), [empty], "{field}");
        }
        assert_eq!(errors.len(), 5);
    }
}
