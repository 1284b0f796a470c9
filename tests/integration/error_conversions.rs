//! An error goes with `?` wherever errors go, and can be found again there.

use phare::{Client, Error};

fn boxed() -> Result<Client, Box<dyn std::error::Error + Send + Sync>> {
    Ok(Client::new("")?)
}

fn anyhow() -> anyhow::Result<Client> {
    Ok(Client::new("")?)
}

fn eyre() -> eyre::Result<Client> {
    Ok(Client::new("")?)
}

#[test]
fn a_question_mark_is_enough() {
    let boxed = boxed().expect_err("no key");
    assert!(matches!(boxed.downcast_ref(), Some(Error::Config(_))));
    let anyhow = anyhow().expect_err("no key");
    assert!(matches!(anyhow.downcast_ref(), Some(Error::Config(_))));
    let eyre = eyre().expect_err("no key");
    assert!(matches!(eyre.downcast_ref(), Some(Error::Config(_))));
    for shown in [boxed.to_string(), anyhow.to_string(), eyre.to_string()] {
        assert_eq!(shown, "the API key is empty");
    }
}
