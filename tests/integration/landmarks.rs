//! Personal landmarks and chapters: the step before the curves, and the rows above the sheet.

use egui::Rangef;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use potloodlijn::app::action::Actions;
use potloodlijn::app::sheet::action::SheetAction;
use potloodlijn::app::sheet::landmarks::LandmarkAction;
use potloodlijn::app::sheet::session::SessionAction;
use potloodlijn::app::state::{AppState, Screen};
use potloodlijn::app::update::update;
use potloodlijn::model::{Extra, Journey, Landmark, Language, Precision, Share, VagueSpan, check_journey};
use potloodlijn::text::Texts;
use potloodlijn::ui::paper::landmarks::{LandmarkLayout, ROW, lay_out, paint, rect_of};
use potloodlijn::ui::paper::vague::VagueBar;
use potloodlijn::ui::participant::landmarks::landmarks_ui;
use potloodlijn::ui::scene::Scene;
use potloodlijn::ui::scratch::Scratch;
use proptest::prelude::*;

use super::desk::Desk;

/// The step alone in a window, its actions carried out as the real window does.
struct Step {
    harness: Harness<'static, (AppState, Scratch)>,
}

impl Step {
    fn new(width: f32) -> Self {
        let mut desk = Desk::new(1.0);
        desk.begin_drawing();
        let world = desk.state().world.clone();
        let screen = std::mem::replace(&mut desk.harness.state_mut().state.screen, Screen::Start(None));
        let mut state = AppState::new(desk.state().preferences, world);
        state.screen = screen;
        let mut dressed = false;
        let app = move |ui: &mut egui::Ui, (state, scratch): &mut (AppState, Scratch)| {
            // The fonts are there from the next frame on.
            if !std::mem::replace(&mut dressed, true) {
                potloodlijn::ui::theme::install(ui.ctx());
                ui.ctx().request_repaint();
                return;
            }
            let mut actions = Actions::new();
            let texts = Texts::of(state.preferences.language);
            let Screen::Sheet(sheet) = &state.screen else { return };
            egui::ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                landmarks_ui(ui, &mut Scene { texts, state, scratch, actions: &mut actions }, sheet);
            });
            for action in actions {
                let _no_files = update(state, action);
            }
        };
        let builder = Harness::builder().with_size([width, 800.0]);
        let mut harness = builder.build_ui_state(app, (state, Scratch::default()));
        harness.run();
        Self { harness }
    }

    fn journey(&self) -> &Journey {
        match &self.harness.state().0.screen {
            Screen::Sheet(sheet) => sheet.journey(),
            _ => panic!("a sheet is open"),
        }
    }

    fn undo_label(&self) -> Option<&'static str> {
        match &self.harness.state().0.screen {
            Screen::Sheet(sheet) => sheet.document.history.undo_label(),
            _ => None,
        }
    }

    fn ask(&mut self, action: SheetAction) {
        let _no_files = update(&mut self.harness.state_mut().0, action.into());
        self.harness.run();
    }

    fn click(&mut self, label: &str) {
        self.harness.get_by_label(label).scroll_to_me();
        self.harness.run();
        self.harness.get_by_label(label).click();
        self.harness.run();
    }

    fn fill(&mut self, label: &str, text: &str) {
        self.harness.get_by_label(label).focus();
        self.harness.run();
        self.harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
        self.harness.run();
        self.harness.get_by_label(label).type_text(text);
        self.harness.run();
    }
}

#[test]
fn a_moment_is_added_named_and_taken_back_step_by_step() {
    let mut step = Step::new(1000.0);
    step.click("Voeg een moment toe");
    step.fill("Moment 1: Wat was het?", "verhuisd");
    let landmark = &step.journey().landmarks[0];
    assert_eq!((landmark.text.as_str(), landmark.to, landmark.precision), ("verhuisd", None, Precision::Month));
    assert_eq!(step.undo_label(), Some("undo-change-landmark"));
    step.ask(SheetAction::Undo);
    assert_eq!(step.journey().landmarks[0].text, "", "a word is one step");
    step.ask(SheetAction::Undo);
    assert!(step.journey().landmarks.is_empty());
    step.ask(SheetAction::Redo);
    step.ask(SheetAction::Redo);
    assert_eq!(step.journey().landmarks[0].text, "verhuisd");
}

