//! The example group is one that people of the field would believe, and the same everywhere.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use potloodlijn::demo::{Example, example_group, example_journey};
use potloodlijn::format::{Format, write};
use potloodlijn::model::{
    Code, Domain, GapReason, Journey, Language, Level, Locus, Mentioned, PhaseLetter, Setup, Share, check_journey,
    check_setup,
};
use potloodlijn::text::Texts;

const SEED: u64 = 7;

fn committed() -> Vec<(PathBuf, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/examples");
    let Example { setup, journeys } = example_group(9, SEED, Language::Nl);
    let mut files = vec![(folder.join(format!("example-group{}", Setup::ENDING)), write(&setup))];
    let named = |journey: &Journey| folder.join(format!("{}{}", journey.participant, Journey::ENDING));
    files.extend(journeys.iter().map(|journey| (named(journey), write(journey))));
    files
}

/// Writes the committed examples again: `cargo test --test integration write_the_committed_examples -- --ignored`.
#[test]
#[ignore = "writes into assets/examples"]
fn write_the_committed_examples() {
    for (path, bytes) in committed() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
}

#[test]
fn the_committed_examples_are_what_seed_7_makes_to_the_byte() {
    for (path, bytes) in committed() {
        // A checkout on Windows may have changed the one line ending.
        let there = String::from_utf8(std::fs::read(&path).unwrap()).unwrap().replace("\r\n", "\n");
        assert!(there.into_bytes() == bytes, "{} is not what the seed makes", path.display());
    }
}

#[test]
fn a_person_is_the_same_in_every_group_that_is_large_enough() {
    let small = example_group(3, 11, Language::En);
    let large = example_group(40, 11, Language::En);
    assert_eq!(small.journeys[..], large.journeys[..3]);
    assert_eq!(example_journey(25, 11, &small.setup), large.journeys[25]);
}

#[test]
fn another_seed_is_another_group_with_other_ids() {
    let ids = |seed| example_group(9, seed, Language::Nl).journeys.into_iter().map(|it| it.id).collect::<BTreeSet<_>>();
    assert!(ids(1).is_disjoint(&ids(2)));
    assert_eq!(ids(1).len(), 9);
}

#[test]
fn the_language_changes_words_and_nothing_else() {
    let (dutch, english) = (example_group(9, SEED, Language::Nl), example_group(9, SEED, Language::En));
    for (nl, en) in dutch.journeys.iter().zip(&english.journeys) {
        assert_eq!(nl.curves, en.curves);
        let days = |journey: &Journey| journey.events.iter().map(|event| (event.id, event.from)).collect::<Vec<_>>();
        assert_eq!(days(nl), days(en));
        assert_ne!(nl.events[0].title, en.events[0].title);
    }
}

#[test]
fn four_hundred_people_obey_every_rule_and_know_every_code() {
    let Example { setup, journeys } = example_group(400, 3, Language::Nl);
    assert_eq!(check_setup(&setup), []);
    let instrument = &setup.instrument;
    for journey in &journeys {
        assert_eq!(check_journey(journey, Some(instrument)), [], "{}", journey.participant);
        for event in &journey.events {
            assert!(event.from >= 0.0 && event.to.unwrap_or(event.from) <= journey.timeline.length_days());
            assert!(event.indicators.iter().all(|id| instrument.indicator(id).is_some()));
            let code_of = |what: &Mentioned| match what {
                Mentioned::Code(code) => Some(code.clone()),
                Mentioned::Other(_) => None,
            };
            let actors = event.actors.iter().filter_map(|mention| code_of(&mention.what));
            let offered_by = event.intervention.iter().filter_map(|help| help.offered_by.clone());
            actors.chain(offered_by).for_each(|code| assert!(instrument.actor(&code).is_some(), "actor {code}"));
            let factors = event.factors.iter().filter_map(|mention| code_of(&mention.what));
            factors.for_each(|code| assert!(instrument.factor(&code).is_some(), "factor {code}"));
            assert_eq!(event.domain == Domain::Intervention, event.intervention.is_some());
        }
        for answer in &journey.answers {
            assert!(instrument.prompts.iter().any(|prompt| prompt.id == answer.prompt));
        }
    }
}

