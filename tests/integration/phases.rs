//! Phases beside the sheet: reasons, suggestions that wait for a button, and a second rater who works blind.

use egui::{Rect, pos2, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use potloodlijn::analysis::suggest_borders;
use potloodlijn::app::time_view::TimeView;
use potloodlijn::format::builtin_instruments;
use potloodlijn::model::{Journey, Language, PhaseLetter, PhaseSpan, TimeStep};
use potloodlijn::text::Texts;
use potloodlijn::ui::paper::easel::Easel;
use potloodlijn::ui::paper::sheet;

use super::desk::Desk;

fn letter(name: char) -> PhaseLetter {
    PhaseLetter::new(name).unwrap()
}

fn looking_at(code: &str) -> Desk {
    let mut desk = Desk::new(1.0);
    desk.click("Eerst kijken? Negen verzonnen mensen uit het onderwijs");
    desk.click(code);
    desk.click("Eén tekening");
    desk
}

fn journey(desk: &Desk) -> &Journey {
    desk.group().selected().expect("someone is chosen").1
}

#[test]
fn why_a_border_stands_there_is_written_down_in_one_undo_step() {
    let mut desk = looking_at("P03");
    let start = desk.group().group().clone();
    desk.fill("Waarom begint B hier?", "Ziek gemeld");
    let border = &journey(&desk).phases.borders[&letter('B')];
    assert_eq!(border.reason.as_deref(), Some("Ziek gemeld"));
    desk.click("Ongedaan maken");
    assert_eq!(desk.group().group(), &start);
}

#[test]
fn a_suggestion_changes_nothing_until_its_button_is_pressed_border_by_border() {
    let mut desk = looking_at("P03");
    let before = journey(&desk).phases.clone();
    let suggested = suggest_borders(journey(&desk), desk.group().instrument()).unwrap().borders();
    assert!(desk.harness.query_by_label_contains("Voorstel: ").is_none(), "no suggestion unasked");
    desk.click("Toon een voorstel");
    assert_eq!(journey(&desk).phases, before);
    assert!(desk.harness.query_all_by_label_contains("vergeleken met ervoor").count() >= 1, "with what it rests on");
    // The day that is said is the day that is set.
    let texts = Texts::of(Language::Nl);
    let said = ['B', 'C'].map(|border| {
        let day = suggested[&letter(border)].round();
        format!("Zet {border} op {}", texts.date(journey(&desk).timeline.date_of(day)))
    });
    assert!(said.iter().all(|said| desk.shows(said)), "{said:?}");
    let button = desk.harness.get_by_label_contains("Zet B op ");
    button.scroll_to_me();
    button.click();
    desk.harness.run();
    let phases = &journey(&desk).phases;
    assert_eq!(phases.borders[&letter('B')].day, suggested[&letter('B')].round());
    assert_eq!(phases.borders[&letter('B')].reason, before.borders[&letter('B')].reason, "the reason is a person's");
    assert_eq!(phases.borders[&letter('C')], before.borders[&letter('C')], "one button, one border");
    desk.click("Ongedaan maken");
    assert_eq!(journey(&desk).phases, before);
}

#[test]
fn a_second_rater_sees_neither_the_first_borders_nor_a_suggestion_and_leaves_them_alone() {
    let mut desk = looking_at("P03");
    let first = journey(&desk).phases.borders.clone();
    desk.click("Toon een voorstel");
    desk.click("Tweede");
    assert!(desk.harness.query_by_label_contains("Grens van fase").is_none());
    assert!(desk.harness.query_by_label_contains("Waarom begint").is_none());
    assert!(desk.harness.query_by_label_contains("Voorstel").is_none());
    assert!(desk.harness.query_by_label_contains("Toon een voorstel").is_none());
    desk.click("Zet B Kritiek");
    let phases = journey(&desk).phases.clone();
    assert_eq!(phases.borders, first);
    let second = phases.second.expect("there is a second rater");
    let halfway = journey(&desk).timeline.length_days() / 2.0;
    assert!((second.borders[&letter('B')].day - halfway).abs() <= 1.0, "in the middle, not beside the first");
    desk.click("Vergelijk");
    let weeks = (second.borders[&letter('B')].day - first[&letter('B')].day).abs() / 7.0;
    let words = format!("{}", (weeks * 10.0).round() / 10.0).replace('.', ",");
    let seen = desk.harness.query_all_by_label_contains("B: de tweede zet de grens").count();
    assert_eq!(seen, 1, "{words}");
    assert!(desk.harness.query_by_label_contains("C: alleen de eerste").is_some());
    assert!(desk.harness.query_by_label_contains("1 van 9 mensen").is_some());
    desk.click("Ongedaan maken");
    assert_eq!(journey(&desk).phases.second, None);
}

#[test]
fn nothing_can_be_moved_while_both_raters_are_compared() {
    let mut desk = looking_at("P03");
    desk.click("Vergelijk");
    assert!(desk.harness.query_by_label_contains("Grens van fase").is_none());
    assert!(desk.harness.query_by_label_contains("Haal B weg").is_none());
}

#[test]
fn the_date_follows_a_border_while_it_is_dragged_and_the_arrow_keys_move_it() {
    let mut desk = looking_at("P03");
    let day = |desk: &Desk| journey(desk).phases.borders[&letter('B')].day;
    let before = day(&desk);
    let handle = desk.harness.get_by_label_contains("Grens van fase B").rect().center();
    let date_of_field = |desk: &Desk| {
        let named = desk.harness.query_all_by_label("B Kritiek begint");
        let values = named.filter_map(|node| node.accesskit_node().value());
        // The words before the field have the same name.
        values.filter(|value| !value.contains("Kritiek")).collect::<String>()
    };
    let told = date_of_field(&desk);
    desk.press(handle);
    desk.move_to(handle - egui::vec2(80.0, 0.0));
    desk.harness.run();
    assert_ne!(date_of_field(&desk), told, "the date beside the sheet is that of the border in hand");
    assert_eq!(day(&desk), before, "nothing is changed before it is let go");
    desk.release();
    let dropped = day(&desk);
    assert!(dropped < before);
    desk.harness.key_press(egui::Key::ArrowRight);
    desk.harness.run();
    let next_month = journey(&desk).timeline.step_on(dropped, TimeStep::Month);
    assert!(next_month > dropped && (day(&desk) - next_month).abs() < 1.0, "{} {next_month}", day(&desk));
    desk.harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::ArrowLeft);
    desk.harness.run();
    assert!((day(&desk) - (next_month - 1.0)).abs() < 1.0, "{} {next_month}", day(&desk));
}

