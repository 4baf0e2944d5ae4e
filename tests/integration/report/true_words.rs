//! Sentences that are true of the page they stand on.

use std::collections::BTreeMap;

use potloodlijn::model::{Curve, Extra, Gap, GapReason, Group, Journey, Language, Point, Segment};
use potloodlijn::privacy::{Whom, edition_of};
use potloodlijn::report::page::Document;
use potloodlijn::report::{
    JourneyChoices, MadePages, Paper, Printable, curve_words, edition_document, effect_document, group_document,
    journey_document, journey_document_with, poster_document,
};
use potloodlijn::text::Texts;

use super::kinds::full_group;
use super::people::{assert_tidy, code, group_of, instrument, journey, words_of};

fn group_words(people: usize) -> String {
    words_of(&group_document(&group_of(people), Language::Nl, Paper::A4))
}

#[test]
fn feet_say_that_nothing_was_measured_only_where_nothing_was() {
    let measured = words_of(&group_document(&full_group(9, Language::Nl), Language::Nl, Paper::A4));
    assert!(!measured.contains("geen metingen"), "{measured}");
    assert!(group_words(9).contains("geen metingen"));
}

#[test]
fn no_large_group_is_called_small() {
    let group = full_group(200, Language::Nl);
    let edition = edition_of(&group).unwrap();
    for document in
        [group_document(&group, Language::Nl, Paper::A4), edition_document(&edition, Language::Nl, Paper::A4)]
    {
        let words = words_of(&document);
        assert!(!words.contains("groep is klein"), "{words}");
        // Persons are bars here; nothing says that a mark is one of them.
        assert!(!words.contains("één mens\n"), "{words}");
    }
}

#[test]
fn a_list_of_everything_that_happened_is_not_called_what_happened_besides() {
    let texts = Texts::of(Language::Nl);
    let choices = JourneyChoices { words: true, ..JourneyChoices::default() };
    let words = words_of(&journey_document_with(choices, (&journey(1), &instrument()), Language::Nl, Paper::A4));
    assert!(words.contains(&texts.get("journey-words-events-all")), "{words}");
    assert!(!words.contains(&texts.get("journey-words-events")), "{words}");
}

#[test]
fn a_line_of_stress_is_at_its_worst_where_it_is_highest() {
    let mut tense: Journey = journey(1);
    let points = [(0.0, 20.0), (300.0, 90.0), (600.0, 10.0)].map(|(day, value)| Point::new(day, value));
    let curve = Curve { segments: vec![Segment::new(points.to_vec())], ..Curve::default() };
    tense.curves = BTreeMap::from([(code("strain"), curve)]);
    let words = words_of(&journey_document(&tense, &instrument(), Language::Nl, Paper::A4)).replace('\n', " ");
    assert!(words.contains("op het minst goede punt in juni 2022"), "{words}");
    assert!(!words.contains("het laagst in"), "{words}");
}

#[test]
fn one_person_is_told_as_one_in_both_languages() {
    for (language, wrong) in [(Language::En, "1 people"), (Language::Nl, "1 mensen")] {
        let made = MadePages::of_group(Printable::Hr, &group_of(1), Whom::Everyone, language, Paper::A4);
        assert!(made.document.is_none());
        let said = made.left_out.join(" ");
        assert!(!said.is_empty() && !said.contains(wrong), "{said}");
    }
}

#[test]
fn an_edition_holds_no_length_of_any_phase_so_that_its_pages_can_tell_none() {
    let edition = serde_json::to_value(edition_of(&group_of(9)).unwrap()).unwrap();
    let mut keys = Vec::new();
    let mut open = vec![&edition];
    while let Some(value) = open.pop() {
        match value {
            serde_json::Value::Object(fields) => {
                keys.extend(fields.keys().cloned());
                open.extend(fields.values());
            }
            serde_json::Value::Array(values) => open.extend(values),
            _ => {}
        }
    }
    let told = ["day", "days", "month", "months", "duration", "durations", "timeline", "borders"];
    assert!(keys.iter().all(|key| !told.contains(&key.as_str())), "{keys:?}");
}

