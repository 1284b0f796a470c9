//! Who passes the gate, and when.

use std::future::Future;
use std::pin::pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use super::{DOCUMENTED_LIMIT, Gate, Pass};

/// A wait that ends soon, and not before those who wait for it are asked.
const SHORT: Duration = Duration::from_millis(20);
const LONG: Duration = Duration::from_secs(3_600);

/// The pass, if the gate gives it without a wait.
fn at_once(gate: &Gate) -> Option<Pass<'_>> {
    match pin!(gate.pass()).as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(pass) => Some(pass),
        Poll::Pending => None,
    }
}

/// How many calls wait, and how many are on their way.
fn counts(gate: &Gate) -> (u32, u32) {
    let state = gate.state();
    (state.waiting, state.under_way)
}

#[tokio::test]
async fn the_documented_number_passes_before_the_first_answer() {
    let gate = Gate::new();
    let passes: Vec<_> = (0..DOCUMENTED_LIMIT)
        .map(|_| gate.pass_at_once().expect("within the limit"))
        .collect();
    assert!(gate.pass_at_once().is_none());
    drop(passes);
}

#[tokio::test]
async fn where_nobody_tells_a_number_all_pass_until_a_429() {
    let gate = Gate::new();
    drop(gate.pass_at_once());
    gate.note_left(None);
    let passes: Vec<_> = (0..10 * DOCUMENTED_LIMIT)
        .map(|_| gate.pass_at_once().expect("no limit is known"))
        .collect();
    drop(passes);
    gate.close_for(LONG, None);
    assert!(gate.pass_at_once().is_none());
}

#[tokio::test]
async fn when_nothing_is_left_one_at_a_time_goes_ahead() {
    let gate = Gate::new();
    gate.note_left(Some(0));
    let ahead = at_once(&gate).expect("the first goes ahead");
    assert!(at_once(&gate).is_none(), "the second waits for the answer of the first");
    gate.note_left(Some(5));
    drop(ahead);
    assert_eq!(
        (0..9).filter_map(|_| gate.pass_at_once()).map(std::mem::forget).count(),
        5
    );
}

#[tokio::test]
async fn calls_on_their_way_count_as_made() {
    let gate = Gate::new();
    let under_way: Vec<_> = (0..3).filter_map(|_| gate.pass_at_once()).collect();
    // The answer to one of the three; the server may not have seen the two others.
    gate.note_left(Some(4));
    assert_eq!(
        (0..9).filter_map(|_| gate.pass_at_once()).map(std::mem::forget).count(),
        2
    );
    drop(under_way);
}

#[tokio::test]
async fn those_who_wait_pass_in_the_order_in_which_they_came() {
    let gate = Arc::new(Gate::new());
    gate.close_for(SHORT, None);
    let order = Arc::new(Mutex::new(Vec::new()));
    let waiting: Vec<_> = (0..20)
        .map(|number| {
            let (gate, order) = (Arc::clone(&gate), Arc::clone(&order));
            tokio::spawn(async move {
                let _pass = gate.pass().await;
                order.lock().expect("nobody panics").push(number);
            })
        })
        .collect();
    for call in waiting {
        call.await.expect("nobody panics");
    }
    assert_eq!(*order.lock().expect("nobody panics"), (0..20).collect::<Vec<_>>());
}

#[tokio::test]
async fn a_call_that_gives_up_leaves_no_trace() {
    let gate = Gate::new();
    gate.close_for(SHORT, Some(1));
    {
        let mut first = Box::pin(gate.pass());
        let mut second = Box::pin(gate.pass());
        let mut context = Context::from_waker(Waker::noop());
        assert!(first.as_mut().poll(&mut context).is_pending());
        assert!(second.as_mut().poll(&mut context).is_pending());
        assert_eq!(gate.state().waiting, 2);
    }
    assert_eq!(counts(&gate), (0, 0));
    // The only place is still there for the next one.
    drop(gate.pass().await);
    assert_eq!(counts(&gate), (0, 0));
    assert_eq!(gate.state().left, Some(0));
}
