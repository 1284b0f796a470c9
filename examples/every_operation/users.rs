//! Users, which can be read only.

use phare::users::{GetUser, ListUsers, User};

use crate::calls::Calls;

pub(crate) async fn call(calls: &mut Calls) -> Option<User> {
    let page = calls.send(ListUsers::builder().per_page(1).build()).await?;
    let user = page.into_iter().next()?;
    calls.send(GetUser::new(user.id)).await
}
