//! The environment, in one look: where it was, where people look for it afterwards, how help came, and what went on around it.
//! It begins with its finding; each part says how many, and none says why.

pub(crate) mod around;
pub(crate) mod dots;
pub(crate) mod help;
pub(crate) mod holidays;
pub(crate) mod levels;

use egui::{RichText, Ui};

use crate::analysis::AnswerCount;
use crate::app::figures::threads::ThreadsFigures;
use crate::app::group::state::GroupState;
use crate::model::{Level, PhaseLetter};
use crate::text::{Texts, level_name, level_within, phase_of};
use crate::ui::facilitator::threads::environment::dots::{DOTS_HEIGHT, Mark, dots_ui};
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::widgets::controls::{at_most, beside_scroll_bar, faint_ui, heading_ui};

/// Less than this is no room for two parts beside each other, in points.
const TWO_COLUMNS: f32 = 820.0;

/// The widest sentences, in points.
const WIDEST: f32 = 720.0;

/// Shows it; what stands above the rows is as wide as there is room for `beside_events`.
pub fn environment_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    (group, figures): (&GroupState, &ThreadsFigures),
    beside_events: f32,
) {
    let is_wide = ui.available_width() >= TWO_COLUMNS;
    ui.scope(|ui| {
        beside_scroll_bar(ui, beside_events);
        let size = if beside_events >= TWO_COLUMNS { 24.0 } else { 18.0 };
        ui.label(RichText::new(finding(scene.texts, figures)).font(theme::strong_font(size)));
        faint_ui(ui, scene.texts.get("env-shown"));
    });
    ui.add_space(8.0);
    levels::levels_ui(ui, scene, group, figures);
    ui.add_space(16.0);
    let texts = scene.texts;
    beside(ui, is_wide, |ui| looking_ui(ui, texts, figures), |ui| help::help_ui(ui, texts, figures));
    beside(ui, is_wide, |ui| around::isolation_ui(ui, texts, figures), |ui| around::durations_ui(ui, texts, figures));
    beside(ui, is_wide, |ui| holidays::holidays_ui(ui, texts, figures), |ui| around::place_ui(ui, texts, figures));
    around::mandates_ui(ui, texts, figures);
    ui.add_space(8.0);
    faint_ui(ui, texts.get("env-foot"));
}

/// Two parts beside each other where there is room, else one under the other.
fn beside(ui: &mut Ui, is_wide: bool, left: impl FnOnce(&mut Ui), right: impl FnOnce(&mut Ui)) {
    if is_wide {
        ui.spacing_mut().item_spacing.x = 32.0;
        ui.columns_const(|[one, other]: &mut [Ui; 2]| {
            // Words of columns would be stretched to their width.
            for ui in [&mut *one, &mut *other] {
                ui.spacing_mut().item_spacing.x = theme::GRID;
            }
            one.vertical(left);
            other.vertical(right);
        });
        ui.spacing_mut().item_spacing.x = theme::GRID;
    } else {
        at_most(ui, WIDEST);
        left(ui);
        ui.add_space(16.0);
        right(ui);
    }
    ui.add_space(24.0);
}

/// Where around the person most named something heavy, beside how many look for it in themselves afterwards.
fn finding(texts: &Texts, figures: &ThreadsFigures) -> String {
    let around = figures.counts.factor_levels.iter().filter(|row| row.level != Level::Individual && row.minus > 0);
    let Some(most) = around.rev().max_by_key(|row| row.minus) else { return texts.get("env-say-nothing") };
    let looked = figures.answers.looking_back().filter(|count| count.individual + count.environment > 0);
    let words = [
        ("phase", in_words(texts, figures, most.phase).into()),
        ("persons", texts.with("persons-of", [("n", most.minus.into()), ("of", most.among.into())]).into()),
        ("level", texts.get(level_within(most.level)).into()),
        ("n", looked.map_or(0, |count| count.individual).into()),
        ("of", looked.map_or(0, |count| count.answered).into()),
    ];
    texts.with(if looked.is_some() { "env-say-and-looked" } else { "env-say" }, words)
}

fn in_words(texts: &Texts, figures: &ThreadsFigures, phase: PhaseLetter) -> String {
    phase_of(texts, &figures.group.setup.instrument, phase)
}

/// Where people look for it afterwards.
fn looking_ui(ui: &mut Ui, texts: &Texts, figures: &ThreadsFigures) {
    heading_ui(ui, texts.get("env-looking"));
    let Some(count) = figures.answers.looking_back() else {
        faint_ui(ui, texts.get("env-looking-none"));
        return;
    };
    for (id, n, mark) in
        [("env-looking-self", count.individual, Mark::Full), ("env-looking-around", count.environment, Mark::Open)]
    {
        let words = texts.with(id, [("n", n.into()), ("of", count.answered.into())]);
        dots_row_ui(ui, &words, (n, count.answered), mark);
    }
    faint_ui(ui, levels_of(texts, count));
}

fn levels_of(texts: &Texts, count: &AnswerCount) -> String {
    let level = |(level, n): (&Level, &usize)| format!("{} ({})", texts.get(level_name(*level)), texts.count(*n));
    let named: Vec<String> = count.levels.iter().map(level).collect();
    if named.is_empty() {
        return String::new();
    }
    texts.with("env-looking-levels", [("levels", named.join(", ").into())])
}

/// A row of dots, `n` of `of`, with its words behind it.
fn dots_row_ui(ui: &mut Ui, words: &str, (n, of): (usize, usize), mark: Mark) {
    ui.spacing_mut().interact_size.y = DOTS_HEIGHT;
    ui.horizontal(|ui| {
        let width = (ui.available_width() * 0.4).min(160.0);
        let (room, _) = ui.allocate_exact_size(egui::vec2(width, DOTS_HEIGHT), egui::Sense::hover());
        dots_ui(ui, room.left_center(), (n, of), (width, 1.0), mark);
        ui.add(egui::Label::new(words).wrap());
    });
}
