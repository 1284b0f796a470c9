//! What the state lets a call do, at times that the tests own.

use std::time::Duration;

use tokio::time::Instant;

use crate::rate_limiter::state::{DOCUMENTED_LIMIT, FEW, State, Turn};

const LIMIT: u32 = 100;
const MINUTE: Duration = Duration::from_secs(60);

/// How many calls start now, one right after the other.
fn starts(state: &mut State, now: Instant) -> u32 {
    let mut started = 0;
    while started < 10_000 && state.turn(now) == Turn::Start {
        started += 1;
    }
    started
}

/// All calls in flight get a response; the first one tells that so many remain, each later one that one less does.
fn respond(state: &mut State, now: Instant, remaining: u32) {
    for index in 0..state.in_flight() {
        state.note_response(now, Some(LIMIT), Some(remaining.saturating_sub(index)));
        state.end();
    }
}

/// A state whose client has sent this many calls, alone, and knows the limit.
fn after_calls(now: Instant, calls: u32) -> State {
    let mut state = State::new(1);
    let mut sent = 0;
    while sent < calls {
        let started = (sent..calls).take_while(|_| state.turn(now) == Turn::Start).count();
        let started = u32::try_from(started).expect("a small number");
        respond(&mut state, now, LIMIT - sent - 1);
        sent += started;
    }
    state
}

#[test]
fn a_few_start_before_the_first_response_and_twice_as_many_with_each_round_trip() {
    let now = Instant::now();
    let mut state = State::new(1);
    let mut sent = 0;
    for expected in [4, 8, 16, 32, 40] {
        let started = starts(&mut state, now);
        assert_eq!(started, expected, "after {sent}");
        respond(&mut state, now, LIMIT - sent - 1);
        sent += started;
    }
    assert_eq!(state.remaining(), Some(0));
}

#[test]
fn where_nobody_tells_a_number_all_start_until_a_429() {
    let now = Instant::now();
    let mut state = State::new(1);
    for expected in [4, 8, 16, 32, 64, 128, 256] {
        assert_eq!(starts(&mut state, now), expected);
        for _ in 0..expected {
            state.note_response(now, None, None);
            state.end();
        }
        assert_eq!(state.remaining(), None);
    }
    state.close(now, MINUTE, None);
    assert_eq!(state.turn(now), Turn::WaitUntil(now + MINUTE));
    // From then on the documented number is what is taken.
    let later = now + MINUTE;
    let mut started = 0;
    while state.turn(later) == Turn::Start {
        started += 1;
        if started < DOCUMENTED_LIMIT {
            state.note_response(later, None, None);
            state.end();
        }
    }
    assert_eq!(started, DOCUMENTED_LIMIT);
    // The one that is in flight gets through: there is room again.
    state.note_response(later, None, None);
    state.end();
    assert_eq!(state.remaining(), Some(DOCUMENTED_LIMIT));
}

#[test]
fn the_documented_number_is_given_again_by_the_last_call_in_flight() {
    let now = Instant::now();
    let mut state = State::new(1);
    state.close(now, Duration::ZERO, None);
    for _ in 0..DOCUMENTED_LIMIT {
        state.start(now);
    }
    for in_flight in (1..=DOCUMENTED_LIMIT).rev() {
        state.note_response(now, None, None);
        state.end();
        let expected = if in_flight == 1 { DOCUMENTED_LIMIT } else { 0 };
        assert_eq!(state.remaining(), Some(expected), "{in_flight}");
    }
}

#[test]
fn when_nothing_remains_one_at_a_time_goes_ahead() {
    let now = Instant::now();
    let mut state = after_calls(now, LIMIT);
    assert_eq!(starts(&mut state, now), 1);
    assert_eq!(state.turn(now), Turn::WaitForResponse);
    state.note_response(now, Some(LIMIT), Some(LIMIT - 1));
    state.end();
    assert_eq!(starts(&mut state, now), LIMIT - 1);
}

#[test]
fn calls_in_flight_count_as_made() {
    let now = Instant::now();
    let mut state = after_calls(now, 20);
    for _ in 0..3 {
        assert_eq!(state.turn(now), Turn::Start);
    }
    // The response to one of the three; the server may not have seen the two others.
    state.note_response(now, Some(LIMIT), Some(4));
    state.end();
    assert_eq!(state.remaining(), Some(2));
    assert_eq!(starts(&mut state, now), 2);
}

#[test]
fn a_call_that_starts_regardless_is_counted() {
    let now = Instant::now();
    let mut state = after_calls(now, 20);
    let before = state.remaining().expect("Phare told it");
    state.start(now);
    state.start(now);
    assert_eq!(state.remaining(), Some(before - 2));
    assert_eq!(state.in_flight(), 2);
    state.end();
    assert_eq!(state.in_flight(), 1);
}