#[test]
fn a_chapter_has_a_last_day_that_is_never_before_its_first() {
    let mut step = Step::new(1000.0);
    step.click("Voeg een hoofdstuk toe");
    step.fill("Hoofdstuk 1: Wat was het?", "bij team A");
    let first = step.journey().landmarks[0].clone();
    assert!(first.to.unwrap() > first.day);
    let start = step.journey().timeline.start;
    let text = format!("{}-{}-{}", start.day(), start.month(), start.year());
    step.fill("Hoofdstuk 1: Tot en met", &text);
    step.harness.key_press(egui::Key::Tab);
    step.harness.run();
    let chapter = &step.journey().landmarks[0];
    assert_eq!(chapter.to, Some(chapter.day), "a chapter that would end before it begins ends where it begins");
    assert_eq!(check_journey(step.journey(), None), []);
}

#[test]
fn how_exact_and_for_whom_are_one_press_each() {
    let mut step = Step::new(1000.0);
    step.click("Voeg een moment toe");
    step.click("in dat seizoen");
    step.click("Alleen ik");
    let landmark = &step.journey().landmarks[0];
    assert_eq!((landmark.precision, landmark.share), (Precision::Season, Share::Myself));
    let leaving = step.journey().handed_in(step.journey().created);
    assert!(leaving.landmarks.is_empty(), "what is mine stays here");
    step.click("Haal weg: Moment 1");
    assert!(step.journey().landmarks.is_empty());
    assert!(step.harness.query_by_label("Er staat nog niets.").is_some());
}

#[test]
fn the_step_fits_a_narrow_window_at_any_width() {
    for width in [1000.0, 640.0, 420.0] {
        let mut step = Step::new(width);
        step.click("Voeg een moment toe");
        step.click("Voeg een hoofdstuk toe");
        for label in ["Moment 1: Wat was het?", "Hoofdstuk 1: Van", "Haal weg: Hoofdstuk 1"] {
            let rect = step.harness.get_by_label(label).rect();
            assert!(rect.left() >= 0.0 && rect.right() <= width, "{label} at {width}: {rect:?}");
        }
    }
}

fn landmark(day: f64, to: Option<f64>, precision: Precision, text: &str) -> Landmark {
    Landmark { day, to, precision, text: text.into(), share: Share::default(), extra: Extra::default() }
}

#[test]
fn the_step_is_a_part_of_the_session_and_nothing_of_it_is_cut_off_in_a_small_window() {
    let mut desk = Desk::new(2.0);
    desk.begin_drawing();
    desk.harness.set_size(egui::vec2(640.0, 400.0));
    let state = &mut desk.harness.state_mut().state;
    let _no_files = update(state, SessionAction::GoTo(potloodlijn::model::Step::Landmarks).into());
    desk.harness.run();
    desk.click("Voeg een hoofdstuk toe");
    for label in
        ["Tijdlijn met je momenten en hoofdstukken", "Hoofdstuk 1: Wat was het?", "ongeveer", "Ook in het verslag"]
    {
        let rect = desk.harness.get_by_label(label).rect();
        assert!(rect.left() >= 0.0 && rect.right() <= 640.0, "{label}: {rect:?}");
    }
}

#[test]
fn landmarks_stand_above_the_sheet_and_are_read_aloud() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    let before = desk.paper();
    let add = |desk: &mut Desk, action| {
        let state = &mut desk.harness.state_mut().state;
        let _no_files = update(state, SheetAction::Landmark(action).into());
        desk.harness.run();
    };
    add(&mut desk, LandmarkAction::Add { day: 100.0, to: None });
    let named = Box::new(landmark(100.0, None, Precision::About, "verhuisd"));
    add(&mut desk, LandmarkAction::Change { place: 0, landmark: named, field: "text" });
    let row = desk.harness.get_by_label("≈ verhuisd").rect();
    let paper = desk.paper();
    assert!(paper.top() > before.top(), "the sheet makes room");
    assert!(row.bottom() <= paper.top(), "{row:?} is above {paper:?}");
    let length = desk.sheet().journey().timeline.length_days();
    let x = paper.left() + (100.0 / length) as f32 * paper.width();
    assert!(row.x_range().contains(x), "{row:?} stands at its day, {x}");
    // Words that are cut on the sheet are read aloud whole.
    let long = "verhuisd naar een huis waar we jaren op hadden gewacht, met een tuin en een kamer voor elk kind, ver van het werk";
    let named = Box::new(landmark(100.0, None, Precision::Day, long));
    add(&mut desk, LandmarkAction::Change { place: 0, landmark: named, field: "text" });
    assert!(desk.harness.get_by_label(long).rect().is_positive());
}