#[test]
fn every_word_is_there_and_days_and_values_have_two_decimals() {
    let two_decimals = |number: f64| (number * 100.0 - (number * 100.0).round()).abs() < 1e-6;
    for language in Language::ALL {
        for journey in example_group(27, 5, language).journeys {
            let events = journey.events.iter();
            let quotes = events.clone().flat_map(|event| event.quotes.iter().map(|quote| quote.text.clone()));
            let words = events.flat_map(|event| [event.title.clone(), event.note.clone()]).chain(quotes);
            let words = words.chain(journey.landmarks.iter().map(|it| it.text.clone()));
            let words = words.chain(journey.answers.iter().map(|it| it.text.clone()));
            let mut words = words.chain(journey.phases.borders.values().filter_map(|border| border.reason.clone()));
            // A text that is missing gives its own id.
            assert!(words.all(|text| !text.is_empty() && !text.starts_with("example-")));
            for curve in journey.curves.values() {
                let points: Vec<_> = curve.segments.iter().flat_map(|segment| &segment.points).collect();
                assert!((60..=200).contains(&points.len()), "{} points", points.len());
                assert!(points.iter().all(|point| two_decimals(point.day) && two_decimals(point.value)));
            }
        }
    }
}

#[test]
fn the_nine_differ_as_people_do() {
    for seed in [SEED, 1, 2, 3] {
        let group = example_group(9, seed, Language::Nl).journeys;
        let distinct = |of: &dyn Fn(&Journey) -> String| group.iter().map(of).collect::<BTreeSet<_>>().len();
        assert_eq!(distinct(&|journey| journey.timeline.end.to_string()), 9);
        assert!(distinct(&|journey| format!("{:?}", letter_day(journey, 'B'))) >= 8);
        for journey in &group {
            let months = journey.timeline.length_days() / 30.44;
            assert!((13.9..=31.0).contains(&months), "{months} months");
            assert!(journey.timeline.start.year() >= 2020 && journey.timeline.end.year() <= 2024);
            assert!(journey.consent.group_figures);
            assert_eq!(journey.as_drawn.as_ref().unwrap().curves, journey.curves);
            assert!(journey.events.iter().all(|event| event.share != Share::Myself));
        }
        let whole = group.iter().filter(|it| letter_day(it, 'B').is_some() && letter_day(it, 'C').is_some()).count();
        assert!(whole >= 7, "all phases occur for {whole} of 9");
        let gaps = group.iter().flat_map(|journey| journey.curves.values()).flat_map(|curve| &curve.gaps);
        let reasons: Vec<GapReason> = gaps.map(|gap| gap.reason).collect();
        for reason in [GapReason::NotApplicable, GapReason::NotRemembered, GapReason::RatherNotSay] {
            assert!(reasons.contains(&reason), "nobody has a gap for {reason:?}");
        }
        assert_eq!(group.iter().map(|journey| journey.progress.skipped.len()).sum::<usize>(), 2);
        assert!(group.iter().any(|journey| !journey.consent.quotes));
        let quotes = || group.iter().flat_map(|it| &it.events).flat_map(|event| &event.quotes);
        assert!(quotes().any(|quote| quote.approved) && quotes().any(|quote| !quote.approved));
        assert!(group.iter().flat_map(|it| &it.events).any(|event| event.share == Share::Report));
    }
}

#[test]
fn nine_people_at_one_table_do_not_tell_the_same_thing() {
    for seed in 0..20 {
        let group = example_group(9, seed, Language::Nl).journeys;
        let mut seen = BTreeSet::new();
        let events = group.iter().flat_map(|journey| &journey.events);
        let told = events.map(|event| &event.title).chain(group.iter().flat_map(|it| &it.answers).map(|it| &it.text));
        assert!(told.into_iter().all(|text| seen.insert(text)), "seed {seed}");
    }
}