#[test]
fn after_a_429_none_starts_until_the_pause_is_over() {
    let now = Instant::now();
    let mut state = after_calls(now, LIMIT);
    state.close(now, MINUTE, Some(LIMIT));
    let nanosecond = Duration::from_nanos(1);
    assert_eq!(state.turn(now), Turn::WaitUntil(now + MINUTE));
    assert_eq!(state.turn(now + MINUTE - nanosecond), Turn::WaitUntil(now + MINUTE));
    assert_eq!(state.closed_for(now), Some(MINUTE));
    assert_eq!(state.closed_for(now + MINUTE), None);
    assert_eq!(state.turn(now + MINUTE), Turn::Start);
    assert_eq!(state.remaining(), Some(LIMIT - 1));
}

#[test]
fn a_shorter_pause_does_not_cut_a_longer_one() {
    let now = Instant::now();
    for pauses in [[60, 2], [2, 60]] {
        let mut state = after_calls(now, LIMIT);
        for pause in pauses {
            state.close(now, Duration::from_secs(pause), Some(LIMIT));
        }
        assert_eq!(state.turn(now), Turn::WaitUntil(now + MINUTE), "{pauses:?}");
    }
}

#[test]
fn the_only_user_of_the_limit_is_not_slowed_down_after_a_429() {
    let now = Instant::now();
    let mut state = after_calls(now, LIMIT);
    assert_eq!(state.turn(now), Turn::Start);
    state.close(now, MINUTE, Some(LIMIT));
    state.end();
    let mut sent = 0;
    for expected in [4, 8, 16, 32, 40] {
        assert_eq!(starts(&mut state, now + MINUTE), expected, "after {sent}");
        respond(&mut state, now + MINUTE, LIMIT - sent - 1);
        sent += expected;
    }
}

#[test]
fn while_others_use_the_limit_few_calls_are_in_flight() {
    let now = Instant::now();
    let mut state = State::new(1);
    assert_eq!(starts(&mut state, now), FEW);
    // Four were sent, and ten counted.
    respond(&mut state, now, LIMIT - 7);
    for _ in 0..5 {
        assert_eq!(starts(&mut state, now), FEW);
        respond(&mut state, now, 60);
    }
    // When a whole minute and the next one show nobody else, more are.
    for minute in 2..=3 {
        let now = now + MINUTE * 2 * minute;
        assert_eq!(starts(&mut state, now), FEW, "{minute}");
        respond(&mut state, now, LIMIT - 1);
    }
    assert_eq!(starts(&mut state, now + MINUTE * 6), 2 * FEW);
}

#[test]
fn a_limit_that_is_used_up_by_others_is_approached_at_a_pace() {
    let now = Instant::now();
    let mut state = after_calls(now, 20);
    assert_eq!(state.turn(now), Turn::Start);
    // The others sent eighty.
    state.close(now, MINUTE, Some(LIMIT));
    state.end();
    let opens = now + MINUTE;
    let pace = Duration::from_millis(250);
    for number in 0..8 {
        let now = opens + pace * number;
        assert_eq!(state.turn(now), Turn::Start, "{number}");
        assert_eq!(state.turn(now), Turn::WaitUntil(now + pace), "{number}");
        state.note_response(now, Some(LIMIT), Some(LIMIT - 8 * number));
        state.end();
    }
}

#[test]
fn the_windows_of_phare_are_known_by_what_remains() {
    let now = Instant::now();
    let mut state = after_calls(now, 60);
    // A new window: more remain than before. It is no sign of others that it has counted only the last call.
    let later = now + MINUTE;
    assert_eq!(state.turn(later), Turn::Start);
    respond(&mut state, later, LIMIT - 1);
    assert!(starts(&mut state, later) > FEW);
    respond(&mut state, later, LIMIT - 2);
    assert!(starts(&mut state, later) > FEW);
}

#[test]
fn a_window_that_others_have_begun_shows_them() {
    let now = Instant::now();
    let mut state = after_calls(now, 60);
    let later = now + MINUTE;
    assert_eq!(state.turn(later), Turn::Start);
    // Ten were counted in the new window, and one of them is ours.
    respond(&mut state, later, LIMIT - 10);
    assert_eq!(starts(&mut state, later), FEW);
}

#[test]
fn responses_in_another_order_are_no_new_window() {
    let now = Instant::now();
    let mut state = after_calls(now, 50);
    let remaining = state.remaining().expect("Phare told it");
    for _ in 0..3 {
        assert_eq!(state.turn(now), Turn::Start);
    }
    // The response to the third call comes first.
    for later in [3, 1, 2] {
        state.note_response(now, Some(LIMIT), Some(remaining - later));
        state.end();
    }
    // As many more as there are calls in flight is the most that this can bring.
    state.start(now);
    state.start(now);
    state.note_response(now, Some(LIMIT), Some(remaining));
    assert!(starts(&mut state, now) > FEW, "others were seen where there are none");
}

