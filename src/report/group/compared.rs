//! Everyone side by side as a facilitator looks at it: a part of the group, with one person's line standing out.

use crate::analysis::{Filter, filtered};
use crate::model::{Group, Language, ParticipantCode};
use crate::report::group::curves::{MOST_FIELDS, draw_fields};
use crate::report::group::figures::{GroupPages, Looking};
use crate::report::group::message::strongest_line;
use crate::report::page::{Anchor, Document, Frame, Page, at};
use crate::report::part_words;
use crate::report::role::Role;
use crate::report::style::{FOOT_MM, LEFT_MM, Paper, RIGHT_MM, Style};

const TOP_MM: f64 = 38.0;

/// How a facilitator looks at a group.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Looked {
    /// The part that is looked at.
    pub filter: Filter,
    /// Whose line stands out.
    pub person: Option<ParticipantCode>,
}

/// `group` side by side, in phases, as it is `looked` at: only that part of it, one person's line strong over the others. It tells of
/// single persons, and says so: it is for whoever talks the drawings through, and not for others. Of nobody there are no pages.
pub fn compared_document(group: &Group, looked: &Looked, language: Language, paper: Paper) -> Document {
    let part = &filtered(group, &looked.filter);
    let mut made = GroupPages::new(part, language);
    let kinds = &part.setup.instrument.phases;
    let only = looked.filter.phase.and_then(|letter| kinds.iter().position(|kind| kind.letter == letter));
    made.looking = Looking { person: looked.person.as_ref(), only };
    let indicators = made.instrument().indicators.chunks(MOST_FIELDS);
    let pages = if made.persons() > 0 {
        indicators
            .map(|indicators| {
                let mut page = Page::landscape();
                write_head(&mut page, &made, looked);
                draw_fields(&mut page, &made, indicators, &Frame::new(LEFT_MM, TOP_MM, RIGHT_MM, FOOT_MM - 2.0));
                page
            })
            .collect()
    } else {
        Vec::new()
    };
    let document = made.bound("pages-kind-compare", pages);
    Document { pages: paper.fit(document.pages), ..document }
}

/// What the lines say, of whom, and for whom the page is.
fn write_head(page: &mut Page, made: &GroupPages<'_>, looked: &Looked) {
    let texts = made.texts;
    let room_mm = RIGHT_MM - LEFT_MM;
    let title = Style::TITLE.shortened(&strongest_line(made), room_mm);
    page.part(Role::Heading(1), |page| page.write(Style::TITLE, at(LEFT_MM, 22.0), Anchor::Start, &title));
    let part = (!looked.filter.is_open())
        .then(|| texts.with("filter-said", [("parts", part_words(texts, &looked.filter, made.instrument()).into())]));
    let person = made.person_who_stands_out();
    let person = person.map(|code| texts.with("report-compare-person", [("code", code.as_str().into())]));
    let of = texts.with("report-curves-lead", [("n", made.persons().into())]);
    let lead: Vec<String> = [Some(of), part, person].into_iter().flatten().collect();
    let lines = [
        Style::BODY.lines(&lead.join(" "), room_mm, 1),
        Style::BODY.lines(&texts.get("report-compare-whom"), room_mm, 1),
    ];
    page.part(Role::Paragraph, |page| page.write_lines(Style::BODY, at(LEFT_MM, 28.5), &lines.concat()));
}
