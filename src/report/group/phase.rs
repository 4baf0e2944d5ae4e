//! A cross-section of one phase: how the lines hang together in it, what happened, and what and who was named.

use crate::analysis::{FEWEST_FOR_MEDIAN, PhaseTrend};
use crate::model::{Code, Domain, Indicator, PhaseKind, PhaseLetter};
use crate::report::flow::Flow;
use crate::report::grid::Grid;
use crate::report::group::few_lines::draw_few_lines;
use crate::report::group::figure_words::phase_figure_words;
use crate::report::group::figures::GroupPages;
use crate::report::group::lines::draw_lines;
use crate::report::group::message;
use crate::report::group::named::Named;
use crate::report::group::named_count::NamedCount;
use crate::report::group::threads::{narrow_cell, narrow_mm};
use crate::report::page::{Anchor, Frame, Line, Page, at};
use crate::report::role::Role;
use crate::report::style::Style;
use crate::report::table::{Cell, Column, Table};
use crate::report::theme::PRINT;
use crate::text::domain_name;

/// The picture beside which quotes stand.
const PICTURE_MM: f64 = 166.0;

const GUTTER_MM: f64 = 10.0;

const TOP_MM: f64 = 38.0;

/// Where the tables begin.
const TABLES_MM: f64 = 124.0;

/// Where there are no lines, quotes begin under what was named.
const UNDER_NAMED_MM: f64 = 100.0;

/// The table of what the lines do.
const TRENDS_MM: f64 = 88.0;

/// Between two quotes, and where there is little room; from the line beside them to their words.
const QUOTES_APART_MM: f64 = 4.5;
const QUOTES_CLOSE_MM: f64 = 2.0;

/// Rather than that one of them goes to a page of its own.
const SMALLEST_QUOTE: Style = Style { size_pt: 9.0, ..Style::BODY };
const QUOTE_INDENT_MM: f64 = 3.6;

/// A name beside what its line does is cut where it would take more than two lines: at this width.
const NAME_MM: f64 = 62.0;

/// So much of what was named most stands here; all of it stands with the common threads.
const MOST_NAMED: usize = 5;

/// The page of the phase at `place`, with as many of `quotes` as have room; gives those that have none. Where there are no lines it is what
/// happened and what was named.
pub(super) fn phase_page(made: &GroupPages<'_>, place: usize, quotes: Vec<String>) -> (Page, Vec<String>) {
    let grid = Grid::LANDSCAPE;
    let letter = made.instrument().phases[place].letter;
    if !made.has_lines() {
        let mut page = grid.page();
        write_head(&mut page, made, &grid, place);
        let body = grid.body();
        let mut page = write_all_named(page, made, &body.below(TOP_MM + 6.0), letter);
        let right_mm = body.left_mm + PICTURE_MM;
        let left_over = write_quotes(&mut page, &Frame { right_mm, ..body.below(UNDER_NAMED_MM) }, quotes);
        return (page, left_over);
    }
    let (page, left_over) = headed(made, &grid, place, quotes);
    let right_mm = grid.left_mm + TRENDS_MM;
    let mut flow = Flow::on(Grid { right_mm, top_mm: TABLES_MM, ..grid }, page);
    write_trends(&mut flow, made, place);
    let rest = Frame { left_mm: right_mm + GUTTER_MM, top_mm: TABLES_MM, ..grid.body() };
    (write_all_named(first_of(flow, &grid), made, &rest, letter), left_over)
}

/// What was named most in a phase, and beside it who.
fn write_all_named(mut page: Page, made: &GroupPages<'_>, frame: &Frame, letter: PhaseLetter) -> Page {
    for (column, kind) in [Named::Factors, Named::Actors].into_iter().enumerate() {
        let Frame { left_mm, right_mm, top_mm, .. } = frame.column(column, 2, GUTTER_MM);
        let mut flow = Flow::on(Grid { left_mm, right_mm, top_mm, ..Grid::LANDSCAPE }, page);
        write_named(&mut flow, made, kind, letter);
        page = first_of(flow, &Grid::LANDSCAPE);
    }
    page
}

