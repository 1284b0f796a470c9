//! Holds the cases of misuse, each with what the compiler says to it, and the test that compiles them: `tests/ui.rs`.
