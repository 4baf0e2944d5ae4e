//! The instruments that come with the program.

use std::sync::OnceLock;

use super::{Opened, read};
use crate::model::{Code, Instrument};

/// The instruments that come with the program, the usual one first.
///
/// # Panics
/// Never: the tests read both files.
pub fn builtin_instruments() -> &'static [Instrument] {
    static READ_ONCE: OnceLock<Vec<Instrument>> = OnceLock::new();
    READ_ONCE.get_or_init(|| {
        let files = [
            include_str!("../../assets/instruments/mental-health.instrument.json"),
            include_str!("../../assets/instruments/engagement.instrument.json"),
        ];
        let read_one = |text: &str| -> Opened<Instrument> {
            read(text.as_bytes(), &Instruments::default()).expect("the instruments in the program are whole")
        };
        files.iter().map(|text| read_one(text).value).collect()
    })
}

/// The instruments against which journeys are checked.
#[derive(Debug, Clone, Default)]
pub struct Instruments {
    known: Vec<Instrument>,
}

impl Instruments {
    /// Those that come with the program.
    pub fn builtin() -> Self {
        Self { known: builtin_instruments().to_vec() }
    }

    /// Adds one. One with the same id goes before those that were there, as a facilitator may have changed it.
    pub fn add(&mut self, instrument: Instrument) {
        self.known.insert(0, instrument);
    }

    /// The one with this id.
    pub fn get(&self, id: &Code) -> Option<&Instrument> {
        self.known.iter().find(|instrument| instrument.id == *id)
    }
}
