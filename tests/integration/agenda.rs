//! Moments to ask about: each rule on a drawing made for it, and what becomes of a moment.

use potloodlijn::analysis::{
    APART_WEEKS, AgendaItem, CROSSING_VALUE, CROSSING_WEEKS, DROP_VALUE, MOST_OF_A_RULE, SAME_MOMENT_DAYS,
    SHARP_TURN_VALUE, SHORTEST_GAP_DAYS, WEEK_DAYS, agenda, to_print,
};
use potloodlijn::demo::example_group;
use potloodlijn::format::builtin_instruments;
use potloodlijn::model::{
    AgendaMark, AgendaRule, AgendaState, Code, Crossing, Curve, Domain, Event, Gap, GapReason, Instrument, Journey,
    Language, ParticipantCode, Point, Segment, Setup, Timeline,
};
use potloodlijn::report::{Paper, agenda_document};
use potloodlijn::text::{Texts, agenda_question, agenda_seen, agenda_when};
use uuid::Uuid;

use super::renamed::renamed;

fn code(name: &str) -> Code {
    Code::new(name).unwrap()
}

/// The first instrument, with one pair whose crossing is asked about.
fn instrument() -> Instrument {
    let pair =
        Crossing { falls: code("engagement"), rises: code("strain"), extra: potloodlijn::model::Extra::default() };
    Instrument { crossings: vec![pair], ..builtin_instruments()[0].clone() }
}

fn empty() -> Journey {
    let timeline = Timeline::new(jiff::civil::date(2021, 9, 1), jiff::civil::date(2023, 7, 15));
    let setup = Setup::standard(Uuid::from_u128(1), instrument(), timeline, Language::Nl);
    Journey::new(Uuid::from_u128(2), ParticipantCode::new("P01").unwrap(), &setup, jiff::Timestamp::UNIX_EPOCH)
}

fn curve(places: &[(f64, f64)]) -> Curve {
    let points = places.iter().map(|&(day, value)| Point::new(day, value)).collect();
    Curve { segments: vec![Segment::new(points)], ..Curve::default() }
}

fn with(lines: &[(&str, &[(f64, f64)])]) -> Journey {
    let mut journey = empty();
    journey.curves = lines.iter().map(|(name, places)| (code(name), curve(places))).collect();
    journey
}

fn event(day: f64) -> Event {
    Event::new(Uuid::from_u128(7), Domain::Work, day)
}

fn items(journey: &Journey) -> Vec<AgendaItem> {
    agenda(journey, &instrument())
}

fn rules(journey: &Journey) -> Vec<AgendaRule> {
    items(journey).iter().map(|item| item.moment.rule).collect()
}

const END: f64 = 680.0;

#[test]
fn level_lines_give_nothing_to_ask() {
    assert_eq!(
        rules(&with(&[("engagement", &[(0.0, 60.0), (END, 60.0)]), ("strain", &[(0.0, 40.0), (END, 45.0)])])),
        []
    );
    assert_eq!(rules(&empty()), []);
}

#[test]
fn one_curve_down_while_another_goes_up_is_one_moment_with_its_ends() {
    let fall = [(0.0, 70.0), (280.0, 70.0), (371.0, 40.0), (END, 40.0)];
    let rise = [(0.0, 20.0), (280.0, 20.0), (371.0, 60.0), (END, 60.0)];
    let journey = with(&[("engagement", &fall), ("strain", &rise)]);
    let found = items(&journey);
    assert_eq!(found.iter().map(|item| item.moment.rule).collect::<Vec<_>>(), [AgendaRule::Crossing], "{found:?}");
    let moment = &found[0].moment;
    // A quarter of a year, from the last week before it begins.
    assert_eq!((moment.day, moment.to), (280.0, Some(280.0 + CROSSING_WEEKS as f64 * WEEK_DAYS)));
    assert_eq!(moment.indicators, [code("engagement"), code("strain")]);
}

#[test]
fn which_pair_crosses_is_said_by_the_instrument() {
    let fall = [(0.0, 70.0), (280.0, 70.0), (371.0, 70.0 - CROSSING_VALUE - 1.0), (END, 53.0)];
    let rise = [(0.0, 20.0), (280.0, 20.0), (371.0, 20.0 + CROSSING_VALUE + 1.0), (END, 37.0)];
    let journey = with(&[("engagement", &fall), ("strain", &rise)]);
    assert_eq!(rules(&journey), [AgendaRule::Crossing]);
    let without = Instrument { crossings: Vec::new(), ..instrument() };
    assert!(agenda(&journey, &without).is_empty());
}

