//! A request, and its way to a response.

use std::fmt;
use std::future::{Future, IntoFuture};
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use tokio::runtime::Handle;

use crate::call_task::CallTask;
use crate::encoder::{Target, parse_header};
use crate::error::{DecodeError, Error};
use crate::project::set_header;
use crate::raw_response::RawResponse;
use crate::trace::CallSpan;
use crate::transport::{self, Call};
use crate::{
    Client, Encoder, Endpoint, FieldErrors, Idempotency, Operation, ProjectScope, Response, RetryPolicy, WithResponse,
    response,
};

/// A request with its values written: awaiting it sends it, and gives the response as `T`.
///
/// It holds nothing of the endpoint it came from, and its future is `Send + 'static`: it can be spawned. Dropping the future ends the
/// call; Phare may have applied it by then.
#[must_use = "a request is sent when it is awaited"]
pub struct Request<T> {
    client: Client,
    /// On the heap, so that a request, and the future that sends it, are cheap to move.
    call: Box<Call>,
    /// Known since the request was made, so that whatever `T` is, a request is a future: a type that is no response is told of where it is named,
    /// and not again at each `.await`.
    read: Read<T>,
}

/// Reads the response of a success.
type Read<T> = fn(&RawResponse) -> Result<T, DecodeError>;

impl<T> Request<T> {
    pub(crate) fn new<E: Endpoint<Response = T> + ?Sized>(client: Client, endpoint: &E) -> Self
    where
        T: Response,
    {
        let mut request = Encoder::new(E::OPERATION);
        endpoint.encode(&mut request);
        let (encoded, errors) = request.finish();
        Self {
            call: Box::new(Call {
                operation: E::OPERATION,
                encoded,
                errors,
                idempotency: E::OPERATION.idempotency,
                retry: client.retry().clone(),
                limits: client.limits(),
            }),
            client,
            read: response::decode::<T>,
        }
    }

    /// Acts on this project, whatever the client's is. It has no effect on an operation that takes no project.
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// # async fn show(request: phare::Request<String>) -> Result<(), phare::Error> {
    /// use phare::ProjectScope;
    ///
    /// request.project(ProjectScope::id(7_u64)).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn project(mut self, project: impl Into<ProjectScope>) -> Self {
        if !self.call.operation.takes_project {
            return self;
        }
        match project.into().header() {
            Ok((name, value)) => set_header(&mut self.call.encoded.headers, name, value),
            Err(error) => self.call.errors.encoding.push("project", error.to_string()),
        }
        self
    }

    /// Lets each attempt take this long at the most: see [`ClientBuilder::timeout`](crate::ClientBuilder::timeout).
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// # async fn show(request: phare::Request<String>) -> Result<(), phare::Error> {
    /// use std::time::Duration;
    ///
    /// request.timeout(Duration::from_secs(5)).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.limits.attempt = timeout;
        self
    }

    /// Lets all attempts and the delays between them take this long at the most: see
    /// [`ClientBuilder::total_timeout`](crate::ClientBuilder::total_timeout).
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// # async fn show(request: phare::Request<String>) -> Result<(), phare::Error> {
    /// use std::time::Duration;
    ///
    /// request.total_timeout(Duration::from_secs(20)).await?;
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias("deadline"))]
    pub fn total_timeout(mut self, timeout: Duration) -> Self {
        self.call.limits.total = timeout;
        self
    }

    /// Waits this long for Phare's rate limit at the most: see
    /// [`ClientBuilder::rate_limit_timeout`](crate::ClientBuilder::rate_limit_timeout).
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// # async fn show(request: phare::Request<String>) -> Result<(), phare::Error> {
    /// use std::time::Duration;
    ///
    /// request.rate_limit_timeout(Duration::ZERO).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn rate_limit_timeout(mut self, timeout: Duration) -> Self {
        self.call.limits.rate_limit = timeout;
        self
    }

    /// Takes this long at the most with everything, waits for the rate limit too: see
    /// [`ClientBuilder::deadline`](crate::ClientBuilder::deadline).
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// # async fn show(request: phare::Request<String>) -> Result<(), phare::Error> {
    /// use std::time::Duration;
    ///
    /// request.deadline(Duration::from_secs(15)).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.call.limits.deadline = Some(deadline);
        self
    }

    /// Repeats failed attempts by this policy, whatever the client's is.
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// # async fn show(request: phare::Request<String>) -> Result<(), phare::Error> {
    /// use phare::RetryPolicy;
    ///
    /// request.retry(RetryPolicy::none()).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.call.retry = policy;
        self
    }

    /// Says what sending this request a second time means. It is for an operation that the crate does not know: it takes
    /// a `POST` to create something, which is not repeated when the first may have got through.
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// # async fn show(request: phare::Request<String>) -> Result<(), phare::Error> {
    /// use phare::Idempotency;
    ///
    /// // To do it twice is to do it once: it may be sent again after a lost connection.
    /// request.idempotency(Idempotency::Replace).await?;
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias("retry"))]
    pub fn idempotency(mut self, idempotency: Idempotency) -> Self {
        self.call.idempotency = idempotency;
        self
    }

    /// Sends values that Phare rejects, as far as this crate knows: one that is too long, say. It is for a limit that Phare
    /// has moved since. What cannot be sent at all, such as an empty value in a path, stays an [`Error::Invalid`].
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// # async fn show(request: phare::Request<String>) -> Result<(), phare::Error> {
    /// request.skip_validation().await?;
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias("validate"))]
    pub fn skip_validation(mut self) -> Self {
        self.call.errors.validation = FieldErrors::default();
        self
    }

    /// Sends this header as well, in place of one of the same name. The headers that the client sets itself, such as `Authorization`, cannot be set.
    ///
    /// A name or value that cannot be a header's is an [`Error::Invalid`] when the request is awaited.
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// # async fn show(request: phare::Request<String>) -> Result<(), phare::Error> {
    /// request.header("X-Deploy", "1234").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn header(mut self, name: &str, value: &str) -> Self {
        match parse_header(name, value) {
            Ok((name, value)) => set_header(&mut self.call.encoded.headers, name, value),
            Err(message) => self.call.errors.encoding.push(name, message),
        }
        self
    }

    /// Checks the request as sending it does, and sends nothing.
    ///
    /// # Errors
    ///
    /// [`Error::Invalid`] with everything that is wrong with it.
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// # async fn show(request: phare::Request<String>) -> Result<(), phare::Error> {
    /// if let Err(error) = request.validate() {
    ///     println!("{error}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn validate(&self) -> Result<(), Error> {
        self.call.errors.clone().into_result(self.call.operation)
    }

    /// Gives the status, the headers and the bytes of the response beside the value.
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// # async fn show(request: phare::Request<String>) -> Result<(), phare::Error> {
    /// let response = request.with_response().await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias("headers", "status"))]
    pub fn with_response(self) -> Request<WithResponse<T>>
    where
        T: Response,
    {
        self.read_as()
    }

    /// Reads the response as another type: one with a field that is newer than the crate, say, or [`Bytes`](crate::Bytes) for the
    /// body as it comes.
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// # async fn show(request: phare::Request<String>) -> Result<(), phare::Error> {
    /// // Another type in place of `String`.
    /// let number: u64 = request.read_as().await?;
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias("json", "deserialize"))]
    pub fn read_as<U: Response>(self) -> Request<U> {
        Request {
            client: self.client,
            call: self.call,
            read: response::decode::<U>,
        }
    }

    pub(crate) fn call(&self) -> &Call {
        &self.call
    }

    pub(crate) fn client(&self) -> &Client {
        &self.client
    }

    pub(crate) fn operation(&self) -> &'static Operation {
        self.call.operation
    }

    pub(crate) fn target(&self) -> &Target {
        &self.call.encoded.target
    }

    pub(crate) fn target_mut(&mut self) -> &mut Target {
        &mut self.call.encoded.target
    }

    /// Notes a value that cannot be sent, unless that is noted already.
    pub(crate) fn reject(&mut self, field: &str, message: &str) {
        let errors = &mut self.call.errors;
        if errors.validation.get(field).is_empty() {
            errors.encoding.push(field, message);
        }
    }

    /// The same request, to be sent another time.
    pub(crate) fn again(&self) -> Self {
        Self {
            client: self.client.clone(),
            call: self.call.clone(),
            read: self.read,
        }
    }
}

