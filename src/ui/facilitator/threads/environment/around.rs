//! What went on around it: isolation, how long phases lasted, a new place, and who could do something.

use std::collections::BTreeMap;

use egui::{Color32, FontId, Grid, RichText, TextStyle, Ui};

use crate::analysis::MentionCount;
use crate::app::figures::threads::ThreadsFigures;
use crate::model::{Actor, Code, Formality, PhaseKind};
use crate::report::{better_around, isolation_sentences, lasting_words, name_of, new_place_sentence, place_sentence};
use crate::text::{Texts, phase_name, phase_of};
use crate::ui::facilitator::threads::cells::bar_ui;
use crate::ui::theme;
use crate::ui::widgets::controls::{faint_ui, heading_ui};

/// A row of a table, in points.
const ROW: f32 = 28.0;

/// Stretches in which someone who leads weighed heavily.
pub fn isolation_ui(ui: &mut Ui, texts: &Texts, figures: &ThreadsFigures) {
    heading_ui(ui, texts.get("env-isolation"));
    let sentences = isolation_sentences(texts, &figures.group.setup.instrument, &figures.environment.isolation);
    for sentence in sentences {
        ui.label(sentence);
    }
    faint_ui(ui, texts.get("env-isolation-how"));
}

/// How long each phase lasted.
pub fn durations_ui(ui: &mut Ui, texts: &Texts, figures: &ThreadsFigures) {
    heading_ui(ui, texts.get("env-durations"));
    let durations = &figures.environment.durations;
    let longest = durations.iter().map(|row| row.median_days).fold(f64::MIN_POSITIVE, f64::max);
    for row in durations {
        let name = phase_of(texts, &figures.group.setup.instrument, row.phase);
        bar_ui(
            ui,
            RichText::new(name),
            (row.median_days / longest) as f32,
            &texts.with("env-duration-short", [("middle", lasting_words(texts, row.median_days).into())]),
        );
        if row.n > 1 {
            let (from, to) = (lasting_words(texts, row.q25_days), lasting_words(texts, row.q75_days));
            let id = if from == to { "env-duration-one" } else { "env-duration" };
            faint_ui(ui, texts.with(id, [("from", from.into()), ("to", to.into())]));
        }
    }
    if durations.is_empty() {
        faint_ui(ui, texts.get("env-durations-none"));
    }
}

/// Lines before and after a new place.
pub fn place_ui(ui: &mut Ui, texts: &Texts, figures: &ThreadsFigures) {
    heading_ui(ui, texts.get("env-place"));
    let (found, instrument) = (&figures.environment.new_place, &figures.group.setup.instrument);
    faint_ui(ui, new_place_sentence(texts, found));
    for row in &found.lines {
        let (_, after) = better_around(instrument, row);
        let name = RichText::new(name_of(texts, instrument, &row.indicator));
        bar_ui(
            ui,
            name,
            after as f32 / row.n.max(1) as f32,
            &texts.with("persons-of", [("n", after.into()), ("of", row.n.into())]),
        );
        faint_ui(ui, place_sentence(texts, instrument, row));
    }
}

/// Who could do something by office, with what that role may do, and how many named them as heavy and as good in each phase: a table where
/// there is room for it.
pub fn mandates_ui(ui: &mut Ui, texts: &Texts, figures: &ThreadsFigures) {
    heading_ui(ui, texts.get("env-mandates"));
    let mut counts: BTreeMap<&Code, Vec<&MentionCount>> = BTreeMap::new();
    for count in &figures.counts.actors {
        counts.entry(&count.code).or_default().push(count);
    }
    let actors = figures.group.setup.instrument.actors.iter();
    let can_act = actors.filter(|actor| matches!(actor.formal, Formality::Yes | Formality::Both));
    let mut named: Vec<(&Actor, &Vec<&MentionCount>)> =
        can_act.filter_map(|actor| Some((actor, counts.get(&actor.code)?))).collect();
    named.sort_by_key(|(_, counts)| std::cmp::Reverse(counts.iter().map(|count| count.persons).max()));
    if named.is_empty() {
        faint_ui(ui, texts.get("env-mandates-none"));
        return;
    }
    let table = Mandates::of(texts, figures, &named);
    if table.fits(ui) {
        table.grid_ui(ui);
        return;
    }
    for ((_, counts), row) in named.iter().zip(&table.rows) {
        ui.label(RichText::new(&row[0]).font(theme::strong_font(13.0)));
        let in_phase = |count: &&MentionCount| format!("{}: {}", count.phase, cell_words(texts, count));
        faint_ui(ui, counts.iter().map(in_phase).collect::<Vec<_>>().join(" · "));
    }
}

