//! Bodies that are wrong or odd.

use phare::Client;

use super::check::{End, ONCE, ReadThing, body, check, response};
use super::server::Server;

#[tokio::test]
async fn bodies_that_are_odd() {
    use End::{Decode, Value};
    let text = |value: &str| format!(r#"{{"id":1,"name":{value}}}"#);
    check([
        body("UTF-16", b"\xff\xfe{\0\"\0i\0d\0\"\0:\x001\0}\0", Decode),
        body("nothing", "", Decode),
        body("space", " \r\n", Decode),
        body("null", "null", Decode),
        body("a key twice", r#"{"id":1,"id":1}"#, Decode),
        body("an unknown key twice", r#"{"id":1,"a":1,"a":2}"#, Value),
        body("no UTF-8", b"{\"id\":1,\"name\":\"\xff\"}", Decode),
        body("half a pair of surrogates", text(r#""\ud800""#), Value),
        body("a zero character", text("\"\0\""), Decode),
        body("gzip", b"\x1f\x8b\x08\0\0\0\0\0\0\xff", Decode),
        body("HTML", "<html>", Decode),
        body("two values", r#"{"id":1}{"id":2}"#, Decode),
        body("a number beyond all", r#"{"id":1e999}"#, Decode),
        body(
            "a number of 10,000 digits",
            format!(r#"{{"id":{}}}"#, "1".repeat(10_000)),
            Decode,
        ),
    ])
    .await;
}

#[tokio::test]
async fn a_hundred_thousand_levels() {
    use End::{Api, Decode, Value};
    const LEVELS: usize = 100_000;
    let lists = format!("{}{}", "[".repeat(LEVELS), "]".repeat(LEVELS));
    let field = |name: &str| format!(r#"{{"id":1,"{name}":{lists}}}"#);
    let rows = [
        body("lists", &lists, Decode),
        body("lists without an end", "[".repeat(LEVELS), Decode),
        body("objects", "{\"a\":".repeat(LEVELS), Decode),
        body("any value", field("more"), Decode),
        body("a text", field("name"), Decode),
        body("what nobody reads", field("new"), Value),
        response("a rejection", format!("HTTP/1.1 422 No\r\n\r\n{lists}"), Api(422), ONCE),
    ];
    for row in rows {
        let server = Server::start(row.steps.clone()).await;
        let client = Client::builder().api_key("pha_x").base_url(server.base_url());
        let result = ReadThing.send(&client.build().expect("a client")).await;
        assert_eq!(End::of(&result), row.end, "{}", row.name);
        assert_eq!(server.ended(1).await.connections, 1, "{}", row.name);
    }
}
