//! Who is compared: each does the same two calls in its own way.

mod by_hand;
mod hand;
mod hand_tuned;
mod hyper;
mod phare;
mod prebuilt;

use std::future::Future;
use std::sync::Arc;

use tokio::runtime::Runtime;
use tokio::task::JoinSet;

use crate::Failure;

pub(crate) use self::by_hand::{Incident, Page, TypedIncident};

/// One way to call Phare.
trait Contender: Sized + Send + Sync + 'static {
    /// A client of the server at this address.
    fn new(base_url: &str) -> Result<Self, Failure>;

    /// Opens an incident.
    fn post(&self) -> impl Future<Output = Result<Seen, Failure>> + Send;

    /// Reads an incident.
    fn get(&self, id: u64) -> impl Future<Output = Result<Seen, Failure>> + Send;
}

/// What shows that a response was read, and read right.
struct Seen {
    id: u64,
    title: String,
}

impl Seen {
    fn check(&self) -> Result<(), Failure> {
        if self.id == 1 && self.title == values::TITLE {
            return Ok(());
        }
        Err("a response was not read right".into())
    }
}

/// What every contender sends.
mod values {
    pub(super) const TOKEN: &str = "pha_0123456789abcdef0123456789abcdef";
    pub(super) const PROJECT: u64 = 42;
    pub(super) const USER_AGENT: &str = "phare-rust/0.1.0";
    pub(super) const TITLE: &str = "Checkout answers with errors";
    pub(super) const DESCRIPTION: &str = "Payments fail since the deploy of this morning.";
    pub(super) const MONITORS: [u64; 2] = [1, 2];
}

/// The call that is measured.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verb {
    Post,
    Get,
}

impl Verb {
    pub(crate) const ALL: [Self; 2] = [Self::Post, Self::Get];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Post => "POST",
            Self::Get => "GET",
        }
    }

    pub(crate) fn named(name: &str) -> Result<Self, Failure> {
        Self::ALL
            .into_iter()
            .find(|verb| verb.name() == name)
            .ok_or_else(|| format!("there is no verb `{name}`").into())
    }
}

/// The contenders, the one that the others are compared with first.
pub(crate) const NAMES: [&str; 5] = ["hand", "plain", "hand_tuned", "phare", "hyper"];

/// A contender with a client, and a runtime of one thread.
pub(crate) trait Ready {
    /// So many calls, one after the other.
    fn call(&self, verb: Verb, count: usize) -> Result<(), Failure>;

    /// So many calls at once, and so many one after the other in each.
    fn call_at_once(&self, verb: Verb, lanes: usize, count: usize) -> Result<(), Failure>;
}

/// The contender of this name, calling the server at this port.
pub(crate) fn ready(name: &str, port: u16) -> Result<Box<dyn Ready>, Failure> {
    Ok(match name {
        "hand" => Box::new(Prepared::<hand::Hand>::new(port)?),
        "plain" => Box::new(Prepared::<hand::Plain>::new(port)?),
        "hand_tuned" => Box::new(Prepared::<hand_tuned::HandTuned>::new(port)?),
        "phare" => Box::new(Prepared::<phare::Phare>::new(port)?),
        "hyper" => Box::new(Prepared::<hyper::Hyper>::new(port)?),
        _ => return Err(format!("there is no contender `{name}`").into()),
    })
}

struct Prepared<C> {
    runtime: Runtime,
    contender: Arc<C>,
}

impl<C: Contender> Prepared<C> {
    fn new(port: u16) -> Result<Self, Failure> {
        let runtime = crate::runtime()?;
        let contender = {
            let _inside = runtime.enter();
            Arc::new(C::new(&format!("http://127.0.0.1:{port}"))?)
        };
        Ok(Self { runtime, contender })
    }
}

impl<C: Contender> Ready for Prepared<C> {
    fn call(&self, verb: Verb, count: usize) -> Result<(), Failure> {
        self.runtime.block_on(call(&*self.contender, verb, count))
    }

    fn call_at_once(&self, verb: Verb, lanes: usize, count: usize) -> Result<(), Failure> {
        self.runtime.block_on(async {
            let mut tasks = JoinSet::new();
            for _ in 0..lanes {
                let contender = Arc::clone(&self.contender);
                tasks.spawn(async move { call(&*contender, verb, count).await });
            }
            while let Some(ended) = tasks.join_next().await {
                ended??;
            }
            Ok(())
        })
    }
}

async fn call<C: Contender>(contender: &C, verb: Verb, count: usize) -> Result<(), Failure> {
    for _ in 0..count {
        let seen = match verb {
            Verb::Post => contender.post().await?,
            Verb::Get => contender.get(1).await?,
        };
        seen.check()?;
    }
    Ok(())
}
