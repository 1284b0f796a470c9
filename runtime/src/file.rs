//! Files in a multipart body.

use std::path::Path;
use std::{fmt, fs, io};

use bytes::Bytes;

use crate::Nullable;

/// A file to upload: a name with its extension, and the content.
///
/// The content is shared, so a clone costs nothing. Phare looks at the name's extension and the content, not at a
/// declared type: every file goes out as `application/octet-stream`.
#[derive(Clone, PartialEq, Eq)]
#[doc(alias("multipart", "upload", "attachment"))]
pub struct File {
    name: String,
    content: Bytes,
}

impl File {
    /// A file with this name, such as `logo.png`, and this content.
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// let file = phare::File::new("logo.svg", "<svg/>");
    /// assert_eq!(file.name(), "logo.svg");
    /// ```
    pub fn new(name: impl Into<String>, content: impl Into<Bytes>) -> Self {
        Self {
            name: name.into(),
            content: content.into(),
        }
    }

    /// The file at this path, under the last part of the path as its name. It blocks until all of it is read.
    ///
    /// # Errors
    ///
    /// What reading the file fails with.
    ///
    /// ```no_run
    /// # use phare_runtime as phare;
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let logo = phare::File::read("logo.svg")?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn read(path: impl AsRef<Path>) -> io::Result<Self> {
        let path = path.as_ref();
        let content = fs::read(path)?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        Ok(Self::new(name, content))
    }

    /// The file's name.
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// let file = phare::File::new("logo.svg", "<svg/>");
    /// assert_eq!(file.name(), "logo.svg");
    /// ```
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The file's content.
    ///
    /// ```
    /// # use phare_runtime as phare;
    /// let file = phare::File::new("logo.svg", "<svg/>");
    /// assert_eq!(file.content().as_ref(), b"<svg/>");
    /// ```
    #[must_use]
    pub fn content(&self) -> &Bytes {
        &self.content
    }
}

/// Shows the name and the size, not the content.
impl fmt::Debug for File {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("File")
            .field("name", &self.name)
            .field("bytes", &self.content.len())
            .finish()
    }
}

/// A field that may hold a file.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be sent as a file",
    label = "not a file",
    note = "a file field is a `phare::File`, or an `Option` or a `Nullable` of one"
)]
pub trait FilePart {
    /// The file to upload; [`Nullable::Absent`] leaves the one that is there alone, [`Nullable::Null`] removes it.
    fn file(&self) -> Nullable<&File>;

    /// Whether the caller says that the contract does not list the file, as [`Unlisted`](crate::Unlisted) does.
    fn is_unlisted(&self) -> bool {
        false
    }
}

impl FilePart for File {
    fn file(&self) -> Nullable<&File> {
        Nullable::Value(self)
    }
}

impl<T: FilePart> FilePart for Option<T> {
    fn file(&self) -> Nullable<&File> {
        self.as_ref().map_or(Nullable::Absent, FilePart::file)
    }
}

impl<T: FilePart> FilePart for Nullable<T> {
    fn file(&self) -> Nullable<&File> {
        match self {
            Self::Absent => Nullable::Absent,
            Self::Null => Nullable::Null,
            Self::Value(file) => file.file(),
        }
    }
}

impl<T: FilePart + ?Sized> FilePart for &T {
    fn file(&self) -> Nullable<&File> {
        (**self).file()
    }

    fn is_unlisted(&self) -> bool {
        (**self).is_unlisted()
    }
}
