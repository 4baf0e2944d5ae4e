//! What a facilitator can look at.

/// What a facilitator looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum GroupView {
    /// What has been done, and what comes next.
    Standing,
    /// How far the group is while it draws.
    Drawing,
    /// Sheets of paper that were read, checked one by one.
    FromPaper,
    /// One journey.
    Journey,
    /// One journey, talked through with the person who drew it.
    Interview,
    /// Everyone side by side.
    #[default]
    Compare,
    /// Another group beside this one.
    Beside,
    /// The redesign board.
    Board,
    /// Measurements of "now", and what changed.
    Effect,
    /// What returns across journeys.
    Threads,
    /// What leaves the group, and who leaves it.
    Sharing,
    /// What can be printed, before it is.
    Pages,
    /// What can be taken along to other programs.
    TakeAlong,
}
