//! Wherever someone is named in a group, withdrawing takes it out and asking what is known shows it; nothing of others goes.

use potloodlijn::format::{Instruments, read, write};
use potloodlijn::model::{AgendaMark, Answer, CheckedWords, Group, MeasurementTime, ParticipantCode};
use serde_json::{Value, json};

const SOMEONE: &str = "QX77";

/// A group of two with every field there is, of whom the one is called `code` and the other P07; the same drawing is of both.
fn full_group(code: &str) -> Value {
    let path = format!("{}/tests/fixtures/v1/full.group.json", env!("CARGO_MANIFEST_DIR"));
    let mut group: Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
    let id = |number: u128| uuid::Uuid::from_u128(number).to_string();
    let moment = json!({
        "id": id(5), "at": "2026-05-12", "moment": "T1", "values": { "drive": 40 },
        "answers": [{ "prompt": "helps-now", "text": "Minder vergaderen" }], "consent": { "group_figures": true }
    });
    let mut other = group["journeys"][0].clone();
    other["words"] = json!([{ "strokes": [[[1, 2]]], "text": "druk" }]);
    other["slopes"] = json!([{ "indicator": "drive", "day": 3, "answer": "no-cause" }]);
    other["paper"] = json!({
        "sheet": 2, "paper": "a4", "checked": true,
        "stretches": [{ "indicator": "drive", "from": 1, "to": 2, "found": "sure" }]
    });
    other["phases"]["borders"]["B"]["reason"] = json!("ziekmelding");
    other["events"][0]["intervention"]["aim"] = json!("ease");
    let mut own_moment = moment.clone();
    own_moment["id"] = json!(id(6));
    other["now"] = json!([own_moment]);
    let mut someone = group["journeys"][0].clone();
    someone["id"] = json!(id(7));
    someone["participant"] = json!(code);
    someone["events"][0]["id"] = json!(id(8));
    group["journeys"] = json!([other, someone]);
    group["setup"]["codes"] = json!([code, "P07"]);
    let mut handed_in = moment;
    handed_in["participant"] = json!("P07");
    handed_in["instrument"] = json!("small");
    group["now"] = json!([handed_in]);
    group["measurements"][0]["values"][code] = json!({ "drive": 30 });
    group["measurements"][1]["values"] = json!({ "P07": { "drive": 40 } });
    group["board_notes"] = json!([{ "id": id(9), "moment": "In mei", "level": "team", "text": "Wie belt er?" }]);
    group["own_codes"] = json!([{
        "id": id(10), "kind": "factor", "name": "Gebouw", "terms": ["een nieuw gebouw"], "memo": "Vraag door."
    }]);
    group["outside_measures"] = json!([{ "id": "enps", "name": "eNPS van het team" }]);
    group
}

fn in_group(value: &Value) -> Option<Group> {
    read(&serde_json::to_vec(value).unwrap(), &Instruments::builtin()).ok().map(|opened| opened.value)
}

fn person(code: &str) -> ParticipantCode {
    ParticipantCode::new(code).unwrap()
}

/// Every place in `value`, as a JSON pointer.
fn places(at: &str, value: &Value, all: &mut Vec<String>) {
    all.push(at.to_owned());
    match value {
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(place, item)| places(&format!("{at}/{place}"), item, all));
        }
        Value::Object(fields) => {
            fields.iter().for_each(|(name, field)| places(&format!("{at}/{name}"), field, all));
        }
        _ => {}
    }
}

/// Places where nobody writes of anyone: what is everyone's, whose a thing is, and keys and hashes.
fn says_nothing_of_anyone(at: &str) -> bool {
    let is_under = |place: &str| at.starts_with(place);
    let everyones =
        ["/setup/instrument", "/setup/calendars", "/setup/name", "/setup/contact", "/setup/recipient", "/setup/codes"];
    everyones.into_iter().any(is_under)
        || ["/journeys/1", "/editions/0/members"].into_iter().any(is_under)
        || ["/rules", "/paper/paper", "/recipient", "/participant"].iter().any(|end| at.ends_with(end))
}

/// Whether `group` says something of someone, and nothing of it is left once this person has withdrawn.
fn assert_found_and_gone(mut group: Group, at: &str) {
    let known = group.known_of(&person(SOMEONE)).unwrap();
    let texts: Vec<&str> = known.passages.iter().map(|(_, text)| text.as_str()).collect();
    assert!(texts.iter().any(|text| text.contains(SOMEONE)), "what stands at {at} is not told: {:?}", known.passages);
    assert!(group.withdraw(&person(SOMEONE)));
    let left = String::from_utf8(write(&group)).unwrap();
    assert!(!left.contains(SOMEONE), "someone is still named at {at}");
    assert_eq!((group.journeys.len(), group.journeys[0].events.len()), (1, 2), "{at}");
}

#[test]
fn someone_named_in_any_text_of_a_group_is_shown_it_and_leaves_with_it() {
    let mut whole = full_group(SOMEONE);
    assert!(in_group(&whole).is_some());
    whole["setup"]["codes"] = json!(["P07"]);
    whole["measurements"][0]["values"].as_object_mut().unwrap().remove(SOMEONE);
    let mut all = Vec::new();
    places("", &whole, &mut all);
    let mut texts = 0;
    for at in all.iter().filter(|at| !says_nothing_of_anyone(at)) {
        let mut named = whole.clone();
        let place = named.pointer_mut(at).unwrap();
        let Some(text) = place.as_str() else { continue };
        *place = json!(format!("{text} van {SOMEONE}."));
        // What is chosen from a list can name nobody.
        let Some(group) = in_group(&named) else { continue };
        texts += 1;
        assert_found_and_gone(group, at);
    }
    assert!(texts > 60, "only {texts} texts");
}

