//! Phare's rate limit, shared over Redis by programs on any number of machines.

use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use phare::{Admission, CallOutcome, SharedRateLimit};
use redis::aio::{ConnectionManager, ConnectionManagerConfig};
use redis::{AsyncCommands as _, RedisError, Script};

/// The calls of one organization in Phare's current minute, as a number in Redis.
///
/// All programs that name the same organization count together. Where Redis cannot be reached, each goes by what it knows itself.
pub struct RedisRateLimit {
    redis: ConnectionManager,
    /// How many calls started in this window. Redis forgets it when the window is over.
    calls: String,
    /// Exists while no call may start, after a 429.
    closed: String,
    window: Duration,
    /// As Phare's responses say it.
    limit: AtomicU32,
    acquire: Script,
    raise: Script,
    close: Script,
    give_back: Script,
}

/// Phare counts by the minute. Its window begins when the first call arrives there, which is a little after Redis counts it.
const WINDOW: Duration = Duration::from_secs(61);
const DOCUMENTED_LIMIT: u32 = 100;

/// Gives 0 where a call may start, else the milliseconds to wait.
const ACQUIRE: &str = "
    local closed = redis.call('PTTL', KEYS[2])
    if closed > 0 then return closed end
    local calls = redis.call('INCR', KEYS[1])
    if calls == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[2]) end
    if calls <= tonumber(ARGV[1]) then return 0 end
    redis.call('DECR', KEYS[1])
    return math.max(redis.call('PTTL', KEYS[1]), 1)
";
/// Programs that do not take part use the limit, too.
const RAISE: &str = "
    local calls = tonumber(redis.call('GET', KEYS[1]) or '0')
    if calls > 0 and calls < tonumber(ARGV[1]) then redis.call('SET', KEYS[1], ARGV[1], 'KEEPTTL') end
";
/// The next window begins after the pause, with the first call then.
const CLOSE: &str = "
    if redis.call('PTTL', KEYS[2]) < tonumber(ARGV[1]) then redis.call('SET', KEYS[2], 1, 'PX', ARGV[1]) end
    redis.call('DEL', KEYS[1])
";
const GIVE_BACK: &str = "
    if tonumber(redis.call('GET', KEYS[1]) or '0') > 0 then redis.call('DECR', KEYS[1]) end
";

impl RedisRateLimit {
    /// The rate limit of this organization, whose name is any word that its programs agree on, in the Redis server at this URL. It connects
    /// when the first call starts.
    ///
    /// # Errors
    ///
    /// When the URL is none of Redis.
    pub fn new(url: &str, organization: &str) -> Result<Self, RedisError> {
        Self::with_window(url, organization, WINDOW)
    }

    /// The same with a window of another length, for tests.
    ///
    /// # Errors
    ///
    /// When the URL is none of Redis.
    pub fn with_window(url: &str, organization: &str, window: Duration) -> Result<Self, RedisError> {
        let client = redis::Client::open(url)?;
        let settings = ConnectionManagerConfig::new().set_number_of_retries(0);
        Ok(Self {
            redis: ConnectionManager::new_lazy_with_config(client, settings)?,
            calls: format!("phare:{{{organization}}}:calls"),
            closed: format!("phare:{{{organization}}}:closed"),
            window,
            limit: AtomicU32::new(DOCUMENTED_LIMIT),
            acquire: Script::new(ACQUIRE),
            raise: Script::new(RAISE),
            close: Script::new(CLOSE),
            give_back: Script::new(GIVE_BACK),
        })
    }

    /// How many calls started in this window, for a dashboard.
    ///
    /// # Errors
    ///
    /// When Redis cannot be asked.
    pub async fn calls(&self) -> Result<u32, RedisError> {
        let calls: Option<u32> = self.redis.clone().get(&self.calls).await?;
        Ok(calls.unwrap_or(0))
    }

    async fn run(&self, script: &Script, argument: u64) -> Result<(), RedisError> {
        let mut script = script.key(&self.calls);
        script.key(&self.closed).arg(argument);
        script.invoke_async(&mut self.redis.clone()).await
    }

    fn note(&self, limit: Option<u32>) {
        if let Some(limit) = limit {
            self.limit.store(limit.max(1), Ordering::Relaxed);
        }
    }
}

impl SharedRateLimit for RedisRateLimit {
    type Error = RedisError;

    async fn acquire(&self) -> Result<Admission, RedisError> {
        let mut script = self.acquire.key(&self.calls);
        script.key(&self.closed).arg(self.limit.load(Ordering::Relaxed));
        script.arg(milliseconds(self.window));
        let wait: u64 = script.invoke_async(&mut self.redis.clone()).await?;
        Ok(match wait {
            0 => Admission::Start,
            wait => Admission::Wait(Duration::from_millis(wait)),
        })
    }

    async fn report(&self, outcome: CallOutcome) -> Result<(), RedisError> {
        match outcome {
            CallOutcome::Response { limit, remaining } => {
                self.note(limit);
                match (limit, remaining) {
                    (Some(limit), Some(remaining)) => {
                        self.run(&self.raise, limit.saturating_sub(remaining).into()).await
                    }
                    _ => Ok(()),
                }
            }
            CallOutcome::Rejected { pause, limit } => {
                self.note(limit);
                self.run(&self.close, milliseconds(pause)).await
            }
            CallOutcome::Unsent => self.run(&self.give_back, 0).await,
            // Phare may have counted it.
            _ => Ok(()),
        }
    }
}

fn milliseconds(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX).max(1)
}