#[test]
fn where_at_most_two_went_each_way_it_is_said_just_so() {
    let mut group = full_group(9, Language::Nl);
    let people: Vec<_> = group.journeys.iter().map(|journey| journey.participant.clone()).collect();
    // Four of nine are not the same.
    let changes = [20.0, 20.0, -20.0, -20.0, 0.0, 0.0, 0.0, 0.0, 0.0];
    for (round, measurement) in group.measurements.iter_mut().enumerate() {
        for (person, change) in people.iter().zip(changes) {
            let value = 50.0 + if round == 0 { 0.0 } else { change };
            measurement.values.entry(person.clone()).or_default().insert(code("energy"), value);
        }
    }
    let words = words_of(&effect_document(&group, Language::Nl, Paper::A4)).replace('\n', " ");
    assert!(words.contains("bij hoogstens twee mensen beter, bij hoogstens twee slechter"), "{words}");
    assert!(!words.contains("bijna iedereen"), "{words}");
}

#[test]
fn a_line_that_falls_within_one_height_is_not_said_to_fall_to_that() {
    let mut told = journey(1);
    let line = |points: [(f64, f64); 3]| {
        let points = points.map(|(day, value)| Point::new(day, value)).to_vec();
        BTreeMap::from([(code("energy"), Curve { segments: vec![Segment::new(points)], ..Curve::default() })])
    };
    let energy = instrument().indicator(&code("energy")).unwrap().clone();
    let words = |told: &Journey| curve_words(Texts::of(Language::En), told, &energy);
    told.curves = line([(0.0, 79.0), (300.0, 62.0), (600.0, 95.0)]);
    let said = words(&told);
    assert!(said.starts_with("Begins high in September 2021. Falls until June 2022. Rises to very high in "), "{said}");
    told.curves = line([(0.0, 40.0), (300.0, 79.0), (600.0, 78.0)]);
    let said = words(&told);
    assert!(said.contains(" Rises to high in June 2022. Stays about level until "), "{said}");
    assert_eq!(said.matches("high").count(), 1, "{said}");
}

#[test]
fn of_a_line_that_is_pleasant_when_low_the_highest_point_is_told() {
    let mut told = journey(1);
    let points = [(0.0, 30.0), (300.0, 95.0), (600.0, 15.0)].map(|(day, value)| Point::new(day, value)).to_vec();
    let curve = Curve { segments: vec![Segment::new(points)], ..Curve::default() };
    told.curves = ["strain", "energy"].map(|id| (code(id), curve.clone())).into();
    let words = |id: &str| curve_words(Texts::of(Language::En), &told, instrument().indicator(&code(id)).unwrap());
    let (strain, energy) = (words("strain"), words("energy"));
    assert!(strain.ends_with(" Highest point: very high, in June 2022."), "{strain}");
    assert!(!strain.contains("Lowest"), "{strain}");
    assert!(energy.contains(" Lowest point: very low, in ") && !energy.contains("Highest"), "{energy}");
}

#[test]
fn a_place_that_was_left_open_for_days_is_open_in_its_month() {
    let mut told = journey(1);
    let part = |days: [f64; 2]| Segment::new(days.map(|day| Point::new(day, 50.0)).to_vec());
    let gap = |from, to| Gap { from, to, reason: GapReason::NotRemembered, extra: Extra::default() };
    let energy = instrument().indicator(&code("energy")).unwrap().clone();
    let mut words = |from, to, language| {
        let segments = vec![part([0.0, from]), part([to, 600.0])];
        let curve = Curve { segments, gaps: vec![gap(from, to)], ..Curve::default() };
        told.curves = BTreeMap::from([(code("energy"), curve)]);
        curve_words(Texts::of(language), &told, &energy)
    };
    // The drawing begins on 1 September 2021.
    assert!(words(155.0, 165.0, Language::Nl).ends_with("Open in februari 2022."));
    assert!(words(155.0, 165.0, Language::En).ends_with("Open in February 2022."));
    assert!(words(155.0, 215.0, Language::Nl).ends_with("Open van februari 2022 tot april 2022."));
}

