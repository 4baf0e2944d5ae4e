//! Which two groups can be laid side by side.

use super::{Group, Instrument};

/// The same of one group and of the other, in the order in which they were given.
pub type Both<T> = [T; 2];

/// Why two groups are not laid side by side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotBeside {
    /// They are one group.
    SameGroup,
    /// They were drawn with different instruments, or have other phases.
    OtherInstrument,
}

/// Whether `one` and `other` can be laid side by side: two groups, drawn with one instrument that has the same phases in both. Lines
/// that only one of them has stand beside nothing.
///
/// # Errors
/// Why not.
pub fn may_lie_beside(one: &Group, other: &Group) -> Result<(), NotBeside> {
    if one.id == other.id {
        return Err(NotBeside::SameGroup);
    }
    let phases = |of: &Instrument| of.phases.iter().map(|phase| phase.letter).collect::<Vec<_>>();
    let (one, other) = (&one.setup.instrument, &other.setup.instrument);
    if one.id == other.id && phases(one) == phases(other) { Ok(()) } else { Err(NotBeside::OtherInstrument) }
}
