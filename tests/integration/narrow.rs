//! In a window as small as a large type leaves it, no words run out of it at the right.

use egui_kittest::kittest::Queryable;
use potloodlijn::app::files::{FileAction, Purpose};
use potloodlijn::app::preferences::PreferAction;
use potloodlijn::app::sheet::session::SessionAction;
use potloodlijn::model::{Language, Step};

use super::desk::{Desk, EVERY_VIEW};

/// A window of 1280×800 at twice the size, in points.
const SMALL: [f32; 2] = [640.0, 400.0];

fn small(language: Language) -> Desk {
    let mut desk = Desk::sized(SMALL, 2.0);
    ask(&mut desk, PreferAction::Language(language));
    desk
}

fn ask(desk: &mut Desk, action: impl Into<potloodlijn::app::action::Action>) {
    let context = desk.harness.ctx.clone();
    desk.harness.state_mut().ask(&context, vec![action.into()]);
    desk.harness.run();
}

/// Words that are painted in part: begun in what is in sight and ended beyond its right edge.
fn cut_off(desk: &Desk) -> Vec<String> {
    fn walk(shape: &egui::Shape, clip: egui::Rect, found: &mut Vec<String>) {
        match shape {
            egui::Shape::Text(text) => {
                let rect = text.visual_bounding_rect();
                if clip.intersects(rect) && rect.left() < clip.right() && rect.right() > clip.right() + 1.0 {
                    found.push(text.galley.text().to_owned());
                }
            }
            egui::Shape::Vec(shapes) => shapes.iter().for_each(|shape| walk(shape, clip, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    desk.harness.output().shapes.iter().for_each(|clipped| walk(&clipped.shape, clipped.clip_rect, &mut found));
    found
}

#[test]
fn no_words_of_a_group_run_out_of_a_small_window() {
    let mut wrong = Vec::new();
    for language in [Language::Nl, Language::En] {
        let mut desk = small(language);
        desk.open_example();
        // A board with cards has columns that stand beyond the edge, and moves sideways; an empty one is words.
        let mut group = desk.group().group().clone();
        (group.board, group.moments, group.board_notes) = Default::default();
        desk.change_group(group);
        for view in EVERY_VIEW {
            desk.look_at(view);
            desk.wait_for_figures();
            wrong.extend(cut_off(&desk).into_iter().map(|words| format!("{language:?} {view:?}: {words}")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_words_of_a_session_run_out_of_a_small_window() {
    let mut wrong = Vec::new();
    for language in [Language::Nl, Language::En] {
        let mut desk = small(language);
        wrong.extend(cut_off(&desk).into_iter().map(|words| format!("{language:?} start: {words}")));
        ask(&mut desk, PreferAction::Language(Language::Nl));
        desk.begin_drawing();
        ask(&mut desk, PreferAction::Language(language));
        for step in Step::ALL {
            ask(&mut desk, SessionAction::GoTo(step));
            wrong.extend(cut_off(&desk).into_iter().map(|words| format!("{language:?} {step:?}: {words}")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn each_question_of_the_preferences_has_a_row_of_its_own() {
    let mut desk = Desk::new(1.0);
    desk.click("Letters, papier, taal…");
    let top = |label: &str| desk.harness.get_by_label(label).rect().top();
    let rows = [
        &["Nederlands", "English"][..],
        &["Licht", "Donker", "Zoals de computer"],
        &["Ik teken rechts", "Ik teken links"],
        &["Gewone letters", "Groot", "Heel groot", "Dubbel"],
        &["Sterk contrast", "Minder beweging"],
    ];
    let tops: Vec<f32> = rows.iter().map(|row| top(row[0])).collect();
    assert!(tops.windows(2).all(|pair| pair[0] + 40.0 < pair[1]), "{tops:?}");
    for (row, at) in rows.iter().zip(&tops) {
        assert!(row.iter().all(|label| (top(label) - at).abs() < 1.0), "{row:?}");
    }
}

#[test]
fn no_words_in_a_menu_are_pulled_apart() {
    fn walk(shape: &egui::Shape, found: &mut Vec<String>) {
        match shape {
            egui::Shape::Text(text) if text.galley.job.justify && text.galley.rows.len() > 1 => {
                found.push(text.galley.text().to_owned());
            }
            egui::Shape::Vec(shapes) => shapes.iter().for_each(|shape| walk(shape, found)),
            _ => {}
        }
    }
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    let own = desk.path("P07-eigen-tekening-van-vandaag.journey.json");
    ask(&mut desk, FileAction::Choose(Purpose::SaveSheet, vec![own]));
    desk.wait_for_work();
    desk.click("Meer…");
    assert!(desk.harness.query_by_label_contains("Alles staat in P07-eigen").is_some());
    let mut found = Vec::new();
    desk.harness.output().shapes.iter().for_each(|clipped| walk(&clipped.shape, &mut found));
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn every_step_can_be_reached_from_the_menu_in_a_small_window() {
    let mut desk = small(Language::Nl);
    desk.begin_drawing();
    desk.harness.query_all_by_label_contains(" van 8").next().unwrap().click();
    desk.harness.run();
    desk.harness.get_by_label("Inleveren").scroll_to_me();
    desk.harness.run();
    let last = desk.harness.get_by_label("Inleveren").rect();
    let screen = desk.harness.ctx.content_rect();
    assert!(screen.contains_rect(last), "{last} in {screen}");
    desk.harness.get_by_label("Inleveren").click();
    desk.harness.run();
    assert_eq!(desk.sheet().session.step, Step::HandIn);
}

#[test]
fn the_button_that_stops_reading_lies_over_no_other() {
    for size in [[1280.0, 800.0], SMALL] {
        let mut desk = Desk::sized(size, 1.0);
        desk.open_example();
        let progress = potloodlijn::app::work::progress::Progress::default();
        progress.begin(120);
        desk.harness.state_mut().state.under_way.reading = Some(std::sync::Arc::new(progress));
        desk.harness.step();
        desk.harness.step();
        let stop = desk.harness.get_by_label("Stop met lezen").rect();
        assert!(desk.harness.ctx.content_rect().contains_rect(stop));
        let others = desk.harness.query_all_by_role(egui::accesskit::Role::Button);
        let over: Vec<_> =
            others.map(|other| other.rect()).filter(|rect| *rect != stop && rect.intersects(stop)).collect();
        assert!(over.is_empty(), "{size:?}: {over:?}");
    }
}
