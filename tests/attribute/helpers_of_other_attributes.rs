#![deny(warnings)]

use phare::phare_endpoint;
use serde::Serialize;

#[phare_endpoint(POST, "/uptime/comments", unlisted, response = ())]
#[serde(rename_all = "camelCase")]
#[cfg_attr(all(), serde(default))]
#[doc = "Between two of serde's."]
#[derive(Clone, Serialize)]
#[serde(deny_unknown_fields)]
struct Comment {
    some_text: String,
}

#[cfg_attr(all(), phare_endpoint(POST, "/uptime/comments", unlisted, response = ()))]
#[cfg_attr(all(), derive(Serialize), serde(rename_all = "camelCase"))]
struct ConditionalComment {
    some_text: String,
}

macro_rules! endpoint {
    ($item:item) => {
        #[phare_endpoint(POST, "/uptime/comments", unlisted, response = ())]
        $item
    };
}

endpoint! {
    #[serde(rename_all = "camelCase")]
    #[derive(Clone)]
    pub(crate) struct CommentOfMacro {
        some_text: String,
    }
}

#[test]
fn compiles() {
    let client = crate::client();
    let some_text = String::from("It is back");
    let _request = Comment {
        some_text: some_text.clone(),
    }
    .clone()
    .send(&client);
    let _request = ConditionalComment {
        some_text: some_text.clone(),
    }
    .send(&client);
    let _request = CommentOfMacro { some_text }.clone().send(&client);
}
