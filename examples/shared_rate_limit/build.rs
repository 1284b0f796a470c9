//! Finds out whether the tests can start a Redis server.

use std::env;

fn main() {
    println!("cargo::rustc-check-cfg=cfg(redis_server)");
    println!("cargo::rerun-if-env-changed=PATH");
    let path = env::var_os("PATH").unwrap_or_default();
    if env::split_paths(&path).any(|folder| folder.join("redis-server").is_file()) {
        println!("cargo::rustc-cfg=redis_server");
    }
}
