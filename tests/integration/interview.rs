//! The second look in the window: found by what a reader of the screen says, asserted on the document.

use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use potloodlijn::analysis::agenda;
use potloodlijn::app::group::interview::{InterviewTool, Panel};
use potloodlijn::app::group::view::GroupView;
use potloodlijn::format::{self, Instruments, builtin_instruments};
use potloodlijn::model::{AgendaState, Group, INTERVIEW, Journey, Language, Level, Locus, Mentioned, Quote};
use potloodlijn::text::{Texts, agenda_question, agenda_when};

use super::desk::Desk;
use super::renamed::{renamed_instrument, renamed_journey};

fn talking_to(code: &str) -> Desk {
    let mut desk = Desk::new(1.0);
    desk.click("Eerst kijken? Negen verzonnen mensen uit het onderwijs");
    desk.click(code);
    desk.click("Gesprek");
    assert_eq!(desk.group().looking.view, GroupView::Interview);
    desk
}

fn journey(desk: &Desk) -> &Journey {
    desk.group().selected().expect("someone is chosen").1
}

/// Presses the first moment of the agenda.
fn point_at_first(desk: &mut Desk) {
    let label = first_of_agenda(desk);
    desk.click(&label);
}

fn first_of_agenda(desk: &Desk) -> String {
    let (texts, instrument) = (Texts::of(Language::Nl), desk.group().instrument());
    let item = agenda(journey(desk), instrument).into_iter().next().expect("there is a moment to ask about");
    let when = agenda_when(texts, journey(desk), &item.moment);
    format!("{when}: {}", agenda_question(texts, instrument, journey(desk), &item.moment))
}

/// Presses the sheet a part of its width from the left, half-way up.
fn tap_sheet(desk: &mut Desk, across: f32) {
    let rect = desk.harness.get_by_label_contains("Blad: druk om").rect();
    let pos = egui::pos2(rect.left() + across * rect.width(), rect.center().y);
    desk.harness.hover_at(pos);
    desk.harness.run();
    desk.harness.drag_at(pos);
    desk.harness.run();
    desk.harness.drop_at(pos);
    desk.harness.run();
}

#[test]
fn choosing_a_moment_points_at_it_on_the_sheet() {
    let mut desk = talking_to("P03");
    assert_eq!(desk.group().topics.interview.cursor, None);
    point_at_first(&mut desk);
    let cursor = desk.group().topics.interview.cursor.clone().expect("the cursor stands somewhere");
    assert!(cursor.day > 0.0 && cursor.day < journey(&desk).timeline.length_days());
}

#[test]
fn a_moment_is_ticked_off_left_out_and_put_back_each_in_one_undo_step() {
    let mut desk = talking_to("P03");
    let start = desk.group().group().clone();
    let asked = desk.harness.get_all_by_label("Gevraagd").next().unwrap();
    asked.click();
    desk.harness.run();
    assert_eq!(journey(&desk).agenda.len(), 1);
    assert_eq!(journey(&desk).agenda[0].state, AgendaState::Asked);
    desk.harness.get_all_by_label("Laat weg").next().unwrap().click();
    desk.harness.run();
    assert_eq!(journey(&desk).agenda[0].state, AgendaState::Dropped);
    desk.click("Weggelaten (1)");
    desk.click("Zet terug");
    assert_eq!(journey(&desk).agenda[0].state, AgendaState::Open);
    (0..3).for_each(|_| desk.click("Ongedaan maken"));
    assert_eq!(desk.group().group(), &start);
}

#[test]
fn what_was_said_is_written_in_one_undo_step_and_an_own_question_can_be_added() {
    let mut desk = talking_to("P03");
    let start = desk.group().group().clone();
    point_at_first(&mut desk);
    desk.fill("Wat werd er gezegd?", "Nieuw rooster.");
    assert_eq!(journey(&desk).agenda[0].note, "Nieuw rooster.");
    desk.click("Ongedaan maken");
    assert_eq!(desk.group().group(), &start, "the letters of a note are one step");
    tap_sheet(&mut desk, 0.9);
    desk.click("Een eigen vraag");
    desk.fill("Jouw vraag", "Hoe begon die zomer?");
    let own = &journey(&desk).agenda[0];
    assert_eq!((own.rule.as_str(), own.text.as_str()), ("own", "Hoe begon die zomer?"));
    desk.click("Haal weg");
    assert!(journey(&desk).agenda.is_empty());
}

