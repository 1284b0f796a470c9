//! Words for the compiler, where a newcomer uses what is not there: nothing in here can be called.

use std::convert::Infallible;

use crate::{Endpoint, Items, Pages, SendAll};

/// What a list would have to be for a `for` loop, which cannot await. The compiler says that it is no iterator in words of its own, and then this name.
pub trait ReadByNextAwait {}

macro_rules! not_iterators {
    ($([$($generics:tt)*] $list:ty;)*) => {
        $(
            #[doc(hidden)]
            impl<$($generics)*> Iterator for $list
            where
                Self: ReadByNextAwait,
            {
                type Item = Infallible;

                fn next(&mut self) -> Option<Infallible> {
                    None
                }
            }
        )*
    };
}

not_iterators! {
    [T] Items<T>;
    [T] Pages<T>;
    [E: Endpoint] SendAll<'_, E>;
}

/// The methods of the feature `blocking`, written out: the compiler would show a macro's insides.
#[cfg(not(feature = "blocking"))]
#[allow(clippy::missing_errors_doc, reason = "nobody can call them")]
mod blocking {
    use std::iter::{Empty, empty};

    use crate::error::{ConfigError, Error};
    use crate::{CollectAll, Endpoint, Items, Page, Pages, PollUntil, Request, SendAll};

    /// Whether the feature `blocking` is on.
    #[diagnostic::on_unimplemented(
        message = "this method needs the feature `blocking` of `phare`",
        label = "the feature `blocking` is off",
        note = "turn it on by `cargo add phare --features blocking`; with an async runtime, `.await` in its place"
    )]
    pub trait FeatureBlocking {}

    fn off<T>() -> Result<T, Error> {
        Err(ConfigError::new("the feature `blocking` is off").into())
    }

    #[doc(hidden)]
    impl<T> Request<T> {
        pub fn wait(self) -> Result<T, Error>
        where
            Self: FeatureBlocking,
        {
            off()
        }
    }

    #[doc(hidden)]
    impl<T> PollUntil<'_, T> {
        pub fn wait(self) -> Result<T, Error>
        where
            Self: FeatureBlocking,
        {
            off()
        }
    }

    #[doc(hidden)]
    impl<T> CollectAll<T> {
        pub fn wait(self) -> Result<Vec<T>, Error>
        where
            Self: FeatureBlocking,
        {
            off()
        }
    }

    #[doc(hidden)]
    impl<T> Items<T> {
        pub fn blocking(self) -> Empty<Result<T, Error>>
        where
            Self: FeatureBlocking,
        {
            empty()
        }
    }

    #[doc(hidden)]
    impl<T> Pages<T> {
        pub fn blocking(self) -> Empty<Result<Page<T>, Error>>
        where
            Self: FeatureBlocking,
        {
            empty()
        }
    }

    #[doc(hidden)]
    impl<E: Endpoint> SendAll<'_, E> {
        pub fn blocking(self) -> Empty<(E, Result<E::Response, Error>)>
        where
            Self: FeatureBlocking,
        {
            empty()
        }
    }
}
