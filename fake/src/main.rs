//! Serves a fake Phare until it is killed: `cargo run -p phare-fake -- [PORT]`.

use std::process::ExitCode;
use std::thread;

use phare_fake::Fake;

fn main() -> ExitCode {
    let port = match std::env::args().nth(1).map(|port| port.parse()) {
        None => 0,
        Some(Ok(port)) => port,
        Some(Err(_)) => {
            eprintln!("usage: phare-fake [PORT]");
            return ExitCode::from(2);
        }
    };
    match Fake::builder().port(port).start() {
        Ok(phare) => serve(&phare),
        Err(error) => {
            eprintln!("phare-fake: cannot serve on port {port}: {error}");
            ExitCode::FAILURE
        }
    }
}

fn serve(phare: &Fake) -> ! {
    println!("base url          {}", phare.base_url());
    println!("organization key  {}", phare.organization_key());
    println!("project key       {}", phare.project_key());
    println!("project           {} ({})", phare.project().id, phare.project().slug);
    println!("users             {:?}", phare.users());
    println!("monitors          {:?}", phare.monitors());
    loop {
        thread::park();
    }
}
