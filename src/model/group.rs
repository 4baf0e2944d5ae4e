//! The facilitator's project: the set-up, the journeys, and what was made of them.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{
    BoardAction, BoardMoment, BoardNote, BreakEven, Extra, IssuedEdition, Journey, Journeys, Measurement,
    MeasurementTime, Now, OutsideMeasure, OwnCode, ParticipantCode, Print, ProcessMeasure, SMALLEST_GROUP, Setup,
};

/// The facilitator's project.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Group {
    /// Its id.
    pub id: Uuid,
    /// What the group drew with.
    pub setup: Setup,
    /// The journeys, in the order of their participants' codes. Each is written whole, with its kind and version, so that it can be
    /// taken out of the group as a file of its own.
    #[serde(default, with = "whole_journeys")]
    pub journeys: Journeys,
    /// Journeys that were withdrawn; their ids only, so that they are not taken again.
    #[serde(default)]
    pub withdrawn: Vec<Uuid>,
    /// Of each of them a hash of set-up and code, with the id as its salt, for every set-up under which this person stood in the
    /// group, so that the same person is not taken again under another id either. In the order of the alphabet.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub withdrawn_people: BTreeSet<String>,
    /// Actions of the redesign.
    #[serde(default)]
    pub board: Vec<BoardAction>,
    /// The moments on the board, in the order in which they are talked about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub moments: Vec<BoardMoment>,
    /// Free notes on the board: what was written down in the workshop and is no agreement.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub board_notes: Vec<BoardNote>,
    /// The facilitator's own codes, and memos on codes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub own_codes: Vec<OwnCode>,
    /// Measurements of "now", at most one for each time.
    #[serde(default)]
    pub measurements: Vec<Measurement>,
    /// Moments as they were when people filled them in and handed them in. Those that are for a measurement, and agreed to be
    /// counted, are in [`Self::measurements`] too.
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "moments_without_their_file")]
    pub now: Vec<Now>,
    /// What is asked, besides the indicators, about what was to be done.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub process_measures: Vec<ProcessMeasure>,
    /// Measures from outside that were agreed as a goal.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub outside_measures: Vec<OutsideMeasure>,
    /// The facilitator gave the measurements free for the report, as far as the rules for groups let anything be told of them.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub effects_for_report: bool,
    /// What was filled in to hold the cost of the plan against.
    #[serde(default, skip_serializing_if = "BreakEven::is_untouched")]
    pub break_even: BreakEven,
    /// The facilitator's own notes.
    #[serde(default)]
    pub notes: String,
    /// Editions that were given out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub editions: Vec<IssuedEdition>,
    /// Pages that were printed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub prints: Vec<Print>,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Group {
    /// A group without journeys.
    pub fn new(id: Uuid, setup: Setup) -> Self {
        Self {
            id,
            setup,
            journeys: Journeys::new(),
            withdrawn: Vec::new(),
            withdrawn_people: BTreeSet::new(),
            board: Vec::new(),
            moments: Vec::new(),
            board_notes: Vec::new(),
            own_codes: Vec::new(),
            measurements: Vec::new(),
            now: Vec::new(),
            process_measures: Vec::new(),
            outside_measures: Vec::new(),
            effects_for_report: false,
            break_even: BreakEven::default(),
            notes: String::new(),
            editions: Vec::new(),
            prints: Vec::new(),
            extra: Extra::default(),
        }
    }

    /// How many agreed to be counted in figures about the group.
    pub fn agreed_to_figures(&self) -> usize {
        self.journeys.iter().filter(|journey| journey.counts_in_group()).count()
    }

    /// The fewest people about whom a figure may be shown to others than the facilitator.
    ///
    /// ```
    /// use potloodlijn::{demo::example_setup, model::{Group, Language}};
    /// let mut group = Group::new(uuid::Uuid::nil(), example_setup(0, 7, Language::Nl));
    /// group.setup.min_group = 7;
    /// assert_eq!(group.fewest_shown(), 7);
    /// group.setup.min_group = 2;
    /// assert_eq!(group.fewest_shown(), 5);
    /// ```
    pub fn fewest_shown(&self) -> usize {
        self.setup.min_group.max(SMALLEST_GROUP) as usize
    }

    /// The pages that were printed, less those that are an edition and stand among [`Self::editions`] already.
    pub fn prints_beside_editions(&self) -> impl Iterator<Item = &Print> {
        let is_edition = |print: &Print| ["edition", "hr"].contains(&print.kind.as_str());
        self.prints.iter().filter(move |print| self.editions.is_empty() || !is_edition(print))
    }

    /// The journey of `participant`.
    pub fn journey_of(&self, participant: &ParticipantCode) -> Option<&Journey> {
        self.journeys.iter().find(|journey| journey.participant == *participant)
    }
    /// The code of this group that `typed` means, in whatever capitals; any code while the group has handed out and taken in none.
    ///
    /// ```
    /// use potloodlijn::{demo::example_group, model::{Group, Language, ParticipantCode}};
    /// let example = example_group(2, 7, Language::Nl);
    /// let mut group = Group::new(example.setup.id, example.setup);
    /// group.journeys = example.journeys.into();
    /// let code = |typed: &str| ParticipantCode::new(typed).unwrap();
    /// assert_eq!(group.known_code(&code("p02")), Some(code("P02")));
    /// assert_eq!(group.known_code(&code("P99")), None);
    /// ```
    pub fn known_code(&self, typed: &ParticipantCode) -> Option<ParticipantCode> {
        let handed_out = self.setup.codes.iter().filter_map(|code| ParticipantCode::new(code));
        let known: Vec<ParticipantCode> = self.people().into_iter().cloned().chain(handed_out).collect();
        if known.is_empty() || known.contains(typed) {
            return Some(typed.clone());
        }
        known.into_iter().find(|code| code.same_file(typed))
    }

    /// The measurement at `time`.
    pub fn measurement(&self, time: MeasurementTime) -> Option<&Measurement> {
        self.measurements.iter().find(|measurement| measurement.time == time)
    }

    /// The moment `action` belongs to, where it is one of [`Self::moments`].
    pub fn moment_of(&self, action: &BoardAction) -> Option<&BoardMoment> {
        let id = Uuid::try_parse(&action.moment).ok()?;
        self.moments.iter().find(|moment| moment.id == id)
    }

    /// The moment `action` belongs to in words; empty without one.
    ///
    /// ```
    /// use potloodlijn::{demo::example_setup, model::{BoardAction, Group, Language, Level}};
    /// use uuid::Uuid;
    /// let group = Group::new(Uuid::nil(), example_setup(0, 7, Language::Nl));
    /// let mut card = BoardAction::new(Uuid::nil(), "after the summer".into(), Level::Team);
    /// assert_eq!(group.moment_words(&card), "after the summer");
    /// card.moment = Uuid::from_u128(1).to_string();
    /// assert_eq!(group.moment_words(&card), "", "the id of a moment that is no more");
    /// ```
    pub fn moment_words<'a>(&'a self, action: &'a BoardAction) -> &'a str {
        match self.moment_of(action) {
            Some(moment) => &moment.text,
            // An id of a moment that is no more says nothing to a reader.
            None if Uuid::try_parse(&action.moment).is_ok() => "",
            None => &action.moment,
        }
    }

    /// The phase `action` is meant for: its own, or that of its moment.
    pub fn phase_of(&self, action: &BoardAction) -> Option<super::PhaseLetter> {
        action.phase.or_else(|| self.moment_of(action).and_then(|moment| moment.phase))
    }

    /// Takes all measurements of `participant` away, as withdrawing does; true when there were any. The rounds themselves
    /// stay, also when nobody is left in one.
    pub fn forget_measurements_of(&mut self, participant: &ParticipantCode) -> bool {
        let forgotten = self.measurements.iter_mut().map(|measurement| measurement.forget(participant));
        forgotten.fold(false, |any, one| any | one)
    }
}

