//! Text and figures written from top to bottom, in columns, over as many pages as they need.
//!
//! A block is never cut by the end of a column, except paragraphs, lists and tables, which go on between two lines or
//! rows. A heading stays with what follows it.

use crate::report::grid::Grid;
use crate::report::page::{Anchor, Frame, Line, Page, at};
use crate::report::role::Role;
use crate::report::style::Style;
use crate::report::theme::PRINT;

/// Between two columns.
const GUTTER_MM: f64 = 12.0;

/// Text is never wider than this: some 75 letters for reading.
const WIDEST_TEXT_MM: f64 = 122.0;

/// After a paragraph.
pub(super) const AFTER_TEXT_MM: f64 = 2.2;

/// After a paragraph of small print.
const AFTER_SMALL_MM: f64 = 1.2;

/// After a heading, before what it is about.
const AFTER_HEAD_MM: f64 = 1.2;

/// Room that a heading keeps under that, so that it does not stand alone at the end of a column.
const KEEP_WITH_HEAD_MM: f64 = 14.8;

/// From a bullet to its words.
const BULLET_MM: f64 = 3.6;

/// Pages that are being written.
pub(super) struct Flow {
    grid: Grid,
    pages: Vec<Page>,
    /// How many columns, and the one written in.
    columns: usize,
    column: usize,
    /// Where the columns begin on this page.
    top_mm: f64,
    /// The top of the next block.
    y_mm: f64,
    /// How far down anything on this page reaches.
    lowest_mm: f64,
}

impl Flow {
    /// No page yet; the first block opens one.
    pub(super) fn new(grid: Grid) -> Self {
        let (top_mm, y_mm) = (grid.top_mm, f64::INFINITY);
        Self { grid, pages: Vec::new(), columns: 1, column: 0, top_mm, y_mm, lowest_mm: top_mm }
    }

    /// Goes on upon a page that was begun otherwise, within the measures of `grid`.
    pub(super) fn on(grid: Grid, page: Page) -> Self {
        let (top_mm, y_mm) = (grid.top_mm, grid.top_mm);
        Self { grid, pages: vec![page], columns: 1, column: 0, top_mm, y_mm, lowest_mm: top_mm }
    }

    /// The pages, without their feet.
    pub(super) fn into_pages(self) -> Vec<Page> {
        self.pages
    }

    /// The next block opens a new page, in one column.
    pub(super) fn end_page(&mut self) {
        self.columns = 1;
        self.y_mm = f64::INFINITY;
    }

    /// A new page with a title.
    pub(super) fn title(&mut self, words: &str) {
        self.end_page();
        self.ensure(30.0);
        self.y_mm += 1.0;
        self.lines(&Role::Heading(1), Style::TITLE, words);
        self.space(1.4);
    }

    /// A new page with the title of the whole.
    pub(super) fn display(&mut self, words: &str) {
        self.end_page();
        self.ensure(60.0);
        self.y_mm += 16.0;
        self.lines(&Role::Heading(1), Style::DISPLAY, words);
        self.space(1.6);
    }

    /// A title that goes on under what stands on the page, where `room_mm` is left for it; a new page otherwise.
    pub(super) fn section(&mut self, words: &str, room_mm: f64) {
        if !self.pages.is_empty() && self.y_mm.is_finite() {
            self.columns(1);
        }
        if self.y_mm.is_infinite() || self.room_mm() < room_mm {
            return self.title(words);
        }
        if self.y_mm > self.grid.top_mm + 0.1 {
            self.advance(9.0);
        }
        self.lines(&Role::Heading(1), Style::TITLE, words);
        self.space(1.4);
    }

    /// What a page is about, in a sentence or two under its title.
    pub(super) fn lead(&mut self, words: &str) {
        self.lines(&Role::Paragraph, Style::LEAD, words);
        self.space(4.0);
    }

    /// A heading within a page.
    pub(super) fn head(&mut self, words: &str) {
        self.head_with_room(words, KEEP_WITH_HEAD_MM);
    }

