//! What has been done with one drawing, step by step, in a few words with a mark.

use jiff::Timestamp;

use crate::analysis::{HandedIn, PersonStanding, PhasesStanding};
use crate::model::FACILITATOR;
use crate::text::Texts;
use crate::ui::facilitator::threads::environment::dots::Mark;
use crate::ui::scene::Scene;

/// What is done with a drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// It came in.
    HandedIn,
    /// It was talked through.
    Talked,
    /// Its phases were set.
    Phases,
    /// Its owner was asked about quotes.
    Quotes,
    /// What its owner agreed to.
    Consent,
}

impl Step {
    /// All, in the order of the method.
    pub const ALL: [Self; 5] = [Self::HandedIn, Self::Talked, Self::Phases, Self::Quotes, Self::Consent];

    /// The text of its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::HandedIn => "standing-drawing",
            Self::Talked => "standing-talk",
            Self::Phases => "standing-phases",
            Self::Quotes => "standing-quotes",
            Self::Consent => "standing-consent",
        }
    }
}

/// Each step of `person`: filled when it is done, open when it waits, small when there is nothing to do.
pub fn steps_of(scene: &Scene<'_>, person: &PersonStanding) -> Vec<(Step, Mark, String)> {
    let texts = scene.texts;
    let with = |step: Step| {
        let (mark, words) = match step {
            Step::HandedIn => handed_in(texts, person),
            _ if person.handed_in == HandedIn::No => (Mark::Small, "–".to_owned()),
            Step::Talked => talked(texts, person, |at| texts.whole_date(scene.state.world.on_the_wall(at).date())),
            Step::Phases => phases(texts, person.phases.as_ref()),
            Step::Quotes => quotes(texts, person),
            Step::Consent => consent(texts, person),
        };
        (step, mark, words)
    };
    Step::ALL.map(with).into()
}

fn handed_in(texts: &Texts, person: &PersonStanding) -> (Mark, String) {
    match person.handed_in {
        HandedIn::No => (Mark::Open, texts.get("standing-not-here")),
        HandedIn::Unchecked => (Mark::Open, texts.get("standing-unchecked")),
        HandedIn::Yes => (Mark::Full, texts.get("standing-here")),
    }
}

fn talked(texts: &Texts, person: &PersonStanding, date: impl Fn(Timestamp) -> String) -> (Mark, String) {
    match person.talked {
        Some(at) => (Mark::Full, date(at)),
        None if person.may_talk => (Mark::Open, texts.get("standing-not-yet")),
        None => (Mark::Small, texts.get("standing-not-agreed")),
    }
}

fn phases(texts: &Texts, phases: Option<&PhasesStanding>) -> (Mark, String) {
    let Some(phases) = phases else { return (Mark::Open, texts.get("standing-not-yet")) };
    let by = match phases.set_by.as_deref() {
        None | Some(FACILITATOR) => texts.get("standing-by-facilitator"),
        Some(other) => texts.with("standing-by", [("who", other.into())]),
    };
    let words = match (phases.has_second, phases.weeks_apart, phases.one_only) {
        (false, ..) => by,
        (true, Some(weeks), 0) => {
            let weeks = (weeks * 10.0).round() / 10.0;
            texts.with("standing-weeks-apart", [("by", by.into()), ("weeks", weeks.into())])
        }
        _ => texts.with("standing-differ", [("by", by.into()), ("n", phases.one_only.into())]),
    };
    (Mark::Full, words)
}

fn quotes(texts: &Texts, person: &PersonStanding) -> (Mark, String) {
    if person.quotes == 0 {
        return (Mark::Small, texts.get("standing-no-quotes"));
    }
    if !person.may_quote {
        return (Mark::Small, texts.get("standing-not-agreed"));
    }
    let words =
        [("answered", person.answered.into()), ("n", person.quotes.into()), ("approved", person.approved.into())];
    let mark = if person.answered < person.quotes { Mark::Open } else { Mark::Full };
    (mark, texts.with("standing-quotes-asked", words))
}

fn consent(texts: &Texts, person: &PersonStanding) -> (Mark, String) {
    let all = [
        (person.may_talk, "standing-may-talk"),
        (person.in_figures, "standing-in-figures"),
        (person.may_quote, "standing-may-quote"),
    ];
    let given: Vec<String> = all.into_iter().filter(|(given, _)| *given).map(|(_, id)| texts.get(id)).collect();
    if given.is_empty() { (Mark::Small, texts.get("standing-nothing")) } else { (Mark::Full, given.join(", ")) }
}