#[test]
fn changing_what_is_not_there_changes_nothing() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    let state = &mut desk.harness.state_mut().state;
    let nobody = Box::new(landmark(1.0, None, Precision::Day, "x"));
    for action in [LandmarkAction::Remove(0), LandmarkAction::Change { place: 3, landmark: nobody, field: "text" }] {
        let _no_files = update(state, SheetAction::Landmark(action).into());
    }
    assert_eq!(desk.sheet().document.history.revision(), 0);
}

/// Lays out landmarks over 730 days on 800 points, as above a sheet.
fn laid_out(landmarks: &[Landmark], rows: usize) -> LandmarkLayout {
    let context = egui::Context::default();
    potloodlijn::ui::theme::install(&context);
    let timeline = potloodlijn::model::Timeline::new(jiff::civil::date(2021, 9, 1), jiff::civil::date(2023, 9, 1));
    let mut layout = None;
    // The fonts are there from the second frame on.
    for _ in 0..2 {
        let mut painted = context.run_ui(egui::RawInput::default(), |ui| {
            let x_of = |day: f64| 100.0 + day as f32 * 800.0 / 730.0;
            let given = (landmarks, &timeline);
            layout =
                Some(lay_out(ui.painter(), Texts::of(Language::Nl), given, (x_of, Rangef::new(100.0, 900.0)), rows));
        });
        painted.textures_delta.clear();
    }
    layout.unwrap()
}

#[test]
fn a_landmark_without_words_answers_where_its_trace_is_and_not_over_the_words_of_another() {
    let words = "een heel lange naam van wat er toen gebeurde";
    let crowd: Vec<Landmark> = (0..5).map(|at| landmark(300.0 + f64::from(at), None, Precision::Day, words)).collect();
    let layout = laid_out(&crowd, 2);
    let (with, without): (Vec<_>, Vec<_>) = layout.placed.iter().partition(|placed| placed.row.is_some());
    assert_eq!((with.len(), without.len()), (2, 3));
    for hidden in without {
        let rect = rect_of(&layout, hidden, 50.0);
        assert!(rect.top() >= 50.0 + ROW && rect.bottom() <= 50.0 + 2.0 * ROW, "{rect:?}");
        assert!(rect.width() < 20.0 && rect.x_range().contains(hidden.mark_x.unwrap()), "{rect:?}");
    }
}

#[test]
fn no_mark_lies_on_words() {
    let words = "een heel lange naam van wat er toen gebeurde";
    let crowd = |from: f64, apart: f64, count: i32| -> Vec<Landmark> {
        (0..count).map(|at| landmark(from + apart * f64::from(at), None, Precision::Day, words)).collect()
    };
    // In a window with large letters a sheet has few points, and words are wide on it.
    for (landmarks, width) in [
        (crowd(300.0, 20.0, 5), 800.0),
        (crowd(60.0, 120.0, 6), 300.0),
        (crowd(350.0, 1.0, 1), 160.0),
        (crowd(250.0, 90.0, 3), 120.0),
    ] {
        let across = Rangef::new(100.0, 100.0 + width);
        let shapes = painted(&landmarks, across, 1);
        let words = shapes.iter().filter(|shape| matches!(shape, egui::Shape::Text(_)));
        let words: Vec<egui::Rect> = words.map(egui::Shape::visual_bounding_rect).collect();
        let marks = shapes.iter().filter(|shape| matches!(shape, egui::Shape::Path(_)));
        let marks: Vec<egui::Rect> = marks.map(egui::Shape::visual_bounding_rect).collect();
        assert_eq!(marks.len(), landmarks.len(), "each keeps its mark");
        for (mark, word) in marks.iter().flat_map(|mark| words.iter().map(move |word| (mark, word))) {
            assert!(!mark.shrink(0.25).intersects(*word), "{mark:?} lies on {word:?} at {width}");
        }
    }
}