    /// A heading that stays with a block of `room_mm`.
    pub(super) fn head_with_room(&mut self, words: &str, room_mm: f64) {
        let before_mm = if self.y_mm > self.top_mm + 0.1 && self.y_mm.is_finite() { 4.2 } else { 0.0 };
        self.ensure(before_mm + Style::HEAD.leading_mm() + AFTER_HEAD_MM + room_mm);
        if self.y_mm > self.top_mm + 0.1 {
            self.y_mm += before_mm;
        }
        self.lines(&Role::Heading(2), Style::HEAD, words);
        self.space(AFTER_HEAD_MM);
    }

    /// Keeps `room_mm` together in one column, under `head` as long as that is still to be written.
    pub(super) fn ensure_under(&mut self, head: &mut Option<String>, room_mm: f64) {
        match head.take() {
            Some(head) => self.head_with_room(&head, room_mm),
            None => self.ensure(room_mm),
        }
    }

    /// A paragraph for reading.
    pub(super) fn paragraph(&mut self, words: &str) {
        self.text(Style::BODY, words);
    }

    /// A paragraph in another style.
    pub(super) fn text(&mut self, style: Style, words: &str) {
        self.lines(&Role::Paragraph, style, words);
        self.space(AFTER_TEXT_MM);
    }

    /// The height of a paragraph, with what is left under it.
    pub(super) fn paragraph_mm(&self, style: Style, words: &str) -> f64 {
        style.paragraph_lines(words, self.text_mm()).len() as f64 * style.leading_mm() + AFTER_TEXT_MM
    }

    /// A paragraph over the whole column, however wide that is: notes above something wide.
    pub(super) fn wide_paragraph(&mut self, style: Style, words: &str) {
        let lines = style.paragraph_lines(words, self.column_frame().width_mm());
        self.indented(&Role::Paragraph, style, &lines, 0.0);
        self.space(AFTER_TEXT_MM);
    }

    /// A paragraph of small print, set closer.
    pub(super) fn small_print(&mut self, words: &str) {
        self.lines(&Role::Paragraph, Style::SMALL, words);
        self.space(AFTER_SMALL_MM);
    }

    /// A heading with someone's own words under it; it stays with so much of them as stays together.
    pub(super) fn headed_quote(&mut self, head: &str, words: &str) {
        self.head_with_room(head, self.quote_mm(words).max(KEEP_WITH_HEAD_MM));
        self.quote(words);
    }

    /// How much of a block of so many lines stays together: all of it, unless it is long.
    pub(super) fn together_mm(&self, style: Style, lines: usize) -> f64 {
        let all_mm = lines as f64 * style.leading_mm();
        if all_mm <= self.whole_column_mm() / 2.0 { all_mm } else { 2.0 * style.leading_mm() }
    }

    /// How much of someone's own words stays together.
    pub(super) fn quote_mm(&self, words: &str) -> f64 {
        self.together_mm(Style::BODY, self.quote_lines(words).len())
    }

    fn quote_lines(&self, words: &str) -> Vec<String> {
        Style::BODY.lines(words, self.text_mm() - BULLET_MM, usize::MAX)
    }

    /// Someone's own words, with a thin line beside them.
    pub(super) fn quote(&mut self, words: &str) {
        self.ensure(self.quote_mm(words));
        let lines = self.quote_lines(words);
        self.indented(&Role::Quote, Style::BODY, &lines, BULLET_MM);
        self.space(AFTER_TEXT_MM + 0.8);
    }

    /// A list with bullets.
    pub(super) fn list(&mut self, things: &[String]) {
        self.marked_list(things.iter().map(|words| ("•", words.as_str())));
    }