#[test]
fn every_text_of_the_example_occurs_in_some_group() {
    let words = include_str!("../../assets/texts/nl/example.ftl");
    let ids = words.lines().filter_map(|line| line.split_once(" = ")).map(|(id, _)| id);
    let example = example_group(9, 0, Language::Nl);
    let mut planned = potloodlijn::model::Group::new(uuid::Uuid::from_u128(1), example.setup);
    planned.journeys = example.journeys.into();
    potloodlijn::demo::add_example_plan(&mut planned, 0);
    let everything: Vec<u8> = (0..12)
        .flat_map(|seed| example_group(27, seed, Language::Nl).journeys)
        .flat_map(|journey| write(&journey))
        .chain(write(&planned))
        .collect();
    let everything = String::from_utf8(everything).unwrap();
    for id in ids {
        let text = Texts::of(Language::Nl).get(id).replace('"', "\\\"");
        assert!(everything.contains(&text), "{id} is never used");
    }
}

#[test]
fn a_few_in_a_large_group_miss_a_phase() {
    let group = example_group(270, 4, Language::Nl).journeys;
    let without = |letter| group.iter().filter(|journey| letter_day(journey, letter).is_none()).count();
    assert_eq!((without('B'), without('C')), (10, 30));
}

/// What the method found must be there to be found.
mod findings {
    use super::*;

    fn crowd() -> Vec<Journey> {
        (0..10).flat_map(|seed| example_group(18, seed, Language::Nl).journeys).filter(has_all_phases).collect()
    }

    fn has_all_phases(journey: &Journey) -> bool {
        letter_day(journey, 'B').is_some() && letter_day(journey, 'C').is_some()
    }

    fn value(journey: &Journey, indicator: &str, day: f64) -> Option<f64> {
        journey.curves.get(&Code::new(indicator).unwrap())?.value_at(day)
    }

    /// Mean level between two days, over ten places where the curve is drawn.
    fn level(journey: &Journey, indicator: &str, from: f64, to: f64) -> Option<f64> {
        let places = (0..10).map(|place| from + (to - from) * (f64::from(place) + 0.5) / 10.0);
        let values: Vec<f64> = places.filter_map(|day| value(journey, indicator, day)).collect();
        (values.len() > 5).then(|| values.iter().sum::<f64>() / values.len() as f64)
    }

    fn mean(numbers: impl Iterator<Item = f64>) -> f64 {
        let all: Vec<f64> = numbers.collect();
        all.iter().sum::<f64>() / all.len() as f64
    }

    fn borders(journey: &Journey) -> (f64, f64) {
        (letter_day(journey, 'B').unwrap(), letter_day(journey, 'C').unwrap())
    }

    #[test]
    fn engagement_and_meaning_fall_and_strain_rises_from_run_up_to_critical() {
        let crowd = crowd();
        for (indicator, sign) in [("engagement", -1.0), ("meaning", -1.0), ("strain", 1.0)] {
            let changes = crowd.iter().filter_map(|journey| {
                let (critical, recovery) = borders(journey);
                Some(level(journey, indicator, critical, recovery)? - level(journey, indicator, 0.0, critical)?)
            });
            let changes: Vec<f64> = changes.collect();
            let agree = changes.iter().filter(|&&change| change * sign > 10.0).count();
            assert!(agree * 10 >= changes.len() * 9, "{indicator}: {agree} of {}", changes.len());
        }
    }

