//! Before handing in: everything that leaves, by who may read it, and everything that stays.

use std::sync::Arc;

use egui::{RichText, ScrollArea, Ui};

use crate::app::files::{FileAction, PathQuestion, Purpose};
use crate::app::sheet::state::SheetState;
use crate::model::{Instrument, Journey, Share};
use crate::text::Texts;
use crate::ui::bars::close_ui;
use crate::ui::dialogs::path_field::path_field_ui;
use crate::ui::focus_ring::follow_into;
use crate::ui::participant::welcome::consent_ui;
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::widgets::controls::{faint_ui, heading_ui, main_button_ui};

/// Letters shown of the key that a hand-in is sealed to, at its beginning and at its end.
const LETTERS_OF_KEY: usize = 10;

/// What the question shows besides the list of what leaves, with the room around it, in points.
const BESIDES: f32 = 380.0;

/// The list is at least this high, in points.
const LEAST_LIST: f32 = 160.0;

/// Asks where to hand in, under everything that leaves.
pub fn hand_in_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState, question: &PathQuestion) {
    let texts = scene.texts;
    let journey = sheet.journey();
    heading_ui(ui, texts.get("hand-in-title"));
    // However much there is to read, what is pressed stands below it in sight.
    let room = (ui.ctx().content_rect().height() - BESIDES).max(LEAST_LIST);
    let list = ScrollArea::vertical().id_salt("what-leaves").max_height(room).show(ui, |ui| {
        ui.label(texts.get("hand-in-intro"));
        what_becomes_ui(ui, scene, sheet);
        ui.label(who_can_open(texts, journey));
        // Asked once: who came by the look-over has said it there. Before the list, which may be long: what was not seen was not asked.
        if journey.consent.said_on.is_none() {
            ui.add_space(8.0);
            consent_ui(ui, scene, sheet);
        }
        // What leaves is read off the very thing that will be written.
        let kept = &mut scene.scratch.sheet.leaving;
        let now = (scene.state.world.now)();
        let key = (journey.id, sheet.document.state_number());
        let leaving = kept.get(key, || Arc::new(sheet.journey_at(now).handed_in(now)));
        what_leaves_ui(ui, texts, &sheet.setup.instrument, &leaving);
        what_stays_ui(ui, texts, journey);
    });
    follow_into(ui, list.inner_rect);
    ui.add_space(8.0);
    path_field_ui(ui, scene, question);
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        let paths = question.paths();
        let ready = journey.has_drawing() && !paths.is_empty();
        if main_button_ui(ui, texts.get("hand-in-go"), ready).clicked() {
            scene.ask(FileAction::Choose(Purpose::HandIn, paths));
        }
        close_ui(ui, scene, "dialog-cancel");
    });
    if !journey.has_drawing() {
        faint_ui(ui, texts.get("hand-in-nothing"));
    }
}

/// What becomes of the drawing on this device.
fn what_becomes_ui(ui: &mut Ui, scene: &Scene<'_>, sheet: &SheetState) {
    let texts = scene.texts;
    if !sheet.forgets_at_hand_in(&scene.state.preferences) {
        ui.label(texts.get("hand-in-stays"));
        return;
    }
    ui.label(RichText::new(texts.get("hand-in-forgets")).font(theme::strong_font(15.0)));
    if let Some(own) = &sheet.document.file.path {
        ui.label(texts.with("hand-in-forgets-own", [("path", own.to_string_lossy().into_owned().into())]));
    }
    faint_ui(ui, texts.get("hand-in-forgets-hint"));
}

/// Sealed to a key, or open to whoever has the file.
fn who_can_open(texts: &Texts, journey: &Journey) -> String {
    let Some(key) = &journey.recipient else { return texts.get("leaves-open") };
    let letters: Vec<char> = key.trim().chars().collect();
    let short = if letters.len() > 2 * LETTERS_OF_KEY {
        let (begin, end) = (&letters[..LETTERS_OF_KEY], &letters[letters.len() - LETTERS_OF_KEY..]);
        format!("{}…{}", begin.iter().collect::<String>(), end.iter().collect::<String>())
    } else {
        key.clone()
    };
    texts.with("leaves-sealed", [("key", short.into())])
}

fn what_leaves_ui(ui: &mut Ui, texts: &Texts, instrument: &Instrument, leaving: &Journey) {
    let drawn = leaving.curves.values().filter(|curve| !curve.is_empty()).count();
    let of = instrument.indicators.len();
    ui.add_space(8.0);
    heading_ui(ui, texts.get("leaves-to-facilitator"));
    ui.label(texts.with("hand-in-curves", [("n", drawn.into()), ("of", of.into())]));
    for name in told(texts, leaving, Share::Facilitator) {
        ui.label(texts.with("leaves-thing", [("name", name.into())]));
    }
    faint_ui(ui, texts.get("leaves-always"));
    let to_report = told(texts, leaving, Share::Report);
    if !to_report.is_empty() {
        ui.add_space(8.0);
        heading_ui(ui, texts.get("leaves-to-report"));
        for name in to_report {
            ui.label(texts.with("leaves-thing", [("name", name.into())]));
        }
    }
}

/// What stays: what is marked so, the movements of the pen, and quotes that were not agreed to.
fn what_stays_ui(ui: &mut Ui, texts: &Texts, journey: &Journey) {
    ui.add_space(8.0);
    heading_ui(ui, texts.get("leaves-stays"));
    for name in told(texts, journey, Share::Myself) {
        ui.label(texts.with("leaves-thing", [("name", name.into())]));
    }
    ui.label(texts.get("leaves-pen"));
    let quoted = journey.events.iter().any(|event| !event.quotes.is_empty());
    if quoted && !journey.consent.quotes {
        ui.label(texts.get("leaves-quotes"));
    }
}

/// The names of what `journey` holds for `share`: events, moments and chapters, words by hand, and answers.
fn told(texts: &Texts, journey: &Journey, share: Share) -> Vec<String> {
    let named = |words: &str, id: &str| if words.trim().is_empty() { texts.get(id) } else { words.trim().to_owned() };
    let events = journey.events.iter().filter(|event| event.share == share);
    let landmarks = journey.landmarks.iter().filter(|landmark| landmark.share == share);
    let words = journey.words.iter().filter(|words| words.share == share);
    let answers = journey.answers.iter().filter(|answer| answer.share == share && !answer.text.is_empty());
    let mut names: Vec<String> = events.map(|event| named(&event.title, "event-untitled")).collect();
    names.extend(landmarks.map(|landmark| named(&landmark.text, "leaves-landmark")));
    names.extend(words.map(|words| named(words.text.as_deref().unwrap_or_default(), "leaves-by-hand")));
    names.extend(answers.map(|answer| texts.with("leaves-answer", [("words", answer.text.as_str().into())])));
    names
}