#[test]
fn at_any_moment_something_can_be_noted_with_who_and_what_in_own_words_too() {
    let mut desk = talking_to("P03");
    let start = desk.group().group().clone();
    let before = journey(&desk).events.len();
    tap_sheet(&mut desk, 0.4);
    let day = desk.group().topics.interview.cursor.as_ref().unwrap().day;
    desk.click("Privé");
    let added = journey(&desk).events[before].clone();
    assert_eq!((added.from, added.noted.as_ref().unwrap().as_str()), (day, INTERVIEW));
    desk.fill("Wat gebeurde er?", "Verhuizing");
    desk.click("Wie en wat speelde mee");
    let all: Vec<_> = desk.harness.get_all_by_label("Voeg toe…").collect();
    all[0].click();
    drop(all);
    desk.harness.run();
    assert!(desk.shows("Direct leidinggevende"));
    desk.fill("Typ een stuk van de naam", "buur");
    assert!(!desk.shows("Direct leidinggevende"), "only what has it in its name");
    desk.click("Anders, namelijk…");
    let own = &journey(&desk).events[before].actors[0].what;
    assert_eq!(*own, Mentioned::Other("buur".into()), "what was typed is not typed twice");
    desk.fill("Anders, namelijk…", "de buurvrouw");
    desk.click("Schrijf letterlijke woorden op");
    desk.fill("Letterlijke woorden 1", "Ik stond er alleen voor.");
    let event = &journey(&desk).events[before];
    assert_eq!(event.title, "Verhuizing");
    assert_eq!(event.actors[0].what, Mentioned::Other("de buurvrouw".into()));
    assert_eq!(event.actors[0].noted.as_ref().unwrap().as_str(), INTERVIEW);
    let quote = &event.quotes[0];
    assert_eq!((quote.text.as_str(), quote.approved, quote.said_on), ("Ik stond er alleen voor.", false, None));
    while desk.group().document.history.undo_label().is_some() {
        desk.click("Ongedaan maken");
    }
    assert_eq!(desk.group().group(), &start);
}

#[test]
fn the_card_in_the_interview_speaks_to_who_talks_and_not_to_who_drew() {
    let mut desk = talking_to("P03");
    tap_sheet(&mut desk, 0.4);
    desk.click("Privé");
    assert!(!desk.shows("Je begeleider ziet het als je inlevert. Het komt niet in het verslag."));
    assert!(desk.shows("Alleen jij ziet het, bij deze code. Het komt niet in het verslag."));
    desk.click("Ook in het verslag");
    assert!(desk.shows("Het mag in het verslag over de groep, zonder de code."));
}

#[test]
fn a_line_end_around_words_does_not_stay_and_asks_nobody_anew() {
    let mut desk = talking_to("P03");
    let before = journey(&desk).events.len();
    tap_sheet(&mut desk, 0.4);
    desk.click("Letterlijke woorden");
    desk.fill("Letterlijke woorden 1", "Ik stond er\nalleen voor.\n\n");
    let said = |desk: &Desk| journey(desk).events[before].quotes[0].clone();
    assert_eq!(said(&desk).text, "Ik stond er\nalleen voor.\n\n", "it can be gone on with");
    desk.harness.get_by_label("Wat gebeurde er?").focus();
    desk.harness.run();
    assert_eq!(said(&desk).text, "Ik stond er\nalleen voor.");
    let on_lane = desk.harness.query_all_by_label_contains("alleen voor.’").count();
    assert!(on_lane >= 1, "an event of words alone is called by them");
    let approved = Quote { approved: true, ..said(&desk) };
    assert!(approved.reworded(format!("{}\n", approved.text)).approved);
    assert!(!approved.reworded(format!("{} Echt.", approved.text)).approved);
}

