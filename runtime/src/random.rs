//! Random numbers, for what need not be secret: jitter, and the boundary of a multipart body.

use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hasher};
use std::time::Duration;

/// 64 random bits: the standard library's hasher has random keys, which change with each use.
pub(crate) fn bits() -> u64 {
    RandomState::new().build_hasher().finish()
}

/// A random time from none to this.
pub(crate) fn up_to(limit: Duration) -> Duration {
    let millionths = u32::try_from(bits() % 1_000_001).unwrap_or_default();
    limit.mul_f64(f64::from(millionths) / 1_000_000.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_vary_and_stay_within_the_limit() {
        let limit = Duration::from_secs(2);
        let times: Vec<Duration> = (0..100).map(|_| up_to(limit)).collect();
        assert!(times.iter().all(|time| *time <= limit));
        assert!(times.iter().any(|time| *time != times[0]));
        assert_eq!(up_to(Duration::ZERO), Duration::ZERO);
    }
}
