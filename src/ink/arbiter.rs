//! Which of the things that touch the sheet draws: pen before hand, hand before nothing.
//!
//! The rules, in the order in which they win:
//!
//! 1. A pen draws. It is a pen when the toolkit says so, when it presses with a force, or when it was near without
//!    touching, which a finger cannot be. A pen that comes near or down takes back what a hand has begun.
//! 2. While a pen is near, and for a settable time after, what touches is a hand: it neither draws nor moves the sheet.
//! 3. Once a force was seen, a touch without one never draws; two of them together still move and zoom the sheet.
//! 4. Without a pen the first finger draws. A second one that comes down before there is a real line takes the stroke
//!    back, and the two move and zoom. Later ones are ignored. One finger never moves the sheet.
//! 5. A mouse at the place of a touch is that touch told twice. Elsewhere it draws as a finger does.
//! 6. A stroke whose release was lost, or whose screen changed, ends with what was drawn. Holding still means nothing. A pen that
//!    pressed with a force and moves on without one hovers: it draws no further, whether its release was told or not.

use super::contacts::{Contact, Contacts, Part, presses};
use super::reading::{Device, Input, Phase, Reading};

/// Fingers that may not draw belong together when they come down this soon after each other, in milliseconds.
const TOGETHER_MS: f64 = 250.0;
/// A line shorter than this is not a real one yet, in points.
const REAL_LINE_POINTS: f64 = 24.0;
/// A hand that lies still moves less than this, in points.
const STILL_POINTS: f64 = 4.0;
/// Two fingers act once they have moved this far together or apart, in points; a hand that lies down does not.
const GESTURE_POINTS: f64 = 12.0;
/// Fingers closer than this do not zoom: their distance is mostly chance. In points.
const CLOSE_POINTS: f64 = 40.0;

/// What is known beforehand about hands on this device.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PalmRule {
    /// How long touch is ignored after a pen was near, in milliseconds.
    pub quiet_ms: f64,
    /// A force was seen before: touches without one are hands.
    pub pen_has_force: bool,
    /// A hand rests on the sheet while a pen without a force draws: what moves draws, and two fingers mean nothing.
    pub hand_rests: bool,
}

impl PalmRule {
    /// Half a second.
    pub const USUAL_QUIET_MS: f64 = 500.0;
}

impl Default for PalmRule {
    fn default() -> Self {
        Self { quiet_ms: Self::USUAL_QUIET_MS, pen_has_force: false, hand_rests: false }
    }
}

/// A place of a stroke.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Drawn {
    /// Across the screen, in points.
    pub x: f64,
    /// Down the screen, in points.
    pub y: f64,
    /// 0–1, where it is told.
    pub force: Option<f64>,
    /// When, in milliseconds of the readings' clock.
    pub time_ms: f64,
}

/// What the readings come down to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Output {
    /// A stroke begins.
    Began(Drawn),
    /// It goes on.
    Moved(Drawn),
    /// It ended, and counts.
    Finished,
    /// It was none: forget it.
    Cancelled,
    /// Two fingers took the sheet: what was at `from_x` is at `to_x` now, and all around it `scale` times as wide.
    Took {
        /// Across the screen, in points.
        from_x: f64,
        /// Across the screen, in points.
        to_x: f64,
        /// Above 1: closer.
        scale: f64,
    },
}

/// Decides which readings draw. See the rules of this module.
#[derive(Debug, Default)]
pub struct Arbiter {
    contacts: Contacts,
    rule: PalmRule,
    /// When a pen was last near.
    pen_near_ms: Option<f64>,
    /// Two things pressed with a force at once: on this screen fingers do too.
    fingers_have_force: bool,
    /// Where two fingers were when they last moved the sheet: their middle and their distance.
    gesture: Option<Grip>,
}

#[derive(Debug, Clone, Copy)]
struct Grip {
    middle_x: f64,
    middle_y: f64,
    distance: f64,
    acts: bool,
}

impl Arbiter {
    /// What is known about hands; keeps what it found out itself.
    pub fn set_rule(&mut self, rule: PalmRule) {
        let pen_has_force = rule.pen_has_force || self.rule.pen_has_force;
        self.rule = PalmRule { pen_has_force, ..rule };
    }

    /// The rule in force, with what was found out.
    pub fn rule(&self) -> PalmRule {
        self.rule
    }

