//! The redesign board, driven as in a workshop: mouse, keys, and everything taken back again.

use egui_kittest::kittest::Queryable;
use potloodlijn::analysis::{MOST_MATTERED, SMALLEST_CELL, phase_counts, what_mattered};
use potloodlijn::app::group::board::BoardRequest;
use potloodlijn::app::group::view::GroupView;
use potloodlijn::format::{self, Instruments};
use potloodlijn::model::{BOARD_LEVELS, BoardAction, BoardColumn, BoardMoment, Code, Group, Level, Role};
use uuid::Uuid;

use super::desk::Desk;

/// The example group at its board, which is emptied first when asked.
fn at_the_board(size: [f32; 2], empty: bool) -> Desk {
    let mut desk = Desk::sized(size, 1.0);
    desk.open_example();
    if empty {
        let group = Group { board: Vec::new(), moments: Vec::new(), ..desk.group().group().clone() };
        desk.change_group(group);
    }
    desk.look_at(GroupView::Board);
    desk
}

fn cards(desk: &Desk) -> Vec<BoardAction> {
    desk.group().group().board.clone()
}

fn ask(desk: &mut Desk, action: BoardRequest) {
    let context = desk.harness.ctx.clone();
    desk.harness.state_mut().ask(&context, vec![action.into()]);
    desk.harness.run();
}

/// A board of `count` cards with short and long words over all columns.
fn with_cards(desk: &mut Desk, count: usize) {
    let moment = BoardMoment { id: Uuid::from_u128(1), text: "Niemand vraagt ernaar".into(), ..BoardMoment::default() };
    let long = "Arbeidsongeschiktheidsverzekeringsmaatschappijcontactpersoon belt elke maandag";
    let card = |place: usize| {
        let id = Uuid::from_u128(100 + place as u128);
        let empty = BoardAction::new(id, moment.id.to_string(), BOARD_LEVELS[place % 4]);
        let action = if place.is_multiple_of(3) { long.to_owned() } else { format!("Kaart nummer {place}") };
        BoardAction { action, who: Some(Role::Actor(Code::new("manager").unwrap())), formal: Some(true), ..empty }
    };
    let board = (0..count).map(card).collect();
    let group = Group { board, moments: vec![moment.clone()], ..desk.group().group().clone() };
    desk.change_group(group);
}

#[test]
fn a_moment_without_words_is_called_so_and_not_all_moments() {
    let mut desk = at_the_board([1280.0, 800.0], true);
    let phase = desk.group().instrument().phases[1].letter;
    let unnamed = "Nog zonder woorden";
    for phase in [None, Some(phase)] {
        ask(&mut desk, BoardRequest::AddMoments(vec![BoardMoment { phase, ..BoardMoment::default() }]));
        let id = desk.group().group().moments.last().unwrap().id;
        ask(&mut desk, BoardRequest::ShowMoment(Some(id)));
        assert!(!desk.shows("Alle momenten"), "one moment is looked at");
        let heads = desk.harness.get_all_by_label_contains(unnamed).count();
        assert!(heads >= 2, "over the columns and in the list: {heads}");
    }
    ask(&mut desk, BoardRequest::ShowMoment(None));
    assert!(desk.shows("Alle momenten"));
}

#[test]
fn an_empty_board_begins_with_the_moments_that_at_least_three_people_share() {
    let mut desk = at_the_board([1280.0, 800.0], true);
    desk.click("Zet deze momenten op het bord");
    let group = desk.group();
    assert!(!group.group().moments.is_empty());
    assert_eq!(group.topics.board.moment, Some(group.group().moments[0].id), "the first is talked about");
    for moment in &group.group().moments {
        assert!(moment.phase.is_some() && moment.stretch.is_some() && !moment.indicators.is_empty());
        let shows_a_person = group.group().journeys.iter().any(|it| moment.text.contains(it.participant.as_str()));
        assert!(!shows_a_person && !moment.text.contains("20"), "no code and no date: {}", moment.text);
    }
    desk.click("Ongedaan maken");
    assert!(desk.group().group().moments.is_empty(), "one press is one step");
}

#[test]
fn when_a_moment_is_undone_the_cards_of_all_moments_are_there() {
    let mut desk = at_the_board([1280.0, 800.0], true);
    desk.click("Schrijf zelf een moment");
    desk.click("Voeg een kaart toe bij Team");
    desk.fill("Wat verandert er?", "Elke week bellen");
    ask(&mut desk, BoardRequest::AddMoments(vec![BoardMoment::default()]));
    assert!(desk.harness.query_all_by_label_contains("Elke week bellen").next().is_none(), "it is of another moment");
    desk.click("Ongedaan maken");
    assert!(desk.harness.query_all_by_label_contains("Elke week bellen").next().is_some());
    ask(&mut desk, BoardRequest::AddCardIn(BoardColumn::Level(Level::Team)));
    assert_eq!(cards(&desk).last().unwrap().moment, "", "nor is a new card of a moment that is not there");
}

