//! Help: how often and whether in time by phase, and by its kind how many had it offered, used it and were helped.

use egui::{Grid, RichText, Sense, Ui, vec2};

use crate::analysis::HelpCount;
use crate::app::figures::threads::ThreadsFigures;
use crate::report::{aim_words, help_sentence, reach_words};
use crate::text::Texts;
use crate::ui::facilitator::threads::environment::dots::{DOTS_HEIGHT, Mark, STEP, dots_ui};
use crate::ui::theme;
use crate::ui::widgets::controls::{faint_ui, heading_ui};

/// Less than this is no room for a table of kinds, in points.
const ROOM_FOR_TABLE: f32 = 470.0;

/// The longest row of dots, in points; where some phase has more than fit, all of them are bars.
const LONGEST: f32 = 396.0;

/// Shows it.
pub fn help_ui(ui: &mut Ui, texts: &Texts, figures: &ThreadsFigures) {
    let (help, kinds) = (&figures.environment.help, &figures.environment.kinds);
    let in_time = help.count(|time| time.in_time == Some(true));
    let words = [("times", help.times.len().into()), ("in-time", in_time.into())];
    let is_said = help.times.is_empty() || help.count(|time| time.in_time.is_some()) > 0;
    heading_ui(ui, texts.with(if is_said { "env-help" } else { "env-help-unsaid" }, words));
    if help.times.is_empty() {
        faint_ui(ui, texts.get("env-help-none"));
        return;
    }
    phases_ui(ui, texts, figures);
    faint_ui(ui, texts.get("env-help-key"));
    ui.add_space(4.0);
    let mut rows = vec![(texts.get("env-help-all"), kinds.all)];
    rows.extend(kinds.aims.iter().map(|(aim, count)| (aim_words(texts, *aim), *count)));
    rows.extend(kinds.reaches.iter().map(|(reach, count)| (reach_words(texts, *reach), *count)));
    if ui.available_width() >= ROOM_FOR_TABLE {
        table_ui(ui, texts, &rows);
    } else {
        for (name, count) in &rows {
            ui.label(RichText::new(name).font(theme::strong_font(13.0)));
            faint_ui(ui, help_sentence(texts, count));
        }
    }
}

/// A row of dots for each phase: each time help was there, filled when it came in time.
fn phases_ui(ui: &mut Ui, texts: &Texts, figures: &ThreadsFigures) {
    let marks = [(Some(true), Mark::Full), (Some(false), Mark::Open), (None, Mark::Small)];
    ui.spacing_mut().interact_size.y = DOTS_HEIGHT;
    let all = &figures.environment.help.times;
    let phases = &figures.group.setup.instrument.phases;
    let most = phases.iter().map(|kind| all.iter().filter(|time| time.phase == kind.letter).count()).max();
    let most = most.unwrap_or(0);
    for kind in phases {
        let times: Vec<_> = all.iter().filter(|time| time.phase == kind.letter).collect();
        let in_time = times.iter().filter(|time| time.in_time == Some(true)).count();
        let words =
            [("phase", kind.letter.to_string().into()), ("times", times.len().into()), ("in-time", in_time.into())];
        ui.horizontal(|ui| {
            ui.add_sized(vec2(16.0, DOTS_HEIGHT), egui::Label::new(RichText::new(kind.letter.to_string()).strong()));
            let width = LONGEST.min(most as f32 * STEP);
            let length = width * times.len() as f32 / most.max(1) as f32;
            let (room, _) = ui.allocate_exact_size(vec2(length + 4.0, DOTS_HEIGHT), Sense::hover());
            let mut start = room.left_center();
            for (said, mark) in marks {
                let n = times.iter().filter(|time| time.in_time == said).count();
                start.x = dots_ui(ui, start, (n, most), (width, 1.0), mark);
            }
            let is_said = times.is_empty() || times.iter().any(|time| time.in_time.is_some());
            faint_ui(ui, texts.with(if is_said { "env-help-in-phase" } else { "env-help-in-phase-unsaid" }, words));
        });
    }
}

fn table_ui(ui: &mut Ui, texts: &Texts, rows: &[(String, HelpCount)]) {
    let heads = ["offered", "used", "not-used", "in-time", "helped", "worse"];
    Grid::new("env-help-kinds").num_columns(7).spacing([14.0, 2.0]).min_row_height(24.0).show(ui, |ui| {
        faint_small_ui(ui, texts.get("env-help-persons"));
        for head in heads {
            faint_small_ui(ui, texts.get(&format!("env-help-head-{head}")));
        }
        ui.end_row();
        for (name, count) in rows {
            ui.label(RichText::new(name).font(theme::plain_font(13.0)));
            let numbers = [count.offered, count.used, count.not_used, count.in_time, count.helped, count.worse];
            for number in numbers {
                ui.label(RichText::new(if number == 0 { "–".into() } else { texts.count(number) }));
            }
            ui.end_row();
        }
    });
}

fn faint_small_ui(ui: &mut Ui, words: String) {
    ui.label(RichText::new(words).font(theme::plain_font(13.0)).weak());
}
