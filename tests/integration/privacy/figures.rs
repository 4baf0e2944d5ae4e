//! Figures that are taken along, beside an edition that was given out.

use egui_kittest::kittest::Queryable;
use potloodlijn::app::group::action::GroupAction;
use potloodlijn::app::group::view::GroupView;
use potloodlijn::model::{EditionMemory, Group, Language};
use potloodlijn::privacy::{Refusal, Whom, give_edition};
use potloodlijn::report::figures_of_group;

use super::commands::{put, run};
use super::edition::group_of;
use super::sharing::{ask, desk_at_sharing};

/// A group of ten without one of those who went through all phases.
fn nine() -> Group {
    let mut group = group_of(10, 7);
    let went_through_all = group.journeys.iter().position(|journey| journey.phases.borders.len() == 2);
    group.journeys.remove(went_through_all.unwrap());
    group
}

#[test]
fn on_the_command_line_figures_are_not_of_nearly_the_same_people_as_an_edition() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    let (nine, ten) = (nine(), group_of(10, 7));
    put(path, "g.group.json", &nine);
    assert_eq!(run(path, &["export", "g.group.json", "--to", "edition", "-o", "e.edition.json"]).0, 0);
    let figures = |file: &str, output: &str| run(path, &["export", file, "--to", "figures", "-o", output]);
    assert_eq!(figures("g.group.json", "same").0, 0, "of the same people");
    assert!(path.join("same/lines.svg").exists());
    put(path, "ten.group.json", &ten);
    let (ended, _, complained) = figures("ten.group.json", "ten");
    assert_eq!(ended, 2);
    assert!(complained.contains("no figures: an HR edition with "), "{complained}");
    assert!(!path.join("ten").exists());
    // What HR holds is shown as it is.
    assert_eq!(figures("e.edition.json", "of-edition").0, 0);
}

#[test]
fn figures_of_a_group_look_at_its_own_editions_and_at_this_computer() {
    let (_, given) = give_edition(&nine(), Whom::Everyone, None).unwrap();
    let nobody = EditionMemory::default();
    let language = Language::En;
    assert!(figures_of_group(&given, &nobody, language).is_ok());
    let mut more = given.clone();
    more.journeys = group_of(10, 7).journeys;
    assert!(matches!(figures_of_group(&more, &nobody, language), Err(Refusal::TooAlike { .. })));
    more.editions.clear();
    assert!(figures_of_group(&more, &nobody, language).is_ok());
}

#[test]
fn in_the_window_there_are_no_figures_to_take_along_of_nearly_the_same_people() {
    let (_, mut group) = give_edition(&nine(), Whom::Everyone, None).unwrap();
    group.journeys = group_of(10, 7).journeys;
    let (mut desk, _) = desk_at_sharing(&group);
    ask(&mut desk, GroupAction::Show(GroupView::TakeAlong));
    for _ in 0..2_000 {
        desk.harness.step();
        if desk.group().topics.take_along.shown().is_some() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    desk.harness.run();
    assert!(desk.harness.query_by_label_contains("al een HR-editie gemaakt").is_some(), "the reason stands there");
    assert!(matches!(desk.group().topics.take_along.shown(), Some(Err(Refusal::TooAlike { .. }))));
}
