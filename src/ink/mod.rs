//! From the movement of a pen to a curve: readings → samples of what draws → calmed, or only evened → one value a moment, on a
//! smooth line through them → fewer points → spliced over what was there. Pure: knows no window, no file and no clock.

mod arbiter;
mod calm;
mod contacts;
mod extreme;
mod growing;
mod pen_check;
mod reading;
mod reshape;
mod sample;
mod seam;
mod simplify;
mod splice;
mod stroke;
mod tube;

pub use arbiter::{Arbiter, Drawn, Output, PalmRule};
pub use calm::{Calm, PIXEL_POINTS, PIXEL_VALUE, USUAL_CALM, calm_line, even_line, hand_line};
pub(crate) use extreme::{extreme, larger, smaller};
pub use growing::GrowingLine;
pub use pen_check::{Held, PenSeen};
pub use reading::{Device, Input, Phase, Reading};
pub use reshape::{Reshape, reshape};
pub use sample::Sample;
pub use seam::jumps;
pub use simplify::{SIMPLIFY_TOLERANCE_VALUE, simplify};
pub use splice::{erase, leave_open, splice};
pub use stroke::{StrokeSettings, draw_stroke, resolve};
