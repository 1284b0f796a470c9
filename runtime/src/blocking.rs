//! Calls from programs without an async runtime.

use std::future::{Future, IntoFuture, pending};
use std::sync::OnceLock;
use std::{io, process, thread};

use serde::de::DeserializeOwned;
use tokio::runtime::{Builder, Handle};

use crate::error::{ConfigError, Error};
use crate::{CollectAll, Endpoint, Items, Page, Pages, PollUntil, Request, Response, SendAll};

// Also of the module, but rustdoc labels what another crate re-exports by this one.
#[cfg(feature = "blocking")]
impl<T: Response> Request<T> {
    /// Sends the request, and blocks the thread until there is a response: `.wait()` in place of `.await`, for programs without
    /// an async runtime. All time limits hold. (feature `blocking`)
    ///
    /// # Errors
    ///
    /// Those of the call, as of `.await`; and an [`Error::Config`], with nothing sent,
    /// - on a thread of an async runtime, which it would block. A thread of `spawn_blocking` cannot be told from the others; there,
    ///   `Handle::current().block_on(request.into_future())` does the same.
    /// - in a process that was forked after a blocking call: the thread that drives the connections is not in it.
    ///
    /// ```no_run
    /// # use phare_runtime as phare;
    /// # fn show(request: phare::Request<String>) -> Result<(), phare::Error> {
    /// println!("{}", request.wait()?);
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias("blocking", "block_on", "sync"))]
    pub fn wait(self) -> Result<T, Error> {
        wait(self.into_future())?
    }
}

#[cfg(feature = "blocking")]
impl<T: DeserializeOwned + 'static> CollectAll<T> {
    /// Collects the list, and blocks the thread until all of it is there: see [`Request::wait`]. (feature `blocking`)
    ///
    /// # Errors
    ///
    /// As of `.await`, and an [`Error::Config`] where [`Request::wait`] is one.
    pub fn wait(self) -> Result<Vec<T>, Error> {
        wait(self)?
    }
}

#[cfg(feature = "blocking")]
impl<T: Response> PollUntil<'_, T> {
    /// Blocks the thread until the response is as it should be: see [`Request::wait`]. (feature `blocking`)
    ///
    /// # Errors
    ///
    /// As of `.await`, and an [`Error::Config`] where [`Request::wait`] is one.
    pub fn wait(self) -> Result<T, Error> {
        wait(self.into_future())?
    }
}

#[cfg(feature = "blocking")]
impl<T: DeserializeOwned + 'static> Items<T> {
    /// The items as an iterator that blocks the thread: see [`Request::wait`]. (feature `blocking`)
    ///
    /// ```no_run
    /// # use phare_runtime as phare;
    /// # fn show(request: phare::Request<phare::Page<String>>) -> Result<(), phare::Error> {
    /// for item in request.items().blocking() {
    ///     println!("{}", item?);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn blocking(self) -> BlockingIter<Self> {
        BlockingIter::new(self)
    }
}

#[cfg(feature = "blocking")]
impl<T: DeserializeOwned + 'static> Pages<T> {
    /// The pages as an iterator that blocks the thread: see [`Request::wait`]. (feature `blocking`)
    pub fn blocking(self) -> BlockingIter<Self> {
        BlockingIter::new(self)
    }
}

#[cfg(feature = "blocking")]
impl<E: Endpoint> SendAll<'_, E> {
    /// The results as an iterator that blocks the thread: see [`Request::wait`]. Where it cannot, that is the result of each endpoint.
    /// (feature `blocking`)
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// # fn show<E: phare::Endpoint + Send>(client: &phare::Client, endpoints: Vec<E>) {
    /// for (endpoint, result) in client.send_all(endpoints).blocking() {
    ///     if let Err(error) = result {
    ///         eprintln!("{error}");
    ///     }
    /// }
    /// # }
    /// ```
    pub fn blocking(self) -> BlockingIter<Self> {
        BlockingIter::new(self)
    }
}

