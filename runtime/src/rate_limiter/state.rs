//! What is known of Phare's rate limit, and what it lets the next call do: arithmetic on the times that it is given.

use std::time::Duration;

use tokio::time::Instant;

/// The number of calls a minute that Phare takes by its documents, for a client that has seen no response yet.
pub(super) const DOCUMENTED_LIMIT: u32 = 100;

/// The time for which Phare counts calls. Its windows are fixed: one begins with the first call after the last one's end.
const WINDOW: Duration = Duration::from_secs(60);

/// How many calls are in flight at once before anything is known, and while other programs use the limit as well: as many may be rejected
/// when nothing is left.
pub(super) const FEW: u32 = 4;

/// After a 429 in a limit that is shared, a program alone would use all of the limit in this part of a window. So those that begin
/// the next one late, by their jitter, find something left.
const PACE: (u32, u32) = (5, 12);

/// What a client knows of the rate limit.
#[derive(Debug)]
pub(super) struct State {
    window: Duration,
    /// As Phare says it.
    limit: Option<u32>,
    /// How many calls may still start; none where nobody knows.
    remaining: Option<u32>,
    in_flight: u32,
    /// Grows by one with each response that does not tell of other programs: while nobody else calls, it doubles with each round trip.
    max_in_flight: u32,
    closed_until: Option<Instant>,
    /// Until when a limit that other processes share lets no call start.
    held_until: Option<Instant>,
    /// While calls are paced: when the next one may start.
    next_start: Option<Instant>,
    /// What happened since the window began.
    current: Seen,
    /// What happened in the one before.
    previous: Seen,
    /// Whether there was a 429: from then on calls are counted, also where responses do not tell how many remain.
    was_rejected: bool,
}

/// What happened in a window.
#[derive(Debug, Default)]
struct Seen {
    began: Option<Instant>,
    /// The calls of this client.
    sent: u32,
    /// The remaining calls that the last response told.
    remaining: Option<u32>,
    /// Whether more calls were counted than this client sent.
    others: bool,
    rejected: bool,
}

/// What a call may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turn {
    Start,
    WaitUntil(Instant),
    /// Until a call that is in flight comes back.
    WaitForResponse,
}

impl State {
    /// That of a client whose clock is so many times faster than ours.
    pub(super) fn new(clock_speed: u32) -> Self {
        Self {
            window: WINDOW / clock_speed.max(1),
            limit: None,
            remaining: Some(DOCUMENTED_LIMIT),
            in_flight: 0,
            max_in_flight: FEW,
            closed_until: None,
            held_until: None,
            next_start: None,
            current: Seen::default(),
            previous: Seen::default(),
            was_rejected: false,
        }
    }

    pub(super) fn limit(&self) -> Option<u32> {
        self.limit
    }

    pub(super) fn remaining(&self) -> Option<u32> {
        self.remaining
    }

    pub(super) fn in_flight(&self) -> u32 {
        self.in_flight
    }

    /// How long no call starts.
    pub(super) fn closed_for(&self, now: Instant) -> Option<Duration> {
        let left = self.closed_until?.saturating_duration_since(now);
        (!left.is_zero()).then_some(left)
    }

    /// Starts a call, or says what to wait for.
    pub(super) fn turn(&mut self, now: Instant) -> Turn {
        if let Some(until) = self.closed_until {
            if now < until {
                return Turn::WaitUntil(until);
            }
            self.closed_until = None;
            self.begin_window(now);
        }
        if let Some(next) = self.next_start.max(self.held_until).filter(|next| now < *next) {
            return Turn::WaitUntil(next);
        }
        // Where nothing remains, one call goes ahead, to learn for how long that is.
        let is_used_up = self.remaining == Some(0) && self.in_flight > 0;
        if is_used_up || self.in_flight >= self.max_in_flight {
            return Turn::WaitForResponse;
        }
        self.start(now);
        Turn::Start
    }

    /// Starts a call, whatever the limit says.
    pub(super) fn start(&mut self, now: Instant) {
        // A little longer than Phare's window, whose end its responses tell.
        let length = self.window + self.window / 12;
        if self
            .current
            .began
            .is_none_or(|began| now.saturating_duration_since(began) > length)
        {
            self.begin_window(now);
        }
        self.in_flight = self.in_flight.saturating_add(1);
        self.current.sent = self.current.sent.saturating_add(1);
        self.remaining = self.remaining.map(|remaining| remaining.saturating_sub(1));
        self.next_start = self.pace().and_then(|pace| now.checked_add(pace));
    }

