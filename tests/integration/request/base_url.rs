//! Paths are appended to the base URL, whatever path it has.

use phare::phare_endpoint;

use crate::support::listener::Listener;

#[phare_endpoint(GET, "/things/{id}", unlisted, response = ())]
struct Get {
    id: &'static str,
    page: Option<u8>,
}

#[phare_endpoint(GET, "/", response = ())]
struct Root;

#[tokio::test]
async fn a_path_of_the_base_url_comes_first() {
    let cases = [
        ("", "/things/a%2Fb?page=1", "/"),
        ("/", "/things/a%2Fb?page=1", "/"),
        ("/phare", "/phare/things/a%2Fb?page=1", "/phare/"),
        ("/phare/", "/phare/things/a%2Fb?page=1", "/phare/"),
        ("/phare/v2//", "/phare/v2/things/a%2Fb?page=1", "/phare/v2/"),
        ("/with%20space", "/with%20space/things/a%2Fb?page=1", "/with%20space/"),
        ("/with space", "/with%20space/things/a%2Fb?page=1", "/with%20space/"),
        ("/a/../b", "/b/things/a%2Fb?page=1", "/b/"),
    ];
    let listener = Listener::no_content();
    for (path, target, root) in cases {
        let base_url = format!("{}{path}", listener.base_url());
        let client = listener.builder().base_url(base_url).build().expect("a client");
        let get = Get {
            id: "a/b",
            page: Some(1),
        };
        get.send(&client).await.expect("a success");
        assert_eq!(
            listener.received().last().expect("a request").target(),
            target,
            "{path}"
        );
        Root.send(&client).await.expect("a success");
        assert_eq!(listener.received().last().expect("a request").target(), root, "{path}");
    }
}

#[tokio::test]
async fn white_space_around_it_is_dropped() {
    let listener = Listener::no_content();
    let base_url = format!(" {}/ \n", listener.base_url());
    let client = listener.builder().base_url(base_url).build().expect("a client");
    Root.send(&client).await.expect("a success");
    assert_eq!(listener.only().line(), "GET /");
}
