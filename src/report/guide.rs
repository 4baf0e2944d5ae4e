//! The guide on paper, a part for each reader: the same words and pictures as in the window.

use std::sync::Arc;

use crate::model::Language;
use crate::report::flow::Flow;
use crate::report::grid::Grid;
use crate::report::page::{Document, Dots, Item, Line, Page, Picture, Weight};
use crate::report::page_frame::{Foot, write_feet_on};
use crate::report::role::Role;
use crate::report::style::{HAIRLINE_MM, Paper, Style};
use crate::report::theme::PRINT;
use crate::text::{Block, GuidePage, Run, Texts};

/// Lines that are typed as they are.
const TYPED: Style = Style { size_pt: 8.5, weight: Weight::Typewriter, colour: PRINT.ink };

/// A heading stays with a picture of so much, which is one of the window and what follows it.
const PICTURE_ROOM_MM: f64 = 90.0;

/// These pages of the guide, each beginning on a page of its own.
pub fn guide_document(pages: &[GuidePage], language: Language, paper: Paper) -> Document {
    let texts = Texts::of(language);
    let mut flow = Flow::new(Grid::PORTRAIT);
    for page in pages {
        write_page(&mut flow, &page.blocks(language), language);
    }
    let mut written = flow.into_pages();
    let foot = Foot { what: texts.get("guide-foot"), made: Some(texts.get("guide-foot-made")), ..Foot::default() };
    write_feet_on(&mut written, &foot, texts);
    let title = match pages {
        [page] => page.title(language),
        _ => texts.get("guide-title"),
    };
    Document { title, language, pages: paper.fit(written) }
}

/// A page that is words alone stands in two columns, so that what one person reads is on one sheet.
fn write_page(flow: &mut Flow, blocks: &[Block], language: Language) {
    let has_columns = blocks.iter().all(|block| matches!(block, Block::Heading { .. } | Block::Words { .. }));
    let mut rest = blocks;
    while let Some(block) = rest.first() {
        let in_list = rest.iter().take_while(|block| matches!(block, Block::Words { mark: Some(_), .. })).count();
        match block {
            Block::Heading { is_title: true, words } => {
                flow.title(words);
                flow.columns(if has_columns { 2 } else { 1 });
            }
            Block::Heading { is_title: false, words } => match rest.get(1) {
                Some(Block::Picture { .. }) => flow.head_with_room(words, PICTURE_ROOM_MM),
                _ => flow.head(words),
            },
            _ if in_list > 0 => list(flow, &rest[..in_list]),
            block => write_block(flow, block, language),
        }
        rest = &rest[in_list.max(1)..];
    }
}

fn write_block(flow: &mut Flow, block: &Block, language: Language) {
    match block {
        Block::Heading { words, .. } => flow.head(words),
        Block::Words { runs, .. } => flow.paragraph(&words_of(runs)),
        Block::Lines(lines) => {
            let lines: Vec<String> = lines.lines().map(str::to_owned).collect();
            flow.indented(&Role::Paragraph, TYPED, &lines, 0.0);
            flow.space(3.0);
        }
        Block::Picture { file, words } => {
            if let Some(dots) = GuidePage::picture(language, file).and_then(dots_of) {
                picture(flow, (&format!("{}{file}", language.code()), words), dots);
            }
        }
    }
}

fn list(flow: &mut Flow, things: &[Block]) {
    let things: Vec<(&str, String)> = things
        .iter()
        .filter_map(|block| match block {
            Block::Words { mark: Some(mark), runs } => Some((mark.as_str(), words_of(runs))),
            _ => None,
        })
        .collect();
    flow.marked_list(things.iter().map(|(mark, words)| (*mark, words.as_str())));
}

/// A paragraph has one weight here: words that stand out are between marks of quotation.
fn words_of(runs: &[Run]) -> String {
    let quoted = |run: &Run| if run.is_strong { format!("“{}”", run.words) } else { run.words.clone() };
    runs.iter().map(quoted).collect()
}

fn picture(flow: &mut Flow, (file, words): (&str, &str), dots: Arc<Dots>) {
    let name: String = file.chars().filter(char::is_ascii_alphanumeric).collect();
    let height_mm = flow.text_mm() * dots.height as f64 / dots.width.max(1) as f64;
    let width_mm = flow.text_mm();
    flow.figure(height_mm, words, |page: &mut Page, frame| {
        let mut frame = *frame;
        frame.right_mm = frame.left_mm + width_mm;
        page.items.push(Item::Picture(Picture { name, frame, dots }));
        let mut edge = frame.corners();
        edge.push(edge[0]);
        page.items.push(Item::Line(Line {
            points: edge,
            width_mm: HAIRLINE_MM,
            colour: PRINT.hairline,
            dash_mm: Vec::new(),
        }));
    });
    flow.space(3.0);
}

fn dots_of(png: &[u8]) -> Option<Arc<Dots>> {
    let picture = image::load_from_memory_with_format(png, image::ImageFormat::Png).ok()?.into_rgb8();
    let (width, height) = (picture.width() as usize, picture.height() as usize);
    Some(Arc::new(Dots { width, height, rgb: picture.into_raw() }))
}
