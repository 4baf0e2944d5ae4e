//! What may be told of a group to those who employ the people in it, and how someone leaves a group.
//!
//! A journey is the story of an illness. HR *is* the employer and never sees one: it gets an [`Edition`], a file
//! that holds no more than its pages show. What is not in the file cannot be
//! shown by mistake.
//!
//! # What an edition protects against
//!
//! The reader is thought to be clever and patient: someone who knows this program, knows everyone in the group, knows who
//! took part, and lays all editions of the group side by side. Such a reader shall not be able to tell that *one or two
//! persons* did, said or felt something, nor that *all but one or two* did.
//!
//! - *Too small a group*: no edition at all below the minimum group, which can be raised and never lowered.
//! - *Small cells*: a number below three is not told.
//! - *The rest of a cell*: "8 of 9" tells as much of the ninth person as a cell of one does. So numbers are told as ranges
//!   of at least three values ([`bands`]), the highest of which includes everyone: nobody is told apart by being
//!   among the many, nor by being among the few.
//! - *Subtraction in a table*: falling, rising and stable add up to the persons who drew a line, so two of them tell the
//!   third. [`directions`] goes through every way the numbers could be and tells only what leaves each part open, also to
//!   someone who knows this rule and the exact mean change.
//! - *Subtraction between tables*: factors that are merged to their level are counted apart from those that are told, and
//!   only where three or more share the level. Events and what is named in them are looked at together.
//! - *One person's value*: a median of five people is one person's value, and so is a quartile. Lines are therefore means,
//!   in steps of 5, of the same persons at every place, and the band around them goes from the mean of the lower half to
//!   the mean of the upper half, only where each half is a group of its own. No minimum, no maximum, no single curve.
//! - *Extremes*: a mean near the end of the scale says that everyone is there; the outermost steps stand for all beyond.
//! - *Time*: nothing is finer than a phase, and no date is in the file, not even that of its making.
//! - *Two editions*: two editions of a group are of the very same people and drawings, or have nobody in common
//!   ([`give_edition`]).
//! - *Measurements of now*: means of the minimum group or more, of the same persons at every time, and what was told in one
//!   edition is told alike in the next.
//! - *Words*: only quotes whose owner said yes to quotes and to that quote, in words in which the facilitator has replaced
//!   or let stand everything that looks like a name, a place, a date or an address ([`words`]). Actions of the plan only
//!   when the facilitator gave them free, in words that were looked through alike.
//!
//! What is shown to a room of people holds to the same rules ([`told_to_a_room`]).
//!
//! # What it does not protect against
//!
//! - A reader who knows what all others but one handed in: a mean then gives that one away, up to its rounding.
//! - A way of speaking in a quote that colleagues recognise. Its owner and the facilitator read it with that in mind.
//! - A name the lists do not know. They are incomplete, and say so.
//! - A facilitator who tells, or who shows HR the group file.
//! - Editions the group does not know of, such as those made from the same hand-ins merged anew elsewhere.

mod audit;
pub mod bands;
mod by_phase;
pub mod directions;
mod draft;
mod effects;
mod giving;
mod handing_over;
mod left_out;
mod lines;
mod members;
mod mentions;
mod plan;
mod quotes;
mod room;
pub mod signs;
pub mod words;

pub use draft::{Draft, draft_edition, edition_of};
pub use giving::{
    Issue, Whom, count_of_new, draft_to_give, forget_issued, give_edition, issue_edition, known_by, remember_issued,
};
pub use handing_over::with_memory;
pub use left_out::{LeftOut, Refusal, Table, Why};
pub use plan::action_words;
pub use quotes::{looked_through, words_told};
pub use room::{Told, ToldCrossing, ToldMoments, told_to_a_room};

pub use crate::model::Edition;
