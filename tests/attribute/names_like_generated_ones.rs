use phare::phare_endpoint;
use serde::Serializer;

struct __With0;
struct __With1;
struct __S;

impl __With0 {
    fn serialize<T, S: Serializer>(_: &T, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str("0")
    }

    fn is_empty<T>(_: &T) -> bool {
        false
    }
}

trait IsAsked<T> {}

impl<T> IsAsked<__With1> for T {}

#[phare_endpoint(POST, "/uptime/comments", unlisted, response = ())]
struct Comment<'__endpoint, __T: serde::Serialize>
where
    __T: IsAsked<__With1>,
{
    #[serde(serialize_with = "__With0::serialize", skip_serializing_if = "__With0::is_empty")]
    text: &'__endpoint (__With0, __With1, __S),
    #[serde(with = "__With0")]
    other: __T,
}

#[test]
fn compiles() {
    let comment = Comment {
        text: &(__With0, __With1, __S),
        other: 1,
    };
    let _request = comment.send(&crate::client());
}