/// What finds no room on the page stands in the tables of common threads and among the figures in words.
fn first_of(flow: Flow, grid: &Grid) -> Page {
    flow.into_pages().into_iter().next().unwrap_or_else(|| grid.page())
}

/// The page with its title, its picture and its quotes, and the quotes that have no room.
fn headed(made: &GroupPages<'_>, grid: &Grid, place: usize, quotes: Vec<String>) -> (Page, Vec<String>) {
    let kind = &made.instrument().phases[place];
    let mut page = grid.page();
    write_head(&mut page, made, grid, place);

    let body = grid.body().below(TOP_MM);
    let right_mm = if quotes.is_empty() { body.right_mm } else { body.left_mm + PICTURE_MM };
    let lines = Style::BODY.lines(&sentence(made, kind), right_mm - body.left_mm, 3);
    let bottom_mm = TABLES_MM - 4.0 - 3.0 * Style::BODY.leading_mm();
    let picture = Frame { right_mm, bottom_mm, ..body };
    let words = phase_figure_words(made, place);
    let draw = if made.persons() < FEWEST_FOR_MEDIAN { draw_few_lines } else { draw_lines };
    page.part(Role::Figure { words }, |page| draw(page, made, &picture, Some(place)));
    let first = at(picture.left_mm, picture.bottom_mm + 6.0);
    page.part(Role::Caption, |page| page.write_lines(Style::BODY, first, &lines));
    let beside = Frame { left_mm: right_mm + GUTTER_MM, bottom_mm: TABLES_MM - 4.0, ..body };
    let left_over = write_quotes(&mut page, &beside, quotes);
    (page, left_over)
}

/// What the phase says, what it means, and how much happened in it.
fn write_head(page: &mut Page, made: &GroupPages<'_>, grid: &Grid, place: usize) {
    let kind = &made.instrument().phases[place];
    let title = Style::TITLE.shortened(&message::phase(made, kind, grid.text_mm()), grid.text_mm());
    page.part(Role::Heading(1), |page| page.write(Style::TITLE, at(grid.left_mm, 22.0), Anchor::Start, &title));
    let meaning = Style::BODY.shortened(kind.meaning.get(made.texts.language()), grid.text_mm());
    page.part(Role::Paragraph, |page| page.write(Style::BODY, at(grid.left_mm, 28.5), Anchor::Start, &meaning));
    let happened = Style::FAINT.shortened(&happened(made, kind.letter), grid.text_mm());
    page.part(Role::Paragraph, |page| page.write(Style::FAINT, at(grid.left_mm, 33.5), Anchor::Start, &happened));
}

/// Quotes under each other as far as there is room; gives the others.
fn write_quotes(page: &mut Page, frame: &Frame, quotes: Vec<String>) -> Vec<String> {
    let room_mm = frame.height_mm() - 2.0;
    let fits = |&(style, apart_mm): &(Style, f64)| {
        let lines = |quote: &String| style.lines(quote, frame.width_mm() - QUOTE_INDENT_MM, usize::MAX).len();
        let heights = quotes.iter().map(|quote| lines(quote) as f64 * style.leading_mm() + apart_mm);
        heights.sum::<f64>() - apart_mm <= room_mm
    };
    // As large as they all fit; else for reading, close to each other, as far as there is room.
    let looks = [
        (Style::LEAD, QUOTES_APART_MM),
        (Style::BODY, QUOTES_APART_MM),
        (Style::BODY, QUOTES_CLOSE_MM),
        (SMALLEST_QUOTE, QUOTES_CLOSE_MM),
    ];
    let (style, apart_mm) = looks.into_iter().find(fits).unwrap_or((Style::BODY, QUOTES_CLOSE_MM));
    let mut top_mm = frame.top_mm + 2.0;
    let mut left_over = Vec::new();
    for quote in quotes {
        let lines = style.lines(&quote, frame.width_mm() - QUOTE_INDENT_MM, usize::MAX);
        let height_mm = lines.len() as f64 * style.leading_mm();
        if top_mm + height_mm > frame.bottom_mm {
            left_over.push(quote);
            continue;
        }
        let first = at(frame.left_mm + QUOTE_INDENT_MM, top_mm + style.baseline_mm());
        page.part(Role::Quote, |page| {
            page.write_lines(style, first, &lines);
            let (top, bottom) = (at(frame.left_mm, top_mm), at(frame.left_mm, top_mm + height_mm));
            page.items.push(Line::straight(top, bottom, 0.5, PRINT.hairline));
        });
        top_mm += height_mm + apart_mm;
    }
    left_over
}