#[test]
fn with_the_keyboard_alone_the_moment_moves_and_says_where_it_is() {
    let mut desk = talking_to("P03");
    let sheet = |desk: &Desk| desk.harness.get_by_label_contains("Blad: druk om").accesskit_node().label().unwrap();
    assert!(!sheet(&desk).contains("2021"), "nothing is pointed at yet");
    desk.harness.get_by_label_contains("Blad: druk om").focus();
    desk.harness.run();
    let day = |desk: &Desk| desk.group().topics.interview.cursor.as_ref().expect("a moment").day;
    desk.harness.key_press(Key::Home);
    desk.harness.run();
    assert_eq!(day(&desk), 0.0);
    let timeline = journey(&desk).timeline.clone();
    let months: Vec<f64> = timeline.months().iter().map(|month| month.from_day).collect();
    let press = |desk: &mut Desk, modifiers, key, wanted: f64| {
        desk.harness.key_press_modifiers(modifiers, key);
        desk.harness.run();
        assert_eq!(day(desk), wanted, "{modifiers:?} {key:?}");
        let date = Texts::of(Language::Nl).date(timeline.date_of(wanted));
        assert!(sheet(desk).contains(&date), "{} says {date}", sheet(desk));
    };
    press(&mut desk, Modifiers::NONE, Key::ArrowRight, months[1]);
    press(&mut desk, Modifiers::NONE, Key::ArrowRight, months[2]);
    press(&mut desk, Modifiers::SHIFT, Key::ArrowRight, months[2] + 7.0);
    press(&mut desk, Modifiers::COMMAND, Key::ArrowRight, months[2] + 8.0);
    press(&mut desk, Modifiers::COMMAND, Key::ArrowLeft, months[2] + 7.0);
    press(&mut desk, Modifiers::NONE, Key::ArrowLeft, months[2]);
    press(&mut desk, Modifiers::NONE, Key::End, timeline.length_days());
    desk.harness.key_press(Key::ArrowUp);
    desk.harness.run();
    let line = desk.group().topics.interview.cursor.clone().unwrap().indicator.expect("a line is meant");
    let name = &desk.group().instrument().indicator(&line).unwrap().name.nl;
    assert!(sheet(&desk).contains(name.as_str()), "{}", sheet(&desk));
}

#[test]
fn words_said_about_a_moment_stand_at_that_moment_and_line_and_can_be_moved() {
    let mut desk = talking_to("P03");
    let start = desk.group().group().clone();
    let quotes = |desk: &Desk| {
        let all =
            journey(desk).events.iter().flat_map(|event| event.quotes.iter().map(|it| (it.clone(), it.day_in(event))));
        all.filter(|(quote, _)| quote.noted.is_some() && quote.text == "Ik kon niet meer.").collect::<Vec<_>>()
    };
    point_at_first(&mut desk);
    let cursor = desk.group().topics.interview.cursor.clone().unwrap();
    desk.click("Letterlijke woorden");
    let open = desk.group().topics.interview.event.expect("the card they stand on is open");
    let number = journey(&desk).events.iter().find(|event| event.id == open).unwrap().quotes.len();
    desk.fill(&format!("Letterlijke woorden {number}"), "Ik kon niet meer.");
    let (quote, day) = quotes(&desk).pop().expect("the words are kept");
    assert_eq!((day, &quote.indicator), (cursor.day.round(), &cursor.indicator));
    let on_sheet = |desk: &Desk| {
        let texts = Texts::of(Language::Nl);
        let (quote, day) = quotes(desk).pop().unwrap();
        let when = texts.month_and_year(journey(desk).timeline.date_of(day));
        let line = quote.indicator.as_ref().and_then(|code| desk.group().instrument().indicator(code));
        let line = line.map_or("geen lijn in het bijzonder", |it| &it.name.nl);
        format!("‘Ik kon niet meer.’, bij {when}, {line}")
    };
    assert!(desk.harness.query_by_label(&on_sheet(&desk)).is_some(), "the words stand on the sheet");
    tap_sheet(&mut desk, 0.8);
    let pointed = desk.group().topics.interview.cursor.clone().unwrap();
    let to_pointed = |desk: &Desk, press: bool| {
        let buttons: Vec<_> = desk.harness.get_all_by_label_contains("Zet bij het moment op het blad").collect();
        let last = &buttons[buttons.len() - 1];
        if press { last.click() } else { last.scroll_to_me() }
    };
    to_pointed(&desk, false);
    desk.harness.run();
    to_pointed(&desk, true);
    desk.harness.run();
    let (quote, day) = quotes(&desk).pop().unwrap();
    assert_eq!((day, &quote.indicator), (pointed.day, &pointed.indicator));
    desk.fill(&format!("Moment van letterlijke woorden {number}"), "1-3-2022");
    desk.harness.key_press(Key::Enter);
    desk.harness.run();
    assert_eq!(quotes(&desk)[0].1, journey(&desk).timeline.day_of(jiff::civil::date(2022, 3, 1)));
    desk.click("Klaar");
    let mark = on_sheet(&desk);
    desk.click(&mark);
    assert!(desk.group().topics.interview.event.is_some(), "pressing the mark opens the card");
    let bytes = format::write(desk.group().group());
    assert_eq!(format::read::<Group>(&bytes, &Instruments::builtin()).unwrap().value, *desk.group().group());
    while desk.group().document.history.undo_label().is_some() {
        desk.click("Ongedaan maken");
    }
    assert_eq!(desk.group().group(), &start);
}