#[test]
fn a_suggestion_is_drawn_on_the_sheet_with_what_it_rests_on() {
    let mut desk = looking_at("P03");
    assert!(desk.harness.query_by_label_contains("voorstel B").is_none());
    desk.click("Toon een voorstel");
    let drawn = desk.harness.get_by_label_contains("voorstel B");
    let told = drawn.accesskit_node().value().unwrap_or_default();
    assert!(told.contains("vergeleken met ervoor"), "{told}");
}

/// Where the words of phases are painted that begin on these days of 700, on a sheet in a window of a thousand points.
fn painted_names(begins: [f64; 3]) -> Vec<(String, Rect)> {
    let (_, shapes) = painted_phases(begins, TimeView::whole(700.0));
    let texts = shapes.iter().filter_map(|shape| match shape {
        egui::Shape::Text(text) => Some((text.galley.text().to_owned(), text.visual_bounding_rect())),
        _ => None,
    });
    texts.collect()
}

/// Where the lines are on that sheet, and all that is painted of phases while this part of it is on the screen.
fn painted_phases(begins: [f64; 3], view: TimeView) -> (Rect, Vec<egui::Shape>) {
    let instrument = builtin_instruments()[0].clone();
    let ends = [begins[1], begins[2], 700.0];
    let span = |place: usize| PhaseSpan {
        letter: instrument.phases[place].letter,
        from_day: begins[place],
        to_day: ends[place],
    };
    let spans: Vec<PhaseSpan> = (0..3).map(span).collect();
    let context = egui::Context::default();
    potloodlijn::ui::theme::install(&context);
    let (mut lines, mut shapes) = (Rect::NOTHING, Vec::new());
    // The fonts are there from the second frame on.
    for _ in 0..2 {
        let mut painted = context.run_ui(egui::RawInput::default(), |ui| {
            let rect = Rect::from_min_size(pos2(0.0, 0.0), vec2(1000.0, 600.0));
            let layout = sheet::lay_out(rect, 700.0, 60.0, 100.0).showing(view);
            lines = layout.space.lines;
            let easel = Easel { ui, painter: ui.painter_at(rect), texts: Texts::of(Language::Nl), layout };
            sheet::paint_phases(&easel, &spans, &instrument);
            sheet::paint_phase_names(&easel, &spans, &instrument);
        });
        painted.textures_delta.clear();
        shapes = painted.shapes.drain(..).map(|clipped| clipped.shape).collect();
    }
    (lines, shapes)
}

#[test]
fn close_by_phases_stay_on_the_paper_and_one_that_began_earlier_has_its_name_at_the_left() {
    // Of the first phase nothing is on the screen, of the second its end.
    let view = TimeView { from_day: 250.0, to_day: 500.0 };
    let (lines, shapes) = painted_phases([0.0, 200.0, 400.0], view);
    let (mut names, mut washes, mut borders) = (Vec::new(), 0, Vec::new());
    for shape in &shapes {
        assert!(lines.expand(2.0).contains_rect(shape.visual_bounding_rect()), "{shape:?} leaves {lines:?}");
        match shape {
            egui::Shape::Text(text) => names.push((text.galley.text().to_owned(), text.visual_bounding_rect().left())),
            // A name has a ground of its own, which is low.
            egui::Shape::Rect(wash) if wash.rect.height() >= lines.height() - 1.0 => washes += 1,
            egui::Shape::LineSegment { points, .. } => borders.push(points[0].x),
            _ => {}
        }
    }
    assert_eq!(washes, 2);
    assert_eq!(borders.len(), 1, "the border of the second phase is out of sight");
    assert!((borders[0] - lines.lerp_inside(vec2(0.6, 0.0)).x).abs() < 1.0, "{borders:?}");
    assert!(names.iter().all(|(name, _)| !name.starts_with('A')), "{names:?}");
    let second = names.iter().find(|(name, _)| name.starts_with("B ")).expect("the whole name");
    assert!(second.1 - lines.left() < 12.0, "{names:?}");
}

#[test]
fn phases_that_begin_at_nearly_the_same_day_have_their_letters_beside_each_other() {
    for begins in [[0.0, 1.0, 2.0], [0.0, 300.0, 301.0], [0.0, 0.0, 0.0], [0.0, 300.0, 310.0], [0.0, 120.0, 400.0]] {
        let names = painted_names(begins);
        assert!(["A", "B", "C"].iter().all(|letter| names.iter().any(|(name, _)| name.starts_with(letter))));
        for (one, room) in &names {
            for (other, taken) in names.iter().filter(|(other, _)| other != one) {
                assert!(!room.intersects(*taken), "{begins:?}: {one} at {room:?} and {other} at {taken:?}");
            }
        }
    }
}
