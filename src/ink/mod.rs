//! From the movement of a pen to a curve: readings → samples of what draws → calmed → one value a moment → fewer points →
//! spliced over what was there. Pure: knows no window, no file and no clock.

mod arbiter;
mod calm;
mod contacts;
mod pen_check;
mod reading;
mod reshape;
mod sample;
mod simplify;
mod splice;
mod stroke;

pub use arbiter::{Arbiter, Drawn, Output, PalmRule};
pub use calm::{Calm, USUAL_CALM, calm_line};
pub use pen_check::{Held, PenSeen};
pub use reading::{Device, Input, Phase, Reading};
pub use reshape::{Reshape, reshape};
pub use sample::Sample;
pub use simplify::{SIMPLIFY_TOLERANCE_VALUE, simplify};
pub use splice::{erase, leave_open, splice};
pub use stroke::{StrokeSettings, draw_stroke, resolve};