#[test]
fn a_drop_is_asked_about_only_where_nothing_is_told_near_it() {
    let fall: &[(f64, f64)] = &[(0.0, 70.0), (280.0, 70.0), (336.0, 70.0 - DROP_VALUE - 4.0), (END, 46.0)];
    let mut journey = with(&[("energy", fall)]);
    assert_eq!(rules(&journey), [AgendaRule::DropWithoutEvent]);
    journey.events = vec![event(300.0)];
    assert_eq!(rules(&journey), []);
    journey.events = vec![event(60.0)];
    assert_eq!(rules(&journey), [AgendaRule::DropWithoutEvent], "what was told is long before");
}

#[test]
fn worse_is_up_for_a_curve_whose_pleasant_end_is_below() {
    let up: &[(f64, f64)] = &[(0.0, 20.0), (280.0, 20.0), (330.0, 44.0), (END, 44.0)];
    assert_eq!(rules(&with(&[("strain", up)])), [AgendaRule::DropWithoutEvent]);
    assert_eq!(rules(&with(&[("energy", up)])), []);
}

#[test]
fn sharp_turns_of_several_curves_about_one_time_are_one_moment() {
    let up: &[(f64, f64)] = &[(0.0, 30.0), (300.0, 30.0), (360.0, 80.0), (END, 80.0)];
    let later: &[(f64, f64)] = &[(0.0, 30.0), (312.0, 30.0), (372.0, 78.0), (END, 78.0)];
    let found = items(&with(&[("energy", up), ("meaning", later)]));
    let turn = &found[0].moment;
    assert_eq!((turn.rule, turn.indicators.len()), (AgendaRule::SharpTurn, 2), "{found:?}");
    let gentle = 30.0 + SHARP_TURN_VALUE - 2.0;
    let slow: &[(f64, f64)] = &[(0.0, 30.0), (300.0, 30.0), (345.0, gentle), (END, gentle + 90.0 / 45.0)];
    assert_eq!(rules(&with(&[("energy", slow)])), []);
}

#[test]
fn a_gap_keeps_its_reason_and_short_ones_are_not_asked_about() {
    let mut journey = empty();
    let gap = |from: f64, to: f64, reason| Gap { from, to, reason, extra: potloodlijn::model::Extra::default() };
    let open = |gaps| Curve { gaps, ..Curve::default() };
    let long = gap(100.0, 160.0, GapReason::RatherNotSay);
    journey.curves.insert(code("energy"), open(vec![long.clone()]));
    journey.curves.insert(
        code("meaning"),
        open(vec![long, gap(300.0, 300.0 + SHORTEST_GAP_DAYS - 1.0, GapReason::NotApplicable)]),
    );
    let found = items(&journey);
    assert_eq!(found.len(), 1, "one moment for both curves, none for a few days: {found:?}");
    assert_eq!(found[0].moment.reason, Some(GapReason::RatherNotSay));
    assert_eq!(found[0].moment.indicators, [code("meaning"), code("energy")], "in the order of the instrument");
}

#[test]
fn curves_far_apart_for_a_while_are_asked_about_and_a_crossing_of_a_week_is_not() {
    let high: &[(f64, f64)] = &[(0.0, 90.0), (END, 90.0)];
    let dip = |weeks: f64| {
        let (down, up) = (300.0, 300.0 + weeks * WEEK_DAYS);
        [(0.0, 60.0), (down - 100.0, 60.0), (down, 22.0), (up, 22.0), (up + 100.0, 60.0), (END, 60.0)]
    };
    let long = dip(APART_WEEKS as f64 + 2.0);
    let found = items(&with(&[("engagement", high), ("energy", &long)]));
    let apart = found.iter().find(|item| item.moment.rule == AgendaRule::Apart).expect("they lie apart");
    assert_eq!(apart.moment.indicators, [code("engagement"), code("energy")], "first the one at its pleasant end");
    let short = dip(1.0);
    assert!(!rules(&with(&[("engagement", high), ("energy", &short)])).contains(&AgendaRule::Apart));
}

