//! The report for HR, made from an HR edition and from nothing else: what is not in the edition cannot be on a page.

use crate::model::{
    Domain, Edition, EditionAction, Formality, Language, MentionCell, Persons, PhaseKind, edition_mark,
};
use crate::privacy::LeftOut;
use crate::report::beside::pages::pair_pages;
use crate::report::edition::curves::{all_line_words, curves_block, draw_mean_lines};
use crate::report::edition::left_out::{Place, write_left_out};
use crate::report::edition::message;
use crate::report::edition::summary::sentences;
use crate::report::edition::told::EditionPages;
use crate::report::edition::where_it_was::{heavy_at_work, write_where};
use crate::report::edition::words::about_name;
use crate::report::flow::Flow;
use crate::report::grid::Grid;
use crate::report::more_and_less::write_more_and_less;
use crate::report::page::{Document, Page};
use crate::report::page_frame::{Foot, write_feet_on};
use crate::report::style::{Paper, Style};
use crate::report::table::{Cell, Column, Table};
use crate::report::theme::PRINT;
use crate::text::{Height, Texts, domain_name, level_name};

/// The picture of all lines on the first page.
const PICTURE_MM: f64 = 88.0;

/// The report of `edition`; of a pair the two side by side, and then each by itself.
pub fn edition_document(edition: &Edition, language: Language, paper: Paper) -> Document {
    edition_document_for_facilitator(edition, &[], language, paper)
}

/// [`edition_document`] with what was `left_out` at its place, as the facilitator sees it before HR gets it without.
pub fn edition_document_for_facilitator(
    edition: &Edition,
    left_out: &[LeftOut],
    language: Language,
    paper: Paper,
) -> Document {
    let texts = Texts::of(language);
    let mut pages = pair_pages(edition, language);
    for half in std::iter::once(edition).chain(edition.beside.as_deref()) {
        pages.extend(half_pages(edition, &EditionPages { edition: half, texts, left_out }));
    }
    let halves = std::iter::once(edition).chain(edition.beside.as_deref());
    let is_measured = halves.into_iter().any(|half| !half.effects.is_empty());
    let what = texts.get(if is_measured { "edition-what-measured" } else { "edition-what" });
    let mark = edition_mark(edition.id).map(|mark| texts.with("edition-mark", [("mark", mark.into())]));
    let made = mark.map(|mark| format!("{} {mark}", texts.get("report-made")));
    write_feet_on(&mut pages, &Foot { what, made, ..Foot::default() }, texts);
    let title = format!("{} – {}", texts.get("edition-title"), edition.instrument.name.get(language));
    Document { title, language, pages: paper.fit(pages) }
}

/// The head of a phase with the table of its lines.
const PHASE_ROOM_MM: f64 = 96.0;

/// What `half` of the edition `whole` tells, which is all of it where it is of one group.
fn half_pages(whole: &Edition, made: &EditionPages<'_>) -> Vec<Page> {
    let half = made.edition;
    let mut flow = Flow::new(Grid::PORTRAIT);
    write_cover(&mut flow, made, whole.beside.is_some().then(|| name_of_half(whole, half, made.texts)));
    write_curves(&mut flow, made);
    write_left_out(&mut flow, made, Place::Curves);
    write_where(&mut flow, made);
    write_left_out(&mut flow, made, Place::Helped);
    for place in 0..half.instrument.phases.len() {
        write_phase(&mut flow, made, place);
    }
    write_quotes(&mut flow, made);
    write_left_out(&mut flow, made, Place::Quotes);
    write_actions(&mut flow, made);
    write_left_out(&mut flow, made, Place::Actions);
    write_effects(&mut flow, made);
    write_left_out(&mut flow, made, Place::Effects);
    write_reading(&mut flow, made);
    write_method(&mut flow, made);
    flow.into_pages()
}

/// What one half of a pair is called, numbered where it has no name.
pub(in crate::report) fn name_of_half(whole: &Edition, half: &Edition, texts: &Texts) -> String {
    let number: usize = if std::ptr::eq(whole, half) { 1 } else { 2 };
    half.name.clone().unwrap_or_else(|| texts.with("beside-group", [("n", number.into())]))
}

