//! A request, as it came over the wire.

/// A request, as it came over the wire.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Received {
    /// The request line and the headers, without the empty line after them.
    pub(crate) head: String,
    pub(crate) body: Vec<u8>,
}

impl Received {
    /// The request that these bytes are; none while it is not whole.
    pub(super) fn whole(bytes: &[u8]) -> Option<Self> {
        let end = bytes.windows(4).position(|window| window == b"\r\n\r\n")?;
        let request = Self {
            head: String::from_utf8(bytes.get(..end)?.to_vec()).expect("a head in UTF-8"),
            body: bytes.get(end + 4..)?.to_vec(),
        };
        assert_eq!(request.header("transfer-encoding"), None, "a body in one piece");
        let length: usize = request
            .header("content-length")
            .map_or(0, |length| length.parse().expect("a length"));
        assert!(request.body.len() <= length, "nothing after the request: {request:?}");
        (request.body.len() == length).then_some(request)
    }

    /// The request line without the version, such as `GET /uptime/incidents?page=1`.
    pub(crate) fn line(&self) -> &str {
        let line = self.head.lines().next().unwrap_or_default();
        line.strip_suffix(" HTTP/1.1").expect("HTTP/1.1")
    }

    /// What stands between the method and the version.
    pub(crate) fn target(&self) -> &str {
        self.line().split_once(' ').expect("a target").1
    }

    /// The headers in their order, their names in lower case.
    pub(crate) fn headers(&self) -> Vec<(String, String)> {
        let header = |line: &str| {
            let (name, value) = line.split_once(": ").expect("a name and a value");
            (name.to_ascii_lowercase(), value.to_owned())
        };
        self.head.split("\r\n").skip(1).map(header).collect()
    }

    /// The value of a header that is there once at the most.
    pub(crate) fn header(&self, name: &str) -> Option<String> {
        let mut values = self.headers().into_iter().filter(|(known, _)| known == name);
        let first = values.next();
        assert_eq!(values.next(), None, "`{name}` stands twice");
        first.map(|(_, value)| value)
    }

    /// The headers that not every request has, sorted.
    pub(crate) fn own_headers(&self) -> Vec<(String, String)> {
        let mut headers = self.headers();
        headers.retain(|(name, _)| !["accept", "authorization", "host", "user-agent"].contains(&name.as_str()));
        headers.sort();
        headers
    }

    /// The parts of a form that are no files: their names, and what they hold.
    pub(crate) fn form_fields(&self) -> Vec<(&str, &str)> {
        self.text()
            .split("form-data; name=\"")
            .skip(1)
            .filter_map(|part| part.split("\r\n--").next()?.split_once("\"\r\n\r\n"))
            .collect()
    }

    /// The body as text.
    pub(crate) fn text(&self) -> &str {
        std::str::from_utf8(&self.body).expect("a body in UTF-8")
    }
}
