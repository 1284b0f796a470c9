//! API keys.

use phare::{Client, Error, Token};

use super::{rejection, settings};

const NOT_VISIBLE: &str =
    "the API key holds a character that is no visible ASCII character, so no HTTP header can carry it";

const QUOTED: &str = "the API key has quotes around it: leave them out";

#[test]
fn a_key_that_no_header_can_carry_is_rejected() {
    let cases = [
        ("", "the API key is empty"),
        (" \t\r\n", "the API key is nothing but white space"),
        ("\"pha_secret\"", QUOTED),
        ("'pha_secret'\n", QUOTED),
        ("pha_secret\"", QUOTED),
        (
            "Bearer pha_secret",
            "the API key begins with the word `Bearer`: leave it out",
        ),
        ("pha_secret\npha_other", NOT_VISIBLE),
        ("pha_secret pha_other", NOT_VISIBLE),
        ("pha_secret\r\nX-Evil: 1", NOT_VISIBLE),
        ("pha_secret\u{0}", NOT_VISIBLE),
        ("pha_secret\u{7f}", NOT_VISIBLE),
        ("pha_secrét", NOT_VISIBLE),
        ("“pha_secret”", NOT_VISIBLE),
    ];
    for (key, message) in cases {
        for shown in [
            rejection(Token::new(key)),
            rejection(settings().api_key(key).build()),
            rejection(Client::new(key)),
        ] {
            assert_eq!(shown, message, "{key:?}");
        }
        let debug = format!("{:?}", Token::new(key).expect_err("a rejection"));
        assert!(!debug.contains("secr"), "{debug}");
    }
}

#[test]
fn white_space_around_a_key_is_dropped_and_any_prefix_will_do() {
    for key in [
        "pha_x",
        "pha_org_x",
        "x",
        "  pha_x\n",
        "\u{a0}pha_x\u{feff}".trim_end_matches('\u{feff}'),
        "Bearer!~",
    ] {
        assert!(Token::new(key).is_ok(), "{key:?}");
    }
}

#[test]
fn without_a_key_there_is_no_client() {
    assert_eq!(
        rejection(Client::builder().base_url("http://127.0.0.1:9").build()),
        "there is no API key: set PHARE_API_KEY, or call `api_key` on the builder"
    );
}

#[test]
fn the_key_that_is_set_last_counts() {
    let token = || Token::new("pha_x").expect("a token");
    let rejected = settings().token(token()).api_key("").build();
    assert!(matches!(rejected, Err(Error::Config(_))));
    assert!(settings().api_key("").token(token()).build().is_ok());
}
