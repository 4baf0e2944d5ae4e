//! The instruments that come with the program.

use std::sync::OnceLock;

use super::envelope::{Opened, read};
use super::instruments::Instruments;
use crate::model::Instrument;

/// The instruments that come with the program, the usual one first.
///
/// ```
/// use potloodlijn::format::builtin_instruments;
/// let told: Vec<_> = builtin_instruments().iter().map(|it| (it.id.as_str(), it.indicators.len())).collect();
/// assert_eq!(told, [("mental-health", 7), ("engagement", 8)]);
/// ```
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

impl Instruments {
    /// Those that come with the program.
    pub fn builtin() -> Self {
        Self::new(builtin_instruments().to_vec())
    }
}
