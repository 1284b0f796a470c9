//! Walks as streams, with what other crates offer for them.

use futures_util::{StreamExt as _, TryStreamExt as _};
use phare::monitors::Monitor;
use phare::{Items, Pages};

use super::{fake_with, monitors, queries};

#[tokio::test]
async fn items_are_a_stream() {
    let (fake, ids) = fake_with(150);
    let all: Vec<Monitor> = monitors(&fake).items().try_collect().await.expect("a list");
    assert!(all.iter().map(|monitor| monitor.id.get()).eq(ids.iter().copied()));
    let _ = fake.take_requests();

    let some: Vec<_> = monitors(&fake)
        .items()
        .take(3)
        .map_ok(|monitor| monitor.id.get())
        .try_collect()
        .await
        .expect("the first ones");
    assert_eq!(some, ids[..3]);
    assert_eq!(queries(&fake).len(), 1);
}

#[tokio::test]
async fn pages_are_a_stream() {
    let (fake, _) = fake_with(150);
    let sizes: Vec<usize> = monitors(&fake)
        .pages()
        .map_ok(|page| page.data.len())
        .try_collect()
        .await
        .expect("a list");
    assert_eq!(sizes, [100, 50]);
}

#[test]
fn iterators_can_be_spawned() {
    fn sent<T: Send + Unpin + 'static>() {}
    sent::<Items<Monitor>>();
    sent::<Pages<Monitor>>();
}
