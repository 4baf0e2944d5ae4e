//! Free notes and dots on the board, its columns by moment, and taking it along.

use egui_kittest::kittest::Queryable;
use potloodlijn::analysis::{FoundIn, search};
use potloodlijn::app::group::view::GroupView;
use potloodlijn::exchange::{Leaving, tables};
use potloodlijn::format::{self, Instruments};
use potloodlijn::model::{
    Arrivals, BoardAction, BoardMoment, BoardNote, CardForReport, CheckedWords, EditionMemory, Group, Language, Level,
    check_group, merge,
};
use potloodlijn::report::figures_of_group;
use uuid::Uuid;

use super::desk::Desk;

/// The example group at a board of two moments with a card each.
fn at_the_board() -> Desk {
    let mut desk = Desk::sized([1280.0, 800.0], 1.0);
    desk.open_example();
    let moment = |number: u128, text: &str| BoardMoment {
        id: Uuid::from_u128(number),
        text: text.into(),
        ..BoardMoment::default()
    };
    let card = |number: u128, of: u128, text: &str| {
        let empty = BoardAction::new(Uuid::from_u128(number), Uuid::from_u128(of).to_string(), Level::Team);
        BoardAction { action: text.into(), ..empty }
    };
    let group = Group {
        moments: vec![moment(1, "Niemand vraagt ernaar"), moment(2, "Na de vakantie")],
        board: vec![card(11, 1, "Elke week bellen"), card(12, 2, "Rustig beginnen")],
        ..desk.group().group().clone()
    };
    desk.change_group(group);
    desk.look_at(GroupView::Board);
    desk
}

fn notes(desk: &Desk) -> Vec<BoardNote> {
    desk.group().group().board_notes.clone()
}

#[test]
fn a_note_is_written_kept_in_the_file_found_and_undone() {
    let mut desk = at_the_board();
    desk.click("Voeg een notitie toe bij Organisatie");
    desk.fill("Wat wil je onthouden?", "Wie betaalt dit?");
    desk.click("Klaar");
    let [note] = &notes(&desk)[..] else { panic!("one note") };
    assert_eq!((note.text.as_str(), note.column(), note.dots), ("Wie betaalt dit?", Level::Organisation, 0));
    let group = desk.group().group().clone();
    assert!(check_group(&group).is_empty());
    let again = format::read::<Group>(&format::write(&group), &Instruments::builtin()).unwrap().value;
    assert_eq!(again, group);
    let found = search(&group, "betaalt");
    assert!(found.iter().any(|found| found.place == FoundIn::BoardNote(note.id)));
    desk.click("Ongedaan maken");
    desk.click("Ongedaan maken");
    assert!(notes(&desk).is_empty());
}

#[test]
fn dots_are_put_by_pressing_taken_off_by_a_button_and_what_has_most_is_said_first() {
    let mut desk = at_the_board();
    assert!(desk.harness.query_by_label_contains("Kaart: Elke week bellen").is_some());
    desk.click("Stippen zetten");
    let press = |desk: &mut Desk, label: &str| {
        desk.harness.get_all_by_label_contains(label).next().unwrap().click();
        desk.harness.run();
    };
    for _ in 0..3 {
        press(&mut desk, "Kaart: Elke week bellen");
    }
    press(&mut desk, "Kaart: Rustig beginnen");
    let dots = |desk: &Desk| desk.group().group().board.iter().map(|card| card.dots).collect::<Vec<_>>();
    assert_eq!(dots(&desk), [3, 1]);
    assert_eq!(desk.group().topics.board.card, None, "no form opens meanwhile");
    assert!(desk.shows("De meeste stippen (3 van 4): Elke week bellen"));
    press(&mut desk, "Haal een stip weg: Kaart: Elke week bellen");
    assert_eq!(dots(&desk), [2, 1]);
    desk.click("Ongedaan maken");
    desk.click("Ongedaan maken");
    assert_eq!(dots(&desk), [3, 0]);
}

#[test]
fn columns_are_moments_when_asked_and_a_card_moves_to_another_with_the_keys() {
    let mut desk = at_the_board();
    desk.click("Kolom per moment");
    assert!(desk.shows("Voeg een kaart toe bij Na de vakantie"));
    desk.harness.get_by_label_contains("Kaart: Elke week bellen").focus();
    desk.harness.run();
    desk.harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::ArrowRight);
    desk.harness.run();
    let moments = |desk: &Desk| desk.group().group().board.iter().map(|card| card.moment.clone()).collect::<Vec<_>>();
    let second = Uuid::from_u128(2).to_string();
    assert_eq!(moments(&desk), [second.as_str(), second.as_str()]);
    desk.click("Voeg een notitie toe bij Niemand vraagt ernaar");
    assert_eq!(notes(&desk)[0].moment, Uuid::from_u128(1).to_string());
    desk.click("Kolom per niveau");
    assert!(desk.shows("Voeg een kaart toe bij Team"));
}