    /// A call that was in flight is so no more.
    pub(super) fn end(&mut self) {
        self.in_flight = self.in_flight.saturating_sub(1);
    }

    /// A response came that is no 429; its headers may say how many calls Phare takes and how many of them remain.
    pub(super) fn note_response(&mut self, now: Instant, limit: Option<u32>, remaining: Option<u32>) {
        self.limit = limit.or(self.limit);
        if let Some(remaining) = remaining {
            let restarted = |last: u32| remaining > last.saturating_add(self.in_flight);
            if self.current.remaining.is_some_and(restarted) {
                self.begin_window(now);
            }
            self.current.remaining = Some(remaining);
            let counted = limit.map_or(0, |limit| limit.saturating_sub(remaining));
            self.current.others |= counted > self.current.sent;
        }
        self.max_in_flight = if self.is_shared() {
            self.max_in_flight.min(FEW)
        } else {
            self.max_in_flight.saturating_add(1)
        };
        // Calls in flight may not be counted yet; the one whose response this is has been.
        let others = self.in_flight.saturating_sub(1);
        match remaining {
            Some(remaining) => self.remaining = Some(remaining.saturating_sub(others)),
            None if !self.was_rejected => self.remaining = None,
            // The one that went ahead got through: there is room again.
            None if self.remaining == Some(0) && others == 0 => self.remaining = Some(self.assumed_limit()),
            None => {}
        }
    }

    /// A 429 came: no call starts for this long.
    pub(super) fn close(&mut self, now: Instant, pause: Duration, limit: Option<u32>) {
        self.limit = limit.or(self.limit);
        // The 429 of a call that started before another one's pause began tells nothing new.
        let until = now.checked_add(pause).unwrap_or_else(|| far_away(now));
        self.closed_until = self.closed_until.max(Some(until));
        self.remaining = Some(self.assumed_limit());
        self.was_rejected = true;
        self.current.rejected = true;
        // The call that was rejected is one of those sent, and none of those that Phare counted.
        self.current.others |= self.current.sent <= self.assumed_limit();
        self.max_in_flight = self.max_in_flight.min(FEW);
    }

    /// A limit that other processes share lets no call start for so long.
    pub(super) fn hold(&mut self, now: Instant, wait: Duration) {
        let until = now.checked_add(wait).unwrap_or_else(|| far_away(now));
        self.held_until = self.held_until.max(Some(until));
    }

    /// The earliest time at which a call can start that so many others are before, as far as is known.
    pub(super) fn earliest_start(&self, now: Instant, ahead: u32) -> Instant {
        let limit = self.limit.unwrap_or(u32::MAX).max(1);
        let (opens, windows) = match self.closed_until.filter(|until| *until > now) {
            Some(until) => (until, ahead / limit),
            // The window may end at any time.
            None => (now, ahead.saturating_sub(self.remaining.unwrap_or(u32::MAX)) / limit),
        };
        let wait = self.window.saturating_mul(windows);
        let opens = self.held_until.map_or(opens, |until| until.max(opens));
        opens.checked_add(wait).unwrap_or_else(|| far_away(now))
    }

    fn begin_window(&mut self, now: Instant) {
        let next = Seen {
            began: Some(now),
            sent: self.in_flight,
            ..Seen::default()
        };
        self.previous = std::mem::replace(&mut self.current, next);
    }

    /// Whether other programs use the limit as well, as far as this window and the last one show.
    fn is_shared(&self) -> bool {
        self.current.others || self.previous.others
    }

    /// The time from one start to the next, where calls are paced.
    fn pace(&self) -> Option<Duration> {
        let is_paced = self.is_shared() && (self.current.rejected || self.previous.rejected);
        let (part, whole) = PACE;
        is_paced.then(|| self.window * part / whole / self.assumed_limit())
    }

    fn assumed_limit(&self) -> u32 {
        self.limit.unwrap_or(DOCUMENTED_LIMIT).max(1)
    }
}

/// A time that no call lives to see.
pub(crate) fn far_away(now: Instant) -> Instant {
    now + Duration::from_secs(86_400 * 365)
}
