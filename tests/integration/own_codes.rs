//! Own words gathered into own codes: counted by the rules of given codes, undone, merged, and gone with who said them.

use egui_kittest::kittest::{NodeT, Queryable};
use potloodlijn::analysis::{own_code_counts, own_terms, phase_counts};
use potloodlijn::app::group::threads::ThreadsPage;
use potloodlijn::app::group::view::GroupView;
use potloodlijn::format::{self, Instruments};
use potloodlijn::model::{Arrivals, CodeKind, Group, Mentioned, OwnCode, Share, check_group, merge};
use uuid::Uuid;

use super::desk::Desk;

/// The example group in which the first factor mention of the first four people is in own words.
fn with_own_words(group: &Group) -> Group {
    let mut group = group.clone();
    let is_coded = |mention: &potloodlijn::model::Mention| matches!(mention.what, Mentioned::Code(_));
    for event in group.journeys.iter_mut().flat_map(|journey| &mut journey.events) {
        event.factors.retain(is_coded);
        event.actors.retain(is_coded);
    }
    let words = ["Het rooster", "het ROOSTER ", "rooster te laat", "Een cursus"];
    for (journey, words) in group.journeys.iter_mut().zip(words) {
        let event = journey.events.iter_mut().find(|event| !event.factors.is_empty()).unwrap();
        event.factors[0].what = Mentioned::Other(words.into());
    }
    let kept = group.journeys[4].events.iter_mut().find(|event| !event.factors.is_empty()).unwrap();
    kept.factors[0].what = Mentioned::Other("blijft bij mij".into());
    kept.share = Share::Myself;
    group
}

fn at_own_words() -> Desk {
    let mut desk = Desk::sized([1280.0, 2600.0], 1.0);
    desk.open_example();
    let group = with_own_words(desk.group().group());
    desk.change_group(group);
    desk.look_at(GroupView::Threads);
    desk.wait_for_figures();
    desk.click("Eigen woorden");
    desk.wait_for_figures();
    assert_eq!(desk.group().topics.threads.page, ThreadsPage::OwnWords);
    desk
}

fn own(desk: &Desk) -> Vec<OwnCode> {
    desk.group().group().own_codes.clone()
}

#[test]
fn words_are_gathered_over_people_named_noted_and_undone() {
    let mut desk = at_own_words();
    assert!(desk.shows("3 van 3 eigen woorden staan nog los."));
    desk.click("Het rooster · 2 mensen");
    desk.click("rooster te laat · 1 mens");
    desk.click("Maak een code van deze 2 woorden");
    assert!(desk.harness.get_by_label("Naam van de code").is_focused(), "what is typed next is its name");
    desk.wait_for_figures();
    assert_eq!(own(&desk)[0].terms, ["Het rooster", "rooster te laat"]);
    desk.fill("Naam van de code", "Planning");
    desk.fill("Notitie bij deze code", "Vraag hiernaar in het gesprek");
    assert_eq!((own(&desk)[0].name.as_str(), own(&desk)[0].memo.len()), ("Planning", 29));
    assert!(desk.shows("1 van 3 eigen woorden staat nog los."));
    desk.click("Een cursus · 1 mens");
    desk.click("Zet de aangevinkte woorden hierbij");
    assert_eq!(own(&desk)[0].terms.len(), 3);
    desk.click("Haal weg uit deze code: Een cursus");
    assert_eq!(own(&desk)[0].terms.len(), 2);
    for _ in 0..5 {
        desk.click("Ongedaan maken");
    }
    assert_eq!(own(&desk), []);
    let group = with_own_words(desk.group().group());
    assert!(group.journeys[0].events.iter().any(|event| {
        event.factors.iter().any(|it| matches!(&it.what, Mentioned::Other(words) if words == "Het rooster"))
    }));
}

#[test]
fn an_own_code_stands_beside_given_ones_and_a_press_shows_what_is_behind_it() {
    let mut desk = at_own_words();
    desk.click("Het rooster · 2 mensen");
    desk.click("Maak een code van dit woord");
    desk.click("Wat");
    desk.wait_for_figures();
    let label = "Het rooster (eigen code), ";
    let cell = desk
        .harness
        .get_all_by_label_contains(label)
        .find(|node| node.accesskit_node().label().unwrap().contains(" van 9 mensen"));
    cell.expect("a cell with people in it").click();
    desk.harness.run();
    let open = desk.group().topics.threads.open.clone();
    assert!(open.is_some());
    assert!(desk.harness.query_all_by_label_contains("Bekijk de tekening van").count() >= 1);
}