fn write_cover(flow: &mut Flow, made: &EditionPages<'_>, name: Option<String>) {
    let texts = made.texts;
    let edition = made.edition;
    flow.display(&message::whole(made));
    let what = [Some(texts.get("edition-title")), name, Some(edition.instrument.name.get(texts.language()).to_owned())];
    flow.text(Style::TITLE_LIGHT, &what.into_iter().flatten().collect::<Vec<_>>().join(" · "));
    let persons = edition.about();
    let most = persons.at_most;
    let about = [("n", persons.at_least.into()), ("most", most.into()), ("least", edition.min_group.into())];
    flow.text(Style::LEAD.coloured(PRINT.faint_ink), &texts.with("edition-about", about));
    flow.space(3.0);
    for sentence in heavy_at_work(made).map(|told| format!("{told}.")).into_iter().chain(sentences(made)) {
        flow.paragraph(&sentence);
    }
    flow.space(3.0);
    if edition.lines.is_empty() {
        flow.paragraph(&texts.get("edition-no-lines"));
    } else {
        let sentence = texts.with("edition-lines-sentence", [("n", persons.at_least.into()), ("most", most.into())]);
        flow.figure(PICTURE_MM, &all_line_words(made), |page, frame| {
            let field = draw_mean_lines(page, made, frame);
            write_more_and_less(page, &field, texts);
        });
        flow.caption(&sentence, &texts.get("edition-lines-steps"));
    }
}

/// How to read it, behind what it says.
fn write_reading(flow: &mut Flow, made: &EditionPages<'_>) {
    let texts = made.texts;
    flow.section(&texts.get("report-reading-head"), 60.0);
    let has_band = made.edition.lines.iter().any(|line| line.upper_half.is_some() && line.lower_half.is_some());
    let means = if has_band { "edition-reading-means" } else { "edition-reading-means-alone" };
    for id in ["edition-reading-ranges", means, "edition-reading-silence"] {
        flow.paragraph(&texts.get(id));
    }
    flow.head(&texts.get("edition-phases-head"));
    for kind in &made.edition.instrument.phases {
        let (name, meaning) = (kind.name.get(texts.language()), kind.meaning.get(texts.language()));
        flow.paragraph(format!("{}  {name}. {meaning}", kind.letter).trim_end_matches(". "));
    }
}

fn write_curves(flow: &mut Flow, made: &EditionPages<'_>) {
    if made.edition.lines.is_empty() {
        return;
    }
    let texts = made.texts;
    flow.title(&message::strongest_line(made));
    let has_band = made.edition.lines.iter().any(|line| line.upper_half.is_some() && line.lower_half.is_some());
    flow.paragraph(&texts.get(if has_band { "edition-curves-lead" } else { "edition-curves-lead-alone" }));
    flow.space(3.0);
    curves_block(flow, made);
}

/// One phase: what the lines do, what happened, what and who was named.
fn write_phase(flow: &mut Flow, made: &EditionPages<'_>, place: usize) {
    let (texts, edition) = (made.texts, made.edition);
    let kind = &edition.instrument.phases[place];
    // It goes on under the phase before it where the table of its lines finds room too.
    flow.section(&message::phase(made, kind), PHASE_ROOM_MM);
    flow.paragraph(kind.meaning.get(texts.language()));
    write_trends(flow, made, kind);
    write_left_out(flow, made, Place::Lines(kind.letter));
    write_events(flow, made, kind);
    write_left_out(flow, made, Place::Events(kind.letter));
    let factors = ("report-threads-factors", &edition.factors, Place::Factors(kind.letter));
    let actors = ("report-threads-actors", &edition.actors, Place::Actors(kind.letter));
    for (title, cells, place) in [factors, actors] {
        write_mentions(
            flow,
            made,
            &head_in(made, title, kind),
            cells.iter().filter(|cell| cell.phase == kind.letter).collect(),
        );
        write_left_out(flow, made, place);
    }
}

