//! What the listener does with a request.

/// What the listener does with a request.
#[derive(Clone, Debug)]
pub(crate) struct Reply {
    pub(super) bytes: Vec<u8>,
    pub(super) then: Then,
}

/// What the listener does after it has written its bytes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Then {
    Read,
    Close,
    Hold,
}

impl Reply {
    /// A whole response with a JSON body.
    pub(crate) fn json(status: u16, body: &str) -> Self {
        Self::with(status, &[("Content-Type", "application/json")], body.as_bytes())
    }

    /// A whole response with these headers and this body.
    pub(crate) fn with(status: u16, headers: &[(&str, &str)], body: &[u8]) -> Self {
        let mut bytes = format!("HTTP/1.1 {status} Scripted\r\n").into_bytes();
        for (name, value) in headers {
            bytes.extend(format!("{name}: {value}\r\n").bytes());
        }
        if status != 204 {
            bytes.extend(format!("Content-Length: {}\r\n", body.len()).bytes());
        }
        bytes.extend(b"\r\n");
        bytes.extend(body);
        Self {
            bytes,
            then: Then::Read,
        }
    }

    /// A whole response without a body.
    pub(crate) fn no_content() -> Self {
        Self::with(204, &[], b"")
    }

    /// These bytes, after which the connection is closed.
    pub(crate) fn closing(bytes: impl Into<Vec<u8>>) -> Self {
        Self {
            bytes: bytes.into(),
            then: Then::Close,
        }
    }

    /// These bytes, after which nothing comes, for as long as the client waits.
    pub(crate) fn silence(bytes: impl Into<Vec<u8>>) -> Self {
        Self {
            bytes: bytes.into(),
            then: Then::Hold,
        }
    }
}
