//! What HR sees: one edition, phase by phase.

use egui::{CentralPanel, Frame, Panel, RichText, ScrollArea, Ui};

use crate::app::action::FileAction;
use crate::app::scene::Scene;
use crate::app::state::{HrState, Purpose};
use crate::app::theme;
use crate::app::widgets::controls::{back_ui, button_ui, faint_ui, heading_ui, main_button_ui, notice_ui};
use crate::model::{About, Edition, Instrument, MentionCell, Persons, PhaseKind, TrendCell};
use crate::text::Texts;

/// Lines of text are at most this wide, in points.
const COLUMN: f32 = 640.0;

/// Shows the edition that is open, or what this screen is for.
pub fn hr_screen_ui(ui: &mut Ui, scene: &mut Scene<'_>, hr: &HrState) {
    Panel::top("hr-bar").show(ui, |ui| {
        ui.add_space(4.0);
        ui.horizontal_wrapped(|ui| {
            back_ui(ui, scene);
            if hr.edition.is_some() {
                if button_ui(ui, scene.texts.get("hr-open")).clicked() {
                    scene.ask(FileAction::Ask(Purpose::OpenEdition));
                }
                if main_button_ui(ui, scene.texts.get("hr-print"), true).clicked() {
                    scene.ask(FileAction::Ask(Purpose::HrReport));
                }
            }
            notice_ui(ui, scene);
        });
        ui.add_space(4.0);
    });
    CentralPanel::default().frame(Frame::central_panel(ui.style()).inner_margin(32)).show(ui, |ui| {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            ui.set_max_width(COLUMN);
            match &hr.edition {
                Some(edition) => edition_ui(ui, scene.texts, edition),
                None => empty_ui(ui, scene),
            }
        });
    });
}

fn empty_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let texts = scene.texts;
    heading_ui(ui, texts.get("hr-empty-title"));
    ui.label(texts.get("hr-empty-body"));
    ui.add_space(8.0);
    if main_button_ui(ui, texts.get("hr-open"), true).clicked() {
        scene.ask(FileAction::Ask(Purpose::OpenEdition));
    }
}

fn edition_ui(ui: &mut Ui, texts: &Texts, edition: &Edition) {
    let instrument = &edition.instrument;
    let language = texts.language();
    ui.label(RichText::new(instrument.name.get(language)).font(theme::strong_font(24.0)));
    ui.label(texts.with("hr-about", [("n", edition.participants.into()), ("least", edition.min_group.into())]));
    faint_ui(ui, texts.get("hr-limits"));
    for phase in &instrument.phases {
        ui.add_space(24.0);
        let words = [("letter", phase.letter.to_string().into()), ("name", phase.name.get(language).into())];
        heading_ui(ui, texts.with("hr-phase", words));
        phase_ui(ui, texts, edition, phase);
    }
    if !edition.quotes.is_empty() {
        ui.add_space(24.0);
        heading_ui(ui, texts.get("hr-quotes"));
        for quote in &edition.quotes {
            ui.label(texts.with("hr-quote", [("words", quote.as_str().into())]));
        }
    }
}

fn phase_ui(ui: &mut Ui, texts: &Texts, edition: &Edition, phase: &PhaseKind) {
    for cell in edition.trends.iter().filter(|cell| cell.phase == phase.letter) {
        ui.label(trend_sentence(texts, edition, cell));
    }
    for (title, cells) in [("hr-factors", &edition.factors), ("hr-actors", &edition.actors)] {
        let mut cells = cells.iter().filter(|cell| cell.phase == phase.letter).peekable();
        if cells.peek().is_none() {
            continue;
        }
        ui.add_space(8.0);
        ui.label(RichText::new(texts.get(title)).font(theme::strong_font(15.0)));
        for cell in cells {
            ui.label(mention_sentence(texts, edition, cell));
        }
    }
}

/// `6 or more of 9`.
fn persons_words(texts: &Texts, persons: Persons, of: usize) -> String {
    let id = if persons.at_most >= of { "hr-persons-or-more" } else { "hr-persons-between" };
    texts.with(id, [("from", persons.at_least.into()), ("to", persons.at_most.into()), ("of", of.into())])
}

fn trend_sentence(texts: &Texts, edition: &Edition, cell: &TrendCell) -> String {
    let name = edition.instrument.indicator(&cell.indicator).map(|it| it.name.get(texts.language()));
    let parts = [("hr-falling", cell.falling), ("hr-rising", cell.rising), ("hr-stable", cell.stable)];
    let told: Vec<String> = parts
        .into_iter()
        .filter_map(|(id, persons)| {
            let persons = persons_words(texts, persons?, edition.participants);
            Some(texts.with(id, [("persons", persons.into())]))
        })
        .collect();
    let directions = if told.is_empty() { texts.get("hr-no-directions") } else { told.join(", ") };
    let words = [
        ("name", name.unwrap_or(cell.indicator.as_str()).into()),
        ("level", cell.mean_level.into()),
        ("change", cell.mean_change.into()),
        ("directions", directions.into()),
    ];
    texts.with("hr-trend", words)
}

fn mention_sentence(texts: &Texts, edition: &Edition, cell: &MentionCell) -> String {
    let persons = persons_words(texts, cell.persons, edition.participants);
    let name = about_words(texts, &edition.instrument, &cell.about);
    texts.with("hr-mention", [("name", name.into()), ("persons", persons.into())])
}

fn about_words(texts: &Texts, instrument: &Instrument, about: &About) -> String {
    match about {
        About::Code(code) => {
            let factor = instrument.factor(code).map(|it| &it.name);
            let name = factor.or_else(|| instrument.actor(code).map(|it| &it.name));
            name.map_or(code.as_str(), |name| name.get(texts.language())).to_owned()
        }
        About::Level(level) => texts.with("hr-others", [("level", level_words(texts, *level).into())]),
    }
}

/// A level in words.
pub fn level_words(texts: &Texts, level: crate::model::Level) -> String {
    use crate::model::Level;
    texts.get(match level {
        Level::Individual => "hr-level-individual",
        Level::Team => "hr-level-team",
        Level::Leadership => "hr-level-leadership",
        Level::Organisation => "hr-level-organisation",
        Level::External => "hr-level-external",
        Level::Private => "hr-level-private",
    })
}
