//! Holds `tests/schemas`, apart from the tests of `phare` as the library it needs is large.