#[test]
fn a_field_nobody_knows_that_names_someone_is_shown_and_leaves_wherever_it_stands() {
    let whole = full_group(SOMEONE);
    let mut all = Vec::new();
    places("", &whole, &mut all);
    let objects = all.iter().filter(|at| whole.pointer(at).unwrap().is_object() && !says_nothing_of_anyone(at));
    let mut fields = 0;
    for at in objects {
        for field in [json!(SOMEONE), json!({ "who": SOMEONE, "what": "belde" }), json!([{ SOMEONE: 3 }])] {
            let mut named = whole.clone();
            named.pointer_mut(at).unwrap()["x-about"] = field;
            let Some(group) = in_group(&named) else { continue };
            fields += 1;
            assert_found_and_gone(group, at);
        }
    }
    assert!(fields > 120, "only {fields} fields");
}

#[test]
fn someone_called_as_a_phase_or_a_measurement_takes_nothing_of_others_along() {
    for code in ["T0", "T1", "T2", "A", "B", "C", "leadership", "t1"] {
        let mut group = in_group(&full_group(code)).unwrap();
        let mut others = group.clone();
        others.journeys.retain(|journey| journey.participant != person(code));
        others.setup.codes.retain(|handed_out| handed_out != code);
        others.measurements[0].values.remove(&person(code));
        assert!(group.withdraw(&person(code)), "{code}");
        assert_eq!(group.now, others.now, "{code}");
        assert_eq!(group.measurements, others.measurements, "{code}");
        assert_eq!(group.moments, others.moments, "{code}");
        let choices = |group: &Group| -> Vec<_> {
            let choices = group.board.iter().map(|card| (card.id, card.phase, card.level, card.baseline));
            choices.zip(group.board.iter().map(|card| card.target.clone())).collect()
        };
        assert_eq!(choices(&group), choices(&others), "{code}");
        assert_eq!(group.board_notes.len(), 1, "{code}");
        assert!(group.journeys == others.journeys, "{code}");
    }
}

#[test]
fn an_old_copy_of_a_group_takes_no_measurement_of_others_along() {
    let old = in_group(&full_group("T1")).unwrap();
    let mut new = old.clone();
    new.withdraw(&person("T1"));
    let groups = vec![("old".to_owned(), old.clone())];
    let arrivals = potloodlijn::model::Arrivals { groups, ..potloodlijn::model::Arrivals::default() };
    let merged = potloodlijn::model::merge(Some(new.clone()), arrivals, |_| None).unwrap().group;
    let at =
        |group: &Group| group.measurement(MeasurementTime::T1).and_then(|it| it.values.get(&person("P07")).cloned());
    assert!(merged.measurement(MeasurementTime::T1).is_some());
    assert_eq!((merged.now.len(), merged.board.len()), (old.now.len(), old.board.len()));
    assert_eq!(merged.measurement(MeasurementTime::T0), new.measurement(MeasurementTime::T0));
    assert!(at(&merged).is_some(), "what the other said at T1");
}

#[test]
fn words_of_who_left_go_from_what_was_noted_of_others_and_stay_where_others_said_them_too() {
    let mut group = in_group(&full_group(SOMEONE)).unwrap();
    let words = "Niemand nam het werk over.";
    let noted = "De klachten lopen snel op.";
    let mut people = group.journeys.iter_mut();
    let [Some(other), Some(someone)] = [people.next(), people.next()] else { panic!("two people") };
    someone.events[0].note = words.into();
    someone.phases.borders.values_mut().for_each(|border| border.reason = Some(noted.into()));
    other.events[1].note = words.into();
    let quote = &mut other.events[0].quotes[0];
    quote.text = format!("Het kwam door {SOMEONE}.");
    quote.checked = Some(CheckedWords { of: quote.text.clone(), text: quote.text.clone(), ..CheckedWords::default() });
    other.answers.push(Answer::new(other.answers[0].prompt.clone(), words.into()));
    let mark = AgendaMark { note: format!("Ook: {words}"), ..other.agenda[0].clone() };
    other.agenda.push(mark);
    other.phases.borders.values_mut().for_each(|border| border.reason = Some(noted.into()));
    assert!(group.withdraw(&person(SOMEONE)));
    let other = &group.journeys[0];
    assert_eq!(other.agenda.last().unwrap().note, "Ook: […]");
    assert!(other.phases.borders.values().all(|border| border.reason.as_deref() == Some(noted)), "noted of both");
    assert_eq!((other.events[1].note.as_str(), other.answers.last().unwrap().text.as_str()), (words, words));
    let quote = &other.events[0].quotes[0];
    assert_eq!(quote.text, "Het kwam door […].");
    let checked = quote.checked.as_ref().unwrap();
    assert_eq!((&checked.of, &checked.text), (&quote.text, &quote.text), "what was looked through still is");
}

#[test]
fn a_code_of_one_letter_is_no_word_of_others() {
    let mut group = in_group(&full_group("A")).unwrap();
    group.notes = "A was ill. It was a hard year.".into();
    group.withdraw(&person("A"));
    assert_eq!(group.notes, "[…] was ill. It was a hard year.");
}