    /// Takes one input; what it comes down to, in order.
    ///
    /// ```
    /// use potloodlijn::ink::{Arbiter, Device, Input, Output, Phase, Reading};
    /// let finger = Reading {
    ///     device: Device::Touch, id: 1, phase: Phase::Down, x: 5.0, y: 5.0, force: None, time_ms: 0.0, on_sheet: true,
    /// };
    /// let pen = Reading { device: Device::Pen, id: 2, x: 90.0, time_ms: 20.0, ..finger };
    /// let mut arbiter = Arbiter::default();
    /// assert!(matches!(arbiter.take(Input::Reading(finger))[..], [Output::Began(_)]));
    /// assert!(matches!(arbiter.take(Input::Reading(pen))[..], [Output::Cancelled, Output::Began(_)]));
    /// ```
    pub fn take(&mut self, input: Input) -> Vec<Output> {
        let mut outputs = Vec::new();
        match input {
            Input::Reading(reading) => self.read(reading, &mut outputs),
            Input::LostFocus | Input::ScaleChanged => self.let_go(&mut outputs),
        }
        outputs
    }

    fn read(&mut self, reading: Reading, outputs: &mut Vec<Output>) {
        if reading.device == Device::Mouse && self.contacts.is_echo(&reading) {
            return;
        }
        let is_pen = self.notice_pen(&reading);
        match reading.phase {
            Phase::Down => self.come_down(&reading, is_pen, outputs),
            Phase::Move => self.go_on(&reading, is_pen, outputs),
            Phase::Up => {
                if self.contacts.part_of(&reading) == Some(Part::Draws) {
                    outputs.push(Output::Moved(drawn(&reading)));
                    outputs.push(Output::Finished);
                }
                self.lift(&reading);
            }
            Phase::Cancel => {
                if self.contacts.part_of(&reading) == Some(Part::Draws) {
                    outputs.push(Output::Cancelled);
                }
                self.lift(&reading);
            }
        }
    }

    /// Whether this is a pen, remembering what that tells about hands.
    fn notice_pen(&mut self, reading: &Reading) -> bool {
        let has_force = reading.device == Device::Touch && presses(reading);
        if has_force && !self.fingers_have_force {
            let others =
                self.contacts.others_down(reading).any(|other| other.device == Device::Touch && other.has_force);
            if others && reading.phase == Phase::Down {
                self.fingers_have_force = true;
                self.contacts.forget_pens();
                self.rule.pen_has_force = false;
                self.pen_near_ms = None;
            } else {
                self.rule.pen_has_force = true;
            }
        }
        let hovers = reading.device == Device::Touch && reading.phase == Phase::Move && !self.contacts.is_down(reading);
        if hovers {
            self.contacts.remember_pen(reading.id);
        }
        let is_pen = reading.device == Device::Pen
            || has_force && !self.fingers_have_force
            || reading.device == Device::Touch && self.contacts.is_pen(reading.id);
        if is_pen {
            self.pen_near_ms = Some(reading.time_ms);
            if has_force {
                self.contacts.remember_pen(reading.id);
            }
        }
        is_pen
    }

    fn come_down(&mut self, reading: &Reading, is_pen: bool, outputs: &mut Vec<Output>) {
        // Its release was lost: what it drew counts.
        if self.contacts.part_of(reading) == Some(Part::Draws) {
            outputs.push(Output::Finished);
        }
        self.lift(reading);
        let part = if is_pen {
            self.send_hands_away(outputs);
            let other_pen_draws = self.contacts.drawing().is_some();
            if reading.on_sheet && !other_pen_draws { Part::Draws } else { Part::Ignored }
        } else if !reading.on_sheet || self.pen_is_near(reading.time_ms) {
            Part::Ignored
        } else if reading.device == Device::Touch && self.rule.pen_has_force {
            self.join_fingers(reading, Part::Waits)
        } else {
            self.hand_comes_down(reading, outputs)
        };
        self.contacts.put(Contact::new(reading, part));
        if part == Part::Draws {
            outputs.push(Output::Began(drawn(reading)));
        }
        self.begin_gesture();
    }

    /// Without a pen: draws, moves the sheet with another, or is ignored.
    fn hand_comes_down(&mut self, reading: &Reading, outputs: &mut Vec<Output>) -> Part {
        let Some(first) = self.contacts.drawing().copied() else { return self.join_fingers(reading, Part::Draws) };
        // A mouse that was only pressed is the same touch, told by the system under another name. A mouse that comes
        // down away from a touch is a pen that the system calls a mouse.
        let one_is_a_mouse = first.device == Device::Mouse || reading.device == Device::Mouse;
        let takes_over = if one_is_a_mouse {
            first.travelled < REAL_LINE_POINTS
        } else {
            self.rule.hand_rests && first.travelled < STILL_POINTS
        };
        if takes_over {
            self.contacts.set_part(&first, Part::Ignored);
            outputs.push(Output::Cancelled);
            return Part::Draws;
        }
        let has_drawn = first.travelled >= REAL_LINE_POINTS;
        if one_is_a_mouse || self.rule.hand_rests || has_drawn {
            return Part::Ignored;
        }
        self.contacts.set_part(&first, Part::Takes);
        outputs.push(Output::Cancelled);
        Part::Takes
    }

