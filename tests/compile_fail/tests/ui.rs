//! What the compiler says to a misused endpoint.

#[test]
fn misuse_is_reported_on_the_right_token() {
    // All cases in one project, which is checked and never linked: a single `pass` would build each of them.
    let cases = trybuild::TestCases::new();
    cases.compile_fail("tests/ui/*/*.rs");
}
