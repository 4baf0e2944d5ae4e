//! What stood behind the sheet while people drew. The borders of school terms pull memories towards themselves, so figures
//! say for how many that was so.

use crate::model::{Group, Journey, Layer, ParticipantCode, Setup, is_school_holidays};

/// How many of `participants` had school holidays behind their sheet at some time while drawing, as their journeys record.
///
/// ```
/// use potloodlijn::{analysis::drew_over_school_holidays, demo::example_group, model::{Calendar, Group, Language, Layer}};
/// let example = example_group(2, 7, Language::Nl);
/// let mut group = Group::new(example.setup.id, example.setup);
/// group.journeys = example.journeys.into();
/// group.setup.calendars = ["Toetsweken", "Schoolvakanties"].map(|name| Calendar { name: name.into(), ..Calendar::default() }).into();
/// group.journeys[0].layers = vec![Layer::OfSetup(0).code()];
/// group.journeys[1].layers = vec![Layer::OfSetup(1).code()];
/// assert_eq!(drew_over_school_holidays(&group, group.journeys.iter().map(|journey| &journey.participant)), 1);
/// ```
pub fn drew_over_school_holidays<'a>(
    group: &Group,
    participants: impl IntoIterator<Item = &'a ParticipantCode>,
) -> usize {
    let over_holidays = |participant: &&ParticipantCode| {
        let journey = group.journeys.iter().find(|journey| journey.participant == **participant);
        journey.is_some_and(|journey| drew_over(journey, &group.setup))
    };
    participants.into_iter().filter(over_holidays).count()
}

/// Whether school holidays stood behind the sheet: those of a region, or a calendar of the set-up that is one of them.
pub(super) fn drew_over(journey: &Journey, setup: &Setup) -> bool {
    let of_setup = setup.calendars.iter().enumerate().filter(|(_, calendar)| calendar.is_of_school_holidays());
    let mut of_setup = of_setup.map(|(place, _)| Layer::OfSetup(place).code());
    journey.layers.iter().any(is_school_holidays) || of_setup.any(|layer| journey.layers.contains(&layer))
}