#[test]
fn a_note_is_dragged_to_another_column_in_one_step() {
    let mut desk = at_the_board();
    desk.click("Voeg een notitie toe bij Team");
    desk.fill("Wat wil je onthouden?", "Vraag het de ploeg");
    desk.click("Klaar");
    let from = desk.harness.get_by_label_contains("Notitie: Vraag het de ploeg").rect().center();
    let to = desk.harness.get_by_label("Voeg een kaart toe bij Leiding").rect().center();
    desk.press(from);
    for step in 1..=8 {
        desk.move_to(from + (to - from) * (step as f32 / 8.0));
    }
    desk.release();
    assert_eq!(notes(&desk)[0].column(), Level::Leadership);
    desk.click("Ongedaan maken");
    assert_eq!(notes(&desk)[0].column(), Level::Team);
}

#[test]
fn a_moment_that_goes_leaves_its_notes_with_the_moment_in_words() {
    let mut desk = at_the_board();
    desk.click("Kolom per moment");
    desk.click("Voeg een notitie toe bij Niemand vraagt ernaar");
    let request = potloodlijn::app::group::board::BoardRequest::RemoveMoment(Uuid::from_u128(1));
    let context = desk.harness.ctx.clone();
    desk.harness.state_mut().ask(&context, vec![request.into()]);
    desk.harness.run();
    assert_eq!(notes(&desk)[0].moment, "Niemand vraagt ernaar");
}

#[test]
fn notes_of_two_groups_come_together_once() {
    let desk = at_the_board();
    let with = |number: u128| {
        let note = BoardNote::new(Uuid::from_u128(number), String::new(), Level::Team);
        Group { board_notes: vec![note], ..desk.group().group().clone() }
    };
    let arrivals = Arrivals {
        groups: vec![("a".into(), with(7)), ("b".into(), with(8)), ("c".into(), with(8))],
        ..Arrivals::default()
    };
    let merged = merge(None, arrivals, |_| None).unwrap();
    let mut ids: Vec<u128> = merged.group.board_notes.iter().map(|note| note.id.as_u128()).collect();
    ids.sort_unstable();
    assert_eq!(ids, [7, 8]);
}

#[test]
fn the_board_is_taken_along_as_a_picture_and_as_tables() {
    let desk = at_the_board();
    let mut group = desk.group().group().clone();
    group.board[0].dots = 4;
    group.board_notes = vec![BoardNote {
        text: "Wie betaalt dit?".into(),
        dots: 1,
        ..BoardNote::new(Uuid::from_u128(21), String::new(), Level::Organisation)
    }];
    let none = figures_of_group(&group, &EditionMemory::default(), Language::Nl).unwrap();
    assert!(none.iter().all(|figure| figure.name != "board"), "nothing was given free");
    let words = || "Elke week bellen".to_owned();
    // It is a name as well.
    let looked = CheckedWords { of: words(), text: words(), accepted: vec!["Elke".into()], ..CheckedWords::default() };
    group.board[0].for_report = Some(CardForReport { action: Some(looked), ..CardForReport::default() });
    let figures = figures_of_group(&group, &EditionMemory::default(), Language::Nl).unwrap();
    let board = figures.iter().find(|figure| figure.name == "board").unwrap();
    assert_eq!(board.title, "De meeste stippen (4 van 4): Elke week bellen");
    let said = |words: &str| board.words.contains(words) || board.page.texts().any(|text| text.words.contains(words));
    assert!(said("Elke week bellen"));
    for kept in ["Rustig beginnen", "Wie betaalt dit?", "P0"] {
        assert!(!said(kept), "{kept} was not given free");
    }
    let tables = tables(&Leaving::of(&group));
    let table = |name: &str| tables.iter().find(|table| table.name == name).unwrap();
    let place = |name: &str| table("board").columns.iter().position(|column| column.name == name).unwrap();
    assert_eq!(table("board").rows[0][place("dots")], 4.0.into());
    assert_eq!(table("board").rows[0][place("moment_words")], "Niemand vraagt ernaar".into());
    assert_eq!(table("board_notes").rows.len(), 1);
    group.board.clear();
    group.board_notes.clear();
    let none = figures_of_group(&group, &EditionMemory::default(), Language::Nl).unwrap();
    assert!(none.iter().all(|figure| figure.name != "board"), "an empty board is no picture");
}

#[test]
fn a_moment_that_was_said_in_words_stays_said_where_it_stands() {
    let column = potloodlijn::model::BoardColumn::Moment(None);
    let note =
        BoardNote { moment: "in de eerste week".into(), ..BoardNote::new(Uuid::nil(), String::new(), Level::Team) };
    assert_eq!(column.note(note.clone()), note);
    let card = BoardAction::new(Uuid::nil(), "in de eerste week".into(), Level::Team);
    assert_eq!(column.card(card.clone()), card);
}