#[test]
fn words_said_where_nothing_is_told_come_with_an_event_of_their_own() {
    let mut desk = Desk::new(1.0);
    let example = potloodlijn::demo::example_group(2, 4, Language::Nl);
    let mut group = Group::new(uuid::Uuid::from_u128(3), example.setup);
    group.journeys = example.journeys.into();
    group.journeys[0].events.clear();
    open(&mut desk, &group);
    desk.click("Gesprek");
    tap_sheet(&mut desk, 0.5);
    let cursor = desk.group().topics.interview.cursor.clone().unwrap();
    desk.click("Letterlijke woorden");
    let event = journey(&desk).events[0].clone();
    assert_eq!((event.from, event.noted.as_ref().map(potloodlijn::model::Code::as_str)), (cursor.day, Some(INTERVIEW)));
    assert_eq!((event.quotes.len(), event.quotes[0].day_in(&event)), (1, cursor.day));
}

#[test]
fn a_stretch_drawn_again_leaves_the_first_drawing_as_it_was() {
    let mut desk = talking_to("P03");
    let start = desk.group().group().clone();
    desk.click("Teken opnieuw");
    assert_eq!(desk.group().topics.interview.tool, InterviewTool::Pencil);
    let pencil = desk.group().topics.interview.pencil.clone().expect("a pencil is in hand");
    let rect = desk.harness.get_by_label_contains("Blad: teken").rect();
    let place =
        |across: f32, up: f32| egui::pos2(rect.left() + across * rect.width(), rect.bottom() - up * rect.height());
    desk.draw(&[place(0.3, 0.1), place(0.35, 0.12), place(0.4, 0.1)]);
    let now = journey(&desk).clone();
    let before = start.journey_of(&now.participant).unwrap();
    assert_ne!(now.curves[&pencil], before.curves[&pencil]);
    assert_eq!(now.as_drawn, before.as_drawn, "the first drawing is for ever");
    let middle = now.timeline.length_days() * 0.35;
    let value = now.curves[&pencil].value_at(middle).unwrap();
    assert!((value - 12.0).abs() < 3.0, "drawn low, got {value}");
    let others = |journey: &Journey| {
        let mut curves = journey.curves.clone();
        curves.remove(&pencil);
        curves
    };
    assert_eq!(others(&now), others(before), "only the pencil in hand draws");
    desk.click("Eerste tekening");
    assert!(desk.harness.query_by_label_contains("Veranderd sinds de eerste tekening").is_some());
    desk.click("Ongedaan maken");
    assert_eq!(desk.group().group(), &start);
    assert!(desk.harness.query_by_label_contains("Er is niets veranderd").is_some());
}

/// The meshes of the last frame.
fn meshes(desk: &Desk) -> Vec<std::sync::Arc<egui::Mesh>> {
    fn inside(shape: &egui::Shape, meshes: &mut Vec<std::sync::Arc<egui::Mesh>>) {
        match shape {
            egui::Shape::Mesh(mesh) => meshes.push(mesh.clone()),
            egui::Shape::Vec(shapes) => shapes.iter().for_each(|shape| inside(shape, meshes)),
            _ => {}
        }
    }
    let mut meshes = Vec::new();
    desk.harness.output().shapes.iter().for_each(|clipped| inside(&clipped.shape, &mut meshes));
    meshes
}