    /// A list with a mark before each thing.
    pub(super) fn marked_list<'a>(&mut self, things: impl Iterator<Item = (&'a str, &'a str)>) {
        for (mark, words) in things {
            let lines = Style::BODY.lines(words, self.text_mm() - BULLET_MM, usize::MAX);
            self.ensure(Style::BODY.leading_mm() * together(lines.len()) as f64);
            let place = at(self.column_frame().left_mm + 0.4, self.baseline_mm(Style::BODY));
            if let Some(page) = self.pages.last_mut() {
                page.part(Role::Decoration, |page| page.write(Style::FAINT, place, Anchor::Start, mark));
            }
            self.indented(&Role::ListItem, Style::BODY, &lines, BULLET_MM);
            self.space(0.9);
        }
        self.space(AFTER_TEXT_MM - 0.9);
    }

    /// A figure of `height_mm` over the whole column, with `words` that stand for it where it cannot be seen.
    pub(super) fn figure(&mut self, height_mm: f64, words: &str, draw: impl FnOnce(&mut Page, &Frame)) {
        self.block(height_mm, |page, frame| {
            page.part(Role::Figure { words: words.to_owned() }, |page| draw(page, frame));
        });
        self.space(2.0);
    }

    /// The one plain sentence under a figure, and, smaller, what was counted for it.
    pub(super) fn caption(&mut self, sentence: &str, counted: &str) {
        self.lines(&Role::Caption, Style::BODY, sentence);
        self.space(0.6);
        if !counted.is_empty() {
            self.lines(&Role::Paragraph, Style::FAINT, counted);
        }
        self.space(AFTER_TEXT_MM + 1.0);
    }

    /// Whatever needs `height_mm` over the whole column and draws itself.
    pub(super) fn block<T>(&mut self, height_mm: f64, draw: impl FnOnce(&mut Page, &Frame) -> T) -> Option<T> {
        self.ensure(height_mm);
        let column = self.column_frame();
        let frame = Frame { top_mm: self.y_mm, bottom_mm: self.y_mm + height_mm, ..column };
        let drawn = self.pages.last_mut().map(|page| draw(page, &frame));
        self.advance(height_mm);
        drawn
    }

    /// Goes on in `count` columns under everything on this page.
    pub(super) fn columns(&mut self, count: usize) {
        self.ensure(20.0);
        (self.columns, self.column) = (count.max(1), 0);
        self.top_mm = self.lowest_mm.max(self.grid.top_mm);
        self.y_mm = self.top_mm;
    }

    /// The next block begins a new column.
    pub(super) fn end_column(&mut self) {
        if self.column + 1 < self.columns {
            self.column += 1;
            self.y_mm = self.top_mm;
        } else {
            self.y_mm = f64::INFINITY;
        }
    }

    /// Leaves room before the next block, unless it opens a column.
    pub(super) fn space(&mut self, height_mm: f64) {
        if self.y_mm > self.top_mm {
            self.advance(height_mm);
        }
    }

    /// How much room is left in this column.
    pub(super) fn room_mm(&self) -> f64 {
        (self.grid.body().bottom_mm - self.y_mm).max(0.0)
    }

    /// Whether what is written stands in the first column.
    pub(super) fn is_in_first_column(&self) -> bool {
        self.column == 0
    }

    /// The column that is written in, from its top to its bottom.
    pub(super) fn column_frame(&self) -> Frame {
        self.grid.body().below(self.top_mm).column(self.column, self.columns, GUTTER_MM)
    }

    /// The width for words in this column.
    pub(super) fn text_mm(&self) -> f64 {
        self.column_frame().width_mm().min(WIDEST_TEXT_MM)
    }

    /// The height of a column on a page that is empty.
    pub(super) fn whole_column_mm(&self) -> f64 {
        self.grid.body().height_mm()
    }

    fn baseline_mm(&self, style: Style) -> f64 {
        self.y_mm + style.baseline_mm()
    }

    fn advance(&mut self, height_mm: f64) {
        self.y_mm += height_mm;
        if self.y_mm.is_finite() {
            self.lowest_mm = self.lowest_mm.max(self.y_mm);
        }
    }

    /// Opens the next column or page unless `height_mm` fits in this one.
    pub(super) fn ensure(&mut self, height_mm: f64) {
        while height_mm > self.room_mm() + 1e-6 {
            self.end_column();
            if self.y_mm.is_infinite() {
                self.pages.push(self.grid.page());
                self.column = 0;
                (self.top_mm, self.y_mm, self.lowest_mm) = (self.grid.top_mm, self.grid.top_mm, self.grid.top_mm);
                return;
            }
        }
    }

    fn lines(&mut self, role: &Role, style: Style, words: &str) {
        // A title is read at a glance, however wide.
        let room_mm = if matches!(role, Role::Heading(1)) { self.column_frame().width_mm() } else { self.text_mm() };
        let lines = style.paragraph_lines(words, room_mm);
        self.indented(role, style, &lines, 0.0);
    }

    /// Lines of one part, going on in the next column where this one ends.
    pub(super) fn indented(&mut self, role: &Role, style: Style, lines: &[String], indent_mm: f64) {
        let mut rest = lines;
        while !rest.is_empty() {
            self.ensure(style.leading_mm() * together(rest.len()) as f64);
            let fitting = ((self.room_mm() / style.leading_mm() + 1e-6).floor() as usize).clamp(1, rest.len());
            // The last line never stands alone at the top of what follows.
            let fitting = if rest.len() - fitting == 1 && fitting > 2 { fitting - 1 } else { fitting };
            let (here, next) = rest.split_at(fitting);
            let left_mm = self.column_frame().left_mm;
            let first = at(left_mm + indent_mm, self.baseline_mm(style));
            let height_mm = here.len() as f64 * style.leading_mm();
            let (top, bottom) = (at(left_mm + 0.4, self.y_mm), at(left_mm + 0.4, self.y_mm + height_mm));
            if let Some(page) = self.pages.last_mut() {
                page.part(role.clone(), |page| page.write_lines(style, first, here));
                if *role == Role::Quote {
                    page.items.push(Line::straight(top, bottom, 0.5, PRINT.hairline));
                }
            }
            self.advance(height_mm);
            rest = next;
        }
    }
}