mod whole_journeys {
    //! Journeys inside of a group, as they stand in files of their own.

    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use crate::model::{Journey, Journeys};

    #[derive(Serialize)]
    struct Whole<'a> {
        format: &'static str,
        /// Nothing, where it is a newer one, which stands among the fields this version does not know.
        #[serde(skip_serializing_if = "Option::is_none")]
        version: Option<u32>,
        #[serde(flatten)]
        journey: &'a Journey,
    }

    fn whole(journey: &Journey) -> Whole<'_> {
        let version = (!journey.extra.contains_key("version")).then_some(Journey::FORMAT_VERSION);
        Whole { format: Journey::FORMAT, version, journey }
    }

    pub fn serialize<S: Serializer>(journeys: &Journeys, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(journeys.iter().map(whole))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Journeys, D::Error> {
        let mut journeys = Vec::<Journey>::deserialize(deserializer)?;
        for journey in &mut journeys {
            journey.extra.remove("format");
            super::forget_known_version(&mut journey.extra);
        }
        Ok(journeys.into())
    }
}

/// The version that a part names is kept where it is newer than that of this program, so that its file is known as such.
fn forget_known_version(extra: &mut Extra) {
    let version = extra.get("version").and_then(serde_json::Value::as_u64);
    if version.is_none_or(|version| version <= u64::from(Journey::FORMAT_VERSION)) {
        extra.remove("version");
    }
}

/// Moments inside of a group, of which another program may have kept what they are as files.
fn moments_without_their_file<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Vec<Now>, D::Error> {
    let mut moments = Vec::<Now>::deserialize(deserializer)?;
    for now in &mut moments {
        now.moment.extra.remove("format");
        forget_known_version(&mut now.moment.extra);
    }
    Ok(moments)
}
