//! Holds calls back while Phare takes no more of them.

#[cfg(test)]
mod tests;

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use tokio::sync::{Mutex as Turnstile, Notify};

/// The number of calls a minute that Phare takes by its documents, for a client that has seen no answer yet.
const DOCUMENTED_LIMIT: u32 = 100;

/// What a client and its clones share of Phare's rate limit.
///
/// Calls pass while the last answer says that Phare takes more, in the order in which they came. After a 429 none passes until the wait is over.
/// When nothing is left, one call at a time goes ahead to learn how long the wait is.
///
/// A call that is dropped while it waits, or on its way, gives back its place.
pub(crate) struct Gate {
    state: Mutex<State>,
    /// Waiting calls pass it one after the other: the lock is fair.
    turnstile: Turnstile<()>,
    changed: Notify,
}

struct State {
    /// How many calls may still pass; none where nobody knows.
    left: Option<u32>,
    /// Whether there was a 429: from then on calls are counted, also where answers do not tell how many are left.
    was_refused: bool,
    /// How many calls are on their way.
    under_way: u32,
    /// How many calls wait.
    waiting: u32,
    closed_until: Option<Instant>,
}

/// What a call may do.
enum Turn {
    Pass,
    WaitUntil(Instant),
    /// Until a call that is on its way comes back.
    WaitForAnswer,
}

impl Gate {
    pub(crate) fn new() -> Self {
        Self {
            state: Mutex::new(State {
                left: Some(DOCUMENTED_LIMIT),
                was_refused: false,
                under_way: 0,
                waiting: 0,
                closed_until: None,
            }),
            turnstile: Turnstile::new(()),
            changed: Notify::new(),
        }
    }

    /// Waits for a turn.
    pub(crate) async fn pass(&self) -> Pass<'_> {
        let _waiting = Waiting::new(self);
        let _turn = self.turnstile.lock().await;
        loop {
            // Registered before the look at the state, so that no change between the two is missed.
            let changed = self.changed.notified();
            let turn = self.state().turn();
            match turn {
                Turn::Pass => return Pass { gate: self },
                Turn::WaitUntil(moment) => {
                    let moment = tokio::time::Instant::from_std(moment);
                    let _ = tokio::time::timeout_at(moment, changed).await;
                }
                Turn::WaitForAnswer => changed.await,
            }
        }
    }

    /// Goes ahead, whatever others wait for.
    pub(crate) fn pass_regardless(&self) -> Pass<'_> {
        let mut state = self.state();
        state.left = state.left.map(|left| left.saturating_sub(1));
        state.under_way += 1;
        Pass { gate: self }
    }

    /// A turn without a wait, where no other call waits for one.
    pub(crate) fn pass_at_once(&self) -> Option<Pass<'_>> {
        let mut state = self.state();
        if state.waiting > 0 {
            return None;
        }
        match state.turn() {
            Turn::Pass => Some(Pass { gate: self }),
            Turn::WaitUntil(_) | Turn::WaitForAnswer => None,
        }
    }

    /// Lets nobody pass for this long, after a 429; `limit` calls may pass then, where Phare tells how many.
    pub(crate) fn close_for(&self, wait: Duration, limit: Option<u32>) {
        let mut state = self.state();
        let until = Instant::now().checked_add(wait);
        // A 429 of a call that left before another one's wait began tells nothing new.
        state.closed_until = state.closed_until.max(until);
        state.left = Some(limit.unwrap_or(DOCUMENTED_LIMIT));
        state.was_refused = true;
    }

    /// How long nobody passes, as far as that is known.
    pub(crate) fn closed_for(&self) -> Option<Duration> {
        let until = self.state().closed_until?;
        Some(until.saturating_duration_since(Instant::now()))
    }

    /// Notes how many more calls Phare takes, by an answer that is no 429 and may not tell.
    pub(crate) fn note_left(&self, left: Option<u32>) {
        let mut state = self.state();
        // Calls that are on their way may not be counted yet; the one that this answers is.
        let others = state.under_way.saturating_sub(1);
        match left {
            Some(left) => state.left = Some(left.saturating_sub(others)),
            None if !state.was_refused => state.left = None,
            // The one that went ahead got through: there is room again.
            None if state.left == Some(0) && others == 0 => state.left = Some(DOCUMENTED_LIMIT),
            None => {}
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // Nothing panics while it is locked, and its numbers stay right if something did.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    /// Takes a turn, or says what to wait for.
    fn turn(&mut self) -> Turn {
        if let Some(moment) = self.closed_until {
            if Instant::now() < moment {
                return Turn::WaitUntil(moment);
            }
            self.closed_until = None;
        }
        match self.left {
            Some(0) if self.under_way > 0 => return Turn::WaitForAnswer,
            Some(left) => self.left = Some(left.saturating_sub(1)),
            None => {}
        }
        self.under_way += 1;
        Turn::Pass
    }
}

/// A call that waits, for as long as it exists.
struct Waiting<'a>(&'a Gate);

impl<'a> Waiting<'a> {
    fn new(gate: &'a Gate) -> Self {
        gate.state().waiting += 1;
        Self(gate)
    }
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        let mut state = self.0.state();
        state.waiting = state.waiting.saturating_sub(1);
    }
}

/// A call on its way, for as long as it exists.
pub(crate) struct Pass<'a> {
    gate: &'a Gate,
}

impl Drop for Pass<'_> {
    fn drop(&mut self) {
        let mut state = self.gate.state();
        state.under_way = state.under_way.saturating_sub(1);
        let is_waited_for = state.waiting > 0;
        drop(state);
        if is_waited_for {
            self.gate.changed.notify_one();
        }
    }
}
