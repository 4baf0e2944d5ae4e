//! The tin of pencils and tools in a low window: everything is whole and in reach, whichever tool is in hand.

use egui::{Rect, Shape};
use egui_kittest::kittest::Queryable;
use potloodlijn::app::preferences::{Hand, PreferAction};
use potloodlijn::app::sheet::action::SheetAction;
use potloodlijn::app::sheet::state::Tool;
use potloodlijn::model::{GapReason, Language};
use potloodlijn::text::Texts;

use super::compare::ask;
use super::desk::Desk;

/// Words that are painted, with where they may be seen.
fn painted(desk: &Desk) -> Vec<(String, Rect, Rect)> {
    fn walk(shape: &Shape, clip: Rect, found: &mut Vec<(String, Rect, Rect)>) {
        match shape {
            Shape::Text(text) => found.push((text.galley.text().to_owned(), text.visual_bounding_rect(), clip)),
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| walk(shape, clip, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    desk.harness.output().shapes.iter().for_each(|clipped| walk(&clipped.shape, clipped.clip_rect, &mut found));
    found
}

/// Bars of what scrolls: as narrow as one, as high as a good part of the tin.
fn scroll_bars(desk: &Desk) -> Vec<Rect> {
    let shapes = desk.harness.output().shapes.iter().map(|clipped| &clipped.shape);
    let rects = shapes.filter_map(|shape| match shape {
        Shape::Rect(rect) if rect.fill.a() > 0 => Some(rect.rect),
        _ => None,
    });
    rects.filter(|rect| rect.width() <= 10.0 && rect.height() > 60.0).collect()
}

#[test]
fn in_a_low_window_what_puts_something_on_the_timeline_is_whole_and_no_bar_lies_over_a_tool() {
    let tools = [Tool::Pencil, Tool::Write, Tool::Gap(GapReason::NotRemembered)];
    for (size, scale) in [([1280.0, 640.0], 1.0), ([640.0, 480.0], 1.0), ([512.0, 320.0], 2.0), ([1280.0, 800.0], 1.0)]
    {
        for (language, hand) in [(Language::Nl, Hand::Right), (Language::En, Hand::Left)] {
            let texts = Texts::of(language);
            let mut desk = Desk::sized(size, scale);
            desk.begin_drawing();
            ask(&mut desk, PreferAction::Language(language));
            ask(&mut desk, PreferAction::Hand(hand));
            let screen = desk.harness.ctx.content_rect();
            let add = texts.get("events-add");
            for tool in tools {
                ask(&mut desk, SheetAction::TakeTool(tool));
                let button = desk.harness.get_by_label(&add).rect();
                assert!(screen.contains_rect(button), "{add} at {button} in {size:?} with {tool:?}");
                let all = painted(&desk);
                let (_, words, clip) = all.iter().find(|(words, ..)| *words == add).expect("its words");
                assert!(button.contains_rect(*words) && clip.contains_rect(*words), "{words} in {button}, {clip}");
                let names =
                    ["tool-pencil", "tool-eraser", "tool-gap-title", "tool-step", "tool-nudge", "events-tool-write"];
                let held = names.map(|name| desk.harness.get_by_label(&texts.get(name)).rect());
                for (bar, tool) in scroll_bars(&desk).iter().flat_map(|bar| held.iter().map(move |tool| (bar, tool))) {
                    assert!(!bar.intersects(*tool), "{bar} over {tool} in {size:?}");
                }
            }
        }
    }
}
