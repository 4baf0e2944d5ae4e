//! The second look: the sheet large, the moments to ask about beside it, and a place for what is told. The participant may
//! look along, so phases are hidden unless asked for, and nothing of others is on the screen.

pub(crate) mod agenda;
pub(crate) mod bar;
pub(crate) mod closing;
pub(crate) mod cursor_keys;
pub(crate) mod moment;
pub(crate) mod paper;
pub(crate) mod quote_marks;
pub(crate) mod quotes;

use egui::{Panel as SidePanel, ScrollArea, Ui};

use crate::app::group::interview::{InterviewAction, Panel};
use crate::app::group::state::GroupState;
use crate::model::{Event, Journey};
use crate::text::in_phase;
use crate::ui::event_card::{CardAsked, CardOf, InterviewCard, event_card_ui};
use crate::ui::facilitator::interview::agenda::agenda_ui;
use crate::ui::facilitator::interview::bar::bar_ui;
use crate::ui::facilitator::interview::closing::closing_ui;
use crate::ui::facilitator::interview::paper::sheet_ui;
use crate::ui::facilitator::interview::quotes::{WIDEST_WORDS, quotes_ui};
use crate::ui::facilitator::paper::in_room_ui;
use crate::ui::scene::Scene;
use crate::ui::widgets::controls::{choice_ui, faint_ui, heading_ui, main_button_ui};

/// The width of what stands beside the sheet, in points.
const PANEL_WIDTH: f32 = 368.0;

/// Narrower than this, in points, there is room for the sheet or for what stands beside it.
const WIDE_ENOUGH_FOR_BOTH: f32 = 820.0;

/// Shows the interview with the person who stands out.
pub fn interview_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    let Some((_, journey)) = group.selected() else {
        faint_ui(ui, scene.texts.get("journey-choose"));
        return;
    };
    if !journey.consent.interview {
        not_agreed_ui(ui, scene);
        return;
    }
    if group.topics.interview.panel == Panel::Quotes {
        quotes_ui(ui, scene, group, journey);
        return;
    }
    let has_room = ui.available_width() >= WIDE_ENOUGH_FOR_BOTH;
    bar_ui(ui, scene, group, journey, has_room);
    let event = journey.events.iter().find(|event| Some(event.id) == group.topics.interview.event);
    if !has_room {
        if group.topics.interview.shows_panel || event.is_some() {
            panel_ui(ui, scene, group, journey, event);
        } else {
            in_room_ui(ui, scene, (group, journey), |ui, scene| sheet_ui(ui, scene, group, journey));
        }
        return;
    }
    SidePanel::right("interview_side").exact_size(PANEL_WIDTH).resizable(false).show(ui, |ui| {
        panel_ui(ui, scene, group, journey, event);
    });
    in_room_ui(ui, scene, (group, journey), |ui, scene| sheet_ui(ui, scene, group, journey));
}

fn not_agreed_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let texts = scene.texts;
    heading_ui(ui, texts.get("interview-not-agreed-title"));
    let width = WIDEST_WORDS.min(ui.available_width());
    ui.allocate_ui(egui::vec2(width, 0.0), |ui| ui.label(texts.get("interview-not-agreed-body")));
    ui.add_space(8.0);
    if main_button_ui(ui, texts.get("interview-agree-now"), true).clicked() {
        scene.ask(InterviewAction::AgreeToTalk);
    }
}

/// The agenda or the closing questions, or the card of an event.
fn panel_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, journey: &Journey, event: Option<&Event>) {
    if let Some(event) = event {
        card_ui(ui, scene, group, journey, event);
        return;
    }
    ui.horizontal(|ui| {
        for panel in Panel::ALL {
            if choice_ui(ui, group.topics.interview.panel == panel, scene.texts.get(panel_name(panel))).clicked() {
                scene.ask(InterviewAction::Open(panel));
            }
        }
    });
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| match group.topics.interview.panel {
        Panel::Agenda => agenda_ui(ui, scene, group, journey),
        Panel::Closing => closing_ui(ui, scene, group, journey),
        Panel::Quotes => {}
    });
}

fn panel_name(panel: Panel) -> &'static str {
    match panel {
        Panel::Agenda => "interview-panel-agenda",
        Panel::Closing => "interview-panel-closing",
        Panel::Quotes => "interview-panel-quotes",
    }
}

fn card_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, journey: &Journey, event: &Event) {
    let spans = moment::spans_to_see(group, journey);
    let pointed = group.topics.interview.cursor.as_ref().map(|cursor| (cursor.day, cursor.indicator.as_ref()));
    let interview = Some(InterviewCard { may_quote: journey.consent.quotes, spans: &spans, pointed });
    let of = CardOf { instrument: group.instrument(), timeline: &journey.timeline, interview };
    if let Some(words) = in_phase(scene.texts, group.instrument(), &spans, event.from) {
        faint_ui(ui, words);
    }
    for asked in event_card_ui(ui, scene, of, event) {
        scene.ask(match asked {
            CardAsked::Close => InterviewAction::SelectEvent(None),
            CardAsked::Change { event, field } => InterviewAction::ChangeEvent { event, field },
            CardAsked::Remove => InterviewAction::RemoveEvent(event.id),
        });
    }
}
