use phare::phare_endpoint;
use serde::Serializer;

struct With0;
struct With1;
struct __S;

impl With0 {
    fn serialize<T, S: Serializer>(_: &T, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str("0")
    }

    fn is_empty<T>(_: &T) -> bool {
        false
    }
}

trait IsAsked<T> {}

impl<T> IsAsked<With1> for T {}

#[phare_endpoint(POST, "/uptime/comments", unlisted, response = ())]
struct Comment<'__endpoint, __T: serde::Serialize>
where
    __T: IsAsked<With1>,
{
    #[serde(serialize_with = "With0::serialize", skip_serializing_if = "With0::is_empty")]
    text: &'__endpoint (With0, With1, __S),
    #[serde(with = "With0")]
    other: __T,
}

#[test]
fn compiles() {
    let comment = Comment {
        text: &(With0, With1, __S),
        other: 1,
    };
    let _request = comment.send(&crate::client());
}
