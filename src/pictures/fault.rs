//! Why a file gives no pixels.

/// Why a file or a page gives no pixels. Each is something that can be done about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PictureFault {
    /// It is no picture, and no PDF.
    NoPicture,
    /// It is a HEIC picture, as some phones save.
    Heic,
    /// It is damaged, or stops early.
    Damaged,
    /// It has more than [`super::MOST_PIXELS`].
    TooLarge,
    /// It is of a kind that is not read, such as a fax in colour.
    Unsupported,
    /// It was scanned in black and white, so that no pencil has a colour.
    BlackAndWhite,
    /// The page of a PDF has no picture.
    EmptyPage,
    /// The PDF is locked with a password.
    Locked,
}