/// A head with its phase: it may stand on another page than where the phase begins.
fn head_in(made: &EditionPages<'_>, head: &str, kind: &PhaseKind) -> String {
    let words = [("head", made.texts.get(head).into()), ("phase", kind.letter.to_string().into())];
    made.texts.with("edition-head-in", words)
}

fn write_trends(flow: &mut Flow, made: &EditionPages<'_>, kind: &PhaseKind) {
    let texts = made.texts;
    let head = texts.get("report-phase-lines");
    let cells: Vec<_> = made.edition.trends.iter().filter(|cell| cell.phase == kind.letter).collect();
    if cells.is_empty() {
        flow.head(&head);
        flow.paragraph(&texts.get("edition-nothing"));
        return;
    }
    let counts = |id: &str| Column::figures(texts.get(id), 22.0);
    let columns = vec![
        Column::words("", 1.0),
        counts("report-falls"),
        counts("report-stays"),
        counts("report-rises"),
        Column::figures(texts.get("edition-level"), 20.0),
    ];
    let number = |persons: Option<Persons>| match persons {
        Some(persons) => Cell::SmallWords(made.persons(persons)),
        None => Cell::Faint("–".into()),
    };
    let rows = cells.into_iter().map(|cell| {
        let mut row = vec![Cell::SmallHead(made.indicator(&cell.indicator))];
        let has_line = made.edition.lines.iter().any(|line| line.indicator == cell.indicator);
        if has_line && [cell.falling, cell.stable, cell.rising].iter().all(Option::is_none) {
            // Said once: a row of dashes would look like a row of nothing.
            row.extend([
                Cell::Faint(texts.get("edition-see-line")),
                Cell::Faint(String::new()),
                Cell::Faint(String::new()),
            ]);
        } else {
            row.extend([number(cell.falling), number(cell.stable), number(cell.rising)]);
        }
        row.push(Cell::Faint(Height::of(cell.mean_level).words(texts)));
        row
    });
    flow.titled_table(&head, &Table { columns, rows: rows.collect() });
    flow.text(Style::FAINT, &texts.get("edition-trends-note"));
}

fn write_events(flow: &mut Flow, made: &EditionPages<'_>, kind: &PhaseKind) {
    let texts = made.texts;
    let told = Domain::ALL.into_iter().filter_map(|domain| {
        let cell = made.edition.events.iter().find(|cell| cell.domain == domain && cell.phase == kind.letter)?;
        let name = texts.get(domain_name(domain));
        Some(format!("{name}: {}", made.persons(cell.persons)))
    });
    let told: Vec<String> = told.collect();
    if !told.is_empty() {
        flow.head(&head_in(made, "report-threads-events", kind));
        flow.paragraph(&told.join("  ·  "));
    }
}

fn write_mentions(flow: &mut Flow, made: &EditionPages<'_>, head: &str, mut cells: Vec<&MentionCell>) {
    let texts = made.texts;
    if cells.is_empty() {
        flow.head(head);
        flow.paragraph(&texts.get("edition-nothing"));
        return;
    }
    // Stable, so that ranges that are alike keep the order of the edition.
    cells.sort_by_key(|cell| std::cmp::Reverse(cell.persons.at_least));
    let columns = vec![
        Column::words("", 1.0),
        Column::figures(texts.get("edition-named-by"), 34.0),
        Column::figures(texts.get("report-threads-plus"), 26.0),
        Column::figures(texts.get("report-threads-minus"), 26.0),
    ];
    let number = |persons: Option<Persons>| match persons {
        Some(persons) => Cell::SmallWords(made.persons(persons)),
        None => Cell::Faint("–".into()),
    };
    let rows = cells.into_iter().map(|cell| {
        vec![
            Cell::SmallHead(about_name(made.texts, &made.edition.instrument, &cell.about)),
            Cell::SmallWords(made.persons(cell.persons)),
            number(cell.plus),
            number(cell.minus),
        ]
    });
    flow.titled_table(head, &Table { columns, rows: rows.collect() });
}

fn write_quotes(flow: &mut Flow, made: &EditionPages<'_>) {
    let texts = made.texts;
    if made.edition.quotes.is_empty() {
        return;
    }
    flow.section(&texts.get("report-quotes-title"), 60.0);
    flow.paragraph(&texts.get("edition-quotes-lead"));
    for quote in &made.edition.quotes {
        flow.quote(quote);
    }
}

