//! Preparing a group in the window: made, changed, saved, opened again, drawn with.

use egui_kittest::kittest::Queryable;
use potloodlijn::app::set_up::{SetUpAction, SetUpPart, SetUpState};
use potloodlijn::app::state::Screen;
use potloodlijn::format::{self, AnyFile};
use potloodlijn::model::{Colour, Instrument, SetupEdit, Timeline, check_setup, codes_up_to};

use super::desk::Desk;

fn open(desk: &Desk) -> &SetUpState {
    match &desk.state().screen {
        Screen::SetUp(open) => open,
        _ => panic!("a set-up is being prepared"),
    }
}

fn ask(desk: &mut Desk, actions: Vec<SetUpAction>) {
    let context = desk.harness.ctx.clone();
    let actions = actions.into_iter().map(Into::into).collect();
    desk.harness.state_mut().ask(&context, actions);
    desk.harness.run();
}

fn preparing() -> Desk {
    let mut desk = Desk::new(1.0);
    desk.click("Bereid een groep voor");
    desk
}

fn instrument() -> Instrument {
    format::builtin_instruments()[0].clone()
}

#[test]
fn a_group_is_prepared_saved_and_drawn_with() {
    let mut desk = preparing();
    desk.fill("Hoe heet de groep?", "Team Noord");
    desk.click("Codes");
    desk.click("Maak 9 codes");
    desk.click("Delen en bewaren");
    desk.click("7");
    desk.fill("Wie kan een deelnemer bellen?", "Bedrijfsmaatschappelijk werk, 0800 0000");
    let path = desk.path("noord.setup.json");
    desk.click("Bewaar de opzet");
    desk.fill("Waar komt het bestand?", path.to_str().unwrap());
    desk.harness.get_all_by_label("Bewaar").last().unwrap().click();
    desk.harness.run();
    desk.wait_for_work();
    let bytes = std::fs::read(&path).unwrap();
    let known = format::Instruments::builtin();
    let AnyFile::Setup(saved) = format::read_any(&bytes, &known).unwrap().value else { panic!("a set-up") };
    assert_eq!((saved.name.as_str(), saved.min_group, saved.codes.len()), ("Team Noord", 7, 9));
    assert_eq!(saved.codes[8], "P09");
    assert!(saved.contact.starts_with("Bedrijfsmaatschappelijk"));
    desk.click("Teken hiermee");
    desk.click("P04");
    desk.click("Begin met tekenen");
    assert_eq!(desk.sheet().journey().participant.as_str(), "P04");
    assert_eq!(desk.sheet().setup.id, saved.id);
}

#[test]
fn a_word_typed_is_one_undo_step() {
    let mut desk = preparing();
    let before = open(&desk).setup().clone();
    desk.fill("Hoe heet de groep?", "Zuid");
    assert_eq!(open(&desk).setup().name, "Zuid");
    desk.click("Ongedaan maken");
    assert_eq!(*open(&desk).setup(), before);
    desk.click("Herhalen");
    assert_eq!(open(&desk).setup().name, "Zuid");
}

#[test]
fn a_built_in_instrument_stays_as_it_is_and_an_own_version_has_an_id_of_its_own() {
    let mut desk = preparing();
    desk.click("Lijnen");
    assert!(desk.harness.query_by_label("Naam van de lijn (Nederlands)").is_none(), "nothing to type in");
    desk.click("Maak een eigen versie");
    desk.fill("Naam van de lijn (Nederlands)", "Werklust");
    let own = &open(&desk).setup().instrument;
    assert_eq!(own.indicators[0].name.nl, "Werklust");
    assert_eq!(own.indicators[0].name.en, instrument().indicators[0].name.en);
    assert_ne!(own.id, instrument().id);
    assert!(own.is_own_version() && check_setup(open(&desk).setup()).is_empty());
}

#[test]
fn a_line_can_be_added_and_taken_away_and_the_last_one_stays() {
    let mut desk = preparing();
    ask(&mut desk, vec![SetUpAction::Show(SetUpPart::Lines), SetUpAction::MakeOwnVersion, SetUpAction::Add]);
    assert_eq!(open(&desk).setup().instrument.indicators.len(), 8);
    let added = open(&desk).setup().instrument.indicators[7].clone();
    assert_eq!(added.id.as_str(), "line-1");
    assert!(instrument().indicators.iter().all(|it| it.pencil != added.pencil), "a pencil that is not in use");
    desk.click("Haal weg");
    assert_eq!(open(&desk).setup().instrument.indicators.len(), 7);
}

#[test]
fn what_breaks_a_rule_cannot_be_saved_and_is_said() {
    let mut desk = preparing();
    let timeline = open(&desk).setup().timeline.clone();
    let backwards = Timeline { start: timeline.end, end: timeline.start, ..timeline };
    ask(&mut desk, vec![SetUpAction::Change { edit: SetupEdit::Timeline(backwards), subject: None }]);
    assert!(desk.harness.query_by_label_contains("Nog niet te bewaren").is_some());
    let context = desk.harness.ctx.clone();
    let path = desk.path("kapot.setup.json");
    let save =
        potloodlijn::app::files::FileAction::Choose(potloodlijn::app::files::Purpose::SaveSetup, vec![path.clone()]);
    desk.harness.state_mut().ask(&context, vec![save.into()]);
    desk.harness.run();
    assert!(!path.exists());
}

#[test]
fn leaving_an_unsaved_set_up_asks_first() {
    let mut desk = preparing();
    desk.fill("Hoe heet de groep?", "West");
    desk.click("← Start");
    assert!(desk.harness.query_by_label("Er is nog iets niet bewaard").is_some());
    desk.click("Blijf hier");
    assert_eq!(open(&desk).setup().name, "West");
}

#[test]
fn a_folder_is_tried_and_left_as_it_was() {
    let mut desk = preparing();
    let folder = desk.folder.path().to_owned();
    ask(&mut desk, vec![SetUpAction::Show(SetUpPart::Room), SetUpAction::TryFolder(folder.clone())]);
    desk.wait_for_work();
    assert_eq!(open(&desk).tried.as_ref().unwrap().trouble, None);
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 0, "nothing is left behind");
    ask(&mut desk, vec![SetUpAction::TryFolder(folder.join("is er niet"))]);
    desk.wait_for_work();
    assert!(open(&desk).tried.as_ref().unwrap().trouble.is_some());
}

#[test]
fn codes_that_are_there_are_never_taken_away() {
    let mine = ["X1".to_owned(), "P02".to_owned()];
    assert_eq!(codes_up_to(&mine, 4), ["X1", "P02", "P01", "P03"]);
    assert_eq!(codes_up_to(&mine, 1), mine);
    assert_eq!(codes_up_to(&[], 1000).last().unwrap(), "P1000");
    assert_eq!(codes_up_to(&[], 5000).len(), 1000);
}

#[test]
fn an_own_version_of_an_own_version_keeps_one_mark() {
    let first = instrument().own_version(uuid::Uuid::from_u128(1 << 124));
    let second = first.own_version(uuid::Uuid::from_u128(2 << 124));
    assert_ne!(first.id, second.id);
    assert_eq!(first.id.as_str().len(), second.id.as_str().len());
}

#[test]
fn contrast_is_that_of_the_guideline() {
    // Grey #767676 on white is the known borderline of 4.54 : 1.
    let ratio = Colour::new(0x76, 0x76, 0x76).contrast_with(Colour::new(0xFF, 0xFF, 0xFF));
    assert!((ratio - 4.54).abs() < 0.005, "{ratio}");
}
