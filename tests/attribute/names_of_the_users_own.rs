#![allow(non_upper_case_globals, dead_code, non_camel_case_types)]

use phare::phare_endpoint;

const encoder: u8 = 1;
const client: u8 = 2;
const serializer: u8 = 3;
static value: u8 = 4;

struct Encoder;
struct Client;
struct Request;
struct Operation;
struct Nobody;
enum Method {}
trait Endpoint {}
trait Value {}
trait Response {}
mod __private {}
mod phare_runtime {}

#[phare_endpoint(POST, "/uptime/{client}/comments", unlisted, response = ())]
struct CreateComment<Serializer> {
    client: u32,
    encoder: u32,
    #[serde(serialize_with = "write")]
    serializer: Serializer,
    #[phare(header = "X-Self")]
    this: bool,
}

fn write<T, S: serde::Serializer>(_: &T, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_unit()
}

trait Send {
    fn send(&self) {}
}

impl<S> Send for CreateComment<S> {}

impl<S> CreateComment<S> {
    fn encode(&self) {}
    fn new(last: S) -> Self {
        Self {
            client: 1,
            encoder: 2,
            serializer: last,
            this: true,
        }
    }
}

#[test]
fn compiles() {
    let this = crate::client();
    let comment = CreateComment::new(());
    comment.encode();
    let _request = comment.send(&this);
}
