//! Everything in words on a sheet, in the order of time, each with who may see it: events, landmarks and chapters, answers.

use egui::{Align, Label, Layout, RichText, Ui, vec2};

use crate::app::sheet::action::SheetAction;
use crate::app::sheet::landmarks::LandmarkAction;
use crate::app::sheet::session::SessionAction;
use crate::app::sheet::state::SheetState;
use crate::model::{Answer, Event, Landmark, Share};
use crate::privacy::words::{LooksLike, marks};
use crate::text::{Texts, domain_name, visible};
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::theme::TARGET;
use crate::ui::widgets::controls::{choice_ui, faint_ui, group_called};

/// Narrower than this, in points, who may see something stands below what it is.
const WIDE_ENOUGH_FOR_COLUMNS: f32 = 760.0;

/// The room for the choices of who may see something, in points.
const CHOICES_WIDTH: f32 = 420.0;

/// Below the choices where they stand below what they are about, in points: so that they are seen to belong to it.
const NARROW_GAP: f32 = 10.0;

/// What one row is about.
struct Row {
    kind: String,
    when: String,
    words: String,
    share: Share,
}

impl Row {
    fn kind_and_when(&self) -> String {
        if self.when.is_empty() { self.kind.clone() } else { format!("{} · {}", self.kind, self.when) }
    }
}

/// Shows the rows.
pub fn share_rows_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    let journey = sheet.journey();
    let mut events: Vec<&Event> = journey.events.iter().collect();
    events.sort_by(|one, other| one.from.total_cmp(&other.from));
    for event in events {
        if let Some(share) = row_ui(ui, scene, ("event", event.id), &of_event(scene, sheet, event)) {
            let changed = Box::new(Event { share, ..event.clone() });
            scene.ask(SheetAction::ChangeEvent { event: changed, field: "share" });
        }
    }
    for (place, landmark) in journey.landmarks.iter().enumerate() {
        if let Some(share) = row_ui(ui, scene, ("landmark", place), &of_landmark(scene, sheet, landmark)) {
            let landmark = Box::new(Landmark { share, ..landmark.clone() });
            scene.ask(SheetAction::Landmark(LandmarkAction::Change { place, landmark, field: "share" }));
        }
    }
    for answer in journey.answers.iter().filter(|answer| !answer.text.trim().is_empty()) {
        if let Some(share) = row_ui(ui, scene, ("answer", answer.prompt.as_str()), &of_answer(scene, answer)) {
            scene.ask(SessionAction::ShareAnswer { prompt: answer.prompt.clone(), share });
        }
    }
}

fn of_event(scene: &Scene<'_>, sheet: &SheetState, event: &Event) -> Row {
    let texts = scene.texts;
    let title = event.title.trim();
    Row {
        kind: texts.get(domain_name(event.domain)),
        when: texts.month_and_year(sheet.journey().timeline.date_of(event.from)),
        words: if title.is_empty() { texts.get("event-untitled") } else { visible(title).into_owned() },
        share: event.share,
    }
}

fn of_landmark(scene: &Scene<'_>, sheet: &SheetState, landmark: &Landmark) -> Row {
    let texts = scene.texts;
    let words = landmark.text.trim();
    Row {
        kind: texts.get("step-landmarks"),
        when: texts.month_and_year(sheet.journey().timeline.date_of(landmark.day)),
        words: if words.is_empty() { texts.get("leaves-landmark") } else { visible(words).into_owned() },
        share: landmark.share,
    }
}

fn of_answer(scene: &Scene<'_>, answer: &Answer) -> Row {
    let kind = scene.texts.get("step-look-back");
    Row { kind, when: String::new(), words: visible(answer.text.trim()).into_owned(), share: answer.share }
}

/// One row; gives the choice that was made.
fn row_ui(ui: &mut Ui, scene: &Scene<'_>, id: impl std::hash::Hash + std::fmt::Debug, row: &Row) -> Option<Share> {
    let texts = scene.texts;
    let name = format!("{}: {}", row.kind_and_when(), row.words);
    let chosen = ui.push_id(id, |ui| columns_ui(ui, texts, (row.share, &name), |ui| what_ui(ui, row))).inner;
    // Only where somebody else will read it.
    let name = marks(&row.words).into_iter().find(|mark| mark.looks_like == LooksLike::Name);
    if let Some(name) = name.filter(|_| row.share != Share::Myself) {
        faint_ui(ui, texts.with("look-over-name", [("name", row.words[name.at].into())]));
    }
    chosen
}

/// What something is, and who may see it: in a wide window the choices of all rows stand below each other. They are read out under
/// `name`. Gives another choice.
pub(super) fn columns_ui(
    ui: &mut Ui,
    texts: &Texts,
    (share, name): (Share, &str),
    what: impl FnOnce(&mut Ui),
) -> Option<Share> {
    let spoken = format!("{name}. {}", texts.get("event-share"));
    let is_wide = ui.available_width() >= WIDE_ENOUGH_FOR_COLUMNS;
    let row = if is_wide { Layout::left_to_right(Align::Min) } else { Layout::top_down(Align::Min) };
    let in_middle = Layout::left_to_right(Align::Center);
    ui.allocate_ui_with_layout(vec2(ui.available_width(), TARGET), row, |ui| {
        group_called(ui, spoken);
        if is_wide {
            let room = vec2(ui.available_width() - CHOICES_WIDTH, TARGET);
            ui.allocate_ui_with_layout(room, in_middle, |ui| {
                ui.set_min_size(room);
                what(ui);
            });
            // However much there is to read, who may read it is asked where it begins, in the middle of its own row.
            let room = vec2(ui.available_width(), TARGET);
            ui.allocate_ui_with_layout(room, in_middle.with_main_wrap(true), |ui| choices_ui(ui, texts, share)).inner
        } else {
            ui.horizontal_wrapped(what);
            let chosen = ui.horizontal_wrapped(|ui| choices_ui(ui, texts, share)).inner;
            ui.add_space(NARROW_GAP);
            chosen
        }
    })
    .inner
}

/// Who may see it; gives another choice.
fn choices_ui(ui: &mut Ui, texts: &Texts, share: Share) -> Option<Share> {
    let mut chosen = None;
    let names = ["share-self", "share-facilitator", "share-report"];
    for (other, name) in Share::ALL.into_iter().zip(names) {
        if choice_ui(ui, share == other, texts.get(name)).clicked() && share != other {
            chosen = Some(other);
        }
    }
    chosen
}

fn what_ui(ui: &mut Ui, row: &Row) {
    faint_ui(ui, row.kind_and_when());
    // Whole: who looks over what leaves reads all of it.
    ui.add(Label::new(RichText::new(&row.words).font(theme::strong_font(15.0))).wrap());
}
