//! When an attempt may start: by what the client knows of the rate limit, and by what processes share.

use tokio::time::{Instant, sleep};

use super::Call;
use crate::rate_limiter::{Permit, TooLate};
use crate::shared_rate_limit::Shared;
use crate::time_limits::TimeBudget;
use crate::{Client, Wait, WaitReason};

/// Waits for a permit. A call that is never repeated does not wait either.
pub(super) async fn permit<'a>(
    client: &'a Client,
    call: &Call,
    budget: &mut TimeBudget,
) -> Result<Permit<'a>, TooLate> {
    if !call.retry.repeats() {
        return Ok(client.rate_limiter().acquire_regardless());
    }
    let shared = client.shared_rate_limit();
    if shared.is_none()
        && let Some(permit) = client.rate_limiter().try_acquire()
    {
        return Ok(permit);
    }
    let began = Instant::now();
    let deadline = budget.permit_until(began);
    let mut is_told = false;
    let mut on_wait = |wait| {
        if !std::mem::replace(&mut is_told, true) {
            client.waiting(&Wait::new(call.operation, WaitReason::RateLimit, wait));
        }
    };
    let mut permit = client.rate_limiter().acquire(deadline, &mut on_wait).await;
    if let (Ok(_), Some(shared)) = (&permit, shared)
        // Boxed, so that it takes no room in a call without a shared limit.
        && let Err(too_late) = Box::pin(admitted(client, shared, deadline, &mut on_wait)).await
    {
        permit = Err(too_late);
    }
    budget.waited(began.elapsed());
    permit
}

/// Waits until the limit that processes share admits an attempt. The call keeps its permit meanwhile, and with it its place before the
/// client's later ones.
async fn admitted(
    client: &Client,
    shared: &Shared,
    deadline: Instant,
    mut on_wait: impl FnMut(std::time::Duration),
) -> Result<(), TooLate> {
    while let Some(wait) = shared.wait().await {
        client.rate_limiter().hold(wait);
        if Instant::now().checked_add(wait).is_none_or(|start| start > deadline) {
            return Err(TooLate { wait });
        }
        on_wait(wait);
        sleep(wait).await;
    }
    Ok(())
}
