//! What keeps a window from opening.

/// Why the window did not open, or closed by itself.
#[derive(Debug)]
pub(super) struct Trouble {
    /// What the system said.
    pub(super) words: String,
    /// Whatever draws the window is to blame, and nothing was seen yet.
    pub(super) another_painter_may_do: bool,
}

impl Trouble {
    /// Of the windowing system, so that no way of drawing would do.
    pub(super) fn of_system(trouble: &impl ToString) -> Self {
        Self { words: trouble.to_string(), another_painter_may_do: false }
    }

    /// Of what draws.
    pub(super) fn of_painter(trouble: &impl ToString) -> Self {
        Self { words: trouble.to_string(), another_painter_may_do: true }
    }
}
