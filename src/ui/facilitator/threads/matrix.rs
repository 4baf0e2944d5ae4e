//! Who and what had a part in it, and what happened: a row for each, a column for each phase, counted in persons.

use std::collections::{BTreeMap, BTreeSet};

use egui::Ui;
use uuid::Uuid;

use crate::analysis::{Cell, CellOf, LevelCount, MentionCount};
use crate::app::figures::threads::ThreadsFigures;
use crate::app::group::state::GroupState;
use crate::app::group::threads::ThreadsAction;
use crate::model::{Code, CodeKind, Domain, Level, PhaseLetter};
use crate::text::{domain_name, level_name};
use crate::ui::facilitator::threads::cells::{CellLook, Columns, Persons, heads_ui, row_ui};
use crate::ui::scene::Scene;
use crate::ui::widgets::controls::faint_ui;

/// What a row of a code, and the head of a level, count.
type CountedAs = (fn(Code) -> CellOf, fn(Level) -> CellOf);

/// A row of a table.
struct Row {
    name: String,
    is_head: bool,
    of: CellOf,
    cells: BTreeMap<PhaseLetter, Persons>,
}

/// Actors, under the levels at which they stand.
pub fn actors_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, figures: &ThreadsFigures) {
    let language = scene.texts.language();
    let actor = |code: &Code| {
        let actor = figures.group.setup.instrument.actor(code)?;
        Some((actor.level, actor.name.get(language).to_owned()))
    };
    let rows = mention_rows(
        scene,
        (&figures.counts.actors, &figures.counts.actor_levels),
        &actor,
        (CellOf::Actor, CellOf::ActorLevel),
    );
    let rows: Vec<Row> = rows.into_iter().chain(own_rows(scene, figures, CodeKind::Actor)).collect();
    table_ui(ui, scene, group, figures, &rows);
}

/// Factors, under the levels at which they lie.
pub fn factors_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, figures: &ThreadsFigures) {
    let language = scene.texts.language();
    let factor = |code: &Code| {
        let factor = figures.group.setup.instrument.factor(code)?;
        Some((factor.level, factor.name.get(language).to_owned()))
    };
    let rows = mention_rows(
        scene,
        (&figures.counts.factors, &figures.counts.factor_levels),
        &factor,
        (CellOf::Factor, CellOf::FactorLevel),
    );
    let rows: Vec<Row> = rows.into_iter().chain(own_rows(scene, figures, CodeKind::Factor)).collect();
    table_ui(ui, scene, group, figures, &rows);
}

/// The facilitator's own codes, beside those of the instrument.
fn own_rows(scene: &Scene<'_>, figures: &ThreadsFigures, kind: CodeKind) -> Vec<Row> {
    let own = figures.group.own_codes.iter().filter(|code| code.kind == kind && code.of.is_none());
    let rows = own.map(|code| {
        let name = if code.name.trim().is_empty() { scene.texts.get("own-code-nameless") } else { code.name.clone() };
        Row {
            name: scene.texts.with("own-code-row", [("name", name.into())]),
            is_head: false,
            of: CellOf::OwnCode(code.id),
            cells: own_cells(figures, code.id),
        }
    });
    rows.collect()
}

/// The persons of an own code, by phase.
pub(super) fn own_cells(figures: &ThreadsFigures, id: Uuid) -> BTreeMap<PhaseLetter, Persons> {
    let counts = figures.own_codes.iter().filter(|count| count.id == id);
    counts
        .map(|count| {
            let persons =
                Persons { all: count.persons, of: count.among, plus: Some(count.plus), minus: Some(count.minus) };
            (count.phase, persons)
        })
        .collect()
}

/// Events on each lane.
pub fn events_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, figures: &ThreadsFigures) {
    let row = |domain: Domain| {
        let counts = figures.counts.events.iter().filter(|count| count.domain == domain);
        let events: usize = counts.clone().map(|count| count.count).sum();
        let cells =
            counts.map(|count| (count.phase, Persons { all: count.persons, of: count.among, plus: None, minus: None }));
        let words = [("domain", scene.texts.get(domain_name(domain)).into()), ("n", events.into())];
        Row {
            name: scene.texts.with("threads-lane", words),
            is_head: false,
            of: CellOf::Domain(domain),
            cells: cells.collect(),
        }
    };
    let rows: Vec<Row> = Domain::ALL.map(row).into();
    table_ui(ui, scene, group, figures, &rows);
}

/// A head for each level with everything at it, and under it what was mentioned, by the most persons in one phase first.
fn mention_rows(
    scene: &Scene<'_>,
    (mentions, levels): (&[MentionCount], &[LevelCount]),
    named: &dyn Fn(&Code) -> Option<(Level, String)>,
    (of_code, of_level): CountedAs,
) -> Vec<Row> {
    let persons = |all, of, plus, minus| Persons { all, of, plus: Some(plus), minus: Some(minus) };
    let mut rows = Vec::new();
    for level in levels.iter().map(|count| count.level).collect::<BTreeSet<Level>>() {
        let at_level = levels.iter().filter(|count| count.level == level);
        rows.push(Row {
            name: scene.texts.get(level_name(level)),
            is_head: true,
            of: of_level(level),
            cells: at_level
                .map(|count| (count.phase, persons(count.persons, count.among, count.plus, count.minus)))
                .collect(),
        });
        let mut codes: BTreeMap<&Code, Row> = BTreeMap::new();
        for count in mentions {
            let Some((_, name)) = named(&count.code).filter(|(its_level, _)| *its_level == level) else { continue };
            let row = codes.entry(&count.code).or_insert_with(|| Row {
                name,
                is_head: false,
                of: of_code(count.code.clone()),
                cells: BTreeMap::new(),
            });
            row.cells.insert(count.phase, persons(count.persons, count.among, count.plus, count.minus));
        }
        let mut under: Vec<Row> = codes.into_values().collect();
        let most = |row: &Row| row.cells.values().map(|persons| persons.all).max().unwrap_or(0);
        under.sort_by_key(|row| std::cmp::Reverse(most(row)));
        rows.extend(under);
    }
    rows
}

fn table_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, figures: &ThreadsFigures, rows: &[Row]) {
    if rows.is_empty() {
        faint_ui(ui, scene.texts.get("threads-none"));
        return;
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    let kinds = &figures.group.setup.instrument.phases;
    let columns = Columns::new(ui, kinds.len());
    heads_ui(ui, scene.texts, kinds, columns);
    let mut opened = None;
    for row in rows {
        if row.is_head {
            ui.add_space(12.0);
        }
        let cells = kinds.iter().map(|kind| {
            let cell = Cell { of: row.of.clone(), phase: kind.letter };
            let persons = row.cells.get(&kind.letter).copied();
            let none = Persons { of: figures.counts.among(kind.letter), ..Persons::default() };
            persons.unwrap_or(none).look(scene.texts, group.topics.threads.open.as_ref() == Some(&cell))
        });
        let cells: Vec<CellLook> = cells.collect();
        if let Some(place) = row_ui(ui, scene.texts, kinds, (&row.name, row.is_head), (columns, &cells)) {
            let cell = Cell { of: row.of.clone(), phase: kinds[place].letter };
            opened = Some((!cells[place].is_open).then_some(cell));
        }
    }
    if let Some(open) = opened {
        scene.ask(ThreadsAction::Open(open));
    }
}
