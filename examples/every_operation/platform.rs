//! The API itself.

use phare::platform::GetApiInfo;

use crate::calls::Calls;

pub(crate) async fn call(calls: &mut Calls) {
    calls.send(GetApiInfo::new()).await;
}