#[test]
fn a_memo_is_kept_on_a_given_code_too() {
    let mut desk = at_own_words();
    desk.click("Wat");
    desk.wait_for_figures();
    let cell = desk.harness.get_all_by_label_contains("Werkdruk, piekbelasting, ").next().unwrap();
    cell.click();
    desk.harness.run();
    desk.fill("Notitie bij deze code", "Ook roosters horen hierbij");
    let [memo] = &own(&desk)[..] else { panic!("one memo") };
    assert_eq!(memo.of.as_ref().unwrap().as_str(), "workload");
    assert_eq!((memo.kind, memo.memo.as_str()), (CodeKind::Factor, "Ook roosters horen hierbij"));
    desk.click("Ongedaan maken");
    assert_eq!(own(&desk), []);
}

#[test]
fn an_own_code_counts_as_a_given_code_with_the_same_mentions_would() {
    let example = Desk::new(1.0);
    let mut desk = example;
    desk.open_example();
    let mut group = desk.group().group().clone();
    let code = group.journeys[0].events.iter().flat_map(|event| &event.factors).find_map(|it| match &it.what {
        Mentioned::Code(code) => Some(code.clone()),
        Mentioned::Other(_) => None,
    });
    let code = code.unwrap();
    let given: Vec<_> = phase_counts(&group).factors.into_iter().filter(|count| count.code == code).collect();
    for mention in group.journeys.iter_mut().flat_map(|it| &mut it.events).flat_map(|it| &mut it.factors) {
        if mention.what == Mentioned::Code(code.clone()) {
            mention.what = Mentioned::Other("In eigen woorden".into());
        }
    }
    group.own_codes =
        vec![OwnCode { terms: vec!["in EIGEN woorden".into()], ..OwnCode::new(Uuid::from_u128(5), CodeKind::Factor) }];
    let own = own_code_counts(&group);
    assert!(!given.is_empty());
    let told = |persons, plus, minus, among, phase| (phase, persons, plus, minus, among);
    assert_eq!(
        own.iter().map(|it| told(it.persons, it.plus, it.minus, it.among, it.phase)).collect::<Vec<_>>(),
        given.iter().map(|it| told(it.persons, it.plus, it.minus, it.among, it.phase)).collect::<Vec<_>>()
    );
    assert!(
        phase_counts(&group).factors.iter().all(|count| count.code != code),
        "given codes stay as they are counted"
    );
}

#[test]
fn what_its_owner_keeps_is_no_term_and_capitals_make_no_difference() {
    let mut desk = Desk::new(1.0);
    desk.open_example();
    let group = with_own_words(desk.group().group());
    let terms = own_terms(&group);
    assert_eq!(terms.len(), 3);
    assert_eq!((terms[0].words.as_str(), terms[0].people.len()), ("Het rooster", 2));
}

#[test]
fn codes_are_kept_in_the_file_merged_once_and_let_go_of_words_of_who_left() {
    let mut desk = Desk::new(1.0);
    desk.open_example();
    let mut group = with_own_words(desk.group().group());
    let code = OwnCode {
        name: "Planning".into(),
        terms: vec!["rooster te laat".into(), "Het rooster".into()],
        ..OwnCode::new(Uuid::from_u128(5), CodeKind::Factor)
    };
    group.own_codes = vec![code];
    assert!(check_group(&group).is_empty());
    let again = format::read::<Group>(&format::write(&group), &Instruments::builtin()).unwrap().value;
    assert_eq!(again, group);
    let both =
        Arrivals { groups: vec![("a".into(), group.clone()), ("b".into(), group.clone())], ..Arrivals::default() };
    assert_eq!(merge(None, both, |_| None).unwrap().group.own_codes, group.own_codes);
    let third = group.journeys[2].participant.clone();
    assert!(group.withdraw(&third));
    assert_eq!(group.own_codes[0].terms, ["Het rooster"], "nobody said the other words");
    assert!(!String::from_utf8(format::write(&group)).unwrap().contains("rooster te laat"));
}

/// A group in which the first two people said these words, gathered in one code called so.
fn gathered(words: [&str; 2], name: &str) -> Group {
    let desk = at_own_words();
    let mut group = desk.group().group().clone();
    for (journey, words) in group.journeys.iter_mut().zip(words) {
        let own = |mention: &&mut potloodlijn::model::Mention| matches!(mention.what, Mentioned::Other(_));
        let mut mentions = journey.events.iter_mut().flat_map(|event| &mut event.factors);
        mentions.find(own).unwrap().what = Mentioned::Other(words.into());
    }
    let mut terms: Vec<String> = words.into_iter().map(|words| words.trim().to_owned()).collect();
    terms.dedup();
    let code = OwnCode { name: name.into(), terms, ..OwnCode::new(Uuid::from_u128(77), CodeKind::Factor) };
    group.own_codes = vec![code];
    group
}

