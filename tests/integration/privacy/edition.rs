//! Editions of groups.

use potloodlijn::demo::example_group;
use potloodlijn::format::write;
use potloodlijn::model::{CheckedWords, Group, Language, Quote};
use potloodlijn::privacy::{Refusal, Table, Why, draft_edition, edition_of};

/// The example people as a group.
pub fn group_of(people: usize, seed: u64) -> Group {
    let example = example_group(people, seed, Language::Nl);
    let mut group = Group::new(uuid::Uuid::from_u128(1), example.setup);
    group.journeys = example.journeys.into();
    group
}

#[test]
fn nine_people_make_an_edition_that_says_something() {
    let edition = edition_of(&group_of(9, 7)).unwrap();
    assert_eq!((edition.participants, edition.min_group), (8, 5), "a phase does not occur for one of the nine");
    assert_eq!(edition.trends.len(), 21);
    assert!(edition.trends.iter().filter(|cell| cell.falling.or(cell.rising).or(cell.stable).is_some()).count() > 12);
    assert!(edition.factors.len() > 5 && edition.actors.len() > 5);
    assert!(edition.lines.iter().all(|line| line.mean.len() == 15 && line.lower_half.is_none()));
    assert!(edition.quotes.is_empty(), "nobody has looked through a quote");
}

#[test]
fn a_group_below_the_minimum_has_no_edition_and_the_minimum_is_never_below_five() {
    let mut group = group_of(4, 7);
    assert_eq!(edition_of(&group), Err(Refusal::TooFew { participants: 4, minimum: 5 }));
    group.setup.min_group = 1;
    assert_eq!(edition_of(&group), Err(Refusal::TooFew { participants: 4, minimum: 5 }));
    let mut group = group_of(9, 7);
    group.setup.min_group = 10;
    assert_eq!(edition_of(&group), Err(Refusal::TooFew { participants: 8, minimum: 10 }));
}

#[test]
fn who_did_not_agree_or_withdrew_plays_no_part() {
    let mut group = group_of(11, 7);
    let without: Group = {
        let mut it = group.clone();
        it.journeys = it.journeys.shared()[2..].iter().cloned().collect();
        it
    };
    group.journeys[0].consent.group_figures = false;
    group.withdrawn.push(group.journeys[1].id);
    assert_eq!(edition_of(&group), edition_of(&without));
}

#[test]
fn no_code_date_title_or_note_is_in_an_edition() {
    let group = group_of(12, 3);
    let bytes = String::from_utf8(write(&edition_of(&group).unwrap())).unwrap();
    for journey in &group.journeys {
        assert!(!bytes.contains(journey.participant.as_str()) && !bytes.contains(&journey.id.to_string()));
        for event in &journey.events {
            for words in [&event.title, &event.note] {
                assert!(words.is_empty() || !bytes.contains(words.as_str()), "{words}");
            }
        }
    }
    assert!(!bytes.contains("2022-") && !bytes.contains("2023-"), "no date");
    assert!(!bytes.contains(&group.id.to_string()) && !bytes.contains(&group.setup.id.to_string()));
    assert!(!bytes.contains(&group.setup.name) || group.setup.name == group.setup.instrument.name.nl);
}

#[test]
fn a_quote_needs_its_owners_yes_twice_and_a_look_at_its_words() {
    let mut group = group_of(9, 7);
    let words = "Dat zei Marieke ook.";
    let told = |group: &Group| draft_edition(group).unwrap();
    let place = group.journeys[0].events.iter().position(|event| !event.quotes.is_empty()).unwrap();
    for journey in &mut group.journeys {
        journey.events.iter_mut().for_each(|event| event.quotes.truncate(0));
    }
    let set = |group: &mut Group, agreed, approved, checked: Option<CheckedWords>| {
        group.journeys[0].consent.quotes = agreed;
        let quote = Quote { approved, checked, ..Quote::new(words.into()) };
        group.journeys[0].events[place].quotes = vec![quote];
    };
    let checked = |text: &str, accepted: &[&str]| {
        let accepted = accepted.iter().map(|&it| it.to_owned()).collect();
        Some(CheckedWords { of: words.into(), text: text.into(), accepted, ..CheckedWords::default() })
    };
    let clean = "Dat zei een collega ook.";
    for (agreed, approved, checked, why) in [
        (false, true, checked(clean, &[]), Why::NotApproved),
        (true, false, checked(clean, &[]), Why::NotApproved),
        (true, true, None, Why::WordsToLookAt),
        (true, true, checked(words, &[]), Why::WordsToLookAt),
        (true, true, checked(words, &["marieke"]), Why::WordsToLookAt),
        (true, true, checked("  ", &[]), Why::WordsToLookAt),
    ] {
        set(&mut group, agreed, approved, checked);
        let draft = told(&group);
        assert_eq!(draft.edition.quotes, Vec::<String>::new());
        assert!(draft.left_out.iter().any(|it| it.table == Table::Quote(words.into()) && it.why == why));
    }
    set(&mut group, true, true, checked(clean, &[]));
    assert_eq!(told(&group).edition.quotes, [clean]);
    set(&mut group, true, true, checked(words, &["Marieke"]));
    assert_eq!(told(&group).edition.quotes, [words]);
    group.journeys[0].events[place].quotes[0].text = "Dat zei Marieke van mijn team ook.".into();
    assert_eq!(
        told(&group).edition.quotes,
        Vec::<String>::new(),
        "the words have changed since they were looked through"
    );
}

