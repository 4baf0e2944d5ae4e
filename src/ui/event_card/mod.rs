//! The card of one event: what, which lane, when, how it worked out and who may see it; the rest on demand. A participant
//! fills it in on their sheet, a facilitator in the interview.

pub(crate) mod help;
pub(crate) mod mentions;
pub(crate) mod parts;
pub(crate) mod quotes;

use egui::{ScrollArea, TextEdit, Ui};

use crate::model::{Code, Domain, Event, Impact, Instrument, PhaseSpan, Share, Timeline};
use crate::text::{Texts, domain_name};
use crate::ui::scene::Scene;
use crate::ui::widgets::controls::{
    LONGEST_LINE, button_ui, choice_ui, faint_ui, full_ui, group_under, heading_ui, tick_ui, unprintable_ui,
};
use crate::ui::widgets::date_field::{DateField, date_field_ui};

/// A new period is proposed to last this long.
const PROPOSED_DAYS: f64 = 30.0;

/// Whose card it is.
#[derive(Clone, Copy)]
pub struct CardOf<'a> {
    /// Lists who and what can be mentioned.
    pub instrument: &'a Instrument,
    /// Where dates lie.
    pub timeline: &'a Timeline,
    /// In the interview; otherwise on the participant's own sheet.
    pub interview: Option<InterviewCard<'a>>,
}

/// What a card in the interview shows besides.
#[derive(Debug, Clone, Copy)]
pub struct InterviewCard<'a> {
    /// The participant agreed that quotes may be used, each after a yes.
    pub may_quote: bool,
    /// The phases to be seen; none to hide them.
    pub spans: &'a [PhaseSpan],
    /// The moment that is pointed at on the sheet, and its curve.
    pub pointed: Option<(f64, Option<&'a Code>)>,
}

/// What is asked of an event with its card.
#[derive(Debug, Clone)]
pub enum CardAsked {
    /// Close the card.
    Close,
    /// Put the changed event in the place of what it was; `field` names what changed.
    Change {
        /// The event as it is now.
        event: Box<Event>,
        /// What changed.
        field: &'static str,
    },
    /// Take the event away.
    Remove,
}

/// Shows the card of `event`; gives what was asked, in order.
pub fn event_card_ui(ui: &mut Ui, scene: &mut Scene<'_>, of: CardOf<'_>, event: &Event) -> Vec<CardAsked> {
    let texts = scene.texts;
    let mut changed = event.clone();
    let mut field = None;
    let mut asked = Vec::new();
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.add_space(8.0);
        // Closer together than elsewhere, so that what is always there is seen at once.
        ui.spacing_mut().item_spacing.y = 4.0;
        ui.spacing_mut().button_padding.x = 8.0;
        ui.horizontal_wrapped(|ui| {
            heading_ui(ui, texts.get("event-title"));
            if button_ui(ui, texts.get("event-close")).clicked() {
                asked.push(CardAsked::Close);
            }
        });
        let always: [(&'static str, bool); 5] = [
            ("title", title_ui(ui, scene, of, &mut changed, &mut asked)),
            ("domain", domain_ui(ui, texts, &mut changed)),
            ("when", when_ui(ui, scene, of.timeline, &mut changed)),
            ("impact", impact_ui(ui, texts, &mut changed)),
            ("share", share_ui(ui, texts, of, &mut changed)),
        ];
        ui.add_space(8.0);
        let on_demand = parts::parts_ui(ui, scene, of, &mut changed);
        let first = always.into_iter().find(|(_, is_changed)| *is_changed).map(|(name, _)| name);
        field = first.or(on_demand);
        ui.add_space(8.0);
        if button_ui(ui, texts.get("event-remove")).clicked() {
            asked.push(CardAsked::Remove);
        }
        ui.add_space(16.0);
    });
    if let Some(field) = field {
        asked.push(CardAsked::Change { event: Box::new(changed), field });
    }
    asked
}