impl<T> IntoFuture for Request<T> {
    type Output = Result<T, Error>;
    type IntoFuture = ResponseFuture<T>;

    fn into_future(self) -> ResponseFuture<T> {
        let operation = self.call.operation;
        ResponseFuture {
            span: CallSpan::new(&self.client, operation),
            operation,
            pending: Pending::Here(Box::pin(transport::send(self.client, self.call))),
            read: self.read,
        }
    }
}

/// Names the operation, and shows nothing that is sent.
impl<T> fmt::Debug for Request<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Request")
            .field("operation", &self.call.operation)
            .finish_non_exhaustive()
    }
}

/// A call under way: what awaiting a [`Request`] waits for.
#[must_use = "futures do nothing unless they are awaited"]
pub struct ResponseFuture<T> {
    span: CallSpan,
    operation: &'static Operation,
    pending: Pending,
    read: Read<T>,
}

/// Who drives a call.
enum Pending {
    /// Whoever polls this.
    Here(Pin<Box<dyn Future<Output = Result<RawResponse, Error>> + Send>>),
    /// The async runtime.
    Task(CallTask),
}

impl<T> ResponseFuture<T> {
    /// The same call, driven by the async runtime while nobody polls this: else it would keep its place in the rate limiter, and a
    /// call of whoever holds it might wait for that place. Dropping it ends the call as ever.
    pub(crate) fn driven(mut self) -> Self {
        if let Pending::Here(pending) = self.pending {
            self.pending = match Handle::try_current() {
                Ok(runtime) => Pending::Task(CallTask::spawn(&runtime, self.operation, self.span.clone(), pending)),
                Err(_) => Pending::Here(pending),
            };
        }
        self
    }
}

impl<T> Future for ResponseFuture<T> {
    type Output = Result<T, Error>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let Self {
            span, pending, read, ..
        } = self.get_mut();
        let outcome = ready!(match pending {
            Pending::Here(call) => span.within(|| call.as_mut().poll(context)),
            Pending::Task(task) => Pin::new(task).poll(context),
        });
        let result = outcome.and_then(|response| {
            span.responded(&response);
            read(&response).map_err(|error| Error::Decode(Box::new(error)))
        });
        if let Err(error) = &result {
            span.failed(error);
        }
        Poll::Ready(result)
    }
}

impl<T> fmt::Debug for ResponseFuture<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ResponseFuture").finish_non_exhaustive()
    }
}