#[test]
fn picking_someone_who_could_act_makes_a_card_with_their_column_and_office() {
    let mut desk = at_the_board([1280.0, 800.0], true);
    desk.click("Zet deze momenten op het bord");
    desk.click("Maak een kaart voor Direct leidinggevende, vanuit de functie");
    let card = cards(&desk).pop().unwrap();
    assert_eq!(card.who, Some(Role::Actor(Code::new("manager").unwrap())));
    assert_eq!((card.formal, card.level), (Some(true), Level::Leadership));
    assert_eq!(card.moment, desk.group().group().moments[0].id.to_string());
    assert_eq!(desk.group().topics.board.card, Some(card.id), "its form is open");
}

#[test]
fn typing_on_a_card_is_one_step_back_and_choosing_another() {
    let mut desk = at_the_board([1280.0, 800.0], true);
    desk.click("Schrijf zelf een moment");
    desk.click("Voeg een kaart toe bij Team");
    desk.fill("Wat verandert er?", "Elke week bellen");
    desk.click("Informeel");
    assert_eq!((cards(&desk)[0].action.as_str(), cards(&desk)[0].formal), ("Elke week bellen", Some(false)));
    desk.click("Ongedaan maken");
    assert_eq!((cards(&desk)[0].action.as_str(), cards(&desk)[0].formal), ("Elke week bellen", None));
    desk.click("Ongedaan maken");
    assert_eq!(cards(&desk)[0].action, "");
    desk.click("Ongedaan maken");
    assert!(cards(&desk).is_empty());
}

#[test]
fn a_card_without_goal_owner_or_day_says_so_and_blocks_nothing() {
    let mut desk = at_the_board([1280.0, 800.0], true);
    desk.click("Schrijf zelf een moment");
    desk.click("Voeg een kaart toe bij Team");
    let sentence = "een doel, iemand die het bewaakt en een dag om terug te kijken";
    assert!(desk.harness.query_by_label_contains(sentence).is_some());
    desk.fill("Wat moet het opleveren?", "Niemand staat er alleen voor");
    desk.click("Kies een dag");
    assert!(desk.harness.query_by_label_contains("past nog bij: iemand die het bewaakt").is_some());
    assert_eq!(cards(&desk)[0].checks.len(), 1);
    desk.click("Klaar");
    assert_eq!(desk.group().topics.board.card, None);
}

#[test]
fn a_card_is_dragged_to_another_column_in_one_step() {
    let mut desk = at_the_board([1280.0, 800.0], true);
    with_cards(&mut desk, 4);
    let before = cards(&desk);
    let from = desk.harness.get_by_label_contains("Kaart: Kaart nummer 1").rect().center();
    let to = desk.harness.get_by_label_contains("Kaart: Kaart nummer 2").rect();
    let steps = 8;
    desk.press(from);
    for step in 1..=steps {
        let target = egui::pos2(to.center().x, to.bottom() + 30.0);
        desk.move_to(from + (target - from) * (step as f32 / steps as f32));
    }
    desk.release();
    let moved = cards(&desk);
    assert_eq!(moved.iter().map(BoardAction::column).filter(|level| *level == Level::Leadership).count(), 2);
    assert_eq!(moved[1].id, before[2].id, "it lands behind the card that was there");
    desk.click("Ongedaan maken");
    assert_eq!(cards(&desk), before);
}

#[test]
fn keys_move_a_card_between_columns_and_places() {
    let mut desk = at_the_board([1280.0, 800.0], true);
    with_cards(&mut desk, 8);
    let column = |desk: &Desk, level: Level| -> Vec<u128> {
        let here = cards(desk).into_iter().filter(|card| card.column() == level);
        here.map(|card| card.id.as_u128() - 100).collect()
    };
    assert_eq!((column(&desk, Level::Team), column(&desk, Level::Leadership)), (vec![1, 5], vec![2, 6]));
    desk.harness.get_by_label_contains("Kaart: Kaart nummer 1").focus();
    desk.harness.run();
    let command = |desk: &mut Desk, key| {
        desk.harness.key_press_modifiers(egui::Modifiers::COMMAND, key);
        desk.harness.run();
    };
    command(&mut desk, egui::Key::ArrowRight);
    assert_eq!((column(&desk, Level::Team), column(&desk, Level::Leadership)), (vec![5], vec![2, 6, 1]));
    command(&mut desk, egui::Key::ArrowUp);
    assert_eq!(column(&desk, Level::Leadership), [2, 1, 6]);
    command(&mut desk, egui::Key::ArrowDown);
    assert_eq!(column(&desk, Level::Leadership), [2, 6, 1]);
    command(&mut desk, egui::Key::ArrowDown);
    assert_eq!(column(&desk, Level::Leadership), [2, 6, 1], "it is the last already");
}