#[test]
fn help_is_asked_about_where_it_begins_and_where_it_ends() {
    let mut journey = empty();
    let help = Event { domain: Domain::Intervention, to: Some(200.0), title: "Coach".into(), ..event(120.0) };
    journey.events = vec![help];
    let found = items(&journey);
    let places: Vec<_> = found.iter().map(|item| (item.moment.rule, item.moment.day)).collect();
    assert_eq!(places, [(AgendaRule::HelpBegins, 120.0), (AgendaRule::HelpEnds, 200.0)]);
    let words = agenda_seen(Texts::of(Language::Nl), &instrument(), &journey, &found[0].moment);
    assert_eq!(words, "Hier begint hulp: Coach.");
}

#[test]
fn what_became_of_a_moment_stays_with_it_when_the_line_moves_a_little() {
    let turn = |day: f64| [(0.0, 30.0), (day, 30.0), (day + 60.0, 80.0)];
    let mut journey = with(&[("energy", &turn(300.0))]);
    let moment = items(&journey)[0].moment.clone();
    journey.agenda =
        vec![AgendaMark { state: AgendaState::Asked, note: "Verhuizing.".into(), ..AgendaMark::of(&moment) }];
    journey.curves.insert(code("energy"), curve(&turn(300.0 + SAME_MOMENT_DAYS - 5.0)));
    let found = items(&journey);
    assert_eq!((found.len(), found[0].state, found[0].note.as_str()), (1, AgendaState::Asked, "Verhuizing."));
    journey.curves.insert(code("energy"), curve(&turn(300.0 + SAME_MOMENT_DAYS + 20.0)));
    let states: Vec<_> = items(&journey).iter().map(|item| item.state).collect();
    assert_eq!(states, [AgendaState::Asked, AgendaState::Open], "what was asked stays, and there is a new moment");
}

#[test]
fn a_moment_put_aside_is_not_printed_and_does_not_come_back_by_itself() {
    let up: &[(f64, f64)] = &[(0.0, 30.0), (300.0, 30.0), (360.0, 80.0)];
    let mut journey = with(&[("energy", up)]);
    let moment = items(&journey)[0].moment.clone();
    journey.agenda = vec![AgendaMark { state: AgendaState::Dropped, ..AgendaMark::of(&moment) }];
    assert_eq!(to_print(&items(&journey)).count(), 0);
    journey.curves.clear();
    assert!(items(&journey).is_empty());
}

#[test]
fn a_crossing_that_a_redrawn_line_moved_is_not_asked_about_twice() {
    let falls = |from: f64| [(0.0, 80.0), (from, 80.0), (from + 130.0, 20.0), (END, 20.0)];
    let rises = |from: f64| [(0.0, 20.0), (from, 20.0), (from + 130.0, 80.0), (END, 80.0)];
    let crossing_from = |from| {
        let (engagement, strain) = (falls(from), rises(from));
        with(&[("engagement", &engagement), ("strain", &strain)])
    };
    let before = crossing_from(100.0);
    let moment = items(&before).into_iter().find(|it| it.moment.rule == AgendaRule::Crossing).unwrap().moment;
    let asked = AgendaMark { state: AgendaState::Asked, ..AgendaMark::of(&moment) };
    // Moved by more than a mark is looked for around its beginning, and still over what it was.
    for moved in [100.0 + 2.0 * SAME_MOMENT_DAYS, 100.0 - 2.0 * SAME_MOMENT_DAYS] {
        let mut after = crossing_from(moved);
        after.agenda = vec![asked.clone()];
        let crossings: Vec<AgendaItem> =
            items(&after).into_iter().filter(|it| it.moment.rule == AgendaRule::Crossing).collect();
        assert_eq!(crossings.len(), 1, "from {moved}: {crossings:?}");
        assert_eq!((crossings[0].state, crossings[0].mark), (AgendaState::Asked, Some(0)));
    }
    // Somewhere else altogether it is another one, and what was asked stays.
    let mut elsewhere = crossing_from(500.0);
    elsewhere.agenda = vec![asked];
    let crossings = items(&elsewhere).into_iter().filter(|it| it.moment.rule == AgendaRule::Crossing).count();
    assert_eq!(crossings, 2);
}