/// How many lines of `count` at least stand where a part begins, so that neither its first nor its last line is alone.
fn together(count: usize) -> usize {
    if count == 3 { 3 } else { count.min(2) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_of_a_paragraph_or_of_a_list_stands_alone_in_a_column() {
        let words = "met veel woorden die over meer dan een regel gaan ".repeat(8);
        for used_mm in 0..=90 {
            for part in [1, 2, 3, 8] {
                let end = words.len() * part / 8;
                for is_list in [false, true] {
                    let mut flow = Flow::new(Grid::PORTRAIT);
                    flow.block(flow.whole_column_mm() - f64::from(used_mm) / 2.0, |_, _| ());
                    if is_list {
                        flow.list(&[words[..end].to_owned()]);
                    } else {
                        flow.paragraph(&words[..end]);
                    }
                    let lines = |page: &Page| page.texts().filter(|text| text.words != "•").count();
                    let counts: Vec<usize> = flow.into_pages().iter().map(lines).filter(|lines| *lines > 0).collect();
                    assert!(counts.len() == 1 || counts.iter().all(|lines| *lines > 1), "{used_mm} {part}: {counts:?}");
                }
            }
        }
    }

    #[test]
    fn a_heading_stays_with_the_first_lines_of_words_of_any_length() {
        for repeat in [1, 6, 30, 60, 400] {
            let words = "met veel woorden die over meer dan een regel gaan ".repeat(repeat);
            for left_mm in 0..=150 {
                let mut flow = Flow::new(Grid::PORTRAIT);
                flow.block(flow.whole_column_mm() - f64::from(left_mm), |_, _| ());
                flow.headed_quote("Kop", &words);
                let pages = flow.into_pages();
                let page = pages.iter().find(|page| page.texts().any(|text| text.words == "Kop"));
                assert!(page.is_some_and(|page| page.texts().count() > 1), "{repeat} times with {left_mm} mm left");
            }
        }
    }
}