#[test]
fn words_of_landmarks_are_cut_only_where_their_row_has_no_room_for_more() {
    let long = "mijn jongste ging naar de basisschool en de oudste naar de brugklas";
    let landmarks = [landmark(225.0, None, Precision::Day, long), landmark(440.0, None, Precision::Day, long)];
    let words_at = |width: f32, rows: usize| -> Vec<(String, egui::Rect)> {
        let shapes = painted(&landmarks, Rangef::new(100.0, 100.0 + width), rows);
        let words = shapes.iter().filter_map(|shape| match shape {
            egui::Shape::Text(text) => Some((text.galley.text().to_owned(), shape.visual_bounding_rect())),
            _ => None,
        });
        words.collect()
    };
    for width in [640.0_f32, 760.0, 1000.0, 1600.0] {
        let words = words_at(width, 1);
        assert_eq!(words.len(), 2, "at {width}");
        let (before, after) = (&words[0], &words[1]);
        assert!(before.1.right() < after.1.left(), "at {width}");
        // The mark of the second, the room beside it, and less than a broad letter.
        let second = 100.0 + 440.0 * width / 730.0;
        assert!(before.0 == long || second - before.1.right() < 30.0, "at {width}: {words:?}");
        assert!(after.0 == long || 100.0 + width - after.1.right() < 18.0 || after.1.left() < second, "{words:?}");
    }
    assert_eq!(words_at(1600.0, 1)[1].0, long);
}

/// What is painted for landmarks over 730 days on the part of a window between the ends of `across`.
fn painted(landmarks: &[Landmark], across: Rangef, rows: usize) -> Vec<egui::Shape> {
    let context = egui::Context::default();
    potloodlijn::ui::theme::install(&context);
    let timeline = potloodlijn::model::Timeline::new(jiff::civil::date(2021, 9, 1), jiff::civil::date(2023, 9, 1));
    let x_of = |day: f64| across.min + day as f32 * across.span() / 730.0;
    let mut shapes = Vec::new();
    // The fonts are there from the second frame on.
    for _ in 0..2 {
        let mut output = context.run_ui(egui::RawInput::default(), |ui| {
            let layout = lay_out(ui.painter(), Texts::of(Language::Nl), (landmarks, &timeline), (x_of, across), rows);
            paint(ui, ui.painter(), &layout, 50.0);
        });
        output.textures_delta.clear();
        shapes = output.shapes.into_iter().map(|clipped| clipped.shape).collect();
    }
    shapes
}

#[test]
fn only_a_day_that_is_known_gets_a_mark() {
    let all = Precision::ALL.map(|precision| landmark(300.0, None, precision, "x"));
    let layout = laid_out(&all, 4);
    let marked: Vec<Precision> =
        layout.placed.iter().filter(|it| it.mark_x.is_some()).map(|it| all[it.place].precision).collect();
    assert_eq!(marked, [Precision::Day]);
    let chapter = laid_out(&[landmark(300.0, Some(400.0), Precision::Day, "x")], 1);
    assert_eq!(chapter.placed[0].mark_x, None);
}

#[test]
fn a_vague_bar_is_in_order_and_only_a_day_is_sharp() {
    let span = VagueSpan { from: 10.0, full_from: 10.0, full_to: 40.0, to: 40.0 };
    let sharp = VagueBar::of(span, Precision::Day, |day| day as f32);
    assert_eq!((sharp.from, sharp.full_from, sharp.full_to, sharp.to), (10.0, 10.0, 40.0, 40.0));
    let soft = VagueBar::of(span, Precision::Month, |day| day as f32);
    assert!(soft.from < soft.full_from && soft.full_from < soft.full_to && soft.full_to < soft.to, "{soft:?}");
    let point = VagueSpan { from: 0.0, full_from: 20.0, full_to: 20.0, to: 40.0 };
    let about = VagueBar::of(point, Precision::About, |day| day as f32);
    assert_eq!((about.full_from, about.full_to), (20.0, 20.0));
}