#[test]
fn a_moment_that_goes_leaves_its_cards_with_the_moment_in_words() {
    let mut desk = at_the_board([1280.0, 800.0], true);
    with_cards(&mut desk, 4);
    let before = desk.group().group().clone();
    ask(&mut desk, BoardRequest::RemoveMoment(Uuid::from_u128(1)));
    assert!(desk.group().group().moments.is_empty());
    assert!(cards(&desk).iter().all(|card| card.moment == "Niemand vraagt ernaar"));
    desk.click("Ongedaan maken");
    assert_eq!(desk.group().group(), &before);
}

#[test]
fn a_board_is_saved_and_opened_again_as_it_was() {
    let mut desk = at_the_board([1280.0, 800.0], true);
    with_cards(&mut desk, 9);
    let group = desk.group().group().clone();
    let again = format::read::<Group>(&format::write(&group), &Instruments::builtin()).unwrap().value;
    assert_eq!(again, group);
}

#[test]
fn nothing_stands_off_the_board_with_no_nine_or_forty_cards_in_a_small_window_or_in_large_type() {
    for size in [[1280.0, 800.0], [640.0, 400.0]] {
        for count in [0, 1, 9, 40] {
            for large in [false, true] {
                let mut desk = at_the_board(size, true);
                with_cards(&mut desk, count);
                ask(&mut desk, BoardRequest::Large(large));
                let label = desk.harness.get_by_label_contains("Grote letters").rect();
                assert!(label.right() <= size[0] && label.bottom() <= size[1], "{size:?} {count} {large}: {label:?}");
                for level in ["De persoon zelf", "Team"] {
                    let label = format!("Voeg een kaart toe bij {level}");
                    assert!(desk.harness.get_by_label(&label).rect().width() >= 44.0);
                }
            }
        }
    }
}

#[test]
fn the_example_board_obeys_the_rules_and_is_the_same_each_time() {
    let (one, other) = (at_the_board([1280.0, 800.0], false), at_the_board([1280.0, 800.0], false));
    assert_eq!(one.group().group(), other.group().group());
    assert!(potloodlijn::model::check_group(one.group().group()).is_empty());
    assert!(cards(&one).len() >= 5 && one.group().group().measurements.len() == 2);
}

#[test]
fn at_a_moment_stands_what_at_least_three_people_told_of_in_its_phase() {
    let mut desk = at_the_board([1280.0, 800.0], true);
    desk.click("Zet deze momenten op het bord");
    let moment = desk.group().group().moments[0].clone();
    let (group, phase) = (desk.group().group().clone(), moment.phase.unwrap());
    let counts = phase_counts(&group);
    let told = what_mattered(&counts, phase);
    assert!(!told.is_empty() && told.len() <= MOST_MATTERED);
    assert!(told.iter().all(|factor| factor.persons >= SMALLEST_CELL));
    assert!(told.is_sorted_by(|one, next| one.persons >= next.persons), "what most people told of comes first");
    for factor in &told {
        let name = &group.setup.instrument.factors.iter().find(|it| it.code == factor.code).unwrap().name.nl;
        let row = format!("{name}: {} van {}", factor.persons, counts.participants);
        assert!(desk.harness.query_by_label_contains(&row).is_some(), "{row}");
    }
    let two = group.journeys.iter().take(2).cloned().collect();
    let few = phase_counts(&Group { journeys: two, ..group });
    assert!(what_mattered(&few, phase).is_empty(), "of two people nothing is told");
}

#[test]
fn a_date_on_a_card_stands_on_one_line_however_narrow_its_column_is() {
    for size in [[1280.0, 800.0], [1100.0, 800.0], [900.0, 700.0], [640.0, 480.0]] {
        let mut desk = at_the_board(size, true);
        let card = |at: u128, day: i8| {
            let on = jiff::civil::date(2026, 9, day);
            BoardAction {
                action: "Bel elke week".into(),
                checks: vec![potloodlijn::model::Check::on(on)],
                ..BoardAction::new(Uuid::from_u128(at), String::new(), Level::Team)
            }
        };
        let board = vec![card(1, 3), card(2, 24)];
        desk.change_group(Group { board, ..desk.group().group().clone() });
        let mut rows = Vec::new();
        for clipped in &desk.harness.output().shapes {
            if let egui::Shape::Text(text) = &clipped.shape {
                rows.extend(text.galley.rows.iter().map(|row| row.text()));
            }
        }
        for day in [3, 24] {
            let whole = format!("{day} september 2026");
            let is_whole = |row: &String| row.replace('\u{a0}', " ").contains(&whole);
            assert!(rows.iter().any(is_whole), "{whole} at {size:?} in {rows:?}");
        }
    }
}
