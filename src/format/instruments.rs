//! The instruments against which journeys are checked.

use crate::model::{Code, Instrument};

/// The instruments against which journeys are checked.
#[derive(Debug, Clone, Default)]
pub struct Instruments {
    known: Vec<Instrument>,
}

impl Instruments {
    /// These.
    pub(super) fn new(known: Vec<Instrument>) -> Self {
        Self { known }
    }

    /// Adds one. One with the same id goes before those that were there, as a facilitator may have changed it.
    ///
    /// ```
    /// use potloodlijn::format::{Instruments, builtin_instruments};
    /// let mut known = Instruments::builtin();
    /// let mut changed = builtin_instruments()[0].clone();
    /// changed.indicators.truncate(3);
    /// known.add(changed);
    /// assert_eq!(known.get(&builtin_instruments()[0].id).unwrap().indicators.len(), 3);
    /// ```
    pub fn add(&mut self, instrument: Instrument) {
        self.known.insert(0, instrument);
    }

    /// The one with this id.
    pub fn get(&self, id: &Code) -> Option<&Instrument> {
        self.known.iter().find(|instrument| instrument.id == *id)
    }
}
