//! One person: everything that stands in a journey.

use std::collections::BTreeMap;

use jiff::civil::date;
use jiff::{SignedDuration, Timestamp};

use super::chance::Chance;
use super::code;
use super::course::{Course, Person};
use super::events::events;
use super::hand::Hand;
use super::sheet::Sheet;
use super::story::{Dealt, Story};
use crate::model::{
    Answer, Code, Consent, Curves, Extra, Journey, Landmark, Level, Locus, ParticipantCode, PhaseBorder, PhaseLetter,
    Phases, Precision, Setup, Share,
};
use crate::text::Texts;

/// 1 October 2024, 9 o'clock in UTC: the first session.
const FIRST_SESSION: Timestamp = Timestamp::constant(1_727_773_200, 0);
const SECONDS_A_DAY: i64 = 86_400;
const SESSION_DAYS: u32 = 40;
/// The codes of the language files for landmarks run from 1 to this.
const LANDMARKS: usize = 18;

/// The person numbered `number`, from 0.
pub(super) fn person(number: usize, seed: u64, setup: &Setup, texts: &Texts) -> Journey {
    // Stream 0 is the set-up's.
    let chance = &mut Chance::new(seed, number as u64 + 1);
    let id = chance.id();
    let begun = FIRST_SESSION + seconds(chance.whole_below(SESSION_DAYS) * SECONDS_A_DAY + chance.whole_below(18_000));
    let story = Story::new(Dealt::to(number, seed), chance);
    let mut journey = Journey::new(id, participant_code(number), setup, begun);
    journey.timeline = story.timeline.clone();
    journey.consent = consent(&story);
    journey.events = events(&story, journey.consent.quotes, texts, chance);
    journey.progress.skipped = skipped(&story);
    let drawing_seconds = 1_700 + chance.whole_below(2_000);
    journey.progress.seconds = drawing_seconds.unsigned_abs();
    journey.curves = curves(&journey, &story, setup, chance);
    journey.landmarks = landmarks(&story, texts, chance);
    journey.answers = answers(&story, texts);
    let handed_in = begun + seconds(drawing_seconds + 60 + chance.whole_below(1_200));
    let mut journey = journey.handed_in(handed_in);
    // The facilitator sets the borders after the interview, about a week later.
    journey.phases = phases(&story, texts);
    journey.modified = handed_in + seconds((6 + chance.whole_below(5)) * SECONDS_A_DAY + chance.whole_below(7_200));
    journey
}

/// `P01` for 0.
pub(super) fn participant_code(number: usize) -> ParticipantCode {
    ParticipantCode::new(&format!("P{:02}", number + 1)).expect("a letter and digits")
}

fn seconds(count: i64) -> SignedDuration {
    SignedDuration::from_secs(count)
}

fn consent(story: &Story) -> Consent {
    Consent {
        interview: story.dealt.consent != 2,
        group_figures: true,
        quotes: story.dealt.consent > 1,
        said_on: None,
        withdraw_until: Some(date(2025, 4, 1)),
        extra: Extra::new(),
    }
}

fn skipped(story: &Story) -> Vec<Code> {
    match story.dealt.skipped {
        0 => vec![code("recovery")],
        1 => vec![code("meaning")],
        _ => Vec::new(),
    }
}

fn curves(journey: &Journey, story: &Story, setup: &Setup, chance: &mut Chance) -> Curves {
    let person = Person::new(chance);
    let hand = Hand::new(story.length, chance);
    let sheet = Sheet::new(story, chance);
    let mut curves = Curves::new();
    for indicator in &setup.instrument.indicators {
        if journey.progress.skipped.contains(&indicator.id) {
            continue;
        }
        let Some(course) = Course::new(indicator, &person, story, &journey.events, chance) else { continue };
        curves.insert(indicator.id.clone(), sheet.curve(&indicator.id, hand.draw(&course, chance)));
    }
    curves
}

fn landmarks(story: &Story, texts: &Texts, chance: &mut Chance) -> Vec<Landmark> {
    let landmark = |turn: usize, day: f64| Landmark {
        day: day.round(),
        to: None,
        precision: if turn == 0 { Precision::Day } else { Precision::Month },
        text: texts.get(&format!("example-landmark-{}", (2 * story.dealt.landmarks + turn) % LANDMARKS + 1)),
        share: Share::Facilitator,
        extra: Extra::new(),
    };
    let parts = [chance.between(0.03, 0.4), chance.between(0.5, 0.95)];
    parts.iter().enumerate().map(|(turn, part)| landmark(turn, part * story.length)).collect()
}

fn phases(story: &Story, texts: &Texts) -> Phases {
    let reason = |kind: &str| Some(texts.get(&format!("example-{kind}-{}", story.dealt.reasons + 1)));
    let border = |day: f64, kind: &str| PhaseBorder { day, reason: reason(kind), extra: Extra::new() };
    let letter = |letter: char| PhaseLetter::new(letter).expect("a capital letter");
    let mut borders = BTreeMap::new();
    borders.extend(story.critical.map(|day| (letter('B'), border(day, "critical"))));
    borders.extend(story.recovery.map(|day| (letter('C'), border(day, "recovery"))));
    Phases { set_by: Some("facilitator".to_owned()), borders, ..Phases::default() }
}

/// Most look for the cause in themselves, though their drawings point to what was around them.
fn answers(story: &Story, texts: &Texts) -> Vec<Answer> {
    let number = story.dealt.answers;
    let answer = |prompt: &str, kind: &str, levels: Vec<Level>, locus| Answer {
        levels,
        locus,
        ..Answer::new(code(prompt), texts.get(&format!("example-{kind}-{}", number + 1)))
    };
    let levels = match number {
        0..5 => vec![Level::Individual],
        5 => vec![Level::Leadership],
        6 => vec![Level::Organisation],
        7 => vec![Level::Team, Level::Organisation],
        _ => vec![Level::Leadership, Level::Organisation],
    };
    let locus = if number < 5 { Locus::Individual } else { Locus::Environment };
    let lowest = story.critical.map(|_| answer("lowest-point", "lowest", Vec::new(), None));
    let close = [answer("now", "now", Vec::new(), None), answer("would-have-helped", "helped", levels, Some(locus))];
    lowest.into_iter().chain(close).collect()
}