fn write_actions(flow: &mut Flow, made: &EditionPages<'_>) {
    let texts = made.texts;
    if made.edition.actions.is_empty() {
        return;
    }
    flow.section(&texts.get("report-board-title"), 80.0);
    let columns = vec![
        Column::words(texts.get("report-board-action"), 2.0),
        Column::words(texts.get("report-board-level"), 0.9),
        Column::words(texts.get("report-board-who"), 1.2),
        Column::words(texts.get("report-board-goal"), 1.6),
    ];
    let rows = made.edition.actions.iter().map(|action| action_row(made, action));
    flow.table(&Table { columns, rows: rows.collect() });
}

fn action_row(made: &EditionPages<'_>, action: &EditionAction) -> Vec<Cell> {
    let texts = made.texts;
    let language = texts.language();
    let who = action.actor.as_ref().map(|code| {
        let actor = made.edition.instrument.actor(code);
        actor.map_or(code.as_str(), |actor| actor.name.get(language)).to_owned()
    });
    let formal = action.formal.and_then(|formal| match formal {
        Formality::Yes => Some("report-board-formal"),
        Formality::No => Some("report-board-informal"),
        _ => None,
    });
    let who = who.into_iter().chain(formal.map(|id| texts.get(id))).collect::<Vec<_>>().join("; ");
    let told_by = action
        .indicator
        .as_ref()
        .map(|code| texts.with("report-board-told-by", [("name", made.indicator(code).into())]));
    // It is followed by a sentence of its own, or by nothing.
    let goal = action.goal.trim().trim_end_matches('.').to_owned();
    let goal = Some(goal).filter(|goal| !goal.is_empty()).into_iter().chain(told_by);
    vec![
        Cell::Head(action.action.clone()),
        Cell::Words(action.level.map(|level| texts.get(level_name(level))).unwrap_or_default()),
        Cell::Words(who),
        Cell::Words(goal.collect::<Vec<_>>().join(". ")),
    ]
}

fn write_effects(flow: &mut Flow, made: &EditionPages<'_>) {
    let (texts, edition) = (made.texts, made.edition);
    if edition.effects.is_empty() {
        return;
    }
    let mut times: Vec<&str> = edition.effects.iter().map(|cell| cell.time.as_str()).collect();
    times.sort_unstable();
    times.dedup();
    flow.section(&texts.get("report-effect-title"), 80.0);
    flow.paragraph(&texts.get("edition-effect-lead"));
    let mut columns = vec![Column::words("", 1.0)];
    columns.extend(times.iter().map(|&time| Column::figures(time, 24.0)));
    let measured = edition.instrument.indicators.iter().filter_map(|indicator| {
        let of = |time: &str| edition.effects.iter().find(|cell| cell.indicator == indicator.id && cell.time == time);
        times.iter().any(|&time| of(time).is_some()).then(|| {
            let mut cells = vec![Cell::Head(indicator.name.get(texts.language()).to_owned())];
            cells.extend(times.iter().map(|&time| match of(time) {
                Some(cell) => Cell::Words(Height::of(cell.mean).words(texts)),
                None => Cell::Faint("–".into()),
            }));
            cells
        })
    });
    flow.table(&Table { columns, rows: measured.collect() });
}

fn write_method(flow: &mut Flow, made: &EditionPages<'_>) {
    let texts = made.texts;
    flow.section(&texts.get("report-method-title"), 100.0);
    flow.head(&texts.get("report-limits-head"));
    for id in ["report-limits-memory", "report-limits-score", "report-limits-people", "report-limits-cause"] {
        flow.paragraph(&texts.get(id));
    }
    flow.head(&texts.get("edition-rules-head"));
    let least = [("least", made.edition.min_group.into())];
    flow.paragraph(&texts.with("edition-rules-group", least));
    for id in ["edition-rules-cells", "edition-rules-words", "edition-rules-use"] {
        flow.paragraph(&texts.get(id));
    }
}
