//! Help on the lane of interventions: whether it came in time and what it did.

use super::participants::all_with_phases;
use super::tally::phase_of;
use crate::model::{Domain, Group, HelpAim, HelpReach, OneOf, PhaseLetter};

/// Help that a group told of, over everyone who agreed to group figures and whose phases are set.
#[derive(Debug, Clone, PartialEq)]
pub struct HelpGiven {
    /// How many persons take part.
    pub participants: usize,
    /// How many of them told of any help.
    pub persons: usize,
    /// Each time, in the order of the phases and then of where in the phase it began.
    pub times: Vec<HelpTime>,
}

/// One time that help was there.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct HelpTime {
    /// The phase in which it began.
    pub phase: PhaseLetter,
    /// Where in that phase, from 0 (its beginning) to 1 (its end).
    pub part: f64,
    /// Whether it was used, where that was said.
    pub used: Option<bool>,
    /// Whether it came in time, where that was said.
    pub in_time: Option<bool>,
    /// How it worked out, −2 to 2; 0 is neither, or not said.
    pub helped: i8,
    /// What it was for, where that was said.
    pub aim: Option<HelpAim>,
    /// Whom it reached, where that was said.
    pub reach: Option<HelpReach>,
    /// Whose it is: a place in the order of those who take part.
    pub person: usize,
}

impl HelpGiven {
    /// How many times `is` holds of.
    pub fn count(&self, is: impl Fn(&HelpTime) -> bool) -> usize {
        self.times.iter().filter(|time| is(time)).count()
    }
}

/// The help that `group` tells of. Help that began outside the timeline is left out.
///
/// ```
/// use potloodlijn::{analysis::help_given, demo::example_group, model::{Group, Language}};
/// let example = example_group(3, 7, Language::Nl);
/// let mut group = Group::new(example.setup.id, example.setup);
/// group.journeys = example.journeys.into();
/// let help = help_given(&group);
/// let said = help.count(|time| time.in_time.is_some());
/// assert_eq!(said, help.count(|time| time.in_time == Some(true)) + help.count(|time| time.in_time == Some(false)));
/// ```
pub fn help_given(group: &Group) -> HelpGiven {
    let taking = all_with_phases(group);
    let (mut times, mut persons) = (Vec::new(), 0);
    for (person, (journey, spans)) in taking.part.iter().enumerate() {
        let before = times.len();
        for event in journey.events.iter().filter(|event| event.domain == Domain::Intervention) {
            let Some(span) = phase_of(event, spans).map(|place| spans[place]) else { continue };
            let length = (span.to_day - span.from_day).max(f64::MIN_POSITIVE);
            let told = event.intervention.as_ref();
            times.push(HelpTime {
                phase: span.letter,
                part: ((event.from - span.from_day) / length).clamp(0.0, 1.0),
                used: told.and_then(|told| told.used),
                in_time: told.and_then(|told| told.in_time),
                helped: told.map_or(0, |told| told.helped.value()),
                aim: event.help_aim().as_ref().and_then(OneOf::known),
                reach: event.help_reach().as_ref().and_then(OneOf::known),
                person,
            });
        }
        persons += usize::from(times.len() > before);
    }
    times.sort_by(|one, other| one.phase.cmp(&other.phase).then(one.part.total_cmp(&other.part)));
    HelpGiven { participants: taking.part.len(), persons, times }
}
