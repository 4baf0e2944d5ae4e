//! A role that one person holds is that person.

use potloodlijn::model::{About, Code, Extra, Group, Impact, Language, Level, Mention, Mentioned};
use potloodlijn::privacy::{Table, Whom, Why, draft_edition};
use potloodlijn::report::{MadePages, Paper, Printable};

use super::edition::group_of;
use crate::report::people::words_of;

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

#[test]
fn report_and_poster_tell_of_leadership_where_a_group_shares_one_manager_and_say_why() {
    for kind in [Printable::Group, Printable::Poster] {
        let mut group = group_of(12, 7);
        for journey in &mut group.journeys {
            for event in &mut journey.events {
                event.actors = vec![mention_of("manager")];
            }
        }
        let told = |group: &Group| {
            let made = MadePages::of_group(kind, group, Whom::Everyone, Language::En, Paper::A4);
            (words_of(&made.document.unwrap()), made.left_out)
        };
        let names_the_manager =
            |words: &str| words.lines().any(|line| line == "Manager" || line.starts_with("Manager –"));
        let (words, left_out) = told(&group);
        assert!(names_the_manager(&words) && !left_out.iter().any(|it| it.contains("Leadership")), "{words}");
        group.setup.one_manager = true;
        let (words, left_out) = told(&group);
        assert!(!names_the_manager(&words) && words.contains("Leadership"), "{words}");
        assert_eq!(left_out.iter().filter(|it| it.contains("“Leadership”")).count(), 1, "{left_out:?}");
    }
}

#[test]
fn whoever_named_two_roles_of_one_level_is_one_person_of_that_level() {
    let mut group = group_of(9, 3);
    group.setup.one_manager = true;
    for journey in &mut group.journeys {
        journey.events.truncate(1);
        for event in &mut journey.events {
            event.from = 0.0;
            event.actors = ["manager", "board"].map(mention_of).into();
        }
    }
    let made = MadePages::of_group(Printable::Poster, &group, Whom::Everyone, Language::En, Paper::A3);
    let words = words_of(&made.document.unwrap());
    let of = group.journeys.iter().filter(|journey| journey.counts_in_group() && !journey.events.is_empty()).count();
    assert!(words.contains(&format!("Leadership\n{of} of {of}")), "{words}");
}

fn mention_of(code: &str) -> Mention {
    let what = Mentioned::Code(Code::new(code).unwrap());
    Mention { what, impact: Impact::default(), noted: None, extra: Extra::default() }
}
