//! What may be told of a group to those who employ the people in it, and how someone leaves a group.
//!
//! A journey is the story of an illness. HR *is* the employer and never sees one: it gets an [`Edition`], a file
//! that holds no more than its pages show. What is not in the file cannot be
//! shown by mistake.
//!
//! # The attacker
//!
//! The model is that of statistical disclosure control for tables (Hundepool et al., *Handbook on Statistical Disclosure Control*,
//! ESSnet SDC; the programs τ-ARGUS and sdcTable). The *intruder* is clever and patient: knows this program and its rules
//! (so that *which* cells are missing tells nothing more, no security by obscurity), knows everyone in the group and how many took
//! part, knows how many drew each line and that everyone gave a sign to what they named, and lays all editions side by side. Such a
//! reader shall not be able to tell that *one or two persons* did, said or felt something, nor that *all but one or two* did.
//!
//! - *An insider*, someone in the group, knows their own answer and takes it off. Decided: nothing is proven of fewer than two
//!   *others*. The least cell stays three, since who is in it then knows of two others and not which; and no number of the others may
//!   come out as exactly one.
//! - *The employer* knows how many took part. Decided: how many the figures are about is told as a range ([`bands::about`]), so
//!   that nobody can be said to be missing from them: who did not agree has not told that to their employer.
//! - *A role that one person holds* is a person, who is no party to it. Where a group shares one manager, roles of leadership are told as
//!   "leadership", and any role the instrument marks so as its level ([`crate::model::Group::roles_of_one`]).
//!
//! # What an edition protects against
//!
//! - *Too small a group*: no edition at all below the minimum group, which can be raised and never lowered; when groups are
//!   merged the highest holds.
//! - *Small cells* (primary suppression, by the threshold rule with a threshold of three): a number below three is not told.
//! - *The rest of a cell*: "8 of 9" tells as much of the ninth person as a cell of one does. So numbers are told as ranges
//!   of at least three values ([`bands`]), the highest of which includes everyone: nobody is told apart by being
//!   among the many, nor by being among the few.
//! - *Subtraction in a table* (complementary, or secondary, suppression): falling, rising and stable add up to the persons who drew a
//!   line, so two of them tell the third. [`directions`] goes through every way the numbers could be and tells only what leaves each
//!   part open, also to someone who knows this rule and the exact mean change.
//! - *Linked tables*: persons, plus and minus bound each other ([`signs`]); events and what is named in them do, and so do things and
//!   the level they are merged to. Once everything is left out that is, what a reader can bound is audited over all of these
//!   (`audit`, an interval audit).
//! - *Merging upward*: factors that are merged to their level are counted apart from those that are told, and only where three or
//!   more share the level.
//! - *One person's value*: a median of five people is one person's value, and so is a quartile. Lines are therefore means,
//!   in steps of 5, of the same persons at every place. The band around them goes from the mean of the lower half to the mean of the
//!   upper half, only where each half is a group of its own, and only where the lowest and the highest person are left
//!   [`lines::ROOM_OF_ONE`] points of room by it. No minimum, no maximum, no single curve.
//! - *A line and what is told of a phase*: both tell how high a line lies and what it does, the one of those who drew all of it, the other
//!   also of those who drew a part. Where these are fewer than the minimum group, the means of a phase are of those in the mean line only.
//! - *Extremes*: a mean near the end of the scale says that everyone is there; the outermost steps stand for all beyond.
//! - *Time*: nothing is finer than a phase, and no date is in the file, not even that of its making.
//! - *Differencing*: two editions are of the very same people and drawings under the very same rules (set-up, minimum, levels of
//!   factors and roles), or have nobody in common. The group's file remembers, and so does the computer, whatever becomes of the
//!   file ([`issue_edition`]).
//! - *Two groups in one edition*: no drawing is told of in both halves, and each half is a group of its own ([`issue_pair`]).
//! - *Measurements of now*: means of the minimum group or more, of the same persons at every time, and what was told in one
//!   edition is told alike in the next.
//! - *Words*: only quotes whose owner said yes to quotes and to that quote, in words in which the facilitator has replaced
//!   or let stand everything that looks like a name, a place, a date or an address ([`words`]). Actions of the plan only
//!   when the facilitator gave them free, in words that were looked through alike.
//!
//! What is shown to a room of people holds to the same rules ([`told_to_a_room`]), and figures that are taken along are of the same people as
//! the editions that were given out, or of others ([`told_to_take_along`]).
//!
//! # What it does not protect against
//!
//! - A reader who knows what all others but one handed in: a mean then gives that one away, up to its rounding. Several insiders who put
//!   their answers together are such a reader.
//! - A way of speaking in a quote that colleagues recognise. Its owner and the facilitator read it with that in mind.
//! - A name the lists do not know. They are incomplete, and say so.
//! - A facilitator who tells, or who shows HR the group file.
//! - Factors about leadership, such as friction with the manager: they stand by themselves also where there is one manager.
//! - Figures that were shown to a room or taken along, without an edition: of these nothing is remembered, so that figures of nine and later
//!   an edition, or figures, of ten lie beside each other.
//! - Editions neither the group nor this computer knows of: made elsewhere, by someone else with the same drawings, before the device was
//!   wiped, or under another set-up or code. That is said to whoever makes one.
//! - Whoever has the group's file and tries all codes: the hash of who withdrew keeps a code from being read, not from being tried.

mod audit;
pub mod bands;
mod by_phase;
pub mod directions;
mod draft;
mod effects;
mod giving;
mod handing_over;
mod left_out;
pub mod lines;
mod members;
mod mentions;
mod pair;
mod plan;
mod quotes;
mod room;
mod shared;
pub mod signs;
pub mod words;

pub use draft::{Draft, draft_edition, edition_of};
pub use giving::{
    Issue, Whom, count_of_new, draft_to_give, forget_issued, give_edition, issue_edition, known_by, remember_issued,
};
pub use handing_over::with_memory;
pub use left_out::{LeftOut, Refusal, Table, Why};
pub use pair::{PairDraft, PairIssue, PairRefusal, SharedPeople, issue_pair, name_beside};
pub use plan::action_words;
pub use quotes::{looked_through, words_told};
pub use room::{Told, ToldCrossing, ToldMoments, told_to_a_room, told_to_take_along};

pub use crate::model::Edition;
