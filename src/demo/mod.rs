//! Example people: journeys made from a seed, the same for the same seed on every machine.
//!
//! They are made up, and built so that what the method found in real journeys can be seen in them: engagement masks
//! growing strain, pressure peaks around holidays, the contact with the manager stays difficult, help comes late, and a
//! new place brings people back. A story is outlined first (`story`), cards are dealt and played as events (`decks`,
//! `events`), every indicator gets its course from both (`course`), and a hand draws it (`hand`, `sheet`).

mod chance;
mod course;
mod decks;
mod events;
mod hand;
mod holidays;
mod person;
mod plan;
mod sheet;
mod story;

use jiff::civil::date;

use crate::format::builtin_instruments;
use crate::model::{Code, Journey, Language, Setup, Timeline};
use crate::text::Texts;
use chance::Chance;

pub use plan::add_example_plan;

/// A set-up and journeys drawn with it.
#[derive(Debug, Clone, PartialEq)]
pub struct Example {
    /// The set-up.
    pub setup: Setup,
    /// The journeys, `P01` first.
    pub journeys: Vec<Journey>,
}

/// An example group of `participants` education workers with words in `language`.
///
/// ```
/// use potloodlijn::{demo::example_group, model::Language};
/// let group = example_group(9, 7, Language::Nl);
/// assert_eq!(group.journeys[8].participant.as_str(), "P09");
/// assert_eq!(group.journeys[2], example_group(3, 7, Language::Nl).journeys[2]);
/// ```
pub fn example_group(participants: usize, seed: u64, language: Language) -> Example {
    let setup = example_setup(participants, seed, language);
    let journeys = (0..participants).map(|number| example_journey(number, seed, &setup)).collect();
    Example { setup, journeys }
}

/// The set-up of [`example_group`] alone, for those who make the journeys one by one.
pub fn example_setup(participants: usize, seed: u64, language: Language) -> Setup {
    let texts = Texts::of(language);
    let instrument = builtin_instruments()[0].clone();
    let timeline = Timeline::new(date(2020, 8, 1), date(2024, 7, 31));
    let mut setup = Setup::standard(Chance::new(seed, 0).id(), instrument, timeline, language);
    setup.name = texts.get("example-setup-name");
    setup.calendars = vec![holidays::holiday_calendar(&setup.timeline, texts)];
    setup.codes = (0..participants).map(|number| person::participant_code(number).to_string()).collect();
    setup.retention_until = Some(date(2026, 12, 31));
    setup.contact = texts.get("example-setup-contact");
    setup
}

/// The journey at place `number`, from 0, of [`example_group`] with this seed. It does not depend on the size of the
/// group.
pub fn example_journey(number: usize, seed: u64, setup: &Setup) -> Journey {
    person::person(number, seed, setup, Texts::of(setup.language))
}

fn code(text: &str) -> Code {
    Code::new(text).expect("codes in this room are kebab words")
}
