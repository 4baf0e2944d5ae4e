//! A role that one person holds is that person.

use potloodlijn::model::{About, Level};
use potloodlijn::privacy::{Table, Why, draft_edition};

use super::edition::group_of;

#[test]
fn where_a_group_shares_one_manager_no_role_of_leadership_is_told_and_the_facilitator_sees_why() {
    let mut told_of_leadership = 0;
    for seed in 0..10 {
        let mut group = group_of(9 + seed as usize, seed);
        let by_name = |group: &potloodlijn::model::Group| {
            let draft = draft_edition(group).unwrap();
            let leads = |code: &potloodlijn::model::Code| {
                draft.edition.instrument.actor(code).is_some_and(|actor| actor.level == Level::Leadership)
            };
            let named = draft.edition.actors.iter().filter(|it| matches!(&it.about, About::Code(code) if leads(code)));
            let of_level = draft.edition.actors.iter().filter(|cell| cell.about == About::Level(Level::Leadership));
            let why =
                draft.left_out.iter().filter(|it| it.why == Why::OnePerson && matches!(it.table, Table::Mention(_)));
            (named.count(), of_level.count(), why.count())
        };
        assert!(by_name(&group).0 > 0, "without, managers are named: {seed}");
        group.setup.one_manager = true;
        let (named, of_level, why) = by_name(&group);
        assert_eq!(named, 0);
        assert!(why > 0);
        told_of_leadership += of_level;
    }
    assert!(told_of_leadership > 10, "leadership is told of instead: {told_of_leadership}");
}

#[test]
fn a_role_that_the_instrument_says_one_person_holds_is_told_as_its_level() {
    let mut group = group_of(12, 7);
    let named = |group: &potloodlijn::model::Group, code: &str| {
        let edition = draft_edition(group).unwrap().edition;
        edition.actors.iter().any(|cell| matches!(&cell.about, About::Code(it) if it.as_str() == code))
    };
    let code = {
        let edition = draft_edition(&group).unwrap().edition;
        let first = edition.actors.iter().find_map(|cell| match &cell.about {
            About::Code(code) => Some(code.to_string()),
            About::Level(_) => None,
        });
        first.unwrap()
    };
    assert!(named(&group, &code));
    let actors = &mut group.setup.instrument.actors;
    actors.iter_mut().find(|actor| actor.code.as_str() == code).unwrap().one_person = true;
    assert!(!named(&group, &code));
}
