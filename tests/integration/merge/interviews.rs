//! What an interview added is not lost when the participant hands in once more.

use potloodlijn::model::{
    AgendaMark, AgendaMoment, AgendaRule, AgendaState, Answer, CheckedWords, Level, Mention, Mentioned, Quote,
    SecondRater, noted_in_interview,
};

use super::*;

fn line(value: f64) -> Curve {
    let points = vec![Point::new(0.0, value), Point::new(300.0, value)];
    Curve { segments: vec![Segment::new(points)], ..Curve::default() }
}

/// As handed in: one line, one event with a quote, one answer.
fn handed_in(modified: i64) -> Journey {
    let mut journey = told(journey(1, 1, modified), "Meer taken");
    journey.events[0].quotes = vec![Quote::new("Ik ging door.".into())];
    journey.answers = vec![Answer::new(Code::new("now").unwrap(), "Beter.".into())];
    journey.curves.insert(Code::new("energy").unwrap(), line(40.0));
    let at = Timestamp::from_second(500).unwrap();
    journey.as_drawn = Some(AsDrawn { at, curves: journey.curves.clone(), extra: Extra::default() });
    journey
}

/// The group's copy after an interview.
fn talked_through() -> Journey {
    let mut journey = handed_in(1);
    journey.interviewed = Some(Timestamp::from_second(2_000_000).unwrap());
    let moment = AgendaMoment::new(AgendaRule::Own, 30.0, Vec::new());
    journey.agenda = vec![AgendaMark { state: AgendaState::Asked, note: "Zomer.".into(), ..AgendaMark::of(&moment) }];
    journey.phases.second = Some(SecondRater::default());
    journey.curves.insert(Code::new("energy").unwrap(), line(30.0));
    let quote = &mut journey.events[0].quotes[0];
    (quote.approved, quote.said_on) = (true, Some(jiff::civil::date(2026, 3, 9)));
    let who = Mention::new(Mentioned::Other("de planner".into()));
    journey.events[0].actors = vec![Mention { noted: Some(noted_in_interview()), ..who }];
    let new = Event::new(Uuid::from_u128(8), Domain::Private, 60.0);
    journey.events.push(Event { title: "Verhuizing".into(), noted: Some(noted_in_interview()), ..new });
    journey.answers[0].levels = vec![Level::Team];
    let helped = Answer::new(Code::new("would-have-helped").unwrap(), "Een gesprek.".into());
    journey.answers.push(Answer { noted: Some(noted_in_interview()), ..helped });
    journey
}

#[test]
fn handing_in_once_more_keeps_all_that_the_interview_added() {
    let mut again = handed_in(50);
    again.events.push(Event { title: "Nieuw bureau".into(), ..Event::new(Uuid::from_u128(9), Domain::Work, 90.0) });
    let merged = merged(Some(group(1, vec![talked_through()])), loose(&[again.clone()]));
    let kept = &merged.group.journeys[0];
    let before = talked_through();
    assert_eq!(kept.modified, again.modified, "the newest state leads");
    assert_eq!((&kept.agenda, &kept.phases.second), (&before.agenda, &before.phases.second));
    assert_eq!(kept.curves, before.curves, "the line was left as first drawn, so the interview's counts");
    let titles: Vec<&str> = kept.events.iter().map(|event| event.title.as_str()).collect();
    assert_eq!(titles, ["Meer taken", "Nieuw bureau", "Verhuizing"]);
    assert!(kept.events[0].quotes[0].approved);
    assert_eq!(kept.events[0].actors, before.events[0].actors);
    assert_eq!(kept.answers, before.answers);
    assert_eq!(fates(&merged)[0].1, &Fate::AddedNewer);
}

#[test]
fn a_line_the_participant_drew_again_wins_from_the_interview() {
    let mut again = handed_in(50);
    again.curves.insert(Code::new("energy").unwrap(), line(70.0));
    let merged = merged(Some(group(1, vec![talked_through()])), loose(&[again.clone()]));
    assert_eq!(merged.group.journeys[0].curves, again.curves);
}

#[test]
fn a_quote_that_was_looked_through_stays_so_when_its_owner_hands_in_once_more() {
    let checked =
        |of: &str| CheckedWords { of: of.into(), text: "Ik ging maar door.".into(), ..CheckedWords::default() };
    let mut looked_through = handed_in(1);
    looked_through.events[0].quotes[0].checked = Some(checked("Ik ging door."));
    let base = || Some(group(1, vec![looked_through.clone()]));
    let after = |again: &Journey| {
        let merged = merged(base(), loose(std::slice::from_ref(again)));
        let twice = super::merged(Some(merged.group.clone()), loose(std::slice::from_ref(again))).group;
        assert_eq!(twice, merged.group, "twice is once");
        merged.group.journeys[0].events[0].quotes[0].checked.clone()
    };
    let again = handed_in(50);
    assert_eq!(after(&again), Some(checked("Ik ging door.")));
    let mut reworded = again.clone();
    reworded.events[0].quotes[0].text = "Ik ging weg.".into();
    assert_eq!(after(&reworded), None, "other words have to be looked through again");
    let mut own = again;
    own.events[0].quotes[0].checked = Some(CheckedWords { text: "Ik ging.".into(), ..checked("Ik ging door.") });
    assert_eq!(after(&own), own.events[0].quotes[0].checked, "the newest leads");
    let mut gone = looked_through.clone();
    gone.events[0].quotes[0].checked = Some(checked("Ik zei iets anders."));
    let merged = merged(Some(group(1, vec![gone])), loose(&[handed_in(50)])).group;
    assert_eq!(merged.journeys[0].events[0].quotes[0].checked, None, "what counted for nothing is not taken along");
}

#[test]
fn merging_again_and_in_any_order_gives_the_same() {
    let again = handed_in(50);
    let once = merged(Some(group(1, vec![talked_through()])), loose(std::slice::from_ref(&again))).group;
    let twice = merged(Some(once.clone()), loose(std::slice::from_ref(&again)));
    assert_eq!(twice.group, once);
    assert!(!twice.changes);
    let (talked, plain) = (group(1, vec![talked_through()]), group(1, vec![again]));
    let named = |one: &Group, other: &Group| Arrivals {
        groups: vec![("a".into(), one.clone()), ("b".into(), other.clone())],
        ..Arrivals::default()
    };
    let (one, other) = (merged(None, named(&talked, &plain)).group, merged(None, named(&plain, &talked)).group);
    assert_eq!(one, other);
    assert_eq!(one.journeys, once.journeys);
}

#[test]
fn what_the_interview_took_off_the_agenda_does_not_come_back_from_an_older_state() {
    let mut later = talked_through();
    later.agenda.clear();
    later.interviewed = Some(Timestamp::from_second(3_000_000).unwrap());
    later.modified = Timestamp::from_second(3_000_000).unwrap();
    let merged = merged(Some(group(1, vec![later])), loose(&[talked_through()]));
    assert!(merged.group.journeys[0].agenda.is_empty());
}
