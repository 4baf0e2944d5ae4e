//! What is written can be read and what is drawn can be followed, on every paper: measured, as the guideline measures it.

use egui::{Color32, Shape};
use potloodlijn::app::preferences::{Paper, PreferAction, Preferences};
use potloodlijn::app::sheet::action::SheetAction;
use potloodlijn::app::sheet::session::SessionAction;
use potloodlijn::format::builtin_instruments;
use potloodlijn::model::Step;
use potloodlijn::ui::theme;

use super::desk::Desk;

/// Words.
const WORDS: f32 = 4.5;
/// The edges of what is filled in, the ring around what has the focus, and lines that are to be followed.
const SHAPES: f32 = 3.0;
/// Eight bits a colour leave this much.
const ROUNDING: f32 = 0.06;

const PAPERS: [(Paper, bool); 4] =
    [(Paper::Light, false), (Paper::Dark, false), (Paper::Light, true), (Paper::Dark, true)];

/// Looks at the theme of each paper.
fn on_each_paper(look: impl Fn(&egui::Ui, &str)) {
    for (paper, strong_contrast) in PAPERS {
        let context = egui::Context::default();
        theme::install(&context);
        theme::use_preferences(&context, &Preferences { paper, strong_contrast, ..Preferences::default() }, false);
        let name = format!("{paper:?}, strong: {strong_contrast}");
        // The fonts are there from the second frame on.
        for _ in 0..2 {
            let mut painted = context.run_ui(egui::RawInput::default(), |ui| look(ui, &name));
            painted.textures_delta.clear();
        }
    }
}

/// `colour`, which may let through, on `paper`.
fn on(paper: Color32, colour: Color32) -> Color32 {
    paper.blend(colour)
}

fn enough(paper: Color32, colour: Color32, least: f32, what: &str) {
    let contrast = theme::contrast_of(on(paper, colour), paper);
    assert!(contrast >= least - ROUNDING, "{what}: {contrast:.2} : 1, asked {least}");
}

#[test]
fn words_edges_and_the_focus_stand_out_on_every_paper() {
    on_each_paper(|ui, paper_name| {
        let (visuals, palette) = (ui.visuals(), theme::palette(ui));
        let paper = theme::paper(ui);
        assert_eq!(paper, theme::colour(palette.paper), "{paper_name}");
        let chosen = on(paper, visuals.selection.bg_fill);
        enough(chosen, visuals.text_color(), WORDS, &format!("words on what is chosen, {paper_name}"));
        for (ground, where_) in [(paper, "paper"), (theme::colour(palette.desk), "a button")] {
            enough(ground, visuals.text_color(), WORDS, &format!("words on {where_}, {paper_name}"));
            enough(ground, visuals.weak_text_color(), WORDS, &format!("weak words on {where_}, {paper_name}"));
        }
        for wash in palette.washes {
            enough(theme::colour(wash), visuals.text_color(), WORDS, &format!("words on a wash, {paper_name}"));
        }
        enough(paper, visuals.widgets.inactive.bg_stroke.color, SHAPES, &format!("edges of fields, {paper_name}"));
        enough(paper, visuals.selection.stroke.color, SHAPES, &format!("the ring of the focus, {paper_name}"));
        assert!(visuals.selection.stroke.width >= 2.0);
        let accent = theme::colour(palette.accent);
        enough(accent, paper, WORDS, &format!("words on the main button, {paper_name}"));
        // Not to be pressed yet, and still to be read.
        let faded = |colour: Color32| on(paper, colour.gamma_multiply(visuals.disabled_alpha()));
        let contrast =
            theme::contrast_of(on(faded(accent), paper.gamma_multiply(visuals.disabled_alpha())), faded(accent));
        assert!(contrast >= SHAPES, "the main button that waits, {paper_name}: {contrast:.2}");
    });
}

