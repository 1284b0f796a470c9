//! What an endpoint is: the constant facts of an operation, and how a value fills its request.

use phare_contract::Operation;

use crate::{Encoder, Response};

/// A typed call of one operation: what `#[phare_endpoint]` writes for a struct.
///
/// An implementation by hand works as well: name the operation in [`OPERATION`](Self::OPERATION), fill the request in
/// [`encode`](Self::encode), and send it with [`Client::send`](crate::Client::send). What [`contract`](crate::contract) lists is a
/// constant there; [`Operation::unlisted`] makes one for what it does not list.
///
/// ```
/// # use phare_runtime as phare;
/// use phare::{Encoder, Endpoint, Operation, contract};
///
/// struct RecoverIncident {
///     incident_id: u64,
/// }
///
/// impl Endpoint for RecoverIncident {
///     type Response = ();
///     const OPERATION: &'static Operation = &contract::RECOVER_UPTIME_INCIDENT;
///
///     fn encode(&self, encoder: &mut Encoder) {
///         encoder.path_parameter("incidentId", &self.incident_id);
///     }
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a Phare endpoint",
    label = "not an endpoint",
    note = "`#[phare_endpoint(METHOD, \"/path\")]` on a struct makes it one"
)]
#[doc(alias("operation", "route"))]
pub trait Endpoint {
    /// What a successful call returns.
    type Response: Response;

    /// The operation it calls.
    const OPERATION: &'static Operation;

    /// Writes the values of `self` into a request; the encoder notes what cannot be written.
    fn encode(&self, encoder: &mut Encoder);
}

/// Sent as what it refers to.
impl<E: Endpoint + ?Sized> Endpoint for &E {
    type Response = E::Response;
    const OPERATION: &'static Operation = E::OPERATION;

    fn encode(&self, encoder: &mut Encoder) {
        (**self).encode(encoder);
    }
}
