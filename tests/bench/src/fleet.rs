//! Many callers of one limit: programs that each send a burst of calls at once, against a fake with a hundred calls a minute.

use std::io::{self, BufRead, BufReader, Read};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use phare::Client;
use phare::incidents::CreateIncident;
use phare_fake::{Fake, ReceivedRequest};

use crate::Failure;

/// How many times faster the fake's clock and the clients' waits are.
const SPEED: u32 = 20;
const LIMIT: usize = 100;
/// The windows in which shares are compared.
const COMPARED: usize = 3;

/// Programs, and the calls of each.
const FLEETS: [(usize, usize); 5] = [(12, 50), (8, 50), (4, 100), (6, 100), (1, 250)];

pub(crate) fn print() -> Result<(), Failure> {
    println!(
        "{:<16}{:>8}{:>8}{:>10}{:>12}{:>22}{:>20}",
        "programs, calls", "lost", "429s", "worst 429s", "time, s", "programs end, s", "least, most share"
    );
    for (programs, calls) in FLEETS {
        Fleet::run(programs, calls)?.print();
    }
    println!(
        "\nThe time is Phare's, which runs {SPEED} times faster. `worst 429s` is the most that one program got in one window of \
         {LIMIT} calls; shares\nare of the calls that succeeded in the first {COMPARED} windows, as far as all programs still had some to send."
    );
    Ok(())
}

/// What became of the programs' calls.
struct Fleet {
    programs: usize,
    calls: usize,
    /// When each program ended, in order.
    ends: Vec<Duration>,
    requests: Vec<ReceivedRequest>,
}

impl Fleet {
    fn run(programs: usize, calls: usize) -> Result<Self, Failure> {
        let fake = Fake::builder()
            .rate_limit(u32::try_from(LIMIT)?)
            .clock_speed(SPEED.into())
            .start()?;
        let mut running: Vec<Child> = (0..programs)
            .map(|program| start(&fake, program, calls))
            .collect::<Result<_, _>>()?;
        // Each says when it is ready, and begins when its input ends: all at once.
        for program in &mut running {
            let output = program.stdout.take().ok_or("a program has no output")?;
            BufReader::new(output).read_line(&mut String::new())?;
        }
        for program in &mut running {
            drop(program.stdin.take());
        }
        let began = Instant::now();
        let mut ends = Vec::new();
        while !running.is_empty() {
            std::thread::sleep(Duration::from_millis(5));
            let before = running.len();
            let mut left = Vec::new();
            for mut program in running {
                if program.try_wait()?.is_none() {
                    left.push(program);
                }
            }
            running = left;
            ends.extend((running.len()..before).map(|_| began.elapsed() * SPEED));
        }
        Ok(Self {
            programs,
            calls,
            ends,
            requests: fake.take_requests(),
        })
    }

    fn print(&self) {
        let succeeded = self.requests.iter().filter(|request| request.status == 201).count();
        let rejected = self.requests.iter().filter(|request| request.status == 429).count();
        let seconds = |end: Option<&Duration>| end.map_or(0.0, Duration::as_secs_f64);
        let shares = self.shares();
        println!(
            "{:<16}{:>8}{rejected:>8}{:>10}{:>12.0}{:>22}{:>20}",
            format!("{} x {}", self.programs, self.calls),
            self.programs * self.calls - succeeded,
            self.worst_window(),
            seconds(self.ends.last()),
            format!("{:.0} to {:.0}", seconds(self.ends.first()), seconds(self.ends.last())),
            format!(
                "{}, {}",
                shares.iter().min().unwrap_or(&0),
                shares.iter().max().unwrap_or(&0)
            ),
        );
    }

    /// The most rejections of one program in one window.
    fn worst_window(&self) -> usize {
        let mut succeeded = 0;
        let mut rejected = vec![vec![0; self.programs]; self.requests.len() / LIMIT + 2];
        for request in &self.requests {
            match (request.status, program(request)) {
                (201, _) => succeeded += 1,
                // Those at the end of a window belong to it.
                (429, Some(program)) if succeeded > 0 => rejected[(succeeded - 1) / LIMIT][program] += 1,
                _ => {}
            }
        }
        rejected.into_iter().flatten().max().unwrap_or_default()
    }

    /// How many calls of each program succeeded in the first windows.
    fn shares(&self) -> Vec<usize> {
        let mut shares = vec![0; self.programs];
        let succeeded = self.requests.iter().filter(|request| request.status == 201);
        for request in succeeded.take(LIMIT * COMPARED) {
            if let Some(share) = program(request).and_then(|program| shares.get_mut(program)) {
                *share += 1;
            }
        }
        shares
    }
}

fn start(fake: &Fake, program: usize, calls: usize) -> Result<Child, Failure> {
    Ok(Command::new(std::env::current_exe()?)
        .args(["burst", &program.to_string(), &calls.to_string()])
        .env("PHARE_BASE_URL", fake.base_url())
        .env("PHARE_API_KEY", fake.project_key())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?)
}

/// The program that sent a request.
fn program(request: &ReceivedRequest) -> Option<usize> {
    let (name, _) = request.header("user-agent")?.split_once(' ')?;
    name.strip_prefix("program/")?.parse().ok()
}

/// What one program does: all calls at once, with the client's defaults.
pub(crate) fn burst(program: &str, calls: &str) -> Result<(), Failure> {
    let calls: usize = calls.parse()?;
    let client = Client::builder()
        .fill_from_env()?
        .user_agent(format!("program/{program}"))
        .clock_speed(SPEED)
        .build()?;
    let runtime = crate::runtime()?;
    println!("ready");
    io::stdin().read_to_end(&mut Vec::new())?;
    runtime.block_on(async {
        let calls: Vec<_> = (0..calls)
            .map(|number| {
                let create = CreateIncident::builder()
                    .impact(phare::Impact::Unknown)
                    .title(format!("Incident {number}"))
                    .exclude_from_downtime(true)
                    .build();
                tokio::spawn(create.send(&client).into_future())
            })
            .collect();
        let mut lost = None;
        for call in calls {
            lost = call.await?.err().or(lost);
        }
        lost.map_or(Ok(()), |error| Err(error.into()))
    })
}