/// The washes of phases are this far apart, and from the paper, in OKLab × 100: as pale as can be and still seen beside each other.
const WASHES_APART: f64 = 2.2;
/// A line in full still stands out this much from the wash it runs over on light paper, where some pencils have no more to give.
const LINES_ON_WASHES: f32 = 2.6;
/// And this much on dark paper.
const LINES_ON_DARK_WASHES: f32 = 3.0;

#[test]
fn the_washes_of_phases_are_told_apart_and_lines_stand_out_from_them_on_every_paper() {
    on_each_paper(|ui, paper_name| {
        let washes = theme::palette(ui).washes.map(theme::colour);
        let grounds = [theme::paper(ui), washes[0], washes[1], washes[2]];
        for (place, one) in grounds.iter().enumerate() {
            for other in &grounds[place + 1..] {
                let apart = super::pencils::apart(*one, *other);
                assert!(apart >= WASHES_APART, "{one:?} and {other:?}, {paper_name}: {apart:.2}");
            }
        }
        let least = if ui.visuals().dark_mode { LINES_ON_DARK_WASHES + ROUNDING } else { LINES_ON_WASHES };
        for instrument in builtin_instruments() {
            for indicator in &instrument.indicators {
                for wash in washes {
                    let line = theme::pencil_colour(ui, &indicator.pencil);
                    enough(wash, line, least, &format!("{} on {wash:?}, {paper_name}", indicator.id));
                }
            }
        }
    });
}

#[test]
fn lines_that_rest_can_be_followed_and_are_not_taken_for_the_one_in_hand() {
    on_each_paper(|ui, paper_name| {
        let paper = theme::paper(ui);
        let wanted = if theme::is_strong(ui) { theme::STRONG_RESTING_CONTRAST } else { theme::RESTING_CONTRAST };
        for instrument in builtin_instruments() {
            for indicator in &instrument.indicators {
                let full = theme::pencil_colour(ui, &indicator.pencil);
                let resting = on(paper, theme::paler(ui, full, wanted));
                let (contrast, own) = (theme::contrast_of(resting, paper), theme::contrast_of(full, paper));
                let what = format!("{} at rest, {paper_name}", indicator.id);
                assert!(contrast >= SHAPES.min(own) - ROUNDING, "{what}: {contrast:.2}");
                assert!(contrast <= wanted.min(own) + 0.2, "{what}: {contrast:.2} of {own:.2} is hardly paler");
            }
        }
    });
}

/// Every text that is painted, with its colour.
fn texts(shape: &Shape, found: &mut Vec<(String, Color32)>) {
    match shape {
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| texts(shape, found)),
        Shape::Text(text) if !text.galley.text().trim().is_empty() => {
            let section = text.galley.job.sections.first().map_or(Color32::PLACEHOLDER, |section| section.format.color);
            let own = if section == Color32::PLACEHOLDER { text.fallback_color } else { section };
            let colour = text.override_text_color.unwrap_or(own).gamma_multiply(text.opacity_factor);
            found.push((text.galley.text().to_owned(), colour));
        }
        _ => {}
    }
}

pub fn painted(desk: &Desk) -> Vec<(String, Color32)> {
    let mut found = Vec::new();
    desk.harness.output().shapes.iter().for_each(|clipped| texts(&clipped.shape, &mut found));
    found
}

fn ask(desk: &mut Desk, action: impl Into<potloodlijn::app::action::Action>) {
    let context = desk.harness.ctx.clone();
    desk.harness.state_mut().ask(&context, vec![action.into()]);
    desk.harness.run();
}

