//! The calls that wait, in the order in which they came.
//!
//! It stands behind a lock, and a waker that is woken or dropped may run code that takes the same lock: so wakers are handed out.

use std::collections::VecDeque;
use std::task::Waker;

#[derive(Default)]
pub(super) struct Queue {
    /// In the order of their tickets.
    waiting: VecDeque<Waiting>,
    next_ticket: u64,
}

struct Waiting {
    ticket: u64,
    waker: Option<Waker>,
}

/// What a call leaves behind.
pub(super) struct Left {
    pub(super) next: Option<Waker>,
    _own: Option<Waker>,
}

impl Queue {
    pub(super) fn is_empty(&self) -> bool {
        self.waiting.is_empty()
    }

    pub(super) fn len(&self) -> usize {
        self.waiting.len()
    }

    /// Adds a call at the end.
    pub(super) fn join(&mut self) -> u64 {
        let ticket = self.next_ticket;
        self.next_ticket = ticket.wrapping_add(1);
        self.waiting.push_back(Waiting { ticket, waker: None });
        ticket
    }

    /// Removes a call, and gives the waker of the next one where that one may be able to start now.
    pub(super) fn leave(&mut self, ticket: u64) -> Left {
        let index = self.index(ticket).ok();
        let removed = index.and_then(|index| self.waiting.remove(index));
        Left {
            next: if index == Some(0) { self.first() } else { None },
            _own: removed.and_then(|waiting| waiting.waker),
        }
    }

    /// How many calls are before this one.
    pub(super) fn ahead_of(&self, ticket: u64) -> u32 {
        let (Ok(index) | Err(index)) = self.index(ticket);
        u32::try_from(index).unwrap_or(u32::MAX)
    }

    /// Keeps the waker of this call, and gives the one that it had.
    pub(super) fn wake_later(&mut self, ticket: u64, waker: &Waker) -> Option<Waker> {
        let index = self.index(ticket).ok()?;
        self.waiting.get_mut(index)?.waker.replace(waker.clone())
    }

    /// The waker of the first call.
    pub(super) fn first(&mut self) -> Option<Waker> {
        self.waiting.front_mut()?.waker.take()
    }

    /// The wakers of all calls.
    pub(super) fn all(&mut self) -> Vec<Waker> {
        self.waiting
            .iter_mut()
            .filter_map(|waiting| waiting.waker.take())
            .collect()
    }

    fn index(&self, ticket: u64) -> Result<usize, usize> {
        self.waiting.binary_search_by_key(&ticket, |waiting| waiting.ticket)
    }
}
