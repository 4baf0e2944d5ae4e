//! The sizes of paper.

/// The paper a document is made for. Which way up it lies is the document's own: on its side for whatever runs along a
/// timeline, upright for reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Paper {
    /// 297 × 210 mm.
    #[default]
    A4,
    /// 420 × 297 mm: the A4 page, enlarged.
    A3,
}

/// The page every layout is made on, in millimetres.
pub const PAGE_WIDTH_MM: f64 = 297.0;
/// See [`PAGE_WIDTH_MM`].
pub const PAGE_HEIGHT_MM: f64 = 210.0;

impl Paper {
    /// Both, the smaller first.
    pub const ALL: [Self; 2] = [Self::A4, Self::A3];

    /// Its name, the same in every language.
    pub fn name(self) -> &'static str {
        match self {
            Self::A4 => "A4",
            Self::A3 => "A3",
        }
    }

    /// How many times as long as on A4 everything is.
    pub fn scale(self) -> f64 {
        match self {
            Self::A4 => 1.0,
            Self::A3 => 420.0 / PAGE_WIDTH_MM,
        }
    }
}
