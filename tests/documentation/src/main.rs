//! Checks the HTML that `cargo doc` has written, without the network: every link to another page or a place in it leads there, none leads
//! into the documentation of another version of these crates, and no line of code is wider than the page.
//!
//! `cargo run --package phare-documentation -- ../target/doc phare phare_fake …`, with the crates to check.

mod page;
mod site;

use std::env;
use std::path::PathBuf;
use std::process::ExitCode;

use self::site::Site;

fn main() -> ExitCode {
    let mut arguments = env::args_os().skip(1);
    let Some(root) = arguments.next().map(PathBuf::from) else {
        eprintln!("usage: phare-documentation DIRECTORY CRATE...");
        return ExitCode::FAILURE;
    };
    let crates: Vec<PathBuf> = arguments.map(PathBuf::from).collect();
    let site = match Site::read(&root, &crates) {
        Ok(site) => site,
        Err(error) => {
            eprintln!("{}: {error}", root.display());
            return ExitCode::FAILURE;
        }
    };
    let faults = site.faults();
    for fault in &faults {
        eprintln!("{fault}");
    }
    println!(
        "{} pages, {} links, {} faults",
        site.pages(),
        site.links(),
        faults.len()
    );
    // Where nothing was found to check, something is wrong with what calls this.
    if site.links() == 0 || !faults.is_empty() {
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}
