//! Signing secrets.

use phare::webhooks::{Verifier, WebhookError};

use super::{BODY, SECRET, SIGNATURE, after, headers};

fn accepts(verifier: &Verifier) -> bool {
    match verifier.verify_at(headers(), BODY, after(0)) {
        Ok(_) => true,
        Err(WebhookError::WrongSignature) => false,
        Err(error) => panic!("{error:?}"),
    }
}

#[track_caller]
fn made(secret: &str) -> Verifier {
    Verifier::new(secret).expect("a verifier")
}

#[test]
fn an_empty_secret_is_rejected() {
    for secret in ["", " ", "\n", " \t\r\n\u{a0}"] {
        for error in [
            Verifier::new(secret).expect_err("a rejection"),
            made(SECRET).also_accept(secret).expect_err("a rejection"),
        ] {
            assert!(matches!(error, WebhookError::EmptySecret), "{error:?}");
            assert_eq!(
                error.to_string(),
                "the signing secret is empty, so that anyone could sign"
            );
        }
    }
}

#[test]
fn white_space_around_a_secret_is_dropped_and_within_it_is_not() {
    for secret in ["whsec_4b1d\n", "  whsec_4b1d\r\n", "\twhsec_4b1d "] {
        assert!(accepts(&made(secret)), "{secret:?}");
    }
    // Lengths around the 64 bytes of a block of SHA-256.
    let long = "é ".repeat(100);
    for secret in ["a b", "ab", &long, &"x".repeat(63), &"x".repeat(64), &"x".repeat(65)] {
        let signed = made(secret).sign(after(0), BODY);
        assert_eq!(made(&format!(" {secret}\n")).sign(after(0), BODY), signed, "{secret:?}");
        assert!(!accepts(&made(secret)), "{secret:?}");
    }
    assert_ne!(made("a b").sign(after(0), BODY), made("ab").sign(after(0), BODY));
}

#[test]
fn another_secret_is_rejected() {
    for secret in ["whsec_4b1", "whsec_4b1d0", "WHSEC_4B1D", "whsec_ 4b1d", "\0whsec_4b1d"] {
        assert!(!accepts(&made(secret)), "{secret:?}");
    }
    // An HMAC fills a short key up with zeros, so these are one and the same key.
    assert!(accepts(&made("whsec_4b1d\0")));
}

#[test]
fn while_a_secret_is_replaced_both_are_accepted() {
    let also = |first: &str, other: &str| made(first).also_accept(other).expect("a verifier");
    assert!(accepts(&also(SECRET, "new")));
    assert!(accepts(&also("new", SECRET)));
    assert!(accepts(&also("new", "newer").also_accept(SECRET).expect("a verifier")));
    assert!(!accepts(&also("new", "newer")));
    assert_eq!(also(SECRET, "new").sign(after(0), BODY), SIGNATURE);
    assert_ne!(also("new", SECRET).sign(after(0), BODY), SIGNATURE);
}
