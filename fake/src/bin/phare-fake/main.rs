//! Serves a fake Phare until it is killed: `phare-fake --help` says how.

mod options;

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;
use std::process::ExitCode;
use std::thread;

use phare_fake::{Builder, Fake, ReceivedRequest};

use self::options::{HELP, Log, Options, Order};

fn main() -> ExitCode {
    match options::read(std::env::args_os().skip(1)) {
        Ok(Order::Help) => print(HELP),
        Ok(Order::Version) => print(concat!("phare-fake ", env!("CARGO_PKG_VERSION"), "\n")),
        Ok(Order::Serve(options)) => match start(&options) {
            Ok(fake) => serve(&fake),
            Err(message) => fail(&message, ExitCode::FAILURE),
        },
        Err(message) => fail(&format!("{message}; see `phare-fake --help`"), ExitCode::from(2)),
    }
}

fn fail(message: &str, code: ExitCode) -> ExitCode {
    eprintln!("phare-fake: {message}");
    code
}

/// To a reader that may have gone, such as `head`.
fn print(text: &str) -> ExitCode {
    match io::stdout().write_all(text.as_bytes()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

fn start(options: &Options) -> Result<Fake, String> {
    let seed = options.seed.as_deref().map(read_seed).transpose()?;
    let fake = builder(options).start();
    let fake = fake.map_err(|error| format!("cannot serve on port {}: {error}", options.port))?;
    if let (Some(path), Some(seed)) = (&options.seed, seed) {
        fake.seed(&seed)
            .map_err(|error| format!("{}: {error}", path.display()))?;
    }
    Ok(fake)
}

fn builder(options: &Options) -> Builder {
    let mut builder = Fake::builder().port(options.port);
    if let Some(calls) = options.rate_limit {
        builder = builder.rate_limit(calls);
    }
    if let Some(speed) = options.clock_speed {
        builder = builder.clock_speed(speed);
    }
    if options.is_strict {
        builder = builder.strict();
    }
    match options.log {
        None => builder,
        Some(Log::Lines) => builder.on_request(|request| log(&request.to_string())),
        Some(Log::Json) => builder.on_request(|request: &ReceivedRequest| log(&request.to_json().to_string())),
    }
}

fn log(line: &str) {
    // A reader that has gone is no reason to stop.
    let _ = writeln!(io::stderr(), "{line}");
}

const LARGEST_SEED: u64 = 8 << 20;

fn read_seed(path: &Path) -> Result<String, String> {
    let name = path.display();
    let cannot = |error: io::Error| format!("{name} cannot be read: {error}");
    let mut seed = Vec::new();
    let file = File::open(path).map_err(cannot)?;
    file.take(LARGEST_SEED + 1).read_to_end(&mut seed).map_err(cannot)?;
    if seed.len() as u64 > LARGEST_SEED {
        return Err(format!("{name} has more than 8 MiB"));
    }
    String::from_utf8(seed).map_err(|_| format!("{name} is not UTF-8"))
}

fn serve(fake: &Fake) -> ! {
    let text = format!(
        "base url          {}\norganization key  {}\nproject key       {}\nproject           {} ({})\nusers             {:?}\n\
         monitors          {:?}\n",
        fake.base_url(),
        fake.organization_key(),
        fake.project_key(),
        fake.project_id(),
        fake.project_slug(),
        fake.users(),
        fake.monitors()
    );
    print(&text);
    loop {
        thread::park();
    }
}
