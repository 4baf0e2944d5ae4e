//! From the movement of a pen to a curve: samples → one value a moment → fewer points → spliced over what was there.
//! Pure: knows no window, no file and no clock.

mod sample;
mod simplify;
mod splice;
mod stroke;

pub use sample::Sample;
pub use simplify::{SIMPLIFY_TOLERANCE_VALUE, simplify};
pub use splice::{erase, leave_open, splice};
pub use stroke::{StrokeSettings, draw_stroke, resolve};
