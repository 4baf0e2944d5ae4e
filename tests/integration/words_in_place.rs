//! Words stand where they belong: on one line with what is beside them, in the middle of their button, and never over each other.

use egui::{Rect, Shape};
use egui_kittest::kittest::Queryable;
use potloodlijn::app::group::view::GroupView;
use potloodlijn::app::sheet::action::SheetAction;
use potloodlijn::app::sheet::session::SessionAction;
use potloodlijn::model::{Code, Language, Step};
use potloodlijn::privacy::Whom;
use potloodlijn::report::{MadePages, Paper, Printable};
use potloodlijn::text::Texts;

use super::desk::Desk;

/// Words that are painted, where, and whether they are whole.
struct Painted {
    words: String,
    rect: Rect,
    is_whole: bool,
}

fn painted(desk: &Desk) -> Vec<Painted> {
    fn walk(shape: &Shape, found: &mut Vec<Painted>) {
        match shape {
            Shape::Text(text) => found.push(Painted {
                words: text.galley.text().to_owned(),
                rect: text.visual_bounding_rect(),
                is_whole: !text.galley.elided,
            }),
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| walk(shape, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    desk.harness.output().shapes.iter().for_each(|clipped| walk(&clipped.shape, &mut found));
    found
}

fn find<'a>(all: &'a [Painted], words: &str) -> &'a Painted {
    let of = || all.iter().map(|it| &it.words).collect::<Vec<_>>();
    all.iter().find(|it| it.words.contains(words)).unwrap_or_else(|| panic!("{words} in {:?}", of()))
}

fn go_to(desk: &mut Desk, step: Step) {
    let context = desk.harness.ctx.clone();
    desk.harness.state_mut().ask(&context, vec![SessionAction::GoTo(step).into()]);
    desk.harness.run();
}

#[test]
fn what_was_undone_stands_on_the_line_of_the_explanation_which_is_whole_where_there_is_room() {
    let mut desk = Desk::sized([1800.0, 900.0], 1.0);
    desk.begin_drawing();
    let context = desk.harness.ctx.clone();
    let pencil = SheetAction::TakePencil(Code::new("strain").unwrap());
    desk.harness.state_mut().ask(&context, vec![pencil.into()]);
    desk.harness.run();
    let paper = desk.paper();
    desk.draw(&[paper.left_center(), paper.center(), paper.right_center()]);
    desk.click("Ongedaan maken");
    let all = painted(&desk);
    let (undone, explained) = (find(&all, "Ongedaan: "), find(&all, "méér klachten"));
    assert!(undone.is_whole && explained.is_whole, "{}", explained.words);
    assert!((undone.rect.center().y - explained.rect.center().y).abs() <= 1.5, "{} {}", undone.rect, explained.rect);
}

#[test]
fn the_words_of_who_may_see_something_are_in_the_middle_of_their_buttons() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    let context = desk.harness.ctx.clone();
    let answer = SessionAction::Answer { prompt: Code::new("lowest-point").unwrap(), text: "Een lange winter.".into() };
    desk.harness.state_mut().ask(&context, vec![answer.into()]);
    go_to(&mut desk, Step::HandIn);
    desk.harness.get_by_label("Ook in het verslag").scroll_to_me();
    desk.harness.run();
    let button = desk.harness.get_by_label("Ook in het verslag").rect();
    let words = painted(&desk).into_iter().find(|it| it.words == "Ook in het verslag").expect("painted").rect;
    assert!((words.center().y - button.center().y).abs() <= 2.0, "{words} in {button}");
}

#[test]
fn a_measure_from_outside_keeps_each_word_with_its_field() {
    for width in [1280.0, 1120.0, 1024.0, 800.0] {
        let mut desk = Desk::sized([width, 800.0], 1.0);
        desk.open_example();
        desk.look_at(GroupView::Effect);
        desk.click("Voeg eNPS toe");
        desk.harness.get_by_label("Nu, maat 1").scroll_to_me();
        desk.harness.run();
        for (word, field) in [("Was", "Was, maat 1"), ("Doel", "Doel, maat 1"), ("Nu", "Nu, maat 1")] {
            let field = desk.harness.get_by_label(field).rect();
            let beside = desk.harness.query_all_by_label(word).map(|label| label.rect());
            let beside =
                beside.filter(|it| (it.center().y - field.center().y).abs() < 4.0 && it.right() <= field.left());
            assert_eq!(beside.count(), 1, "{word} at {width}");
        }
    }
}

#[test]
fn each_day_of_the_practice_week_has_a_column_of_its_own() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    go_to(&mut desk, Step::WarmUp);
    let practice = desk.harness.get_by_label_contains("Proefblad om op te tekenen").rect();
    let texts = Texts::of(Language::Nl);
    // Noon of the tests is on a Monday.
    let days = jiff::civil::Weekday::Tuesday.cycle_forward().take(7).map(|day| texts.short_weekday(day));
    let days: Vec<String> = days.collect();
    let all = painted(&desk);
    let words = all.iter().filter(|it| practice.contains_rect(it.rect) && days.contains(&it.words));
    let mut words: Vec<&Painted> = words.collect();
    words.sort_by(|one, other| one.rect.left().total_cmp(&other.rect.left()));
    assert_eq!(words.iter().map(|it| it.words.clone()).collect::<Vec<_>>(), days);
    let column = practice.width() / 7.0;
    for (place, word) in words.iter().enumerate() {
        let aside = word.rect.left() - practice.left() - place as f32 * column;
        assert!((0.0..column / 2.0).contains(&aside), "{} is {aside} aside", word.words);
    }
}

#[test]
fn in_a_low_window_the_explanation_and_what_to_do_do_not_lie_over_each_other() {
    for size in [[512.0, 320.0], [640.0, 400.0], [1024.0, 400.0], [640.0, 480.0]] {
        let mut desk = Desk::sized(size, 2.0);
        desk.begin_drawing();
        desk.harness.run_steps(20);
        let all = painted(&desk);
        let explained: Vec<&Painted> = all.iter().filter(|it| it.words.starts_with("Bevlogenheid: ")).collect();
        let told: Vec<&Painted> = all.iter().filter(|it| it.words.starts_with("Nu jij")).collect();
        assert!(explained.len() + told.len() > 0, "at {size:?} something says what to do");
        let over = explained.iter().any(|one| told.iter().any(|other| one.rect.intersects(other.rect)));
        assert!(!over, "at {size:?}");
    }
}

#[test]
fn where_no_moment_of_now_came_in_the_page_says_which_moments_are_meant() {
    let group = super::compare::group_of(9);
    assert!(group.now.is_empty());
    for &language in Texts::languages() {
        let made = MadePages::of_group(Printable::Now, &group, Whom::Everyone, language, Paper::A4);
        let said = made.left_out.join(" ");
        let button = Texts::of(language).get("own-now-open");
        assert!(said.contains(&button) && said.contains("T0"), "{said}");
    }
}
