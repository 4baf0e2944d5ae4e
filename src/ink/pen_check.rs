//! What someone holds, found out from the first line they draw.

use super::arbiter::PalmRule;
use super::reading::{Device, Phase, Reading};

/// A line of at least this many movements was drawn, not tapped.
const ENOUGH_MOVES: usize = 8;

/// What was seen so far.
#[expect(clippy::struct_excessive_bools, reason = "each was seen or was not, in any combination")]
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PenSeen {
    /// Movements while something was down.
    pub moves: usize,
    /// Something pressed with a force.
    pub force: bool,
    /// Something was near without touching: only a pen can be. Or the toolkit said that it is a pen.
    pub near: bool,
    /// Something touched the screen.
    pub touch: bool,
    /// The mouse was pressed.
    pub mouse: bool,
    /// More than one thing touched at the same time: a hand lay down.
    pub hand: bool,
    down: Vec<(Device, u64)>,
}

/// What someone holds, in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Held {
    /// A pen that tells how hard it presses.
    PenWithForce,
    /// A pen that does not.
    Pen,
    /// A finger, or a pen that comes in as one.
    Finger,
    /// A mouse, or a pen that comes in as one.
    Mouse,
}

impl PenSeen {
    /// Takes one reading in.
    pub fn see(&mut self, reading: &Reading) {
        let which = (reading.device, reading.id);
        let is_down = self.down.contains(&which);
        self.force |= reading.device != Device::Mouse && reading.force.is_some_and(|force| force > 0.0);
        match reading.phase {
            Phase::Down => {
                if !is_down {
                    self.down.push(which);
                }
                self.touch |= reading.device != Device::Mouse;
                self.mouse |= reading.device == Device::Mouse;
                let touching = self.down.iter().filter(|(device, _)| *device != Device::Mouse).count();
                self.hand |= touching > 1;
            }
            Phase::Move if is_down => self.moves += 1,
            Phase::Move => self.near |= reading.device == Device::Touch,
            Phase::Up | Phase::Cancel => self.down.retain(|one| *one != which),
        }
        self.near |= reading.device == Device::Pen;
    }

    /// What is held, once a line was drawn.
    ///
    /// ```
    /// use potloodlijn::ink::{Device, Held, PenSeen, Phase, Reading};
    /// let down = Reading {
    ///     device: Device::Touch, id: 1, phase: Phase::Down, x: 0.0, y: 0.0, force: Some(0.3),
    ///     time_ms: 0.0, on_sheet: true,
    /// };
    /// let mut seen = PenSeen::default();
    /// seen.see(&down);
    /// (0..7).for_each(|_| seen.see(&Reading { phase: Phase::Move, ..down }));
    /// assert_eq!(seen.held(), None, "seven movements are a tap");
    /// seen.see(&Reading { phase: Phase::Move, ..down });
    /// assert_eq!(seen.held(), Some(Held::PenWithForce));
    /// ```
    pub fn held(&self) -> Option<Held> {
        if self.moves < ENOUGH_MOVES {
            return None;
        }
        Some(match self {
            Self { force: true, .. } => Held::PenWithForce,
            Self { near: true, .. } => Held::Pen,
            // A touch comes in as a mouse as well, so it goes first.
            Self { touch: true, .. } => Held::Finger,
            _ => Held::Mouse,
        })
    }

    /// The rule that fits what was seen, with `quiet_ms` as it was.
    pub fn rule(&self, quiet_ms: f64) -> PalmRule {
        let held = self.held();
        PalmRule {
            quiet_ms,
            pen_has_force: held == Some(Held::PenWithForce),
            hand_rests: held == Some(Held::Finger) && self.hand,
        }
    }
}
