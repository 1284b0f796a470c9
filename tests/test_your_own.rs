//! Runs the tests that the example of the same name shows.

#[path = "../examples/test_your_own.rs"]
#[allow(dead_code, reason = "its `main` is for the example")]
mod test_your_own;
