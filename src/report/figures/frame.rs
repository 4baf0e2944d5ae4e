//! What every figure by itself has: room as wide as a slide, what it says above it, and where it comes from under it.

use crate::report::edition::told::EditionPages;
use crate::report::figures::Figure;
use crate::report::page::{Anchor, Frame, Page, at};
use crate::report::role::Role;
use crate::report::style::Style;

/// The sides of a slide, sixteen to nine; small, so that what stands on it can be read from the back of a room.
const WIDTH_MM: f64 = 192.0;
const HEIGHT_MM: f64 = 108.0;

const SIDE_MM: f64 = 8.0;

/// The title takes at most so many lines.
const TITLE_LINES: usize = 2;

/// Baseline of the first line of the title.
const TITLE_MM: f64 = 11.0;

/// Baseline of the source.
const SOURCE_MM: f64 = HEIGHT_MM - 4.5;

/// A figure that says `title`; `draw` draws it into the room that is left. `words` stand for it.
pub(super) fn figure(
    made: &EditionPages<'_>,
    name: String,
    told: (String, String),
    draw: impl FnOnce(&mut Page, &Frame),
) -> Figure {
    framed(source(made), name, told, draw)
}

/// The same with another source.
pub(super) fn framed(
    source: String,
    name: String,
    (title, words): (String, String),
    draw: impl FnOnce(&mut Page, &Frame),
) -> Figure {
    let mut page = Page::new(WIDTH_MM, HEIGHT_MM);
    let room_mm = WIDTH_MM - 2.0 * SIDE_MM;
    let lines = Style::TITLE.lines(&title, room_mm, TITLE_LINES);
    let below_mm = page.part(Role::Heading(1), |page| page.write_lines(Style::TITLE, at(SIDE_MM, TITLE_MM), &lines));
    let frame = Frame::new(SIDE_MM, below_mm - 2.0, WIDTH_MM - SIDE_MM, SOURCE_MM - 5.5);
    page.part(Role::Figure { words: words.clone() }, |page| draw(page, &frame));
    let line = Style::FAINT.shortened(&source, room_mm);
    page.part(Role::Paragraph, |page| page.write(Style::FAINT, at(SIDE_MM, SOURCE_MM), Anchor::Start, &line));
    Figure { name, title, words, source, page }
}

/// `About 6 to 9 people, from memory. No measurements, no cause.  ·  Potloodlijn`, with the name of the group where there are two.
fn source(made: &EditionPages<'_>) -> String {
    let persons = made.edition.about();
    let words = [("n", persons.at_least.into()), ("most", persons.at_most.into())];
    let id = if persons.at_least == persons.at_most { "figure-source-exact" } else { "figure-source" };
    let source = made.texts.with(id, words);
    match &made.edition.name {
        Some(name) => {
            made.texts.with("figure-source-named", [("name", name.as_str().into()), ("source", source.into())])
        }
        None => source,
    }
}