    /// The part of a finger beside others that do not draw: with one that waits for it, it takes the sheet.
    fn join_fingers(&mut self, reading: &Reading, alone: Part) -> Part {
        if self.contacts.with_part(Part::Takes).next().is_some() {
            return Part::Ignored;
        }
        let waiting = self.contacts.with_part(Part::Waits).find(|one| reading.time_ms - one.down_ms <= TOGETHER_MS);
        match waiting.copied() {
            Some(other) => {
                self.contacts.set_part(&other, Part::Takes);
                Part::Takes
            }
            None => alone,
        }
    }

    fn go_on(&mut self, reading: &Reading, is_pen: bool, outputs: &mut Vec<Output>) {
        if is_pen {
            self.send_hands_away(outputs);
        }
        let part = self.contacts.part_of(reading);
        let hovers = is_pen && self.contacts.pressed(reading) && !presses(reading);
        self.contacts.move_to(reading);
        match part {
            Some(Part::Draws) if hovers => {}
            Some(Part::Draws) => outputs.push(Output::Moved(drawn(reading))),
            Some(Part::Takes) => outputs.extend(self.move_gesture()),
            // A touch whose force is told late was a pen all along.
            Some(Part::Waits) if is_pen && self.contacts.drawing().is_none() => {
                self.contacts.set_part_of(reading, Part::Draws);
                outputs.push(Output::Began(drawn(reading)));
            }
            _ => {}
        }
    }

    /// A pen is there: nothing that is not a pen draws or takes the sheet any more.
    fn send_hands_away(&mut self, outputs: &mut Vec<Output>) {
        let hand_draws = self.contacts.drawing().is_some_and(|one| !self.contacts.is_pen_contact(one));
        if hand_draws {
            outputs.push(Output::Cancelled);
        }
        self.contacts.ignore_hands();
        self.gesture = None;
    }

    fn pen_is_near(&self, time_ms: f64) -> bool {
        let pen_is_down = self.contacts.any_pen_down();
        pen_is_down || self.pen_near_ms.is_some_and(|near_ms| time_ms - near_ms <= self.rule.quiet_ms)
    }

    fn lift(&mut self, reading: &Reading) {
        let part = self.contacts.part_of(reading);
        self.contacts.lift(reading);
        if part == Some(Part::Takes) {
            // The finger that stays neither draws nor moves the sheet until it is lifted too.
            self.contacts.replace_part(Part::Takes, Part::Ignored);
            self.gesture = None;
        }
    }

    fn let_go(&mut self, outputs: &mut Vec<Output>) {
        if self.contacts.drawing().is_some() {
            outputs.push(Output::Finished);
        }
        self.contacts.ignore_all();
        self.gesture = None;
    }

    fn grip(&self) -> Option<Grip> {
        let mut taking = self.contacts.with_part(Part::Takes);
        let (one, other) = (taking.next()?, taking.next()?);
        let distance = (one.x - other.x).hypot(one.y - other.y);
        let (middle_x, middle_y) = (f64::midpoint(one.x, other.x), f64::midpoint(one.y, other.y));
        Some(Grip { middle_x, middle_y, distance, acts: false })
    }

    fn begin_gesture(&mut self) {
        if self.gesture.is_none() {
            self.gesture = self.grip();
        }
    }

    fn move_gesture(&mut self) -> Option<Output> {
        let (before, now) = (self.gesture?, self.grip()?);
        let moved = (now.middle_x - before.middle_x).hypot(now.middle_y - before.middle_y);
        let acts = before.acts || moved.max((now.distance - before.distance).abs()) > GESTURE_POINTS;
        if !acts {
            return None;
        }
        self.gesture = Some(Grip { acts: true, ..now });
        let scale = now.distance.max(CLOSE_POINTS) / before.distance.max(CLOSE_POINTS);
        Some(Output::Took { from_x: before.middle_x, to_x: now.middle_x, scale })
    }
}

fn drawn(reading: &Reading) -> Drawn {
    Drawn { x: reading.x, y: reading.y, force: reading.force, time_ms: reading.time_ms }
}
