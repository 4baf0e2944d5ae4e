//! A sheet of paper that a person looked over, and a later reading of it.

use potloodlijn::model::{Consent, FromPaper};

use super::*;

/// A reading of the sheet of the first person.
fn read_from_paper(modified: i64, checked: bool) -> Journey {
    let mut journey = told(journey(1, 1, modified), if checked { "Nagekeken" } else { "Gelezen" });
    journey.consent = Consent { group_figures: checked, ..Consent::default() };
    journey.paper = Some(FromPaper { sheet: 2, checked, ..FromPaper::default() });
    journey
}

#[test]
fn a_later_reading_that_nobody_looked_over_leaves_a_checked_sheet_as_it_is_and_is_told() {
    let (checked, later) = (read_from_paper(1, true), read_from_paper(50, false));
    let base = group(1, vec![checked.clone()]);
    let out = merged(Some(base.clone()), loose(std::slice::from_ref(&later)));
    assert_eq!(out.group, base);
    assert!(!out.changes);
    let kept = Uuid::from_u128(1);
    assert_eq!(fates(&out), [("0.journey.json", &Fate::ConflictingUnchecked { kept })]);
    assert_eq!(counts(&out), [0, 0, 1, 0]);
    // In any order, and without a group.
    for files in [[checked.clone(), later.clone()], [later.clone(), checked.clone()]] {
        let out = merged(None, loose(&files));
        assert_eq!(out.group.journeys, [checked.clone()].into());
        assert_eq!(counts(&out), [1, 0, 1, 0]);
    }
    let said = Language::ALL.map(|language| fate_sentence(Texts::of(language), fates(&out)[0].1));
    assert!(said[0].contains("nagekeken") && said[1].contains("checked"), "{said:?}");
}

#[test]
fn as_long_as_nobody_looked_a_later_reading_is_taken_and_one_that_was_looked_over_always_is() {
    let (first, later) = (read_from_paper(1, false), read_from_paper(50, false));
    let out = merged(Some(group(1, vec![first])), loose(std::slice::from_ref(&later)));
    assert_eq!(out.group.journeys, [later.clone()].into());
    assert_eq!(counts(&out), [1, 0, 0, 0]);
    for checked in [read_from_paper(10, true), read_from_paper(90, true)] {
        let out = merged(Some(group(1, vec![later.clone()])), loose(std::slice::from_ref(&checked)));
        assert_eq!(out.group.journeys, [checked].into());
    }
    let newer = read_from_paper(99, true);
    let out = merged(Some(group(1, vec![read_from_paper(1, true)])), loose(std::slice::from_ref(&newer)));
    assert_eq!(out.group.journeys, [newer].into());
}
