//! Welcome, and what one agrees to: in layers, dated, and to be taken back until a day.

use egui::Ui;
use jiff::ToSpan;
use jiff::civil::Date;

use crate::app::sheet::action::SheetAction;
use crate::app::sheet::state::SheetState;
use crate::model::{FacilitatorRole, Setup};
use crate::text::Texts;
use crate::ui::scene::Scene;
use crate::ui::widgets::controls::{faint_ui, heading_ui, reading_words_ui, tick_ui, title_ui};
use crate::ui::widgets::date_field::{DateField, date_field_ui};

/// How long agreeing can be taken back, when nobody says otherwise.
const USUAL_MONTHS: i64 = 3;

/// Shows the welcome.
pub fn welcome_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    let texts = scene.texts;
    title_ui(ui, texts.get("welcome-title"));
    let lines = sheet.setup.instrument.indicators.len();
    reading_words_ui(ui, texts.with("welcome-what", [("lines", lines.into())]));
    for part in ["welcome-memory", "welcome-free", "welcome-private", "welcome-consent"] {
        reading_words_ui(ui, texts.get(part));
    }
    if let Some(words) = sheet.setup.facilitator.as_ref().map(|role| facilitator_words(texts, role)) {
        reading_words_ui(ui, words);
    }
    if sheet.forgets_at_hand_in(&scene.state.preferences) {
        reading_words_ui(ui, texts.get("welcome-forgets"));
    }
    if !sheet.setup.contact.is_empty() {
        ui.add_space(16.0);
        heading_ui(ui, texts.get("welcome-contact"));
        reading_words_ui(ui, sheet.setup.contact.as_str());
    }
}

/// Who leads the group, and what that means where it is the employer.
fn facilitator_words(texts: &Texts, role: &FacilitatorRole) -> String {
    match role {
        FacilitatorRole::Adviser => texts.get("welcome-facilitator-adviser"),
        FacilitatorRole::Hr => texts.get("welcome-facilitator-hr"),
        FacilitatorRole::LineManager => texts.get("welcome-facilitator-line-manager"),
        FacilitatorRole::Other(words) if words.trim().is_empty() => texts.get("welcome-facilitator-unsaid"),
        FacilitatorRole::Other(words) => texts.with("welcome-facilitator-other", [("role", words.trim().into())]),
    }
}

/// Until when it can be taken back, where nobody says otherwise: for as long as anything is kept, as the strip of a printed sheet says.
fn usual_until(today: Date, setup: &Setup) -> Date {
    let kept_until = setup.retention_until.filter(|&until| until > today);
    kept_until.or_else(|| today.checked_add(USUAL_MONTHS.months()).ok()).unwrap_or(today)
}

/// What one agrees to, and until when that can be taken back.
pub fn consent_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    let texts = scene.texts;
    let before = &sheet.journey().consent;
    let mut consent = before.clone();
    heading_ui(ui, texts.get("consent-title"));
    let questions = [
        ("consent-interview", &mut consent.interview),
        ("consent-group-figures", &mut consent.group_figures),
        ("consent-quotes", &mut consent.quotes),
    ];
    for (name, agreed) in questions {
        if let Some(answer) = tick_ui(ui, *agreed, texts.get(name)) {
            *agreed = answer;
        }
    }
    let today = scene.state.world.today();
    if consent != *before {
        consent.said_on = Some(today);
        consent.withdraw_until.get_or_insert(usual_until(today, &sheet.setup));
    }
    if let Some(until) = consent.withdraw_until {
        ui.horizontal_wrapped(|ui| {
            let label = texts.get("consent-until");
            ui.label(&label);
            if let Some(typed) = date_field_ui(ui, texts, DateField::any(&label, until)) {
                consent.withdraw_until = Some(typed.to);
            }
        });
    }
    if let Some(said) = consent.said_on {
        faint_ui(ui, texts.with("consent-said-on", [("date", texts.whole_date(said).into())]));
    }
    if consent != *before {
        scene.ask(SheetAction::Agree(consent));
    }
}
