//! Names beside the ends of lines: each with a sample of its pencil and the words at both ends of its axis, moved just so
//! far that none touches another.

use crate::model::{Indicator, Language};
use crate::report::marks::marker;
use crate::report::page::{Frame, Item, Line, Page, Place, at};
use crate::report::pencil_line::{LINE_MM, MARKER_MM, dash_mm};
use crate::report::role::Role;
use crate::report::style::Style;

/// From the end of a line to its sample.
const LEADER_MM: f64 = 7.0;

/// The sample of a line: long enough to show its dashes behind the marker.
const SAMPLE_MM: f64 = 16.0;

/// Between sample and words.
const GAP_MM: f64 = 2.0;

/// Between two names, and where there is little room.
const APART_MM: f64 = 1.2;
const CLOSE_MM: f64 = 0.4;

/// A name that has too little room.
const SMALL_NAME: Style = Style::semi_bold(8.5);

/// A name takes at most so many lines, and so do the words at an end of its axis.
const NAME_LINES: usize = 2;

/// How names are set.
#[derive(Clone, Copy)]
struct Look {
    /// With the words at the ends of the axes.
    words: bool,
    /// Small names, close to each other.
    close: bool,
    name_lines: usize,
}

impl Look {
    const WHOLE: Self = Self { words: true, close: false, name_lines: NAME_LINES };
    const BARE: Self = Self { words: false, ..Self::WHOLE };
    const CLOSE: Self = Self { close: true, ..Self::BARE };
    const ONE_LINE: Self = Self { name_lines: 1, ..Self::CLOSE };

    fn apart_mm(self) -> f64 {
        if self.close { CLOSE_MM } else { APART_MM }
    }
}

/// A line that ends beside the column of names.
pub(super) struct LineEnd<'a> {
    pub(super) indicator: &'a Indicator,
    /// Where the line ends.
    pub(super) y_mm: f64,
    /// The line runs up to the column, so that it can be led to its name.
    pub(super) reaches_column: bool,
}

/// A name with its axis words, as lines of text.
struct Block<'a> {
    end: &'a LineEnd<'a>,
    name: Vec<String>,
    style: Style,
    words: Vec<String>,
    apart_mm: f64,
}

impl Block<'_> {
    /// From its top to that of the next.
    fn step_mm(&self) -> f64 {
        self.height_mm() + self.apart_mm
    }

    fn height_mm(&self) -> f64 {
        self.name.len() as f64 * self.style.leading_mm() + self.words.len() as f64 * Style::SMALL.leading_mm()
    }
}

/// Draws the names of `ends` in `column`, whose left edge is the right edge of the sheet. Axis words are left out when
/// there is no room for all; gives the names for which there was no room at all.
pub(super) fn draw_names<'a>(
    page: &mut Page,
    column: &Frame,
    ends: &'a [LineEnd<'a>],
    language: Language,
) -> Vec<&'a LineEnd<'a>> {
    place_names(page, column, ends, language, true)
}

/// As [`draw_names`], without the words at the ends of the axes.
pub(super) fn draw_bare_names<'a>(
    page: &mut Page,
    column: &Frame,
    ends: &'a [LineEnd<'a>],
    language: Language,
) -> Vec<&'a LineEnd<'a>> {
    place_names(page, column, ends, language, false)
}

