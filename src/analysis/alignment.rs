//! Which axis people are laid on.

/// The axis on which journeys are laid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alignment {
    /// Phase k (from 0) runs over k to k + 1.
    Phase {
        /// Places in each phase, both of its ends included; at least 2, and fewer are taken as 2. An inner border stands
        /// on the axis twice: as the end of one phase and as the start of the next.
        per_phase: usize,
    },
    /// Days since the earliest start of those who take part, up to their latest end.
    Calendar {
        /// Places over that whole period, both ends included; at least 2, and fewer are taken as 2.
        places: usize,
    },
    /// Days since each person's own border of the instrument's second phase (B, usually), negative before it: from the
    /// earliest start to the latest end of those who take part, seen from that border.
    Landmark {
        /// Places over that whole period, both ends included; at least 2, and fewer are taken as 2.
        places: usize,
    },
}

/// The places of each phase on an axis, or of the whole axis, when nobody says otherwise: every fiftieth part, both ends
/// included.
pub const USUAL_PLACES: usize = 51;

/// From this many persons a median and a band around it are drawn; below it, the lines themselves.
pub const FEWEST_FOR_MEDIAN: usize = 5;
