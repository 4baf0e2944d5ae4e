//! Common threads as they may be shown to a room: numbers of persons as ranges, and nothing behind them.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use egui::{RichText, Ui};

use crate::app::group::state::GroupState;
use crate::app::group::threads::ThreadsPage;
use crate::model::{About, Domain, Level, MentionCell, Persons, PhaseLetter};
use crate::privacy::Told;
use crate::report::{about_name, persons_words};
use crate::text::{Texts, domain_name, level_name, phase_name};
use crate::ui::facilitator::threads::cells::{CellLook, Columns, bar_ui, heads_ui, row_ui};
use crate::ui::facilitator::threads::falls::strong_name;
use crate::ui::facilitator::threads::moments::{indicator_name, stretch_name};
use crate::ui::scene::Scene;
use crate::ui::widgets::controls::{faint_ui, heading_ui};

/// A row of a table, with its cells.
type Row = (String, BTreeMap<PhaseLetter, CellLook>);

/// In which order rows stand: by level, what was merged to the level under what is named by itself, the most persons first.
type RowOrder<'a> = (Option<Level>, bool, Reverse<Option<usize>>, &'a About);

/// Shows a page of them.
pub fn told_page_ui(ui: &mut Ui, scene: &Scene<'_>, group: &GroupState, told: &Told) {
    match group.topics.threads.page {
        // What is in it is about single persons, or of so few that it is not for a room.
        ThreadsPage::OwnWords => faint_ui(ui, scene.texts.get("own-words-not-for-a-room")),
        ThreadsPage::Environment => faint_ui(ui, scene.texts.get("env-not-for-a-room")),
        ThreadsPage::Actors => mentions_ui(ui, scene.texts, told, &told.edition.actors),
        ThreadsPage::Factors => mentions_ui(ui, scene.texts, told, &told.edition.factors),
        ThreadsPage::Events => events_ui(ui, scene.texts, told),
        ThreadsPage::Moments => moments_ui(ui, scene.texts, group, told),
        ThreadsPage::Falls => falls_ui(ui, scene.texts, group, told),
        ThreadsPage::Helped => helped_ui(ui, scene.texts, told),
    }
}

/// `3 to 5 of 9`, and how full a bar of that is.
fn said(texts: &Texts, told: &Told, persons: Persons) -> (String, f32) {
    let of = told.edition.participants;
    (persons_words(texts, persons, of), persons.at_least as f32 / of.max(1) as f32)
}

/// What was named by the most persons first, level by level.
fn mentions_ui(ui: &mut Ui, texts: &Texts, told: &Told, cells: &[MentionCell]) {
    let instrument = &told.edition.instrument;
    let level_of = |about: &About| match about {
        About::Level(level) => Some(*level),
        About::Code(code) => {
            let factor = instrument.factor(code).map(|factor| factor.level);
            factor.or_else(|| instrument.actor(code).map(|actor| actor.level))
        }
    };
    let most = |about: &About| {
        let of_it = cells.iter().filter(|cell| cell.about == *about);
        of_it.map(|cell| cell.persons.at_least).max()
    };
    let mut rows: BTreeMap<RowOrder<'_>, Row> = BTreeMap::new();
    for cell in cells {
        let is_merged = matches!(cell.about, About::Level(_));
        let row = rows.entry((level_of(&cell.about), is_merged, Reverse(most(&cell.about)), &cell.about));
        let (_, looks) = row.or_insert_with(|| (about_name(texts, instrument, &cell.about), BTreeMap::new()));
        looks.insert(cell.phase, mention_look(texts, told, cell));
    }
    table_ui(ui, texts, told, rows.into_values());
}

fn mention_look(texts: &Texts, told: &Told, cell: &MentionCell) -> CellLook {
    let (words, share) = said(texts, told, cell.persons);
    let sign = |id: &str, persons: Option<Persons>, in_words: &dyn Fn(Persons) -> String| {
        persons.map(|persons| texts.with(id, [("persons", in_words(persons).into())]))
    };
    let short = |persons: Persons| {
        let id = if persons.at_most >= told.edition.participants { "told-or-more" } else { "told-between" };
        texts.with(id, [("from", persons.at_least.into()), ("to", persons.at_most.into())])
    };
    let whole = |persons: Persons| said(texts, told, persons).0;
    let signs = [sign("told-minus", cell.minus, &short), sign("told-plus", cell.plus, &short)];
    let spoken = [sign("told-minus-spoken", cell.minus, &whole), sign("told-plus-spoken", cell.plus, &whole)];
    let spoken: Vec<String> = std::iter::once(words.clone()).chain(spoken.into_iter().flatten()).collect();
    CellLook {
        signs: signs.into_iter().flatten().collect::<Vec<_>>().join(" · "),
        spoken: spoken.join("; "),
        words,
        share,
        ..CellLook::default()
    }
}

