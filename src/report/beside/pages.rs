//! Two groups side by side: their lines, what was named in each phase, decisive moments and what changed; and what may not be concluded.

use crate::model::{Edition, Group, Language, NotBeside};
use crate::report::beside::curves::{MOST_FIELDS, draw_fields, draw_key};
use crate::report::beside::effects::write_effects;
use crate::report::beside::figures::{BesidePages, DrawnLine, LineBeside};
use crate::report::beside::message;
use crate::report::beside::moments::write_moments;
use crate::report::beside::threads::write_phase;
use crate::report::flow::Flow;
use crate::report::grid::Grid;
use crate::report::page::{Anchor, Document, Frame, Page, at};
use crate::report::page_frame::{Foot, write_feet_on};
use crate::report::role::Role;
use crate::report::style::{FOOT_MM, LEFT_MM, Paper, RIGHT_MM, Style};

/// From the lead to the key, and from that to the fields.
const KEY_MM: f64 = 6.0;
const FIELDS_MM: f64 = 12.0;

/// The pages of `one` and `other` side by side, for those who lead them.
///
/// # Errors
/// They are one group, or were drawn with different instruments.
pub fn beside_document(one: &Group, other: &Group, language: Language, paper: Paper) -> Result<Document, NotBeside> {
    Ok(document(&BesidePages::of_groups(one, other, language)?, ["report-what", "report-what-measured"], paper))
}

/// The pages of an edition of a pair; nothing of another edition.
pub fn pair_document(edition: &Edition, language: Language, paper: Paper) -> Option<Document> {
    Some(document(&BesidePages::of_edition(edition, language)?, ["edition-what", "edition-what-measured"], paper))
}

/// The same without feet; none of another edition.
pub(in crate::report) fn pair_pages(edition: &Edition, language: Language) -> Vec<Page> {
    BesidePages::of_edition(edition, language).map(|made| pages(&made)).unwrap_or_default()
}

/// The pages with their feet, which say what they are: of drawings alone, or of measurements too.
fn document(made: &BesidePages<'_>, [drawn, measured]: [&str; 2], paper: Paper) -> Document {
    let texts = made.texts;
    let mut pages = pages(made);
    let what = if made.effects.is_empty() { drawn } else { measured };
    write_feet_on(&mut pages, &Foot { what: texts.get(what), ..Foot::default() }, texts);
    let title = format!("{} – {} · {}", texts.get("beside-title"), made.names[0], made.names[1]);
    Document { title, language: texts.language(), pages: paper.fit(pages) }
}

fn pages(made: &BesidePages<'_>) -> Vec<Page> {
    let mut pages: Vec<Page> = made.lines.chunks(MOST_FIELDS).map(|lines| lines_page(made, lines)).collect();
    let mut flow = Flow::new(Grid::LANDSCAPE);
    for kind in &made.instrument.phases {
        write_phase(&mut flow, made, kind);
    }
    if made.same_people.is_none() {
        write_moments(&mut flow, made);
    }
    write_effects(&mut flow, made);
    pages.extend(flow.into_pages());
    let mut reading = Flow::new(Grid::PORTRAIT);
    write_reading(&mut reading, made);
    pages.extend(reading.into_pages());
    pages
}

/// The lines of both groups, in a field for each indicator.
fn lines_page(made: &BesidePages<'_>, lines: &[LineBeside<'_>]) -> Page {
    let texts = made.texts;
    let mut page = Page::landscape();
    let width_mm = RIGHT_MM - LEFT_MM;
    let title = Style::TITLE.shortened(&message::lines(made), width_mm);
    page.part(Role::Heading(1), |page| page.write(Style::TITLE, at(LEFT_MM, 22.0), Anchor::Start, &title));
    let lead = Style::BODY.lines(&texts.get("beside-not-concluded"), width_mm, 2);
    let mut bottom_mm = 28.5;
    page.part(Role::Paragraph, |page| bottom_mm = page.write_lines(Style::BODY, at(LEFT_MM, 28.5), &lead));
    let key_mm = bottom_mm - Style::BODY.leading_mm() + KEY_MM - 2.0;
    let has_band = [0, 1].map(|group| lines.iter().any(|line| line.groups[group].has_band()));
    draw_key(&mut page, made, &Frame::new(LEFT_MM, key_mm, RIGHT_MM, key_mm + 5.0), has_band);
    let frame = Frame::new(LEFT_MM, key_mm + FIELDS_MM - 2.0, RIGHT_MM, FOOT_MM - 2.0);
    if let Some(free) = draw_fields(&mut page, made, lines, &frame) {
        let mut y_mm = free.top_mm + 18.5;
        let bands = ["beside-key-band-one", "beside-key-band-other"].into_iter().zip(has_band);
        let bands = bands.filter_map(|(id, is_drawn)| is_drawn.then_some(id));
        let drawn = std::iter::once("beside-key-lines").chain(bands).map(|id| texts.get(id));
        for words in [drawn.collect::<Vec<_>>().join(" "), texts.get("beside-key-numbers")] {
            let lines = Style::SMALL.lines(&words, free.width_mm(), 8);
            page.part(Role::Paragraph, |page| y_mm = page.write_lines(Style::SMALL, at(free.left_mm, y_mm), &lines));
            y_mm += 1.5;
        }
    }
    page
}

/// How to read it, and what may not be concluded from it.
fn write_reading(flow: &mut Flow, made: &BesidePages<'_>) {
    let texts = made.texts;
    flow.title(&texts.get("beside-reading-title"));
    flow.head(&texts.get("beside-conclude-head"));
    for id in [
        "beside-not-concluded",
        "beside-conclude-size",
        "beside-conclude-rank",
        "report-limits-memory",
        "report-limits-cause",
    ] {
        flow.paragraph(&texts.get(id));
    }
    flow.head(&texts.get("report-reading-head"));
    let (lines, band) = if made.is_told() {
        ("beside-reading-told", "beside-reading-told-band")
    } else {
        ("beside-reading-lines", "beside-reading-lines-band")
    };
    flow.paragraph(&texts.get(lines));
    if made.lines.iter().any(|line| line.groups.iter().any(DrawnLine::has_band)) {
        flow.paragraph(&texts.get(band));
    }
    flow.paragraph(&texts.get(match (made.sizes_differ, made.is_told()) {
        (Some(false), _) => "beside-reading-difference",
        (Some(true), false) => "beside-reading-sizes",
        (Some(true), true) => "beside-reading-sizes-told",
        (None, _) => "beside-reading-sizes-untold",
    }));
    if let Some(same) = made.same_people {
        flow.paragraph(&texts.get(if same { "beside-reading-same" } else { "beside-reading-other" }));
        flow.paragraph(&texts.get("edition-reading-silence"));
    }
    flow.head(&texts.get("edition-phases-head"));
    for kind in &made.instrument.phases {
        let (name, meaning) = (kind.name.get(texts.language()), kind.meaning.get(texts.language()));
        flow.paragraph(format!("{}  {name}. {meaning}", kind.letter).trim_end_matches(". "));
    }
}