#[test]
fn crossings_of_the_same_lines_never_lie_over_each_other() {
    for seed in 0..6 {
        let example = example_group(12, seed, Language::Nl);
        for journey in &example.journeys {
            let found: Vec<AgendaItem> = agenda(journey, &example.setup.instrument);
            let crossings = found.iter().map(|it| &it.moment).filter(|it| it.rule == AgendaRule::Crossing);
            let crossings: Vec<_> = crossings.collect();
            for (place, one) in crossings.iter().enumerate() {
                let same = crossings[place + 1..].iter().filter(|other| other.indicators == one.indicators);
                assert!(
                    same.clone().all(|other| other.day >= one.to.unwrap()),
                    "{}: {crossings:?}",
                    journey.participant
                );
            }
        }
    }
}

#[test]
fn an_own_moment_is_on_the_agenda_with_its_own_question() {
    let mut journey = empty();
    let own = AgendaMark {
        rule: AgendaRule::Own.code(),
        text: "Hoe was die zomer?".into(),
        ..AgendaMark::of(&potloodlijn::model::AgendaMoment::new(AgendaRule::Own, 31.0, Vec::new()))
    };
    journey.agenda = vec![own];
    let found = items(&journey);
    assert_eq!((found.len(), found[0].mark), (1, Some(0)));
    let texts = Texts::of(Language::Nl);
    assert_eq!(agenda_question(texts, &instrument(), &journey, &found[0].moment), "Hoe was die zomer?");
    assert_eq!(agenda_when(texts, &journey, &found[0].moment), "oktober 2021");
}

#[test]
fn every_question_is_open_and_every_text_is_there_in_both_languages() {
    let example = example_group(40, 3, Language::Nl);
    let instrument = &example.setup.instrument;
    for language in Language::ALL {
        let texts = Texts::of(language);
        for journey in &example.journeys {
            for item in agenda(journey, instrument) {
                let question = agenda_question(texts, instrument, journey, &item.moment);
                let seen = agenda_seen(texts, instrument, journey, &item.moment);
                assert!(question.contains('?') && !question.starts_with("agenda-"), "{question}");
                assert!(!seen.starts_with("agenda-") && !seen.contains("  "), "{seen}");
                for leading in ["omdat", "door ", "because", "due to"] {
                    assert!(!question.contains(leading) && !seen.contains(leading), "{question} {seen}");
                }
            }
        }
    }
}

#[test]
fn an_example_person_gets_a_handful_of_questions_and_never_a_flood() {
    let example = example_group(40, 3, Language::Nl);
    let counts: Vec<usize> = example.journeys.iter().map(|it| agenda(it, &example.setup.instrument).len()).collect();
    let most = counts.iter().max().unwrap();
    assert!(counts.iter().all(|&count| count >= 2), "{counts:?}");
    assert!(*most <= 4 * MOST_OF_A_RULE, "{counts:?}");
}

#[test]
fn no_rule_knows_the_name_of_anything() {
    let example = example_group(9, 5, Language::Nl);
    let instrument = Instrument { crossings: instrument().crossings, ..example.setup.instrument.clone() };
    for journey in &example.journeys {
        let (other, other_instrument) = renamed(journey, &instrument);
        let shape = |items: Vec<AgendaItem>| {
            let plain =
                items.into_iter().map(|it| (it.moment.rule, it.moment.day, it.moment.to, it.moment.indicators.len()));
            plain.collect::<Vec<_>>()
        };
        assert_eq!(shape(agenda(&other, &other_instrument)), shape(agenda(journey, &instrument)));
    }
}

#[test]
fn a_closing_question_stands_on_the_page_of_its_answer() {
    let example = example_group(40, 3, Language::Nl);
    let instrument = &example.setup.instrument;
    let mut asked = 0;
    for journey in &example.journeys {
        let document = agenda_document(&[(journey, instrument)], Language::Nl, Paper::A4);
        for page in &document.pages {
            let words: Vec<&str> = page.texts().map(|text| text.words.as_str()).collect();
            for answer in journey.answers.iter().filter(|answer| !answer.text.is_empty()) {
                let prompt = instrument.prompts.iter().find(|prompt| prompt.id == answer.prompt).unwrap();
                if words.contains(&prompt.text.get(Language::Nl)) {
                    asked += 1;
                    let begins = |words: &&str| answer.text.starts_with(*words);
                    assert!(words.iter().any(begins), "{}: {}", journey.participant, answer.text);
                }
            }
        }
    }
    assert!(asked > 40, "{asked}");
}
