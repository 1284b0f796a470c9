//! Random numbers, for what need not be secret: jitter, and the boundary of a multipart body.

use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hasher};
use std::time::Duration;

/// 64 random bits: the standard library's hasher has random keys, which change with each use.
pub(crate) fn bits() -> u64 {
    RandomState::new().build_hasher().finish()
}

/// A part of something, from none to all of it; a random one is never quite all.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Fraction {
    millionths: u32,
}

const MILLION: u32 = 1_000_000;

impl Fraction {
    /// A random one.
    pub(crate) fn random() -> Self {
        let millionths = u32::try_from(bits() % u64::from(MILLION)).unwrap_or_default();
        Self { millionths }
    }

    #[cfg(test)]
    pub(crate) const fn from_millionths(millionths: u32) -> Self {
        Self { millionths }
    }

    /// This part of a time.
    pub(crate) fn of(self, whole: Duration) -> Duration {
        let nanoseconds = whole.as_nanos() * u128::from(self.millionths) / u128::from(MILLION);
        let seconds = u64::try_from(nanoseconds / NANOSECONDS).unwrap_or(u64::MAX);
        Duration::new(seconds, u32::try_from(nanoseconds % NANOSECONDS).unwrap_or_default())
    }
}

const NANOSECONDS: u128 = 1_000_000_000;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn random_parts_are_spread_over_the_whole() {
        let parts: Vec<u32> = (0..1_000).map(|_| Fraction::random().millionths).collect();
        assert!(parts.iter().all(|part| *part <= MILLION));
        // A thousand of them leave out a tenth of the range once in 10^45 times.
        for tenth in 0..10 {
            assert!(
                parts.iter().any(|part| part / (MILLION / 10) == tenth),
                "{tenth}: {parts:?}"
            );
        }
    }

    #[test]
    fn a_part_of_a_time_is_exact() {
        let part = |millionths, whole| Fraction { millionths }.of(whole);
        assert_eq!(part(0, Duration::MAX), Duration::ZERO);
        assert_eq!(part(MILLION, Duration::MAX), Duration::MAX);
        assert_eq!(part(500_000, Duration::from_secs(3)), Duration::from_millis(1_500));
        assert_eq!(part(1, Duration::from_secs(1)), Duration::from_micros(1));
        assert_eq!(part(999_999, Duration::from_nanos(1)), Duration::ZERO);
    }
}