    #[test]
    fn engagement_masks_growing_strain_in_the_run_up() {
        let crowd = crowd();
        let halfway = |indicator: &'static str| {
            mean(crowd.iter().filter_map(|journey| {
                let (critical, _) = borders(journey);
                let start = level(journey, indicator, 0.0, 0.08 * critical)?;
                Some(level(journey, indicator, 0.45 * critical, 0.6 * critical)? - start)
            }))
        };
        assert!(halfway("strain") > 15.0, "strain {}", halfway("strain"));
        assert!(halfway("engagement") > -4.0, "engagement {}", halfway("engagement"));
    }

    #[test]
    fn capacity_and_confidence_decline_slowly() {
        let crowd = crowd();
        for indicator in ["capacity", "psycap"] {
            let fallen_before_critical = mean(crowd.iter().filter_map(|journey| {
                let (critical, recovery) = borders(journey);
                let whole = value(journey, indicator, 1.0)? - value(journey, indicator, recovery)?;
                let run_up = value(journey, indicator, 1.0)? - value(journey, indicator, critical)?;
                Some(run_up / whole)
            }));
            assert!((0.25..0.7).contains(&fallen_before_critical), "{indicator}: {fallen_before_critical}");
        }
    }

    #[test]
    fn the_manager_is_the_actor_most_often_named_as_negative_in_the_critical_phase() {
        let mut persons: BTreeMap<String, BTreeSet<(usize, String)>> = BTreeMap::new();
        for (group, seed) in (0..10).enumerate() {
            for journey in example_group(9, seed, Language::Nl).journeys {
                let Some(critical) = letter_day(&journey, 'B') else { continue };
                let recovery = letter_day(&journey, 'C').unwrap_or(f64::INFINITY);
                for event in journey.events.iter().filter(|event| (critical..recovery).contains(&event.from)) {
                    for mention in event.actors.iter().filter(|mention| mention.impact.value() < 0) {
                        let Mentioned::Code(code) = &mention.what else { continue };
                        let person = (group, journey.participant.to_string());
                        persons.entry(code.to_string()).or_default().insert(person);
                    }
                }
            }
        }
        let manager = persons.remove("manager").unwrap().len();
        assert!(manager >= 75, "{manager} of 90");
        assert!(persons.values().all(|others| 2 * others.len() < manager));
    }

    #[test]
    fn help_in_the_critical_phase_comes_late_or_without_a_mandate() {
        let crowd = crowd();
        let helped = crowd.iter().flat_map(|journey| {
            let (critical, recovery) = borders(journey);
            journey.events.iter().filter(move |event| (critical..recovery).contains(&event.from))
        });
        let helped: Vec<_> = helped.filter_map(|event| event.intervention.as_ref()).collect();
        assert!(helped.len() > crowd.len());
        assert!(helped.iter().all(|help| help.in_time == Some(false) && help.helped.value() <= 1));
    }

    #[test]
    fn a_new_place_is_followed_by_a_rise_of_engagement_meaning_and_confidence() {
        let crowd = crowd();
        for indicator in ["engagement", "meaning", "psycap"] {
            let rise = mean(crowd.iter().filter_map(|journey| {
                let named_place = |event: &&potloodlijn::model::Event| {
                    event.factors.iter().any(|it| it.what == Mentioned::Code(Code::new("new-place").unwrap()))
                };
                let day = journey.events.iter().find(named_place)?.from;
                let later = day + 0.4 * (journey.timeline.length_days() - day);
                Some(value(journey, indicator, later)? - value(journey, indicator, day)?)
            }));
            assert!(rise > 15.0, "{indicator}: {rise}");
        }
    }

    #[test]
    fn pressure_peaks_before_long_holidays_and_is_back_after_them() {
        // The Christmas of each person that lies in the run-up, with room on both sides.
        let crowd = crowd();
        let around = |offset: f64| {
            mean(crowd.iter().filter_map(|journey| {
                let (critical, _) = borders(journey);
                let year = journey.timeline.start.year();
                let day = (year..year + 2)
                    .map(|year| journey.timeline.day_of(jiff::civil::date(year, 12, 23)))
                    .find(|&day| day > 40.0 && day + 60.0 < critical)?;
                value(journey, "strain", day + offset)
            }))
        };
        let (before, during, after) = (around(-4.0), around(8.0), around(25.0));
        assert!(before > during + 3.0, "before {before}, during {during}");
        assert!(after > during + 3.0, "after {after}, during {during}");
    }

    #[test]
    fn most_look_for_the_cause_in_themselves() {
        let group = example_group(9, SEED, Language::Nl).journeys;
        let answers = group.iter().flat_map(|journey| &journey.answers).filter(|answer| answer.locus.is_some());
        let (own, around): (Vec<_>, Vec<_>) = answers.partition(|answer| answer.locus == Some(Locus::Individual));
        assert_eq!((own.len(), around.len()), (5, 4));
        assert!(own.iter().all(|answer| answer.levels == [Level::Individual]));
        assert!(around.iter().all(|answer| !answer.levels.contains(&Level::Individual)));
    }
}

fn letter_day(journey: &Journey, letter: char) -> Option<f64> {
    journey.phases.borders.get(&PhaseLetter::new(letter).unwrap()).map(|border| border.day)
}
