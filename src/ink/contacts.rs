//! What is down on the sheet, and the part each plays.

use super::reading::{Device, Reading};

/// A mouse within this of a touch is that touch, in points.
const ECHO_POINTS: f64 = 2.0;
/// A touch may come in as a mouse this long after it, in milliseconds.
const ECHO_MS: f64 = 500.0;

/// What something that is down does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// It draws.
    Draws,
    /// It moves and zooms the sheet together with another.
    Takes,
    /// A finger that may not draw; another one may join it.
    Waits,
    /// It does nothing until it is lifted.
    Ignored,
}

/// Something that is down.
#[derive(Debug, Clone, Copy)]
pub(super) struct Contact {
    pub(super) device: Device,
    pub(super) id: u64,
    pub(super) part: Part,
    pub(super) has_force: bool,
    pub(super) down_ms: f64,
    pub(super) x: f64,
    pub(super) y: f64,
    /// The longest way from where it came down, in points.
    pub(super) travelled: f64,
    began: (f64, f64),
}

impl Contact {
    pub(super) fn new(reading: &Reading, part: Part) -> Self {
        Self {
            device: reading.device,
            id: reading.id,
            part,
            has_force: presses(reading),
            down_ms: reading.time_ms,
            x: reading.x,
            y: reading.y,
            travelled: 0.0,
            began: (reading.x, reading.y),
        }
    }

    fn is_of(&self, reading: &Reading) -> bool {
        self.device == reading.device && self.id == reading.id
    }
}

/// It is told with a force.
pub(super) fn presses(reading: &Reading) -> bool {
    reading.force.is_some_and(|force| force > 0.0)
}

/// All that is down, and the touches known to be pens.
#[derive(Debug, Default)]
pub(super) struct Contacts {
    down: Vec<Contact>,
    pens: Vec<u64>,
    /// Where and when touches were told of last.
    last_touches: Vec<(f64, f64, f64)>,
}

impl Contacts {
    pub(super) fn part_of(&self, reading: &Reading) -> Option<Part> {
        self.down.iter().find(|one| one.is_of(reading)).map(|one| one.part)
    }

    /// Since it came down it was told with a force.
    pub(super) fn pressed(&self, reading: &Reading) -> bool {
        self.down.iter().any(|one| one.is_of(reading) && one.has_force)
    }

    pub(super) fn is_down(&self, reading: &Reading) -> bool {
        self.part_of(reading).is_some()
    }

    pub(super) fn drawing(&self) -> Option<&Contact> {
        self.with_part(Part::Draws).next()
    }

    pub(super) fn with_part(&self, part: Part) -> impl Iterator<Item = &Contact> {
        self.down.iter().filter(move |one| one.part == part)
    }

    pub(super) fn others_down(&self, reading: &Reading) -> impl Iterator<Item = &Contact> {
        self.down.iter().filter(move |one| !one.is_of(reading))
    }

    pub(super) fn put(&mut self, contact: Contact) {
        self.note_touch(contact.device, (contact.x, contact.y, contact.down_ms));
        self.down.push(contact);
    }

    pub(super) fn move_to(&mut self, reading: &Reading) {
        self.note_touch(reading.device, (reading.x, reading.y, reading.time_ms));
        if let Some(one) = self.down.iter_mut().find(|one| one.is_of(reading)) {
            (one.x, one.y) = (reading.x, reading.y);
            one.has_force |= presses(reading);
            one.travelled = one.travelled.max((one.x - one.began.0).hypot(one.y - one.began.1));
        }
    }

    pub(super) fn lift(&mut self, reading: &Reading) {
        self.note_touch(reading.device, (reading.x, reading.y, reading.time_ms));
        let was_down = self.is_down(reading);
        self.down.retain(|one| !one.is_of(reading));
        // Whether down or not, this touch is over; its number may be given to a finger next.
        if reading.device == Device::Touch && (was_down || self.is_pen(reading.id)) {
            self.pens.retain(|id| *id != reading.id || reading.phase == super::Phase::Down);
        }
    }

    pub(super) fn set_part(&mut self, contact: &Contact, part: Part) {
        for one in self.down.iter_mut().filter(|one| one.device == contact.device && one.id == contact.id) {
            one.part = part;
        }
    }

    pub(super) fn set_part_of(&mut self, reading: &Reading, part: Part) {
        for one in self.down.iter_mut().filter(|one| one.is_of(reading)) {
            one.part = part;
        }
    }

    pub(super) fn replace_part(&mut self, before: Part, after: Part) {
        for one in self.down.iter_mut().filter(|one| one.part == before) {
            one.part = after;
        }
    }

    pub(super) fn ignore_all(&mut self) {
        for one in &mut self.down {
            one.part = Part::Ignored;
        }
    }

    pub(super) fn ignore_hands(&mut self) {
        let pens = &self.pens;
        let is_pen = |one: &Contact| one.device == Device::Pen || one.device == Device::Touch && pens.contains(&one.id);
        for one in self.down.iter_mut().filter(|one| !is_pen(one)) {
            one.part = Part::Ignored;
        }
    }

    pub(super) fn is_pen_contact(&self, one: &Contact) -> bool {
        one.device == Device::Pen || one.device == Device::Touch && self.is_pen(one.id)
    }

    pub(super) fn any_pen_down(&self) -> bool {
        self.down.iter().any(|one| self.is_pen_contact(one))
    }

    pub(super) fn is_pen(&self, id: u64) -> bool {
        self.pens.contains(&id)
    }

    pub(super) fn remember_pen(&mut self, id: u64) {
        if !self.is_pen(id) {
            self.pens.push(id);
        }
    }

    pub(super) fn forget_pens(&mut self) {
        self.pens.clear();
    }

    /// A mouse at the place of a touch that was told of just before is that touch once more.
    pub(super) fn is_echo(&self, mouse: &Reading) -> bool {
        // A mouse that draws is no echo; its way may cross a hand.
        let draws = self.part_of(mouse) == Some(Part::Draws);
        let near = |&(x, y, ms): &(f64, f64, f64)| {
            (mouse.x - x).hypot(mouse.y - y) <= ECHO_POINTS && mouse.time_ms - ms <= ECHO_MS
        };
        !draws && self.last_touches.iter().any(near)
    }

    fn note_touch(&mut self, device: Device, (x, y, ms): (f64, f64, f64)) {
        if device == Device::Mouse {
            return;
        }
        self.last_touches.retain(|last| ms - last.2 <= ECHO_MS);
        // Hundreds a frame come in; the newest few are where an echo can be.
        if self.last_touches.len() >= 32 {
            self.last_touches.remove(0);
        }
        self.last_touches.push((x, y, ms));
    }
}