#[test]
fn of_the_instrument_goes_out_what_is_printed_in_every_language_and_nothing_beside_it() {
    let mut group = group_of(9, 7);
    let told = |text: &str| {
        let text =
            serde_json::json!({ "nl": text, "en": text, "fy": format!("{text} yn it Frysk"), "x-by": "Willeke" });
        serde_json::from_value::<potloodlijn::model::Bilingual>(text).unwrap()
    };
    let instrument = &mut group.setup.instrument;
    instrument.indicators[0].name = told("Zin");
    instrument.indicators[0].founded_on = "Wat Willeke vroeg".into();
    instrument.phases[0].meaning = told("Het begin");
    instrument.factors[0].short = Some(told("Plicht"));
    instrument.actors[0].mandate = told("Mag dat");
    instrument.actors[0].short = Some(told("Ikzelf"));
    let edition = String::from_utf8(write(&edition_of(&group).unwrap())).unwrap();
    assert!(!edition.contains("Willeke"), "what nobody prints does not go out");
    for words in ["Zin", "Het begin", "Plicht", "Mag dat", "Ikzelf"] {
        assert!(edition.contains(&format!("{words} yn it Frysk")), "{words}");
    }
}

#[test]
fn a_name_in_a_short_name_is_told_before_an_edition_is_made() {
    let mut instrument = group_of(9, 7).setup.instrument;
    assert!(potloodlijn::privacy::words::words_of_setup(&instrument).is_empty());
    let short = |text: &str| Some(potloodlijn::model::Bilingual { nl: text.into(), ..Default::default() });
    instrument.factors[0].short = short("Druk door Marieke");
    instrument.actors[0].short = short("Chef Marieke");
    let told: Vec<String> =
        potloodlijn::privacy::words::words_of_setup(&instrument).into_iter().map(|(words, _)| words).collect();
    assert_eq!(told, ["Chef Marieke", "Druk door Marieke"]);
}

/// Between two editions of the very same people the words would come or go with someone else, whom a reader may know to have joined.
#[test]
fn nobody_is_quoted_whom_the_edition_is_not_about() {
    let words = "Een collega hielp.";
    let checked = CheckedWords { of: words.into(), text: words.into(), ..CheckedWords::default() };
    let quote = Quote { approved: true, checked: Some(checked), ..Quote::new(words.into()) };
    let mut group = group_of(9, 7);
    for journey in &mut group.journeys {
        journey.events.iter_mut().for_each(|event| event.quotes.clear());
        journey.consent.quotes = true;
    }
    let edition = edition_of(&group).unwrap();
    let mut joined = example_group(10, 7, Language::Nl).journeys.remove(9);
    joined.phases = potloodlijn::model::Phases::default();
    joined.consent.quotes = true;
    joined.events.iter_mut().for_each(|event| event.quotes.clear());
    joined.events[0].quotes = vec![quote.clone()];
    group.journeys.push(joined);
    let draft = draft_edition(&group).unwrap();
    assert_eq!(draft.edition, edition, "who joined without phases changes nothing");
    assert!(draft.left_out.iter().any(|it| it.table == Table::Quote(words.into()) && it.why == Why::NotCounted));
    group.journeys[0].events[0].quotes = vec![quote];
    assert_eq!(edition_of(&group).unwrap().quotes, [words], "of someone whom it is about");
}