#[test]
fn every_word_of_a_participant_is_in_a_colour_that_can_be_read() {
    for paper in [Paper::Light, Paper::Dark] {
        let mut desk = Desk::new(1.0);
        desk.begin_drawing();
        ask(&mut desk, PreferAction::Paper(paper));
        let middle = desk.paper().left_center();
        for indicator in builtin_instruments()[0].indicators.clone() {
            ask(&mut desk, SheetAction::TakePencil(indicator.id));
            let places: Vec<_> =
                (0..60).map(|at| middle + egui::vec2(10.0 * at as f32, (at % 30) as f32 * 3.0)).collect();
            desk.draw(&places);
            read_all(&desk, paper);
        }
        for step in Step::ALL {
            ask(&mut desk, SessionAction::GoTo(step));
            read_all(&desk, paper);
        }
    }
}

fn read_all(desk: &Desk, name: Paper) {
    let visuals = desk.harness.ctx.style_of(desk.harness.ctx.theme()).visuals.clone();
    let (paper, accent) = (visuals.window_fill, visuals.selection.stroke.color);
    let words = painted(desk);
    assert!(words.len() > 5, "there are words");
    for (words, colour) in words {
        // Words in the colour of the paper stand on the main button; those of a button that waits are exempt.
        let ground = if colour == paper { accent } else { paper };
        let waits = colour.a() < 255;
        let contrast = theme::contrast_of(on(ground, colour), ground);
        assert!(contrast >= if waits { SHAPES } else { WORDS } - ROUNDING, "{words:?} on {name:?}: {contrast:.2}");
    }
}

/// Something in the colour of the paper lies over all of `place`, so that nothing shines through.
fn is_covered(desk: &Desk, place: egui::Rect) -> bool {
    let paper = desk.harness.ctx.style_of(desk.harness.ctx.theme()).visuals.window_fill;
    let covers = |shape: &Shape, clip: egui::Rect| match shape {
        Shape::Rect(rect) => rect.fill == paper && rect.rect.intersect(clip).expand(1.0).contains_rect(place),
        _ => false,
    };
    desk.harness.output().shapes.iter().any(|clipped| match &clipped.shape {
        // With its shadow.
        Shape::Vec(shapes) => shapes.iter().any(|shape| covers(shape, clipped.clip_rect)),
        shape => covers(shape, clipped.clip_rect),
    })
}

#[test]
fn a_pause_is_a_blank_sheet_and_a_card_lets_nothing_through() {
    for paper in [Paper::Light, Paper::Dark] {
        let mut desk = Desk::new(1.0);
        desk.begin_drawing();
        ask(&mut desk, PreferAction::Paper(paper));
        let window = desk.harness.ctx.content_rect();
        assert!(!is_covered(&desk, window));
        desk.click("Strook Hulp: klik om iets toe te voegen");
        let margin = desk.paper();
        let card = egui::Rect::from_min_max(egui::pos2(2.0, margin.top()), egui::pos2(margin.left() - 10.0, 790.0));
        assert!(is_covered(&desk, card), "the card, {paper:?}");
        ask(&mut desk, SessionAction::Pause);
        assert!(is_covered(&desk, window), "the pause, {paper:?}");
    }
}

#[test]
fn the_rail_of_a_slider_is_seen_on_light_and_on_dark_paper() {
    for paper in [Paper::Light, Paper::Dark] {
        let mut desk = Desk::new(1.0);
        desk.begin_drawing();
        ask(&mut desk, PreferAction::Paper(paper));
        desk.choose("Meer…", "Pen en lijn");
        let visuals = desk.harness.ctx.style_of(desk.harness.ctx.theme()).visuals.clone();
        let is_rail = |rect: &egui::Rect| (rect.height() - 8.0).abs() < 0.5 && rect.width() > 80.0;
        let rails = desk.harness.output().shapes.iter().filter_map(|clipped| match &clipped.shape {
            Shape::Rect(rect) if is_rail(&rect.rect) => Some(rect.fill),
            _ => None,
        });
        let rails: Vec<Color32> = rails.collect();
        assert_eq!(rails.len(), 1, "{paper:?}");
        enough(visuals.window_fill, rails[0], SHAPES, &format!("the rail, {paper:?}"));
    }
}