/// [`Items`], [`Pages`] or [`SendAll`] as an iterator that blocks the thread. The first two end after an error.
#[derive(Debug)]
#[must_use = "iterators are lazy"]
pub struct BlockingIter<W> {
    inner: W,
    was_rejected: bool,
}

impl<W> BlockingIter<W> {
    fn new(inner: W) -> Self {
        let was_rejected = false;
        Self { inner, was_rejected }
    }

    /// The items or pages themselves, which tell the position.
    pub fn get_ref(&self) -> &W {
        &self.inner
    }

    /// What it iterates over, to change it: to [`stop`](SendAll::stop) sending, say.
    pub fn get_mut(&mut self) -> &mut W {
        &mut self.inner
    }

    fn step<T>(&mut self, next: impl FnOnce(&mut W) -> Result<Next<T>, Error>) -> Next<T> {
        if self.was_rejected {
            return None;
        }
        next(&mut self.inner).unwrap_or_else(|rejection| {
            self.was_rejected = true;
            Some(Err(rejection))
        })
    }
}

type Next<T> = Option<Result<T, Error>>;

impl<T: DeserializeOwned + 'static> Iterator for BlockingIter<Items<T>> {
    type Item = Result<T, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        self.step(|items| wait(items.next()))
    }
}

impl<T: DeserializeOwned + 'static> Iterator for BlockingIter<Pages<T>> {
    type Item = Result<Page<T>, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        self.step(|pages| wait(pages.next()))
    }
}

impl<E: Endpoint> Iterator for BlockingIter<SendAll<'_, E>> {
    type Item = (E, Result<E::Response, Error>);

    fn next(&mut self) -> Option<Self::Item> {
        wait(self.inner.next()).unwrap_or_else(|rejection| Some((self.inner.unsent()?, Err(rejection))))
    }
}

/// Blocks the thread until the future is done.
fn wait<F: Future>(future: F) -> Result<F::Output, Error> {
    if Handle::try_current().is_ok() {
        return Err(ConfigError::new(
            "a blocking call on a thread of an async runtime, which it would block: `.await` the request instead, or in \
             `spawn_blocking` call `Handle::current().block_on(request.into_future())`",
        )
        .into());
    }
    let driver = DRIVER.get_or_init(Driver::start).as_ref();
    let driver = driver.map_err(|error| {
        let error = io::Error::new(error.kind(), error.to_string());
        ConfigError::new("the thread that blocking calls need cannot be started").caused_by(error)
    })?;
    Ok(driver.of_process(process::id())?.block_on(future))
}

/// Drives the connections and timers of all blocking calls, for as long as the program runs: a connection that is kept alive
/// needs it between calls.
static DRIVER: OnceLock<io::Result<Driver>> = OnceLock::new();

/// A thread with a runtime.
struct Driver {
    runtime: Handle,
    /// The process that has the thread.
    process: u32,
}

impl Driver {
    fn start() -> io::Result<Self> {
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let handle = runtime.handle().clone();
        thread::Builder::new()
            .name("phare".to_owned())
            .spawn(move || runtime.block_on(pending::<()>()))?;
        Ok(Self {
            runtime: handle,
            process: process::id(),
        })
    }

    /// The runtime, for a call of this process. A fork has a copy of it and not the thread, so that nothing would ever happen there.
    fn of_process(&self, process: u32) -> Result<&Handle, ConfigError> {
        if process == self.process {
            Ok(&self.runtime)
        } else {
            Err(ConfigError::new(
                "a blocking call in a process that was forked after one: make the first blocking call after the fork",
            ))
        }
    }
}

#[cfg(test)]
mod tests {
    use std::process;

    use super::Driver;

    #[test]
    fn a_fork_has_no_driver() {
        let driver = Driver::start().expect("a thread");
        assert!(driver.of_process(process::id()).is_ok());
        let error = driver.of_process(process::id() + 1).expect_err("another process");
        assert!(error.to_string().contains("forked"), "{error}");
    }
}
