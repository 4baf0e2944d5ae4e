//! Where the group stands: which step comes next and why, with one press to it; for everyone what has been done; and a search in
//! all words.

pub(crate) mod next;
pub(crate) mod search;
pub(crate) mod words;

use egui::{Align2, Pos2, Rect, Response, RichText, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::analysis::{HandedIn, PersonStanding, Standing};
use crate::app::group::action::GroupAction;
use crate::app::group::state::GroupState;
use crate::app::group::view::GroupView;
use crate::text::Texts;
use crate::ui::facilitator::shown_code::code_in;
use crate::ui::facilitator::standing::next::next_ui;
use crate::ui::facilitator::standing::search::{found_ui, search_field_ui};
use crate::ui::facilitator::standing::words::{Step, steps_of};
use crate::ui::facilitator::threads::cells::wrapped;
use crate::ui::facilitator::threads::environment::dots::{Mark, dot_ui};
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::theme::TARGET;
use crate::ui::widgets::controls::{faint_ui, heading_ui};
use crate::ui::widgets::rows_in_sight::rows_in_sight_ui;

/// Room for a code, in points.
const CODE: f32 = 88.0;

/// A column narrower than this has no room for words, in points.
const LEAST_COLUMN: f32 = 132.0;

/// A row whose words stand under the code, in points.
const LINE: f32 = 20.0;

/// From a mark to its words, in points.
const AFTER_MARK: f32 = 14.0;

/// Shows it.
pub fn standing_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    let texts = scene.texts;
    search_field_ui(ui, scene);
    ui.add_space(8.0);
    if !scene.scratch.group.search.words.trim().is_empty() {
        return found_ui(ui, scene, group);
    }
    let found = scene.scratch.group.standing(group);
    // All of it scrolls, so that in a low window everything can be reached.
    ScrollArea::vertical().auto_shrink(false).id_salt("standing").show(ui, |ui| {
        next_ui(ui, scene, &found);
        ui.add_space(16.0);
        heading_ui(ui, texts.get("standing-people"));
        faint_ui(ui, texts.get("standing-key"));
        ui.add_space(4.0);
        people_ui(ui, scene, &found);
    });
}

/// A row for each person.
fn people_ui(ui: &mut Ui, scene: &mut Scene<'_>, found: &Standing) {
    let columns = (ui.available_width() - CODE - 12.0) / Step::ALL.len() as f32;
    let is_table = columns >= LEAST_COLUMN;
    if is_table {
        heads_ui(ui, scene.texts, columns);
    }
    let height = if is_table { TARGET } else { LINE * (Step::ALL.len() + 1) as f32 + 12.0 };
    rows_in_sight_ui(ui, found.people.len(), height, |ui, number| {
        let person = &found.people[number];
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
        let steps = steps_of(scene, person);
        let spoken: Vec<String> =
            steps.iter().map(|(step, _, words)| format!("{}: {words}", scene.texts.get(step.name()))).collect();
        let label = format!("{}. {}", person.participant, spoken.join("; "));
        response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &label));
        if response.hovered() || response.has_focus() {
            ui.painter().rect_filled(rect, 6.0, theme::colour(theme::palette(ui).desk));
        }
        row_ui(ui, rect, person, &steps, is_table.then_some(columns));
        if response.clicked() && person.handed_in != HandedIn::No {
            scene.ask(GroupAction::Select(Some(person.participant.clone())));
            scene.ask(GroupAction::Show(view_for(person)));
        }
    });
}

/// Where one goes on with someone.
fn view_for(person: &PersonStanding) -> GroupView {
    match (person.handed_in, person.may_talk && person.talked.is_none()) {
        (HandedIn::Unchecked, _) => GroupView::FromPaper,
        (_, true) => GroupView::Interview,
        _ => GroupView::Journey,
    }
}

fn heads_ui(ui: &mut Ui, texts: &Texts, width: f32) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 28.0), Sense::hover());
    let faint = theme::colour(theme::palette(ui).faint_ink);
    for (place, step) in Step::ALL.into_iter().enumerate() {
        let at = pos2(rect.left() + CODE + width * place as f32, rect.center().y);
        ui.painter().text(at, Align2::LEFT_CENTER, texts.get(step.name()), theme::plain_font(13.0), faint);
    }
}

/// One person: the code, and each step with its mark; in columns where there is room, else under each other.
fn row_ui(ui: &Ui, rect: Rect, person: &PersonStanding, steps: &[(Step, Mark, String)], columns: Option<f32>) {
    let palette = theme::palette(ui);
    let (ink, faint) = (theme::colour(palette.ink), theme::colour(palette.faint_ink));
    let code = code_in(ui, person.participant.as_str(), CODE - 16.0);
    let code_top = if columns.is_some() { rect.center().y - code.size().y / 2.0 } else { rect.top() + 4.0 };
    ui.painter().galley(pos2(rect.left() + 8.0, code_top), code, ink);
    for (place, (_, mark, words)) in steps.iter().enumerate() {
        let (at, room) = match columns {
            Some(width) => (pos2(rect.left() + CODE + width * place as f32, rect.center().y), width),
            None => (pos2(rect.left() + 12.0, rect.top() + LINE * (place as f32 + 1.7)), rect.width() - 12.0),
        };
        dot_ui(ui, at + vec2(4.0, 0.0), *mark);
        let colour = if *mark == Mark::Small { faint } else { ink };
        let words = wrapped(ui, words, theme::plain_font(13.0), room - AFTER_MARK - 8.0);
        let top = at + vec2(AFTER_MARK, -words.size().y / 2.0);
        ui.painter().galley_with_override_text_color(top, words, colour);
    }
    ui.painter().hline(rect.x_range(), rect.bottom(), egui::Stroke::new(1.0, theme::colour(palette.hairline)));
}

/// The marks of one person in a row of a list, small, from `left` on; their words come with a pointer that rests on the row.
pub fn marks_at(ui: &Ui, scene: &Scene<'_>, person: &PersonStanding, left: Pos2, row: Response) -> Response {
    let steps = steps_of(scene, person);
    for (place, (_, mark, _)) in steps.iter().enumerate() {
        dot_ui(ui, left + vec2(5.0 + 11.0 * place as f32, 0.0), *mark);
    }
    let lines: Vec<String> =
        steps.iter().map(|(step, _, words)| format!("{}: {words}", scene.texts.get(step.name()))).collect();
    row.on_hover_ui(|ui| {
        for line in &lines {
            ui.label(RichText::new(line).font(theme::plain_font(13.0)));
        }
    })
}