#[test]
fn a_window_of_ours_is_a_little_longer_than_phares() {
    let now = Instant::now();
    let end = now + Duration::from_secs(65);
    for (later, begins_another) in [
        (now + MINUTE, false),
        (end, false),
        (end + Duration::from_nanos(1), true),
    ] {
        let mut state = after_calls(now, 20);
        assert_eq!(state.turn(later), Turn::Start);
        // Phare still counts the twenty.
        respond(&mut state, later, LIMIT - 21);
        assert_eq!(starts(&mut state, later) == FEW, begins_another, "{:?}", later - now);
    }
}

#[test]
fn a_429_before_the_limit_was_sent_shows_others() {
    let now = Instant::now();
    // With the call that is rejected, so many were sent; Phare had counted a hundred before it.
    for (sent, are_there_others) in [(LIMIT, true), (LIMIT + 1, false)] {
        let mut state = after_calls(now, sent - 1);
        assert_eq!(state.turn(now), Turn::Start);
        state.close(now, MINUTE, Some(LIMIT));
        state.end();
        let opens = now + MINUTE;
        assert_eq!(state.turn(opens), Turn::Start);
        let is_paced = matches!(state.turn(opens), Turn::WaitUntil(_));
        assert_eq!(is_paced, are_there_others, "{sent}");
    }
}

#[test]
fn a_faster_clock_makes_all_of_it_shorter() {
    let now = Instant::now();
    let mut state = State::new(1_000);
    state.close(now, Duration::ZERO, Some(LIMIT));
    assert_eq!(state.turn(now), Turn::Start);
    assert_eq!(state.turn(now), Turn::WaitUntil(now + Duration::from_micros(250)));
    state.close(now, MINUTE, Some(LIMIT));
    assert_eq!(state.earliest_start(now, LIMIT), now + MINUTE + MINUTE / 1_000);
}

#[test]
fn the_earliest_start_counts_the_calls_ahead() {
    let now = Instant::now();
    let mut state = after_calls(now, 40);
    for (ahead, windows) in [(0, 0), (60, 0), (159, 0), (160, 1), (260, 2)] {
        assert_eq!(state.earliest_start(now, ahead), now + MINUTE * windows, "{ahead}");
    }
    let pause = Duration::from_secs(42);
    state.close(now, pause, Some(LIMIT));
    for (ahead, windows) in [(0, 0), (99, 0), (100, 1), (999, 9)] {
        let earliest = now + pause + MINUTE * windows;
        assert_eq!(state.earliest_start(now, ahead), earliest, "{ahead}");
    }
    // When the pause is over, a whole limit remains.
    let opens = now + pause;
    for (ahead, windows) in [(99, 0), (199, 0), (200, 1)] {
        assert_eq!(state.earliest_start(opens, ahead), opens + MINUTE * windows, "{ahead}");
    }
}

#[test]
fn a_pause_without_end_lasts_longer_than_any_program() {
    let now = Instant::now();
    let mut state = State::new(1);
    state.close(now, Duration::MAX, Some(LIMIT));
    let months = Duration::from_secs(86_400 * 300);
    assert!(state.closed_for(now).is_some_and(|pause| pause > months));
    assert!(state.earliest_start(now, 0) > now + months);
}

#[test]
fn the_earliest_start_promises_nothing_where_the_limit_is_unknown() {
    let now = Instant::now();
    let mut state = State::new(1);
    assert_eq!(state.earliest_start(now, 100_000), now);
    state.close(now, MINUTE, None);
    assert_eq!(state.earliest_start(now, 100_000), now + MINUTE);
}

#[test]
fn no_pause_and_no_limit_is_too_small_or_too_large() {
    let now = Instant::now();
    for pause in [Duration::ZERO, Duration::from_nanos(1), Duration::MAX] {
        for limit in [None, Some(0), Some(1), Some(u32::MAX)] {
            for speed in [0, 1, u32::MAX] {
                let mut state = State::new(speed);
                state.start(now);
                state.note_response(now, limit, limit);
                state.close(now, pause, limit);
                state.end();
                state.end();
                assert!(state.earliest_start(now, u32::MAX) >= now);
                match state.turn(now) {
                    Turn::Start => assert!(pause.is_zero()),
                    Turn::WaitUntil(time) => assert!(time > now && !pause.is_zero()),
                    Turn::WaitForResponse => panic!("nothing is in flight"),
                }
            }
        }
    }
}
