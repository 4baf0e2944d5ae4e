//! A few picked indicators in one plot, each in its own pencil, with its name where its line ends.

use egui::{Button, Color32, FontId, Rect, ScrollArea, Sense, Stroke, Ui, pos2, vec2};

use crate::app::group::compare::CompareAction;
use crate::app::group::state::GroupState;
use crate::model::{Code, Indicator};
use crate::ui::facilitator::compare::plot::{end_of_line, plot_ui};
use crate::ui::facilitator::compare::plot_scene::{Answer, PlotScene, Shown};
use crate::ui::facilitator::compare::spoken::{plot_words, say};
use crate::ui::paper::curves::{LineLook, paint_sample};
use crate::ui::paper::sheet::moved_apart;
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::theme::TARGET;
use crate::ui::widgets::controls::menu_ui;

/// The room for names beside the plot, in points: at least, and as a part of the whole at most.
const LEAST_NAMES: f32 = 168.0;
const MOST_NAMES: f32 = 0.2;

/// From the plot to the names, in points, and what their column leaves free behind them.
const BEFORE_NAMES: f32 = 24.0;
const AFTER_NAMES: f32 = 4.0;

/// A name with the words of its axis, and less of it where room is small, in points.
const NAME_HEIGHT: f32 = 54.0;

/// The lowest plot, in points.
const LOWEST: f32 = 144.0;

/// The sample of a pencil on a button, in points.
const SAMPLE: f32 = 28.0;

/// Buttons to pick indicators with; behind one button where there is little room.
pub fn picks_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, compact: bool) {
    if compact {
        let words = scene.texts.with("overlay-lines", [("n", group.picked().len().into())]);
        menu_ui(ui, words, |ui| pick_buttons_ui(ui, scene, group));
    } else {
        pick_buttons_ui(ui, scene, group);
    }
}

fn pick_buttons_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    let picked = group.picked();
    ui.horizontal_wrapped(|ui| {
        for (place, indicator) in group.instrument().indicators.iter().enumerate() {
            if pick_ui(ui, scene, indicator, place, picked.contains(&indicator.id)) {
                scene.ask(CompareAction::Pick(indicator.id.clone()));
            }
        }
    });
}

fn pick_ui(ui: &mut Ui, scene: &Scene<'_>, indicator: &Indicator, place: usize, picked: bool) -> bool {
    let name = indicator.name.get(scene.texts.language());
    let room = egui::Atom::custom(egui::IdSalt::new("sample"), vec2(SAMPLE, 8.0));
    let response = ui.add(Button::selectable(picked, (room, name)).min_size(vec2(TARGET, TARGET)));
    let colour = theme::pencil_colour(ui, &indicator.pencil).gamma_multiply(if picked { 1.0 } else { 0.6 });
    let look = LineLook { pencil: &indicator.pencil, colour, width: 2.2, place };
    let sample = Rect::from_center_size(
        pos2(response.rect.left() + ui.spacing().button_padding.x + SAMPLE / 2.0, response.rect.center().y),
        vec2(SAMPLE, 8.0),
    );
    paint_sample(ui.painter(), sample, look);
    response.clicked()
}

/// Shows the plot with the names beside it.
pub fn overlay_ui(ui: &mut Ui, scene: PlotScene<'_>, picked: &[Code]) -> Answer {
    let indicators = &scene.figures.group.setup.instrument.indicators;
    let shown: Vec<Shown<'_>> = indicators
        .iter()
        .enumerate()
        .filter(|(_, indicator)| picked.contains(&indicator.id))
        .filter_map(|(place, indicator)| scene.shown(indicator, place))
        .collect();
    let room = ui.available_size();
    let height = (room.y - 8.0).max(LOWEST);
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| lines_ui(ui, scene, &shown, height)).inner
}

