//! Finds out whether the tests can start a Redis server.

use std::env;

fn main() {
    println!("cargo::rustc-check-cfg=cfg(redis_server)");
    println!("cargo::rerun-if-env-changed=PATH");
    // Where it is installed later, with the same PATH, it counts once this file is touched.
    println!("cargo::rerun-if-changed=build.rs");
    let path = env::var_os("PATH").unwrap_or_default();
    let programs = env::split_paths(&path).map(|folder| folder.join("redis-server"));
    if let Some(program) = programs.into_iter().find(|program| program.is_file()) {
        println!("cargo::rustc-cfg=redis_server");
        // It may be removed.
        println!("cargo::rerun-if-changed={}", program.display());
    }
}