/// How often something happened on each lane, and in how many people.
fn happened(made: &GroupPages<'_>, letter: PhaseLetter) -> String {
    let texts = made.texts;
    let told = Domain::ALL.into_iter().filter_map(|domain| {
        let row = made.counts.events.iter().find(|row| row.domain == domain && row.phase == letter)?;
        let words = [
            ("domain", texts.get(domain_name(domain)).into()),
            ("n", row.count.into()),
            ("persons", made.n_of(row.persons, row.among).into()),
        ];
        Some(texts.with("report-happened", words))
    });
    told.collect::<Vec<_>>().join("  ·  ")
}

/// Each indicator with what its line does in this phase.
fn trends<'a>(made: &GroupPages<'a>, kind: &PhaseKind) -> Vec<(&'a Indicator, PhaseTrend)> {
    let of = |indicator: &Code| made.told(indicator).trends.get(&kind.letter).copied().unwrap_or_default();
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
        (None, None) if message::stays_level(made, kind.letter) => {
            texts.with("report-phase-level", [("phase", letter.into())])
        }
        (None, None) => texts.with("report-phase-mixed", [("phase", letter.into())]),
        (Some(fall), None) => texts.with("report-phase-falls", [("phase", letter.into()), ("names", fall.into())]),
        (None, Some(rise)) => texts.with("report-phase-rises", [("phase", letter.into()), ("names", rise.into())]),
        (Some(fall), Some(rise)) => texts
            .with("report-phase-both", [("phase", letter.into()), ("falling", fall.into()), ("rising", rise.into())]),
    }
}

fn write_trends(flow: &mut Flow, made: &GroupPages<'_>, place: usize) {
    let texts = made.texts;
    let head = |id: &str| Column::figures(texts.get(id), 8.5);
    let columns = vec![
        Column::words("", 1.0),
        head("report-falls"),
        head("report-stays"),
        head("report-rises"),
        Column::figures(texts.get("report-persons"), 12.0),
    ];
    let rows = trends(made, &made.instrument().phases[place]).into_iter().map(|(indicator, trend)| {
        let number = |n: usize| if n == 0 { Cell::Faint("–".into()) } else { Cell::SmallWords(n.to_string()) };
        vec![
            Cell::SmallHead(Style::SMALL.shortened(indicator.name.get(texts.language()), NAME_MM)),
            number(trend.falling),
            number(trend.stable),
            number(trend.rising),
            Cell::Faint(trend.n.to_string()),
        ]
    });
    flow.titled_table(&texts.get("report-phase-lines"), &Table { columns, rows: rows.collect() });
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
    let rows = counts.iter().take(MOST_NAMED).map(|row| {
        vec![
            Cell::SmallHead(kind.name(made, &row.about)),
            narrow_cell(made, row.persons, row.among, (row.plus, row.minus)),
        ]
    });
    let rows = rows.collect();
    flow.titled_table(
        &head,
        &Table { columns: vec![Column::words("", 1.0), Column::drawings("", narrow_mm(made))], rows },
    );
}