#[test]
fn while_a_pen_is_down_the_curves_are_kept_and_a_long_stroke_makes_no_more_anew_than_a_short_one() {
    let mut desk = talking_to("P03");
    desk.click("Teken opnieuw");
    let rect = desk.harness.get_by_label_contains("Blad: teken").rect();
    let place = |step: usize| egui::pos2(rect.left() + 200.0 + 0.6 * step as f32, rect.center().y);
    desk.press(place(0));
    // The corners of what one more movement makes anew after so many movements, and whether the paper with its curves stays as it is.
    let mut after = |from: usize, to: usize| {
        desk.feed((from..to).map(|step| egui::Event::PointerMoved(place(step))).collect());
        let before = meshes(&desk);
        desk.move_to(place(to));
        let now = meshes(&desk);
        let (kept, anew): (Vec<&std::sync::Arc<egui::Mesh>>, Vec<_>) =
            now.iter().partition(|mesh| before.iter().any(|there| std::sync::Arc::ptr_eq(there, mesh)));
        let corners = |mesh: &&std::sync::Arc<egui::Mesh>| mesh.vertices.len();
        let is_paper = |mesh: &&std::sync::Arc<egui::Mesh>| {
            mesh.texture_id != egui::TextureId::default() && mesh.calc_bounds().contains_rect(rect)
        };
        (anew.iter().map(corners).sum::<usize>(), kept.iter().any(is_paper))
    };
    let (short, stays) = after(1, 200);
    let (long, stays_on) = after(201, 800);
    assert!(stays && stays_on, "the paper is a picture that is kept");
    assert!(long < 2 * short, "{long} after four times the way, {short} before");
    desk.release();
}

#[test]
fn the_first_drawing_is_kept_before_the_first_change_where_handing_in_did_not() {
    let mut desk = Desk::new(1.0);
    let example = potloodlijn::demo::example_group(2, 4, Language::Nl);
    let mut group = Group::new(uuid::Uuid::from_u128(3), example.setup);
    group.journeys = example.journeys.into();
    group.journeys[0].as_drawn = None;
    let curves = group.journeys[0].curves.clone();
    open(&mut desk, &group);
    desk.click("Gesprek");
    desk.click("Gum");
    let rect = desk.harness.get_by_label_contains("Blad: teken").rect();
    desk.draw(&[rect.center(), rect.center() + egui::vec2(30.0, 0.0), rect.center() + egui::vec2(60.0, 0.0)]);
    assert_ne!(journey(&desk).curves, curves);
    assert_eq!(journey(&desk).as_drawn.as_ref().unwrap().curves, curves);
}

/// Opens a group from a file, as it comes from another day.
fn open(desk: &mut Desk, group: &Group) {
    let path = desk.path("g.group.json");
    std::fs::write(&path, format::write(group)).unwrap();
    desk.click("Open mijn groep");
    desk.fill("Welk bestand?", path.to_str().unwrap());
    desk.click("Open");
    desk.wait_for_work();
}

#[test]
fn quotes_are_shown_to_their_owner_one_by_one_and_only_with_a_yes_to_quotes() {
    let mut desk = Desk::new(1.0);
    let example = potloodlijn::demo::example_group(9, 1, Language::Nl);
    let mut group = Group::new(uuid::Uuid::from_u128(3), example.setup);
    group.journeys = example.journeys.into();
    group.journeys.retain(|journey| journey.events.iter().any(|event| !event.quotes.is_empty()));
    for journey in &mut group.journeys {
        journey.events.iter_mut().flat_map(|event| &mut event.quotes).for_each(|quote| quote.approved = false);
    }
    group.journeys[0].consent.quotes = true;
    group.journeys[1].consent.quotes = false;
    open(&mut desk, &group);
    let codes = [0, 1].map(|place: usize| group.journeys[place].participant.to_string());
    desk.click("Naast elkaar");
    desk.click(&codes[0]);
    desk.click("Gesprek");
    desk.click("Citaten");
    for elsewhere in ["Rode draden", "Bewaar", "Eén tekening", "← Start", "Terugblik"] {
        assert!(desk.harness.query_by_label(elsewhere).is_none(), "{elsewhere} is not for the owner of the words");
    }
    assert!(desk.harness.query_by_label("Draai het scherm naar de deelnemer.").is_some());
    assert!(desk.harness.query_by_label(&codes[1]).is_none(), "the code of someone else is not for these eyes");
    desk.click("Ja");
    let said = |desk: &Desk| {
        let quotes = journey(desk).events.iter().flat_map(|event| &event.quotes);
        quotes.map(|quote| (quote.approved, quote.said_on.is_some())).next().unwrap()
    };
    assert_eq!(said(&desk), (true, true));
    desk.fill("Of liever zo:", "Ik bleef maar doorgaan.");
    assert_eq!(said(&desk), (false, false), "other words have to be asked about again");
    desk.click("Nee");
    assert_eq!(said(&desk), (false, true));
    desk.click("Terug naar het gesprek");
    assert_eq!(desk.group().topics.interview.panel, Panel::Agenda);
    desk.choose(&codes[0], &codes[1]);
    desk.click("Citaten");
    assert!(desk.harness.query_by_label("Ja").is_none());
    assert!(desk.harness.query_by_label_contains("geen ja gezegd tegen citaten").is_some());
}