fn lines_ui(ui: &mut Ui, scene: PlotScene<'_>, shown: &[Shown<'_>], height: f32) -> Answer {
    let (whole, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let plot_rect = whole.with_max_x(whole.right() - names_width(ui, scene, whole.width()));
    let mut inside = ui.new_child(egui::UiBuilder::new().max_rect(plot_rect));
    let (answer, transform) = plot_ui(&mut inside, scene, shown, height);
    let names = whole.with_min_x(plot_rect.right());
    let ends: Vec<(Shown<'_>, egui::Pos2)> =
        shown.iter().filter_map(|it| Some((*it, end_of_line(scene, it, &transform)?))).collect();
    names_ui(ui, scene, names, &ends);
    let words: Vec<String> = shown.iter().map(|it| plot_words(scene, it)).collect();
    say(ui, plot_rect, ("plot-words", "overlay"), &words.join(" "));
    answer
}

/// The words beside the end of a line: its name, and the two ends of its axis.
fn words_of(scene: PlotScene<'_>, indicator: &Indicator) -> [(String, FontId); 3] {
    let language = scene.texts.language();
    let (name, high, low) = (&indicator.name, &indicator.high_end, &indicator.low_end);
    [
        (name.get(language).to_owned(), theme::strong_font(13.0)),
        (format!("↑ {}", high.get(language)), theme::plain_font(13.0)),
        (format!("↓ {}", low.get(language)), theme::plain_font(13.0)),
    ]
}

fn width_of(ui: &Ui, words: &str, font: FontId) -> f32 {
    ui.painter().layout_no_wrap(words.to_owned(), font, Color32::PLACEHOLDER).size().x
}

/// The column of the names, in which all words are whole where a picture of this width has room for that; as wide whichever are picked.
fn names_width(ui: &Ui, scene: PlotScene<'_>, whole: f32) -> f32 {
    let indicators = &scene.figures.group.setup.instrument.indicators;
    let words = indicators.iter().flat_map(|indicator| words_of(scene, indicator));
    let widest = words.map(|(words, font)| width_of(ui, &words, font)).fold(0.0, f32::max);
    (BEFORE_NAMES + widest + AFTER_NAMES).min(whole * MOST_NAMES).max(LEAST_NAMES)
}

/// The names of lines, each as near to the end of its line as the others allow.
fn names_ui(ui: &Ui, scene: PlotScene<'_>, column: Rect, ends: &[(Shown<'_>, egui::Pos2)]) {
    let wanted: Vec<f32> = ends.iter().map(|(_, end)| end.y - 10.0).collect();
    let height = NAME_HEIGHT.min(column.height() / ends.len().max(1) as f32);
    let range = egui::Rangef::new(column.top(), column.bottom() - height);
    let (faint, ink) = (theme::colour(theme::palette(ui).faint_ink), ui.visuals().text_color());
    for ((shown, end), top) in ends.iter().zip(moved_apart(&wanted, height, range)) {
        let indicator = shown.indicator;
        let colour = theme::pencil_colour(ui, &indicator.pencil);
        let left = column.left() + BEFORE_NAMES;
        let thin = Stroke::new(1.0, colour.gamma_multiply(0.6));
        ui.painter().line_segment([*end + vec2(3.0, 0.0), pos2(left - 4.0, top + 10.0)], thin);
        let mut at = pos2(left, top);
        let room = column.right() - left;
        let lines = if height >= NAME_HEIGHT { 3 } else { 1 };
        for (place, (words, font)) in words_of(scene, indicator).into_iter().take(lines).enumerate() {
            let colour = if place == 0 { ink } else { faint };
            let font =
                if place > 0 && width_of(ui, &words, font.clone()) > room { theme::plain_font(11.0) } else { font };
            let mut job = egui::text::LayoutJob::simple_singleline(words, font, colour);
            job.wrap = egui::text::TextWrapping::truncate_at_width(room);
            let galley = ui.painter().layout_job(job);
            let size = galley.size();
            ui.painter().galley(at, galley, colour);
            at.y += size.y;
        }
    }
}
