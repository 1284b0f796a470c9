//! Counts what is asked of the allocator, which adds a few instructions to each allocation, to those of all contenders alike.

use std::alloc::System;

use stats_alloc::{INSTRUMENTED_SYSTEM, Stats, StatsAlloc};

use crate::Failure;

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// What work asked for: growing an allocation counts as another one, with the bytes that it adds.
#[derive(Clone, Copy)]
pub(crate) struct Allocated {
    pub(crate) times: f64,
    pub(crate) bytes: f64,
}

/// What each repetition of the work asks for.
pub(crate) fn slope(
    work: impl Fn(usize) -> Result<(), Failure>,
    few: usize,
    many: usize,
) -> Result<Allocated, Failure> {
    // The first connection, and buffers that grow to their size.
    work(few)?;
    let less = asked(&work, few)?;
    let more = asked(&work, many)?;
    let (times, bytes) = (more.0.saturating_sub(less.0), more.1.saturating_sub(less.1));
    let repetitions = u64::try_from(many - few)?;
    Ok(Allocated {
        times: crate::ratio(times, repetitions),
        bytes: crate::ratio(bytes, repetitions),
    })
}

fn asked(work: impl Fn(usize) -> Result<(), Failure>, count: usize) -> Result<(u64, u64), Failure> {
    let before = ALLOCATOR.stats();
    work(count)?;
    let Stats {
        allocations,
        reallocations,
        bytes_allocated,
        ..
    } = ALLOCATOR.stats() - before;
    Ok((
        u64::try_from(allocations + reallocations)?,
        u64::try_from(bytes_allocated)?,
    ))
}

/// The bytes that are allocated now.
pub(crate) fn live() -> u64 {
    let stats = ALLOCATOR.stats();
    stats.bytes_allocated.saturating_sub(stats.bytes_deallocated) as u64
}
