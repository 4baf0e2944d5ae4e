//! The colours of paper, ink and phases, the same on the screen and on the page.

use crate::model::Colour;

/// The colours of one kind of paper. Pencils have their own, in the instrument.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Palette {
    /// The sheet.
    pub paper: Colour,
    /// Around the sheet.
    pub desk: Colour,
    /// Words and strong lines.
    pub ink: Colour,
    /// Words of less weight; at least 4.5 : 1 on the paper.
    pub faint_ink: Colour,
    /// Thin lines.
    pub hairline: Colour,
    /// What can be pressed, and what is chosen.
    pub accent: Colour,
    /// The washes behind phases, first phase first; more phases begin again.
    pub washes: [Colour; 3],
}

/// Light paper on the screen.
pub const LIGHT: Palette = Palette {
    paper: Colour::new(0xFB, 0xF8, 0xF2),
    desk: Colour::new(0xF1, 0xEC, 0xE1),
    ink: Colour::new(0x23, 0x26, 0x2B),
    faint_ink: Colour::new(0x66, 0x62, 0x5A),
    hairline: Colour::new(0xDD, 0xD6, 0xC9),
    accent: Colour::new(0x2F, 0x5D, 0x62),
    washes: [Colour::new(0xF3, 0xEA, 0xD3), Colour::new(0xF1, 0xDF, 0xD8), Colour::new(0xE3, 0xEB, 0xDD)],
};

/// Dark paper on the screen.
pub const DARK: Palette = Palette {
    paper: Colour::new(0x1E, 0x1F, 0x22),
    desk: Colour::new(0x16, 0x17, 0x19),
    ink: Colour::new(0xEC, 0xE7, 0xDE),
    faint_ink: Colour::new(0xA8, 0xA2, 0x97),
    hairline: Colour::new(0x3B, 0x3C, 0x40),
    accent: Colour::new(0x8F, 0xBF, 0xC2),
    washes: [Colour::new(0x29, 0x24, 0x15), Colour::new(0x33, 0x1F, 0x23), Colour::new(0x18, 0x27, 0x20)],
};

/// Strong contrast on light paper: black on white, and lines that do not fade.
pub const STRONG_LIGHT: Palette = Palette {
    paper: Colour::new(0xFF, 0xFF, 0xFF),
    desk: Colour::new(0xF2, 0xF2, 0xF2),
    ink: Colour::new(0x00, 0x00, 0x00),
    faint_ink: Colour::new(0x2E, 0x2E, 0x2E),
    hairline: Colour::new(0x76, 0x76, 0x76),
    accent: Colour::new(0x00, 0x3F, 0x45),
    ..LIGHT
};

/// Strong contrast on dark paper: white on black.
pub const STRONG_DARK: Palette = Palette {
    paper: Colour::new(0x00, 0x00, 0x00),
    desk: Colour::new(0x14, 0x14, 0x14),
    ink: Colour::new(0xFF, 0xFF, 0xFF),
    faint_ink: Colour::new(0xD6, 0xD6, 0xD6),
    hairline: Colour::new(0x8C, 0x8C, 0x8C),
    accent: Colour::new(0xA8, 0xE0, 0xE4),
    ..DARK
};

/// White paper from a printer: the light palette without its tint.
pub const PRINT: Palette =
    Palette { paper: Colour::new(0xFF, 0xFF, 0xFF), desk: Colour::new(0xFF, 0xFF, 0xFF), ..LIGHT };
