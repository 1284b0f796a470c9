//! What the compiler says to a misused endpoint, and which unusual uses are right.

#[test]
fn misuse_is_reported_on_the_right_token() {
    let cases = trybuild::TestCases::new();
    cases.compile_fail("tests/ui/args/*.rs");
    cases.compile_fail("tests/ui/route/*.rs");
    cases.compile_fail("tests/ui/fields/*.rs");
    cases.compile_fail("tests/ui/item/*.rs");
    cases.compile_fail("tests/ui/response/*.rs");
    cases.compile_fail("tests/ui/contract/*.rs");
    cases.compile_fail("tests/ui/kinds/*.rs");
    cases.compile_fail("tests/ui/catalogue/*.rs");
    cases.compile_fail("tests/ui/front_page/*.rs");
}

#[test]
fn unusual_uses_compile() {
    let cases = trybuild::TestCases::new();
    cases.pass("tests/ui/pass/*.rs");
}
