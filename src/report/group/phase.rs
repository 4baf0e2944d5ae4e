//! A cross-section of one phase: how the lines hang together in it, what happened, and what and who was named.

use crate::analysis::{PhaseTrend, phase_trends};
use crate::model::{Code, Domain, Indicator, PhaseKind, PhaseLetter};
use crate::report::flow::Flow;
use crate::report::grid::Grid;
use crate::report::group::figure_words::phase_figure_words;
use crate::report::group::figures::GroupPages;
use crate::report::group::lines::draw_lines;
use crate::report::group::named::NamedCount;
use crate::report::group::threads::{Named, cell_mm, mention_cell};
use crate::report::page::{Anchor, Frame, Page, at};
use crate::report::role::Role;
use crate::report::style::Style;
use crate::report::table::{Cell, Column, Table};
use crate::text::domain_name;

/// Where the column of the picture ends.
const PICTURE_MM: f64 = 138.0;

const GUTTER_MM: f64 = 12.0;

const TOP_MM: f64 = 38.0;

/// Room under the picture: who was named most.
const UNDER_MM: f64 = 44.0;

/// A name beside what its line does takes at most one line of this width.
const NAME_MM: f64 = 48.0;

/// So much of what was named most stands here; all of it stands with the common threads.
const MOST_NAMED: usize = 5;

/// One page for each phase.
pub(super) fn phase_pages(made: &GroupPages<'_>) -> Vec<Page> {
    (0..made.instrument().phases.len()).map(|place| phase_page(made, place)).collect()
}

fn phase_page(made: &GroupPages<'_>, place: usize) -> Page {
    let grid = Grid::LANDSCAPE;
    let body = grid.body().below(TOP_MM);
    let right = Grid { left_mm: body.left_mm + PICTURE_MM + GUTTER_MM, top_mm: TOP_MM, ..grid };
    let letter = made.instrument().phases[place].letter;
    let (page, below_mm) = titled(made, &grid, place);
    let mut flow = Flow::on(right, page);
    write_trends(&mut flow, made, place);
    write_happened(&mut flow, made, place);
    write_named(&mut flow, made, Named::Factors, letter);
    let left = Grid { right_mm: body.left_mm + PICTURE_MM, top_mm: below_mm, ..grid };
    let mut flow = Flow::on(left, first_of(flow, &grid));
    write_named(&mut flow, made, Named::Actors, letter);
    first_of(flow, &grid)
}

/// What finds no room on the page stands in the tables of common threads.
fn first_of(flow: Flow, grid: &Grid) -> Page {
    flow.into_pages().into_iter().next().unwrap_or_else(|| grid.page())
}

/// The page with its title and its picture, and where what stands under it begins.
fn titled(made: &GroupPages<'_>, grid: &Grid, place: usize) -> (Page, f64) {
    let kind = &made.instrument().phases[place];
    let language = made.texts.language();
    let mut page = grid.page();
    let words = [("phase", kind.letter.to_string().into()), ("name", kind.name.get(language).into())];
    let title = Style::TITLE.shortened(&made.texts.with("report-phase-title", words), grid.text_mm());
    page.part(Role::Heading(1), |page| page.write(Style::TITLE, at(grid.left_mm, 22.0), Anchor::Start, &title));
    let meaning = Style::BODY.shortened(kind.meaning.get(language), grid.text_mm());
    page.part(Role::Paragraph, |page| page.write(Style::BODY, at(grid.left_mm, 28.0), Anchor::Start, &meaning));

    let body = grid.body().below(TOP_MM);
    let sentence = sentence(made, kind);
    let lines = Style::BODY.lines(&sentence, PICTURE_MM, 4);
    let bottom_mm = body.bottom_mm - UNDER_MM - lines.len() as f64 * Style::BODY.leading_mm();
    let picture = Frame { right_mm: body.left_mm + PICTURE_MM, bottom_mm, ..body };
    let words = phase_figure_words(made, place);
    page.part(Role::Figure { words }, |page| draw_lines(page, made, &picture, Some(place)));
    let first = at(picture.left_mm, picture.bottom_mm + 6.5);
    let end_mm = page.part(Role::Caption, |page| page.write_lines(Style::BODY, first, &lines));
    (page, end_mm + 1.0)
}

