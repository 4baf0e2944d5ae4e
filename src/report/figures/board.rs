//! The board of the redesign for others: a column for each level with the cards that were given free, in the words that were looked
//! through, those with the most dots first. Free notes and all else stay with the group: [`crate::report::board_document`] has them.

use crate::model::{BOARD_LEVELS, Group, Language, Level};
use crate::privacy::action_words;
use crate::report::figures::Figure;
use crate::report::figures::frame::framed;
use crate::report::marks::round_area;
use crate::report::page::{Anchor, Frame, Page, at};
use crate::report::style::{HAIRLINE_MM, Style};
use crate::report::theme::PRINT;
use crate::text::{Texts, level_name};

const GUTTER_MM: f64 = 4.0;

/// The names of the levels, above.
const HEADS_MM: f64 = 6.5;

/// Around the words of a card.
const INSIDE_MM: f64 = 1.8;

/// Between two cards.
const APART_MM: f64 = 1.8;

/// What a card says takes at most so many lines.
const MOST_LINES: usize = 4;

const DOT_RADIUS_MM: f64 = 0.9;
const DOTS_MM: f64 = 3.4;

/// More dots than these are told as a number only.
const MOST_DRAWN: u32 = 8;

/// What stands in a column.
struct Shown {
    words: String,
    dots: u32,
}

/// None while nothing on the board was given free.
pub(super) fn figure(group: &Group, language: Language) -> Option<Figure> {
    let texts = Texts::of(language);
    let columns: Vec<(Level, Vec<Shown>)> = BOARD_LEVELS.map(|level| (level, shown(group, level))).into();
    if columns.iter().all(|(_, all)| all.is_empty()) {
        return None;
    }
    let words = columns.iter().filter(|(_, all)| !all.is_empty()).map(|(level, all)| {
        let all = all.iter().map(|one| one.words.as_str()).collect::<Vec<_>>();
        format!("{}: {}.", texts.get(level_name(*level)), all.join("; "))
    });
    let told = (title(texts, &columns), words.collect::<Vec<_>>().join(" "));
    let source = texts.get("figure-source-board");
    Some(framed(source, "board".to_owned(), told, |page, frame| draw(page, texts, frame, &columns)))
}

/// The most dots first; else in the order of the board.
fn shown(group: &Group, level: Level) -> Vec<Shown> {
    let cards = group.board.iter().filter(|card| card.column() == level);
    let told = cards.filter_map(|card| {
        let (action, _) = action_words(card, card.for_report.as_ref()?).ok()?;
        (!action.trim().is_empty()).then(|| Shown { words: action.trim().to_owned(), dots: card.dots })
    });
    let mut all: Vec<Shown> = told.collect();
    all.sort_by_key(|one| std::cmp::Reverse(one.dots));
    all
}

/// What has the most dots; without any, how many agreements there are.
fn title(texts: &Texts, columns: &[(Level, Vec<Shown>)]) -> String {
    let all = || columns.iter().flat_map(|(_, all)| all);
    let most = all().map(|one| one.dots).max().unwrap_or(0);
    let first: Vec<&Shown> = all().filter(|one| one.dots == most).collect();
    match first.as_slice() {
        [one] if most > 0 => {
            let total: u32 = all().fold(0, |sum, one| sum.saturating_add(one.dots));
            let words = [("n", most.into()), ("total", total.into()), ("what", one.words.as_str().into())];
            texts.with("board-most-dots", words)
        }
        _ => texts.with("figure-board-title", [("n", all().count().into())]),
    }
}

fn draw(page: &mut Page, texts: &Texts, frame: &Frame, columns: &[(Level, Vec<Shown>)]) {
    for (place, (level, all)) in columns.iter().enumerate() {
        let column = frame.column(place, columns.len(), GUTTER_MM);
        let head = Style::HEAD.shortened(&texts.get(level_name(*level)), column.width_mm());
        page.write(Style::HEAD, at(column.left_mm, column.top_mm + 4.0), Anchor::Start, &head);
        let mut top_mm = column.top_mm + HEADS_MM;
        for (drawn, one) in all.iter().enumerate() {
            let lines = Style::SMALL.lines(&one.words, column.width_mm() - 2.0 * INSIDE_MM, MOST_LINES);
            let dots_mm = if one.dots > 0 { DOTS_MM } else { 0.0 };
            let height_mm = 2.0 * INSIDE_MM + lines.len() as f64 * Style::SMALL.leading_mm() + dots_mm;
            let more = all.len() - drawn;
            let kept_mm = if more > 1 { Style::FAINT.leading_mm() + 1.0 } else { 0.0 };
            if top_mm + height_mm + kept_mm > column.bottom_mm {
                let words = texts.with("figure-board-more", [("n", more.into())]);
                page.write(Style::FAINT, at(column.left_mm, top_mm + 3.0), Anchor::Start, &words);
                break;
            }
            let card = Frame { top_mm, bottom_mm: top_mm + height_mm, ..column };
            draw_one(page, &card, one, &lines);
            top_mm = card.bottom_mm + APART_MM;
        }
    }
}

fn draw_one(page: &mut Page, card: &Frame, one: &Shown, lines: &[String]) {
    page.items.push(card.filled(PRINT.hairline));
    let inner = Frame {
        left_mm: card.left_mm + HAIRLINE_MM,
        top_mm: card.top_mm + HAIRLINE_MM,
        right_mm: card.right_mm - HAIRLINE_MM,
        bottom_mm: card.bottom_mm - HAIRLINE_MM,
    };
    page.items.push(inner.filled(PRINT.paper));
    let left_mm = card.left_mm + INSIDE_MM;
    let first_mm = card.top_mm + INSIDE_MM + Style::SMALL.baseline_mm();
    page.write_lines(Style::SMALL, at(left_mm, first_mm), lines);
    if one.dots == 0 {
        return;
    }
    let centre_mm = card.bottom_mm - INSIDE_MM - DOT_RADIUS_MM;
    let drawn = if one.dots > MOST_DRAWN { 1 } else { one.dots };
    for place in 0..drawn {
        let x_mm = left_mm + DOT_RADIUS_MM + f64::from(place) * 2.6;
        page.items.push(round_area(at(x_mm, centre_mm), DOT_RADIUS_MM, PRINT.accent));
    }
    let x_mm = left_mm + f64::from(drawn) * 2.6 + 0.4;
    page.write(Style::SMALL, at(x_mm, centre_mm + 1.0), Anchor::Start, &one.dots.to_string());
}
