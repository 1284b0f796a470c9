//! All of a list at once, with a limit.

use std::error::Error as _;

use phare::Error;

use super::{fake_with, monitors, queries};

#[tokio::test]
async fn a_list_within_the_limit() {
    let (fake, ids) = fake_with(120);
    let all = monitors(&fake).collect_all(120).await.expect("a list");
    assert!(all.iter().map(|monitor| monitor.id.get()).eq(ids));
    assert_eq!(queries(&fake).len(), 2);
}

#[tokio::test]
async fn a_longer_list_is_an_error_and_never_cut() {
    let (fake, _) = fake_with(120);
    for (limit, calls) in [(119, 2), (100, 2), (99, 1), (0, 1)] {
        let error = monitors(&fake).collect_all(limit).await.expect_err("too many");
        let Error::TooMany(too_many) = &error else {
            panic!("{error:?}")
        };
        assert_eq!(too_many.limit(), limit);
        assert_eq!(
            error.to_string(),
            format!("GET /uptime/monitors lists more than {limit} items")
        );
        assert_eq!(error.operation(), Some(too_many.operation()));
        assert_eq!((error.status(), error.attempts()), (None, 0));
        assert!(!error.may_have_been_applied() && !error.is_retryable());
        assert!(error.source().is_none());
        assert_eq!(queries(&fake).len(), calls, "{limit}");
    }
}