/// Each indicator with what its line does in this phase.
fn trends<'a>(made: &GroupPages<'a>, kind: &PhaseKind) -> Vec<(&'a Indicator, PhaseTrend)> {
    let of = |indicator: &Code| phase_trends(&made.aligned, indicator).get(&kind.letter).copied().unwrap_or_default();
    made.group.setup.instrument.indicators.iter().map(|indicator| (indicator, of(&indicator.id))).collect()
}

/// Which lines fall and which rise with most people; no cause.
fn sentence(made: &GroupPages<'_>, kind: &PhaseKind) -> String {
    let texts = made.texts;
    let trends = trends(made, kind);
    let names = |goes: fn(&PhaseTrend) -> usize| {
        let most = trends.iter().filter(|(_, trend)| goes(trend) * 2 > trend.n);
        let names: Vec<String> = most.map(|(indicator, _)| indicator.name.get(texts.language()).to_owned()).collect();
        made.list(&names)
    };
    let letter = kind.letter.to_string();
    match (names(|trend| trend.falling), names(|trend| trend.rising)) {
        (None, None) => texts.with("report-phase-mixed", [("phase", letter.into())]),
        (Some(fall), None) => texts.with("report-phase-falls", [("phase", letter.into()), ("names", fall.into())]),
        (None, Some(rise)) => texts.with("report-phase-rises", [("phase", letter.into()), ("names", rise.into())]),
        (Some(fall), Some(rise)) => texts
            .with("report-phase-both", [("phase", letter.into()), ("falling", fall.into()), ("rising", rise.into())]),
    }
}

fn write_trends(flow: &mut Flow, made: &GroupPages<'_>, place: usize) {
    let texts = made.texts;
    let head = |id: &str| Column::figures(texts.get(id), 13.0);
    let columns = vec![
        Column::words("", 1.0),
        head("report-falls"),
        head("report-stays"),
        head("report-rises"),
        Column::figures(texts.get("report-persons"), 13.0),
    ];
    let rows = trends(made, &made.instrument().phases[place]).into_iter().map(|(indicator, trend)| {
        let number = |n: usize| if n == 0 { Cell::Faint("–".into()) } else { Cell::Words(n.to_string()) };
        vec![
            Cell::Head(Style::BODY.shortened(indicator.name.get(texts.language()), NAME_MM)),
            number(trend.falling),
            number(trend.stable),
            number(trend.rising),
            Cell::Faint(trend.n.to_string()),
        ]
    });
    flow.titled_table(&texts.get("report-phase-lines"), &Table { columns, rows: rows.collect() });
}

fn write_happened(flow: &mut Flow, made: &GroupPages<'_>, place: usize) {
    let texts = made.texts;
    let letter = made.instrument().phases[place].letter;
    let events = Domain::ALL.into_iter().filter_map(|domain| {
        let row = made.counts.events.iter().find(|row| row.domain == domain && row.phase == letter)?;
        let times = texts.with("report-threads-count", [("n", row.count.into())]);
        Some(vec![
            Cell::Head(texts.get(domain_name(domain))),
            mention_cell(made, row.persons, row.among, (0, 0)),
            Cell::Faint(if row.count > 0 { times } else { String::new() }),
        ])
    });
    let columns = vec![Column::words("", 1.0), Column::drawings("", cell_mm(made) - 18.0), Column::figures("", 14.0)];
    flow.titled_table(&texts.get("report-threads-events"), &Table { columns, rows: events.collect() });
}

/// What or who was named most in a phase.
fn write_named(flow: &mut Flow, made: &GroupPages<'_>, kind: Named, letter: PhaseLetter) {
    let mut counts: Vec<&NamedCount> = kind.counts(made).iter().filter(|row| row.phase == letter).collect();
    // Stable, so that what is named as often keeps the order of codes.
    counts.sort_by_key(|row| std::cmp::Reverse(row.persons));
    let head = made.texts.get(kind.title());
    if counts.is_empty() {
        flow.head(&head);
        flow.text(Style::FAINT, &made.texts.get("report-threads-none"));
        return;
    }
    let rows = counts.iter().take(if kind == Named::Actors { MOST_NAMED - 1 } else { MOST_NAMED }).map(|row| {
        vec![Cell::Head(kind.name(made, &row.about)), mention_cell(made, row.persons, row.among, (row.plus, row.minus))]
    });
    let rows = rows.collect();
    flow.titled_table(
        &head,
        &Table { columns: vec![Column::words("", 1.0), Column::drawings("", cell_mm(made))], rows },
    );
}