#[test]
fn an_answer_is_coded_on_levels_and_on_where_it_looks_for_it() {
    let mut desk = talking_to("P03");
    desk.click("Terugblik");
    let coded = |desk: &Desk| {
        let answers = &journey(desk).answers;
        answers
            .iter()
            .map(|answer| (answer.prompt.to_string(), answer.levels.clone(), answer.locus))
            .collect::<Vec<_>>()
    };
    let before = coded(&desk);
    let last = before.len() - 1;
    let buttons: Vec<_> = desk.harness.get_all_by_label("Organisatie").collect();
    buttons[buttons.len() - 1].scroll_to_me();
    drop(buttons);
    desk.harness.run();
    let buttons: Vec<_> = desk.harness.get_all_by_label("Organisatie").collect();
    buttons[buttons.len() - 1].click();
    drop(buttons);
    desk.harness.run();
    let buttons: Vec<_> = desk.harness.get_all_by_label("In de omgeving").collect();
    buttons[buttons.len() - 1].scroll_to_me();
    drop(buttons);
    desk.harness.run();
    let was_there = before[last].1.contains(&Level::Organisation);
    assert_eq!(coded(&desk)[last].1.contains(&Level::Organisation), !was_there);
    let was_environment = before[last].2 == Some(Locus::Environment);
    let buttons: Vec<_> = desk.harness.get_all_by_label("In de omgeving").collect();
    buttons[buttons.len() - 1].click();
    drop(buttons);
    desk.harness.run();
    assert_eq!(coded(&desk)[last].2, (!was_environment).then_some(Locus::Environment));
    desk.click("Ongedaan maken");
    desk.click("Ongedaan maken");
    assert_eq!(coded(&desk), before);
}

#[test]
fn who_has_not_said_yes_to_talking_is_asked_first() {
    let mut desk = Desk::new(1.0);
    let example = potloodlijn::demo::example_group(2, 4, Language::Nl);
    let mut group = Group::new(uuid::Uuid::from_u128(3), example.setup);
    group.journeys = example.journeys.into();
    group.journeys[0].consent.interview = false;
    open(&mut desk, &group);
    desk.click("Gesprek");
    assert!(desk.harness.query_by_label_contains("Blad:").is_none(), "nothing is talked about unasked");
    desk.click("Bekijk en druk af…");
    assert!(desk.state().dialog.is_none(), "nor printed to be asked");
    desk.click("De deelnemer zegt nu ja");
    let consent = &journey(&desk).consent;
    assert!(consent.interview && consent.said_on == Some(jiff::civil::date(2026, 3, 2)));
    assert!(desk.harness.query_by_label_contains("Blad:").is_some());
}

#[test]
fn phases_are_hidden_in_the_interview_until_they_are_asked_for() {
    let mut desk = talking_to("P03");
    tap_sheet(&mut desk, 0.5);
    assert!(desk.harness.query_by_label_contains("Fase ").is_none());
    desk.click("Fasen");
    assert!(desk.harness.query_by_label_contains("Fase ").is_some());
}

#[test]
fn the_sheet_comes_closer_and_goes_back_for_a_facilitator_too() {
    for view in ["Gesprek", "Eén tekening"] {
        let mut desk = talking_to("P03");
        desk.click(view);
        let length = journey(&desk).timeline.length_days();
        desk.click("Groter: kijk naar een kortere tijd");
        let seen = desk.group().topics.interview.view_of(journey(&desk));
        assert!(seen.days() < length, "{view}");
        desk.click("Alles: kijk naar de hele periode");
        assert!(desk.group().topics.interview.view_of(journey(&desk)).is_whole(length), "{view}");
    }
}

#[test]
fn what_the_interview_added_is_in_the_file_and_comes_back() {
    let mut desk = talking_to("P03");
    point_at_first(&mut desk);
    desk.fill("Wat werd er gezegd?", "Nieuw rooster.");
    tap_sheet(&mut desk, 0.4);
    desk.click("Werk");
    desk.click("Schrijf letterlijke woorden op");
    desk.fill("Letterlijke woorden 1", "Het ging niet meer.");
    let group = desk.group().group().clone();
    let bytes = format::write(&group);
    assert_eq!(format::read::<Group>(&bytes, &Instruments::builtin()).unwrap().value, group);
}

