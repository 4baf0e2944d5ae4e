//! Searching all words of the group: a field, and what was found with where it stands; a press opens it.

use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{ScrollArea, Sense, TextEdit, Ui, vec2};

use crate::analysis::{Found, FoundIn, search};
use crate::app::action::{Action, Actions};
use crate::app::group::action::GroupAction;
use crate::app::group::board::BoardRequest;
use crate::app::group::interview::{InterviewAction, Panel};
use crate::app::group::state::GroupState;
use crate::app::group::view::GroupView;
use crate::text::Texts;
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::theme::TARGET;
use crate::ui::widgets::controls::{button_ui, faint_ui, heading_ui};

/// The widest field, in points.
const WIDEST: f32 = 480.0;

/// A row of what was found, in points: where, and the words.
const ROW: f32 = 52.0;

/// Shows the field.
pub fn search_field_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let label = scene.texts.get("search-label");
    ui.horizontal(|ui| {
        let words = &mut scene.scratch.group.search.words;
        let field = TextEdit::singleline(words)
            .hint_text(&label)
            .min_size(vec2(0.0, TARGET))
            .align(egui::Align2::LEFT_CENTER)
            .desired_width(WIDEST.min(ui.available_width() - 120.0));
        let response = ui.add(field);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::TextInput, true, &label));
        if std::mem::take(&mut scene.scratch.group.search.wants_focus) {
            response.request_focus();
        }
        if !words.is_empty() && button_ui(ui, scene.texts.get("search-clear")).clicked() {
            words.clear();
        }
    });
}

/// Shows what was found.
pub fn found_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    let texts = scene.texts;
    let words = scene.scratch.group.search.words.clone();
    let key = (group.group().id, group.document.state_number(), words.clone());
    let found = scene.scratch.group.found.get(key, || search(group.group(), &words).into());
    heading_ui(ui, texts.with("search-found", [("n", found.len().into())]));
    if found.is_empty() {
        faint_ui(ui, texts.get("search-nothing"));
    }
    ScrollArea::vertical().auto_shrink(false).id_salt("found").show_rows(ui, ROW, found.len(), |ui, rows| {
        for hit in &found[rows] {
            if row_ui(ui, texts, hit) {
                scene.actions.extend(way_to(group, hit));
            }
        }
    });
}

/// One place; true when it was pressed.
fn row_ui(ui: &mut Ui, texts: &Texts, found: &Found) -> bool {
    let place = texts.get(place_name(found.place));
    let head = match &found.participant {
        Some(code) => format!("{code} · {place}"),
        None => place,
    };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    let label = format!("{head}: {}", found.excerpt.concat());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &label));
    let palette = theme::palette(ui);
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, 6.0, theme::colour(palette.desk));
    }
    let (ink, faint) = (theme::colour(palette.ink), theme::colour(palette.faint_ink));
    let at = rect.left_top() + vec2(8.0, 6.0);
    ui.painter().text(at, egui::Align2::LEFT_TOP, head, theme::plain_font(13.0), faint);
    let mut job = LayoutJob { wrap: TextWrapping::truncate_at_width(rect.width() - 16.0), ..LayoutJob::default() };
    let fonts = [theme::plain_font(15.0), theme::strong_font(15.0), theme::plain_font(15.0)];
    for (part, font) in found.excerpt.iter().zip(fonts) {
        job.append(part, 0.0, TextFormat::simple(font, ink));
    }
    let words = ui.painter().layout_job(job);
    ui.painter().galley(rect.left_top() + vec2(8.0, 24.0), words, ink);
    response.clicked()
}

fn place_name(place: FoundIn) -> &'static str {
    match place {
        FoundIn::Event(_) => "search-in-event",
        FoundIn::Note(_) => "search-in-note",
        FoundIn::OwnWords(_) => "search-in-own-words",
        FoundIn::Quote(_) => "search-in-quote",
        FoundIn::Answer => "search-in-answer",
        FoundIn::Landmark => "search-in-landmark",
        FoundIn::Agenda => "search-in-agenda",
        FoundIn::Border => "search-in-border",
        FoundIn::Card(_) => "search-in-card",
        FoundIn::Moment(_) => "search-in-moment",
        FoundIn::BoardNote(_) => "search-in-board-note",
    }
}

/// What one press asks: to show it where it stands. Who did not agree to talk has their words in their drawing.
fn way_to(group: &GroupState, found: &Found) -> Actions {
    let show = |view| -> Action { GroupAction::Show(view).into() };
    let Some(participant) = &found.participant else {
        let (moment, opened) = match found.place {
            FoundIn::Card(card) => (None, Some(BoardRequest::OpenCard(Some(card)))),
            FoundIn::Moment(moment) => (Some(moment), None),
            FoundIn::BoardNote(note) => (None, Some(BoardRequest::OpenNote(Some(note)))),
            _ => return Vec::new(),
        };
        let shown = BoardRequest::ShowMoment(moment).into();
        return [show(GroupView::Board), shown].into_iter().chain(opened.map(Action::from)).collect();
    };
    let may_talk = group.group().journey_of(participant).is_some_and(|journey| journey.consent.interview);
    let mut actions: Actions = vec![GroupAction::Select(Some(participant.clone())).into()];
    match found.place {
        FoundIn::Event(event) | FoundIn::Note(event) | FoundIn::OwnWords(event) | FoundIn::Quote(event) if may_talk => {
            let opened = InterviewAction::SelectEvent(Some(event));
            actions.extend([show(GroupView::Interview), opened.into()]);
        }
        FoundIn::Answer if may_talk => {
            actions.extend([show(GroupView::Interview), InterviewAction::Open(Panel::Closing).into()]);
        }
        FoundIn::Agenda if may_talk => {
            actions.extend([show(GroupView::Interview), InterviewAction::Open(Panel::Agenda).into()]);
        }
        _ => actions.push(show(GroupView::Journey)),
    }
    actions
}