fn events_ui(ui: &mut Ui, texts: &Texts, told: &Told) {
    let row = |domain: Domain| {
        let cells = told.edition.events.iter().filter(|cell| cell.domain == domain);
        let looks = cells.map(|cell| {
            let (words, share) = said(texts, told, cell.persons);
            (cell.phase, CellLook { spoken: words.clone(), words, share, ..CellLook::default() })
        });
        (texts.get(domain_name(domain)), looks.collect())
    };
    table_ui(ui, texts, told, Domain::ALL.into_iter().map(row));
}

fn table_ui(ui: &mut Ui, texts: &Texts, told: &Told, rows: impl Iterator<Item = Row>) {
    let mut rows = rows.peekable();
    if rows.peek().is_none() {
        return faint_ui(ui, texts.get("told-nothing"));
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    let kinds = &told.edition.instrument.phases;
    let columns = Columns::new(ui, kinds.len());
    heads_ui(ui, texts, kinds, columns);
    for (name, mut looks) in rows {
        let untold = || CellLook { spoken: texts.get("told-untold"), ..CellLook::default() };
        let cells: Vec<CellLook> = kinds.iter().map(|kind| looks.remove(&kind.letter).unwrap_or_else(untold)).collect();
        // Nothing is behind a cell that could be opened.
        let _ = row_ui(ui, texts, kinds, (&name, false), (columns, &cells));
    }
}

fn bar(ui: &mut Ui, texts: &Texts, told: &Told, name: RichText, persons: Persons) {
    let (words, share) = said(texts, told, persons);
    bar_ui(ui, name, share, &words);
}

fn moments_ui(ui: &mut Ui, texts: &Texts, group: &GroupState, told: &Told) {
    if told.moments.is_empty() {
        faint_ui(ui, texts.get("told-nothing"));
    }
    for moments in &told.moments {
        bar(ui, texts, told, stretch_name(texts, group, moments.phase, moments.stretch), moments.persons);
        let falls = moments.falls.iter().map(|it| ("told-falls", it));
        let rises = moments.rises.iter().map(|it| ("told-rises", it));
        let changes = falls.chain(rises).map(|(id, (code, persons))| {
            let words = [
                ("name", indicator_name(texts, group, code).into()),
                ("persons", said(texts, told, *persons).0.into()),
            ];
            texts.with(id, words)
        });
        faint_ui(ui, changes.collect::<Vec<_>>().join(" · "));
        ui.add_space(8.0);
    }
}

fn falls_ui(ui: &mut Ui, texts: &Texts, group: &GroupState, told: &Told) {
    heading_ui(ui, texts.get("falls-first"));
    match &told.fell_first {
        Some(code) => {
            ui.label(texts.with("told-first", [("name", indicator_name(texts, group, code).into())]));
        }
        None => faint_ui(ui, texts.get("told-first-none")),
    }
    if !told.crossings.is_empty() {
        ui.add_space(16.0);
        heading_ui(ui, texts.get("falls-crossings"));
    }
    let mut pair = None;
    for crossing in &told.crossings {
        if pair.replace((&crossing.falls, &crossing.rises)) != Some((&crossing.falls, &crossing.rises)) {
            let names = [
                ("falls", indicator_name(texts, group, &crossing.falls).into()),
                ("rises", indicator_name(texts, group, &crossing.rises).into()),
            ];
            ui.label(texts.with("falls-while", names));
        }
        let kind = told.edition.instrument.phases.iter().find(|kind| kind.letter == crossing.phase);
        let phase = kind.map(|kind| phase_name(texts, kind)).unwrap_or_default();
        bar(ui, texts, told, RichText::new(phase), crossing.persons);
    }
    if !told.came_back.is_empty() {
        ui.add_space(16.0);
        heading_ui(ui, texts.get("falls-recoveries"));
    }
    for (code, persons) in &told.came_back {
        let name = strong_name(texts, group, code);
        bar(ui, texts, told, name, *persons);
    }
}

fn helped_ui(ui: &mut Ui, texts: &Texts, told: &Told) {
    let helped = &told.edition.would_have_helped;
    let where_to = [("helped-individual", helped.individual), ("helped-environment", helped.environment)];
    let where_to = where_to.into_iter().filter_map(|(id, persons)| Some((texts.get(id), persons?)));
    let levels = helped
        .levels
        .iter()
        .map(|cell| (texts.with("helped-level", [("level", texts.get(level_name(cell.level)).into())]), cell.persons));
    let all: Vec<(String, Persons)> = where_to.chain(levels).collect();
    if all.is_empty() {
        faint_ui(ui, texts.get("told-nothing"));
    }
    for (name, persons) in all {
        bar(ui, texts, told, RichText::new(name), persons);
    }
}
