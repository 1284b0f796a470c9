//! Holds the lists of the public API (`phare.txt` and the others), and the test that compares them: `tests/public_api/`.