/// The words of that table.
struct Mandates {
    /// Above the columns of the phases.
    heads: Vec<String>,
    /// Of each: who with what they may do, and what was said in each phase.
    rows: Vec<Vec<String>>,
}

/// Between two columns, in points.
const BETWEEN_COLUMNS: f32 = 32.0;

impl Mandates {
    fn of(texts: &Texts, figures: &ThreadsFigures, named: &[(&Actor, &Vec<&MentionCount>)]) -> Self {
        let kinds = &figures.group.setup.instrument.phases;
        let language = texts.language();
        let head = |kind: &PhaseKind| {
            let among = figures.counts.among(kind.letter);
            texts.with("env-mandate-head", [("phase", phase_name(texts, kind).into()), ("among", among.into())])
        };
        let row = |(actor, counts): &(&Actor, &Vec<&MentionCount>)| {
            let words = [("who", actor.name.get(language).into()), ("mandate", actor.mandate.get(language).into())];
            let cell = |kind: &PhaseKind| {
                let found = counts.iter().find(|count| count.phase == kind.letter);
                found.map_or_else(|| "–".to_owned(), |count| cell_words(texts, count))
            };
            std::iter::once(texts.with("env-mandate", words)).chain(kinds.iter().map(cell)).collect()
        };
        Self { heads: kinds.iter().map(head).collect(), rows: named.iter().map(row).collect() }
    }

    /// Whether no column has to be narrower than its words.
    fn fits(&self, ui: &Ui) -> bool {
        let width = |words: &String, font: FontId| {
            ui.painter().layout_no_wrap(words.clone(), font, Color32::PLACEHOLDER).size().x
        };
        let body = TextStyle::Body.resolve(ui.style());
        let column = |place: usize| {
            let head = place.checked_sub(1).and_then(|place| self.heads.get(place));
            let head = head.map_or(0.0, |head| width(head, theme::plain_font(13.0)));
            self.rows.iter().map(|row| width(&row[place], body.clone())).fold(head, f32::max)
        };
        let columns: f32 = (0..=self.heads.len()).map(column).sum();
        columns + BETWEEN_COLUMNS * self.heads.len() as f32 <= ui.available_width()
    }

    fn grid_ui(&self, ui: &mut Ui) {
        ui.spacing_mut().interact_size.y = ROW;
        let grid = Grid::new("env-mandates").num_columns(self.heads.len() + 1).spacing([BETWEEN_COLUMNS, 2.0]);
        grid.min_row_height(ROW).show(ui, |ui| {
            ui.label("");
            for head in &self.heads {
                ui.label(RichText::new(head).font(theme::plain_font(13.0)).weak());
            }
            ui.end_row();
            for row in &self.rows {
                for words in row {
                    ui.label(words);
                }
                ui.end_row();
            }
        });
    }
}

fn cell_words(texts: &Texts, count: &MentionCount) -> String {
    let id = match (count.minus, count.plus) {
        (0, 0) => "env-mandate-unsigned",
        (_, 0) => "env-mandate-heavy",
        (0, _) => "env-mandate-good",
        _ => "env-mandate-cell",
    };
    texts.with(id, [("minus", count.minus.into()), ("plus", count.plus.into()), ("n", count.persons.into())])
}