/// Everyone draws everything from the first day to the last, but for `energy`, which only the first `drew` people drew.
fn drawn_by(drew: usize) -> Group {
    let mut group = group_of(8);
    for (number, journey) in group.journeys.iter_mut().enumerate() {
        let length = journey.timeline.length_days();
        for indicator in instrument().indicators {
            let points = [(0.0, 60.0), (length, 30.0)].map(|(day, value)| Point::new(day, value)).to_vec();
            let curve = Curve { segments: vec![Segment::new(points)], ..Curve::default() };
            journey.curves.insert(indicator.id, curve);
        }
        if number >= drew {
            journey.curves.remove(&code("energy"));
        }
    }
    group
}

#[test]
fn of_how_many_people_a_middle_is_holds_for_every_line() {
    for (drew, says, few) in
        [(8, "het midden van 8 mensen", false), (6, "hoogstens 8 mensen", false), (3, "hoogstens 8 mensen", true)]
    {
        let group = drawn_by(drew);
        for document in
            [group_document(&group, Language::Nl, Paper::A4), poster_document(&group, Language::Nl, Paper::A3)]
        {
            assert_tidy(&document);
            let first = words_of(&Document { pages: document.pages[..1].to_vec(), ..document });
            let first = first.replace('\n', " ");
            assert!(first.contains(says), "{drew}: {first}");
            assert_eq!(first.contains("Waar minder dan 5 mensen tekenden, staat geen lijn."), few, "{drew}: {first}");
            assert!(!first.contains('…'), "{drew}: {first}");
        }
    }
}

#[test]
fn what_a_line_does_is_whole_also_where_it_has_no_middle() {
    for language in Language::ALL {
        let mut group = drawn_by(3);
        // Up and down, so that there is something to say of each phase.
        for journey in &mut group.journeys {
            let border = |letter| journey.phases.borders[&letter].day;
            let letters: Vec<_> = journey.phases.borders.keys().copied().collect();
            let days = [0.0, border(letters[0]), border(letters[1]), journey.timeline.length_days()];
            let points = days.into_iter().zip([80.0, 40.0, 10.0, 70.0]).map(|(day, value)| Point::new(day, value));
            let curve = Curve { segments: vec![Segment::new(points.collect())], ..Curve::default() };
            journey.curves.values_mut().for_each(|drawn| *drawn = curve.clone());
        }
        let document = group_document(&group, language, Paper::A4);
        assert_tidy(&document);
        let words = words_of(&document).replace('\n', " ");
        let few = Texts::of(language).with("report-few-here", [("least", 5.into())]);
        assert!(words.contains(&few), "{few}: {words}");
    }
}

#[test]
fn a_column_is_called_as_the_note_under_its_table_calls_it() {
    for language in Language::ALL {
        let texts = Texts::of(language);
        let note = texts.get("edition-trends-note");
        let explained = note.split(':').next().unwrap_or_default().to_lowercase();
        assert_eq!(texts.get("edition-level"), explained);
    }
}

#[test]
fn the_sign_of_what_was_named_has_one_word_wherever_it_is_counted() {
    for language in Language::ALL {
        let texts = Texts::of(language);
        let told = [("persons", "9".into()), ("plus", 4.into()), ("minus", 5.into())];
        let told = texts.with("report-mention-told", told);
        let (plus, minus) = (texts.get("report-threads-plus"), texts.get("report-threads-minus"));
        for id in ["sign-plus", "behind-plus", "board-mattered-helped", "report-poster-plus"] {
            assert!(texts.get(id).contains(&format!(" {plus}")) || texts.get(id) == plus, "{id}: {}", texts.get(id));
        }
        for id in ["sign-minus", "behind-minus", "board-mattered-hard", "report-poster-minus"] {
            assert!(texts.get(id).contains(&minus), "{id}: {}", texts.get(id));
        }
        assert!(told.contains(&format!(" {plus} ")) && told.contains(&format!(" {minus} ")), "{told}");
    }
}
