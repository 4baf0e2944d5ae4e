//! Preparing a group in the window: made, changed, saved, opened again, drawn with.

use egui_kittest::kittest::{NodeT, Queryable};
use potloodlijn::app::files::{FileAction, Purpose};
use potloodlijn::app::set_up::{SetUpAction, SetUpPart, SetUpState};
use potloodlijn::app::state::Screen;
use potloodlijn::demo::example_group;
use potloodlijn::format::{self, AnyFile};
use potloodlijn::model::{
    Colour, FacilitatorRole, Indicator, Instrument, Language, Region, SetupEdit, Timeline, alike, check_setup,
    codes_up_to, colours_apart,
};
use potloodlijn::report::{Paper, Printable, run_sheet_document};

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
    assert!(desk.harness.query_by_label("Naam van de lijn").is_none(), "nothing to type in");
    desk.click("Maak een eigen versie");
    desk.fill("Naam van de lijn", "Werklust");
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

#[test]
fn an_employer_who_leads_is_advised_and_who_draws_reads_it_first() {
    let mut desk = preparing();
    assert!(desk.harness.query_by_label_contains("Vraag liever een onafhankelijke adviseur").is_none());
    desk.click("Iemand van HR");
    assert_eq!(open(&desk).setup().facilitator, Some(FacilitatorRole::Hr));
    assert!(desk.harness.query_by_label_contains("Vraag liever een onafhankelijke adviseur").is_some());
    desk.click("Codes");
    desk.click("Maak 6 codes");
    let path = desk.path("hr.setup.json");
    desk.click("Bewaar de opzet");
    desk.fill("Waar komt het bestand?", path.to_str().unwrap());
    desk.harness.get_all_by_label("Bewaar").last().unwrap().click();
    desk.harness.run();
    desk.wait_for_work();
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.contains(r#""facilitator": "hr""#) || text.contains(r#""facilitator":"hr""#), "{text}");
    desk.click("Teken hiermee");
    desk.click("P01");
    desk.click("Begin met tekenen");
    assert!(desk.harness.query_by_label_contains("HR is je werkgever, en kan lezen wat je inlevert").is_some());
}

#[test]
fn a_role_in_other_words_is_kept_as_it_was_typed() {
    let mut desk = preparing();
    desk.click("Een andere rol");
    desk.fill("Welke rol? Geen naam.", "opleider");
    assert_eq!(open(&desk).setup().facilitator, Some(FacilitatorRole::Other("opleider".into())));
    desk.click("Een onafhankelijke adviseur");
    assert_eq!(open(&desk).setup().facilitator, Some(FacilitatorRole::Adviser));
    desk.click("Ongedaan maken");
    assert_eq!(open(&desk).setup().facilitator, Some(FacilitatorRole::Other("opleider".into())));
}

#[test]
fn a_line_more_is_told_apart_from_all_others_and_one_that_is_not_is_said() {
    let mut desk = preparing();
    ask(&mut desk, vec![SetUpAction::Show(SetUpPart::Lines), SetUpAction::MakeOwnVersion, SetUpAction::Add]);
    let lines = open(&desk).setup().instrument.indicators.clone();
    let added = lines.last().unwrap().clone();
    for line in &lines[..7] {
        assert_eq!(alike(&added.pencil, &line.pencil), None, "{}", line.id);
        assert_ne!(added.pencil.dash, line.pencil.dash);
        assert_ne!(added.pencil.marker, line.pencil.marker);
        assert!(colours_apart(added.pencil.light, line.pencil.light) >= 11.8, "{}", line.id);
        assert!(colours_apart(added.pencil.dark, line.pencil.dark) >= 11.8, "{}", line.id);
    }
    assert!(desk.harness.query_by_label_contains("lijkt deze kleur op").is_none());
    let energy = lines.iter().find(|line| line.id.as_str() == "energy").unwrap().pencil.clone();
    let pencil = potloodlijn::model::Pencil { light: energy.light, ..added.pencil.clone() };
    let edit = SetupEdit::Indicators(potloodlijn::model::Splice::replace(7, Indicator { pencil, ..added }));
    ask(&mut desk, vec![SetUpAction::Change { edit, subject: None }]);
    let said = "Op licht papier en op het tekenvel lijkt deze kleur op die van Energie.";
    assert!(desk.shows(said), "the line that is open says so");
}

#[test]
fn every_line_that_is_added_on_and_on_has_a_marker_or_a_dash_of_its_own() {
    let mut lines = instrument().indicators;
    for _ in 0..3 {
        let pencil = potloodlijn::model::free_pencil(
            &lines,
            potloodlijn::report::theme::LIGHT.paper,
            potloodlijn::report::theme::DARK.paper,
        );
        assert!(lines.iter().all(|line| line.pencil.dash != pencil.dash));
        lines.push(Indicator { pencil, ..lines[0].clone() });
    }
}

#[test]
fn a_line_is_put_in_another_place_and_back() {
    let mut desk = preparing();
    let order = |desk: &Desk| -> Vec<String> {
        open(desk).setup().instrument.indicators.iter().map(|line| line.id.to_string()).collect()
    };
    ask(&mut desk, vec![SetUpAction::Show(SetUpPart::Lines), SetUpAction::MakeOwnVersion, SetUpAction::Choose(2)]);
    let before = order(&desk);
    desk.click("Naar boven");
    let after = order(&desk);
    assert_eq!((&after[1], &after[2], open(&desk).chosen), (&before[2], &before[1], 1));
    desk.click("Naar beneden");
    assert_eq!((order(&desk), open(&desk).chosen), (before.clone(), 2));
    ask(&mut desk, vec![SetUpAction::Choose(0)]);
    desk.click("Naar boven");
    assert_eq!(order(&desk), before, "the first stays the first");
}

#[test]
fn school_holidays_of_a_region_are_added_once() {
    let mut desk = preparing();
    desk.click("Periode en agenda’s");
    let label = "Schoolvakanties Noord";
    for _ in 0..2 {
        desk.harness.get_by_label_contains(label).click();
        desk.harness.run();
        assert_eq!(open(&desk).setup().calendars.len(), 1);
    }
    let calendar = &open(&desk).setup().calendars[0];
    assert!(calendar.is_of_school_holidays() && !calendar.shown && calendar.bands.len() > 4);
    assert!(calendar.bands.iter().all(|band| band.to >= open(&desk).setup().timeline.start));
    ask(&mut desk, vec![SetUpAction::AddSchoolHolidays(Region::Zuid)]);
    assert_eq!(open(&desk).setup().calendars.len(), 2);
}

#[test]
fn keys_that_are_made_while_preparing_stand_in_the_set_up_at_once() {
    let mut desk = preparing();
    desk.click("Delen en bewaren");
    desk.click("Maak sleutels…");
    let file = desk.path("sleutel.txt");
    let passphrase = potloodlijn::sealing::Passphrase::new("vier losse woorden samen".to_owned()).unwrap();
    let context = desk.harness.ctx.clone();
    let make = potloodlijn::app::keys::KeysAction::Make(file, passphrase);
    desk.harness.state_mut().ask(&context, vec![make.into()]);
    desk.harness.run();
    desk.wait_for_work();
    let recipient = open(&desk).setup().recipient.clone().unwrap();
    assert!(recipient.starts_with("age1"), "{recipient}");
    assert!(desk.harness.query_by_label_contains("staat nu in de opzet").is_some());
    assert!(check_setup(open(&desk).setup()).is_empty());
}

#[test]
fn it_is_only_said_that_a_key_stands_in_the_set_up_when_it_does() {
    let mut desk = preparing();
    let theirs = potloodlijn::sealing::KeyPair::generate().public.to_string();
    let edit = SetupEdit::Recipient(Some(theirs.clone()));
    ask(&mut desk, vec![SetUpAction::Change { edit, subject: None }]);
    desk.click("Delen en bewaren");
    desk.click("Maak sleutels…");
    let passphrase = potloodlijn::sealing::Passphrase::new("vier losse woorden samen".to_owned()).unwrap();
    let context = desk.harness.ctx.clone();
    let make = potloodlijn::app::keys::KeysAction::Make(desk.path("sleutel.txt"), passphrase);
    desk.harness.state_mut().ask(&context, vec![make.into()]);
    desk.harness.run();
    desk.wait_for_work();
    assert_eq!(open(&desk).setup().recipient, Some(theirs), "a key of someone else stays");
    assert!(desk.harness.query_by_label_contains("staat nu in de opzet").is_none());
    desk.click("Zet in de opzet");
    let own = desk.state().keys.known.as_ref().unwrap().public.to_string();
    assert_eq!(open(&desk).setup().recipient, Some(own));
    assert!(desk.harness.query_by_label_contains("staat nu in de opzet").is_some());
}

#[test]
fn what_is_printed_for_a_session_is_looked_at_first() {
    let mut desk = preparing();
    desk.click("Om te printen");
    let seen = desk.harness.query_all_by_label_contains("7 kleurpotloden per persoon").next();
    assert!(seen.is_some(), "the page itself is there");
    desk.click("Tekenvel");
    assert_eq!(open(&desk).pages.kind, Printable::BlankSheet);
    desk.click("Draaiboek");
    let path = desk.path("draaiboek.pdf");
    desk.click("Bewaar als PDF…");
    desk.fill("Waar komt het bestand?", path.to_str().unwrap());
    desk.click("Maak");
    desk.wait_for_work();
    assert!(std::fs::read(&path).unwrap().starts_with(b"%PDF"));
    assert_eq!(open(&desk).saved_pages(), Some(&path));
    assert!(desk.shows("Open de PDF"));
}

#[test]
fn the_run_sheet_says_how_many_pencils_there_are() {
    let mut desk = preparing();
    let says = |desk: &Desk| -> String {
        let document = run_sheet_document(open(desk).setup(), Language::Nl, Paper::A4);
        let texts = document.pages.iter().flat_map(potloodlijn::report::Page::texts);
        texts.map(|text| text.words.clone()).collect::<Vec<_>>().join(" ")
    };
    assert!(says(&desk).contains("7 kleurpotloden per persoon"));
    ask(&mut desk, vec![SetUpAction::Show(SetUpPart::Lines), SetUpAction::MakeOwnVersion, SetUpAction::Add]);
    assert!(says(&desk).contains("8 kleurpotloden per persoon"));
}

#[test]
fn codes_are_typed_one_after_the_other_without_a_click_between() {
    let mut desk = preparing();
    desk.click("Codes");
    desk.harness.get_by_label("Codes om uit te delen").focus();
    desk.harness.run();
    for letter in "P01 P02 P03".chars() {
        desk.harness.event(egui::Event::Text(letter.into()));
        desk.harness.run();
    }
    assert_eq!(open(&desk).setup().codes, ["P01", "P02", "P03"]);
    assert!(desk.shows("3 codes. Zet een spatie of een nieuwe regel tussen twee codes."));
}

#[test]
fn who_types_a_handed_out_code_in_other_capitals_draws_under_that_code() {
    let mut desk = Desk::new(1.0);
    let mut setup = example_group(2, 7, Language::Nl).setup;
    setup.codes = vec!["P03".into()];
    let path = desk.path("noord.setup.json");
    std::fs::write(&path, format::write(&setup)).unwrap();
    choose(&mut desk, Purpose::OpenSetup, &path);
    desk.fill("Jouw code", "p03");
    desk.click("Begin met tekenen");
    assert_eq!(desk.sheet().journey().participant.as_str(), "P03");
}

#[test]
fn a_set_up_that_was_opened_lately_is_opened_to_go_on_preparing() {
    let mut desk = Desk::new(1.0);
    let setup = example_group(2, 7, Language::Nl).setup;
    let path = desk.path("noord.setup.json");
    std::fs::write(&path, format::write(&setup)).unwrap();
    choose(&mut desk, Purpose::ChangeSetup, &path);
    assert_eq!(open(&desk).setup(), &setup);
    assert_eq!(open(&desk).document.file.path.as_deref(), Some(path.as_path()), "it is saved where it came from");
}

fn choose(desk: &mut Desk, purpose: Purpose, path: &std::path::Path) {
    let context = desk.harness.ctx.clone();
    let action = FileAction::Choose(purpose, vec![path.to_owned()]);
    desk.harness.state_mut().ask(&context, vec![action.into()]);
    desk.wait_for_work();
}

#[test]
fn a_set_up_that_cannot_be_saved_says_why_and_nobody_is_put_out_of_it_later() {
    use potloodlijn::app::files::Leaving;
    use potloodlijn::app::questions::{Dialog, Message};
    let mut desk = preparing();
    let context = desk.harness.ctx.clone();
    let file = |desk: &mut Desk, action: FileAction| {
        desk.harness.state_mut().ask(&context, vec![action.into()]);
        desk.wait_for_work();
    };
    let path = desk.path("noord.setup.json");
    file(&mut desk, FileAction::Choose(Purpose::SaveSetup, vec![path]));
    let before = open(&desk).setup().timeline.clone();
    let nothing = Timeline { end: before.start, ..before.clone() };
    ask(&mut desk, vec![SetUpAction::Change { edit: SetupEdit::Timeline(nothing), subject: None }]);
    let node = desk.harness.get_by_label_contains("Nog niet te bewaren: ").accesskit_node();
    let said = node.label().or(node.value()).unwrap();
    assert!(said.ends_with("Kijk bij “Periode en agenda’s”.") && !said.contains('$'), "{said}");
    file(&mut desk, FileAction::Leave(Leaving::ToStart));
    file(&mut desk, FileAction::SaveAndLeave(Leaving::ToStart));
    let Some(Dialog::Message(Message::Notice(why))) = &desk.state().dialog else {
        panic!("it is said: {:?}", desk.state().dialog)
    };
    assert!(why.contains("Periode en agenda’s"), "{why}");
    file(&mut desk, FileAction::CloseDialog);
    ask(&mut desk, vec![SetUpAction::Change { edit: SetupEdit::Timeline(before), subject: None }]);
    // Saved for another reason, as is a page.
    let sheet = desk.path("vel.pdf");
    file(&mut desk, FileAction::Choose(Purpose::Print(Printable::BlankSheet), vec![sheet]));
    file(&mut desk, FileAction::Save);
    assert!(!open(&desk).unsaved(), "saved, and still here");
}

#[test]
fn what_was_printed_is_opened_only_while_the_set_up_is_as_it_was() {
    let mut desk = preparing();
    ask(&mut desk, vec![SetUpAction::Show(SetUpPart::Pages)]);
    let context = desk.harness.ctx.clone();
    let sheet = desk.path("draaiboek.pdf");
    let print = FileAction::Choose(Purpose::Print(Printable::RunSheet), vec![sheet.clone()]);
    desk.harness.state_mut().ask(&context, vec![print.into()]);
    desk.wait_for_work();
    assert_eq!(open(&desk).saved_pages(), Some(&sheet));
    ask(&mut desk, vec![SetUpAction::Change { edit: SetupEdit::Name("anders".into()), subject: None }]);
    assert_eq!(open(&desk).saved_pages(), None);
    assert!(desk.harness.query_by_label("Open de PDF").is_none());
}