fn place_names<'a>(
    page: &mut Page,
    column: &Frame,
    ends: &'a [LineEnd<'a>],
    language: Language,
    words: bool,
) -> Vec<&'a LineEnd<'a>> {
    let room_mm = column.width_mm() - LEADER_MM - SAMPLE_MM - GAP_MM;
    let height_mm = |blocks: &[Block<'_>]| blocks.iter().map(Block::step_mm).sum::<f64>();
    // A name on one line is better than no name.
    let looks = [Look { words, ..Look::WHOLE }, Look::BARE, Look::CLOSE, Look::ONE_LINE];
    let mut blocks = Vec::new();
    for look in looks {
        blocks = ends.iter().map(|end| block(end, room_mm, language, look)).collect();
        if height_mm(&blocks) <= column.height_mm() {
            break;
        }
    }
    blocks.sort_by(|one, other| one.end.y_mm.total_cmp(&other.end.y_mm));
    let mut left_over = Vec::new();
    while height_mm(&blocks) > column.height_mm() {
        left_over.extend(blocks.pop().map(|block| block.end));
    }
    for (block, top_mm) in blocks.iter().zip(tops_mm(&blocks, column)) {
        draw_block(page, column, block, top_mm);
    }
    left_over
}

/// The height that the names of `ends` take in a column of `width_mm`, with the words at the ends of the axes or without.
pub(super) fn names_height_mm(ends: &[LineEnd<'_>], width_mm: f64, language: Language, with_words: bool) -> f64 {
    let room_mm = width_mm - LEADER_MM - SAMPLE_MM - GAP_MM;
    let look = Look { words: with_words, ..Look::WHOLE };
    ends.iter().map(|end| block(end, room_mm, language, look).step_mm()).sum()
}

fn block<'a>(end: &'a LineEnd<'a>, room_mm: f64, language: Language, look: Look) -> Block<'a> {
    let indicator = end.indicator;
    let name = indicator.name.get(language);
    // Smaller where it would be cut.
    let fits = |style: &Style| !look.close && style.lines(name, room_mm, usize::MAX).len() <= look.name_lines;
    let style = Some(Style::NAME).filter(fits).unwrap_or(SMALL_NAME);
    let name = style.lines(name, room_mm, look.name_lines);
    let ends = [("↑", &indicator.high_end), ("↓", &indicator.low_end)];
    let words = ends.iter().flat_map(|(arrow, words)| {
        Style::FAINT.lines(&format!("{arrow} {}", words.get(language)), room_mm, NAME_LINES)
    });
    let words = if look.words { words.collect() } else { Vec::new() };
    Block { end, name, style, words, apart_mm: look.apart_mm() }
}

/// Where the blocks begin: in order, not touching, and on the whole as near to the ends of their lines as that allows
/// (least squares, by pooling neighbours that would touch).
fn tops_mm(blocks: &[Block<'_>], column: &Frame) -> Vec<f64> {
    let mut room_before_mm = Vec::with_capacity(blocks.len());
    let mut total_mm = 0.0;
    for block in blocks {
        room_before_mm.push(total_mm);
        total_mm += block.step_mm();
    }
    // Pools of blocks that stand together: how many, and where the pool would begin without those before it.
    let mut pools: Vec<(usize, f64)> = Vec::new();
    for (block, before_mm) in blocks.iter().zip(&room_before_mm) {
        let mut pool = (1, block.end.y_mm - Style::NAME.leading_mm() / 2.0 - before_mm);
        while let Some(&(count, start_mm)) = pools.last().filter(|last| last.1 > pool.1) {
            let both = count + pool.0;
            pool = (both, (start_mm * count as f64 + pool.1 * pool.0 as f64) / both as f64);
            pools.pop();
        }
        pools.push(pool);
    }
    let latest_mm =
        (column.bottom_mm - total_mm + blocks.last().map_or(0.0, |block| block.apart_mm)).max(column.top_mm);
    let starts_mm = pools.iter().flat_map(|&(count, start_mm)| std::iter::repeat_n(start_mm, count));
    starts_mm
        .zip(room_before_mm)
        .map(|(start_mm, before_mm)| start_mm.clamp(column.top_mm, latest_mm) + before_mm)
        .collect()
}

fn draw_block(page: &mut Page, column: &Frame, block: &Block<'_>, top_mm: f64) {
    let sample_to = page.part(Role::Decoration, |page| draw_sample(page, column, block, top_mm));
    let first = at(sample_to.x_mm + GAP_MM, top_mm + Style::NAME.leading_mm() * 0.78);
    page.part(Role::ListItem, |page| {
        let below_name_mm = page.write_lines(block.style, first, &block.name);
        page.write_lines(Style::FAINT, at(first.x_mm, below_name_mm - 0.5), &block.words);
    });
}

/// The pencil of a name, led to from the end of its line; gives where it ends.
fn draw_sample(page: &mut Page, column: &Frame, block: &Block<'_>, top_mm: f64) -> Place {
    let pencil = &block.end.indicator.pencil;
    let sample_y_mm = top_mm + Style::NAME.leading_mm() * 0.52;
    let sample_from = at(column.left_mm + LEADER_MM, sample_y_mm);
    let sample_to = at(sample_from.x_mm + SAMPLE_MM, sample_y_mm);
    if block.end.reaches_column {
        let end = at(column.left_mm + 0.8, block.end.y_mm);
        page.items.push(Line::straight(end, sample_from, 0.25, pencil.light));
    }
    let dash_mm = dash_mm(pencil, LINE_MM);
    page.items.push(Item::Line(Line {
        points: vec![sample_from, sample_to],
        width_mm: LINE_MM,
        colour: pencil.light,
        dash_mm,
    }));
    let first = at(sample_from.x_mm + MARKER_MM / 2.0, sample_y_mm);
    page.items.extend(marker(pencil.marker, first, MARKER_MM, pencil.light));
    sample_to
}