#[test]
fn a_code_is_not_called_by_the_words_of_who_withdrew_and_keeps_what_others_said() {
    // Short words, long ones, and ones that were typed otherwise than they are gathered.
    for (alone, name) in [("Zelfstandig", "Zelfstandig"), ("te veel vergaderingen ", "Te veel vergaderingen")] {
        let mut group = gathered([alone, "Het rooster"], name);
        let who = group.journeys[0].participant.clone();
        assert!(group.withdraw(&who));
        assert_eq!(group.own_codes[0].terms, ["Het rooster"]);
        assert_eq!(group.own_codes[0].name, "Het rooster");
        let written = String::from_utf8(format::write(&group)).unwrap().to_lowercase();
        assert!(!written.contains(alone.trim().to_lowercase().as_str()), "{alone} is still in the file");
    }
    let mut group = gathered(["rooster te laat", "rooster te laat"], "Planning");
    let who = group.journeys[0].participant.clone();
    assert!(group.withdraw(&who));
    assert_eq!(group.own_codes[0].terms, ["rooster te laat"], "someone else still says it");
    assert_eq!(group.own_codes[0].name, "Planning");
}

#[test]
fn memos_of_two_groups_stand_under_each_other_and_words_are_gathered_once() {
    let base = gathered(["Het rooster", "Een taak erbij"], "Planning");
    let with = |group: &Group, number: u128, memo: &str, terms: &[&str]| {
        let of = base.setup.instrument.factors[0].code.clone();
        let kind = CodeKind::Factor;
        let on = OwnCode { of: Some(of), memo: memo.into(), ..OwnCode::new(Uuid::from_u128(number), kind) };
        let terms = terms.iter().map(|&term| term.to_owned()).collect();
        let own = OwnCode { name: "Druk".into(), terms, ..OwnCode::new(Uuid::from_u128(number + 1), kind) };
        Group { own_codes: vec![on, own], ..group.clone() }
    };
    let one = with(&base, 100, "Vraag door.", &["Het rooster"]);
    let other = with(&base, 200, "Let op de vakantie.", &["het rooster", "Een taak erbij"]);
    let groups = |all: &[&Group]| {
        let named = all.iter().enumerate().map(|(place, group)| (place.to_string(), (*group).clone()));
        merge(None, Arrivals { groups: named.collect(), ..Arrivals::default() }, |_| None).unwrap().group
    };
    let merged = groups(&[&one, &other]);
    let memo = &merged.own_codes.iter().find(|code| code.of.is_some()).unwrap().memo;
    assert!(memo.contains("Vraag door.") && memo.contains("Let op de vakantie."), "{memo}");
    for term in ["Het rooster", "Een taak erbij"] {
        let holders = merged.own_codes.iter().filter(|code| code.holds(CodeKind::Factor, term)).count();
        assert_eq!(holders, 1, "{term}");
    }
    assert_eq!(groups(&[&merged, &merged]).own_codes, merged.own_codes, "twice is once");
}

#[test]
fn a_group_merged_with_itself_keeps_gathered_words_that_nobody_says_any_more() {
    let mut group = gathered(["Het rooster", "Een taak erbij"], "Planning");
    group.own_codes[0].terms.push("wat later anders gezegd werd".into());
    let twice =
        Arrivals { groups: vec![("a".into(), group.clone()), ("b".into(), group.clone())], ..Arrivals::default() };
    assert_eq!(merge(None, twice, |_| None).unwrap().group.own_codes, group.own_codes);
    let again = Arrivals { groups: vec![("a".into(), group.clone())], ..Arrivals::default() };
    assert_eq!(merge(Some(group.clone()), again, |_| None).unwrap().group.own_codes, group.own_codes);
    // A newer state of a drawing in which something is not said any more takes it along.
    let mut newer = group.journeys[0].clone();
    newer.modified += jiff::SignedDuration::from_hours(1);
    newer.events.iter_mut().for_each(|event| event.factors.clear());
    let newer = Arrivals { journeys: vec![("n".into(), Box::new(newer))], ..Arrivals::default() };
    let merged = merge(Some(group), newer, |_| None).unwrap().group;
    assert_eq!(merged.own_codes[0].terms, ["Een taak erbij", "wat later anders gezegd werd"]);
}
