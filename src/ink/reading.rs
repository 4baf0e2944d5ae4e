//! What a pen, a finger or a mouse tells, before anyone has decided which of them draws.
//!
//! This is the seam to the toolkit: a toolkit that tells a pen from a finger says [`Device::Pen`]; one that does not says
//! [`Device::Touch`], and the [`super::Arbiter`] finds out as far as it can.

/// What kind of thing is told of, as far as the toolkit knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Device {
    /// Surely a pen.
    Pen,
    /// A pen, a finger or the side of a hand.
    Touch,
    /// A mouse, or a pen that comes in as one.
    Mouse,
}

/// What it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// It comes down.
    Down,
    /// It moves: over the sheet when it is down, near it when it is not.
    Move,
    /// It is lifted.
    Up,
    /// The system takes it back: it was nothing.
    Cancel,
}

/// One thing that is told.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reading {
    /// Of what kind of thing.
    pub device: Device,
    /// Which one, among those of its kind.
    pub id: u64,
    /// What it does.
    pub phase: Phase,
    /// Across the screen, in points.
    pub x: f64,
    /// Down the screen, in points.
    pub y: f64,
    /// How hard it presses, 0–1; `None` where that is not told.
    pub force: Option<f64>,
    /// Milliseconds of any clock that only runs forward.
    pub time_ms: f64,
    /// It is where a stroke may begin.
    pub on_sheet: bool,
}

/// A reading, or something that happens to the window.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Input {
    /// A pen, finger or mouse tells something.
    Reading(Reading),
    /// The window is no longer the one that gets input: releases may be lost.
    LostFocus,
    /// The window went to another screen, or points have another size now: places before and after do not compare.
    ScaleChanged,
}