fn any_landmark() -> impl Strategy<Value = Landmark> {
    let precision = prop::sample::select(Precision::ALL.to_vec());
    let lasts = prop::option::of(0.0..700.0_f64);
    (0.0..730.0_f64, lasts, precision, "[a-z ]{0,30}").prop_map(|(day, lasts, precision, text)| {
        landmark(day, lasts.map(|days| (day + days).min(730.0)), precision, &text)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn labels_never_overlap_and_never_leave_the_sheet(
        landmarks in prop::collection::vec(any_landmark(), 0..14),
        rows in 1_usize..4,
    ) {
        let layout = laid_out(&landmarks, rows);
        prop_assert_eq!(layout.placed.len(), landmarks.len(), "each lies on the timeline");
        for placed in &layout.placed {
            let VagueBar { from, full_from, full_to, to } = placed.bar;
            prop_assert!([from, full_from, full_to, to].is_sorted(), "{:?}", placed.bar);
            prop_assert!(placed.label_x >= 99.0, "{placed:?}");
            prop_assert!(placed.row.is_none_or(|row| row < rows));
        }
        let labelled: Vec<_> = layout.placed.iter().filter(|placed| placed.row.is_some()).collect();
        for (place, one) in labelled.iter().enumerate() {
            for other in &labelled[place + 1..] {
                let apart = one.row != other.row || one.taken.max <= other.taken.min || other.taken.max <= one.taken.min;
                prop_assert!(apart, "{one:?} and {other:?}");
            }
        }
        if !landmarks.is_empty() {
            prop_assert!(!labelled.is_empty(), "the first always has room");
        }
    }
}

/// Where on the strip a part of the timeline is.
fn on_strip(step: &Step, along: f32) -> egui::Pos2 {
    let strip = step.harness.get_by_label("Tijdlijn met je momenten en hoofdstukken").rect();
    egui::pos2(strip.left() + along * strip.width(), strip.top() + 40.0)
}

#[test]
fn press_on_the_line_type_and_done() {
    let mut step = Step::new(1000.0);
    let at = on_strip(&step, 0.25);
    step.harness.hover_at(at);
    step.harness.run();
    step.harness.drag_at(at);
    step.harness.drop_at(at);
    step.harness.run();
    // What is typed goes to what was just put there.
    step.harness.event(egui::Event::Text("verhuisd".into()));
    step.harness.run();
    step.harness.key_press(egui::Key::Enter);
    step.harness.run();
    let length = step.journey().timeline.length_days();
    let landmark = &step.journey().landmarks[0];
    assert_eq!((landmark.text.as_str(), landmark.to), ("verhuisd", None));
    assert!((landmark.day / length - 0.25).abs() < 0.01, "{landmark:?}");
    assert!(step.harness.query_by_label("in dat seizoen").is_none(), "put down, it is one row");
    step.harness.get_by_label("Moment 1: Wat was het?").focus();
    step.harness.run();
    assert!(step.harness.query_by_label("in dat seizoen").is_some(), "taken in hand, it has all the rest");
}

#[test]
fn a_drag_along_the_line_is_a_chapter_and_each_kind_is_counted_by_itself() {
    let mut step = Step::new(1000.0);
    step.click("Voeg een moment toe");
    let (from, to) = (on_strip(&step, 0.6), on_strip(&step, 0.8));
    step.harness.hover_at(from);
    step.harness.run();
    step.harness.drag_at(from);
    step.harness.run();
    for part in [0.3, 0.6, 1.0] {
        step.harness.hover_at(from.lerp(to, part));
        step.harness.run();
    }
    step.harness.drop_at(to);
    step.harness.run();
    let length = step.journey().timeline.length_days();
    let chapter = &step.journey().landmarks[1];
    assert!((chapter.day / length - 0.6).abs() < 0.02 && (chapter.to.unwrap() / length - 0.8).abs() < 0.02);
    assert!(step.harness.query_by_label("Hoofdstuk 1: Wat was het?").is_some());
}

#[test]
fn above_the_sheet_landmarks_take_the_rows_they_need() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    let add = |desk: &mut Desk, day: f64| {
        let state = &mut desk.harness.state_mut().state;
        let _no_files = update(state, SheetAction::Landmark(LandmarkAction::Add { day, to: None }).into());
        desk.harness.run();
    };
    add(&mut desk, 100.0);
    let one = desk.paper();
    add(&mut desk, 500.0);
    assert_eq!(desk.paper(), one, "two that stand beside each other take one row");
    add(&mut desk, 505.0);
    assert!(desk.paper().top() > one.top(), "two that would touch take two");
}