/// What happened, in as many rows as it takes. On the own sheet Enter puts the card away.
fn title_ui(ui: &mut Ui, scene: &Scene<'_>, of: CardOf<'_>, event: &mut Event, asked: &mut Vec<CardAsked>) -> bool {
    let texts = scene.texts;
    let label = ui.label(texts.get("event-what"));
    let id = ui.make_persistent_id(("event-title", event.id));
    let field = TextEdit::multiline(&mut event.title)
        .id(id)
        .desired_rows(1)
        .desired_width(f32::INFINITY)
        .return_key(None)
        .margin(egui::Margin::symmetric(8, 12))
        .hint_text(texts.get("event-what-hint"))
        .char_limit(LONGEST_LINE);
    let response = ui.add(field).labelled_by(label.id);
    // It wraps, and is one line all the same: Enter ends it.
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_role(egui::accesskit::Role::TextInput));
    // A new event waits for its word, so that one can go on drawing at once; where it is typed on the lane, it is typed there.
    let focused_before = ui.data_mut(|data| std::mem::replace(data.get_temp_mut_or_default::<bool>(id), true));
    if !focused_before && event.title.is_empty() && scene.scratch.sheet.jottings.lane_word.is_none() {
        response.request_focus();
    }
    if response.has_focus() && of.interview.is_none() && ui.input(|input| input.key_pressed(egui::Key::Enter)) {
        asked.push(CardAsked::Close);
    }
    unprintable_ui(ui, texts, &event.title);
    full_ui(ui, texts, &event.title, (LONGEST_LINE, "event-title-full"));
    response.changed()
}

fn domain_ui(ui: &mut Ui, texts: &Texts, event: &mut Event) -> bool {
    let before = event.domain;
    ui.horizontal_wrapped(|ui| {
        for domain in Domain::ALL {
            if choice_ui(ui, event.domain == domain, texts.get(domain_name(domain))).clicked() {
                event.domain = domain;
                // Only help has a record of help.
                event.intervention = event.intervention.take().filter(|_| domain == Domain::Intervention);
            }
        }
    });
    event.domain != before
}

fn when_ui(ui: &mut Ui, scene: &mut Scene<'_>, timeline: &Timeline, event: &mut Event) -> bool {
    let texts = scene.texts;
    let before = (event.from, event.to, event.precision);
    // Each field beside its own words, whatever the width.
    ui.horizontal_wrapped(|ui| {
        let label = texts.get(if event.to.is_some() { "event-from" } else { "event-when" });
        ui.label(&label);
        let field = DateField::on(&label, timeline.date_of(event.from), timeline);
        if let Some(typed) = date_field_ui(ui, texts, field) {
            event.from = timeline.clamp_day(timeline.day_of(typed.from));
            event.precision = typed.precision.unwrap_or(event.precision);
        }
    });
    if let Some(to) = event.to {
        ui.horizontal_wrapped(|ui| {
            let label = texts.get("event-to");
            ui.label(&label);
            let field = DateField::on(&label, timeline.date_of(to), timeline);
            if let Some(typed) = date_field_ui(ui, texts, field) {
                event.to = Some(timeline.clamp_day(timeline.day_of(typed.to)));
            }
        });
    }
    if let Some(is_period) = tick_ui(ui, event.to.is_some(), texts.get("event-period")) {
        event.to = is_period.then(|| timeline.clamp_day(event.from + PROPOSED_DAYS));
    }
    event.to = event.to.map(|to| to.max(event.from));
    (event.from, event.to, event.precision) != before
}

fn impact_ui(ui: &mut Ui, texts: &Texts, event: &mut Event) -> bool {
    let question = ui.label(texts.get("event-impact"));
    let before = event.impact;
    ui.horizontal_wrapped(|ui| {
        group_under(ui, &question);
        let choices = (-2..=2).filter_map(Impact::new);
        let names = ["impact-minus-2", "impact-minus-1", "impact-0", "impact-plus-1", "impact-plus-2"];
        for (impact, name) in choices.zip(names) {
            if choice_ui(ui, event.impact == impact, texts.get(name)).clicked() {
                event.impact = impact;
            }
        }
    });
    event.impact != before
}

fn share_ui(ui: &mut Ui, texts: &Texts, of: CardOf<'_>, event: &mut Event) -> bool {
    let before = event.share;
    let question = ui.label(texts.get("event-share"));
    let names = ["share-self", "share-facilitator", "share-report"];
    ui.horizontal_wrapped(|ui| {
        group_under(ui, &question);
        // What was told to a facilitator is not for its owner alone any more.
        let choices =
            Share::ALL.into_iter().zip(names).filter(|(it, _)| of.interview.is_none() || *it != Share::Myself);
        for (share, name) in choices {
            if choice_ui(ui, event.share == share, texts.get(name)).clicked() {
                event.share = share;
            }
        }
    });
    faint_ui(
        ui,
        // It speaks to who reads the card: its owner, or whoever talks with its owner.
        texts.get(match (event.share, of.interview.is_some()) {
            (Share::Myself, _) => "share-self-hint",
            (Share::Facilitator, false) => "share-facilitator-hint",
            (Share::Facilitator, true) => "share-facilitator-hint-talk",
            (Share::Report, false) => "share-report-hint",
            (Share::Report, true) => "share-report-hint-talk",
        }),
    );
    event.share != before
}