#[test]
fn an_instrument_in_which_everything_has_another_name_is_talked_through_the_same() {
    let example = potloodlijn::demo::example_group(3, 4, Language::Nl);
    let mut group = Group::new(uuid::Uuid::from_u128(3), example.setup);
    group.journeys = example.journeys.iter().map(renamed_journey).collect();
    group.setup.instrument = renamed_instrument(&group.setup.instrument);
    let mut desk = Desk::new(1.0);
    open(&mut desk, &group);
    desk.click("Gesprek");
    point_at_first(&mut desk);
    desk.fill("Wat werd er gezegd?", "Iets.");
    assert_eq!(journey(&desk).agenda[0].note, "Iets.");
    desk.click("Eén tekening");
    desk.click("Toon een voorstel");
    assert!(desk.harness.query_all_by_label_contains("Voorstel: ").count() > 0);
}

#[test]
fn the_engagement_instrument_goes_from_drawing_to_the_interview_with_its_own_phases_and_questions() {
    let instrument = builtin_instruments().iter().find(|it| it.id.as_str() == "engagement").unwrap().clone();
    let mut desk = Desk::new(1.0);
    desk.click("Bevlogenheid");
    desk.begin_drawing();
    assert_eq!(desk.sheet().setup.instrument.id, instrument.id);
    let rect = desk.paper();
    let place =
        |across: f32, up: f32| egui::pos2(rect.left() + across * rect.width(), rect.bottom() - up * rect.height());
    desk.draw(&[place(0.1, 0.2), place(0.4, 0.2), place(0.5, 0.8), place(0.9, 0.8)]);
    let handed_in = desk.sheet().journey().handed_in((desk.state().world.now)());
    let mut group = Group::new(uuid::Uuid::from_u128(3), desk.sheet().setup.clone());
    group.journeys =
        vec![Journey { consent: potloodlijn::model::Consent { interview: true, ..Default::default() }, ..handed_in }]
            .into();
    let mut desk = Desk::new(1.0);
    open(&mut desk, &group);
    desk.click("Gesprek");
    let own = instrument.prompts.iter().find(|prompt| prompt.id.as_str() == "ask-sharp-turn").unwrap();
    assert!(first_of_agenda(&desk).ends_with(&own.text.nl), "the instrument's own question");
    desk.click("Terugblik");
    let closing = instrument.closing_prompts().last().unwrap();
    assert!(desk.harness.query_by_label(&closing.text.nl).is_some());
    desk.click("Eén tekening");
    desk.click(&format!("Zet B {}", instrument.phases[1].name.nl));
    assert_eq!(journey(&desk).phases.borders.len(), 1);
}

#[test]
fn the_questions_are_printed_from_the_interview_with_what_was_said_and_without_what_was_left_out() {
    let mut desk = talking_to("P03");
    point_at_first(&mut desk);
    desk.fill("Wat werd er gezegd?", "Nieuw rooster.");
    desk.harness.get_all_by_label("Laat weg").last().unwrap().scroll_to_me();
    desk.harness.run();
    desk.harness.get_all_by_label("Laat weg").last().unwrap().click();
    desk.harness.run();
    let items = agenda(journey(&desk), desk.group().instrument());
    let printed = potloodlijn::analysis::to_print(&items).count();
    assert_eq!(printed, items.len() - 1);
    let both = [(journey(&desk), desk.group().instrument())];
    let document = potloodlijn::report::agenda_document(&both, Language::Nl, potloodlijn::report::Paper::A4);
    let words: Vec<String> =
        document.pages.iter().flat_map(potloodlijn::report::Page::texts).map(|text| text.words.clone()).collect();
    assert!(words.iter().any(|words| words.contains("Nieuw rooster.")), "what was said is on paper");
    let path = desk.path("vragen.pdf");
    desk.click("Bekijk en druk af…");
    desk.wait_for_figures();
    desk.click("Bewaar als PDF…");
    desk.fill("Waar komt het bestand?", path.to_str().unwrap());
    desk.click("Maak");
    desk.wait_for_work();
    assert!(std::fs::read(&path).unwrap().starts_with(b"%PDF"));
    let remembered = desk.group().group().prints.len();
    assert_eq!(remembered, 1, "as when they are printed from the pages: they tell of a person");
}
