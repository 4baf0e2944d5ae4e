//! Where everything begins. Asks only what is needed: a code, never a name, and the period.

use egui::{RichText, ScrollArea, TextEdit, Ui, vec2};
use jiff::ToSpan;
use jiff::civil::Date;

use crate::app::action::Action;
use crate::app::files::{FileAction, Purpose};
use crate::app::keys::KeysAction;
use crate::app::secrets::SecretAction;
use crate::app::set_up::SetUpAction;
use crate::app::start::StartAction;
use crate::app::state::AppState;
use crate::format::builtin_instruments;
use crate::model::{Instrument, ParticipantCode, Setup, Timeline};
use crate::report::Printable;
use crate::text::Texts;
use crate::text::date_fault_sentence;
use crate::typed::{read_date, write_date};
use crate::ui::bars::{notice_ui, preferences_ui};
use crate::ui::dialogs::left_behind::left_behind_ui;
use crate::ui::guide::guide_button_ui;
use crate::ui::scene::Scene;
use crate::ui::scratch::StartForm;
use crate::ui::theme;
use crate::ui::widgets::controls::{button_ui, choice_ui, faint_ui, heading_ui, main_button_ui};

/// Lines of text are at most this wide, in points.
const COLUMN: f32 = 520.0;

/// The longest period that can be drawn, in years: more would put a month in less than two points of the screen.
const LONGEST_YEARS: i16 = 60;

/// Shows the start screen, with the set-up that was opened, if one was.
pub fn start_screen_ui(ui: &mut Ui, scene: &mut Scene<'_>, setup: Option<&Setup>) {
    let texts = scene.texts;
    egui::CentralPanel::default().frame(egui::Frame::central_panel(ui.style()).inner_margin(24)).show(ui, |ui| {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.label(RichText::new(texts.get("program-name")).font(theme::strong_font(34.0)));
                ui.add_space(16.0);
                guide_button_ui(ui, scene);
            });
            ui.label(RichText::new(texts.get("start-lead")).font(theme::plain_font(18.0)));
            ui.add_space(12.0);
            left_behind_ui(ui, scene);
            let wide = ui.available_width() > 2.0 * COLUMN;
            if wide {
                ui.columns(2, |columns| {
                    draw_ui(&mut columns[0], scene, setup);
                    guide_ui(&mut columns[1], scene);
                });
            } else {
                draw_ui(ui, scene, setup);
                ui.add_space(32.0);
                guide_ui(ui, scene);
            }
            ui.add_space(12.0);
            preferences_ui(ui, scene);
            notice_ui(ui, scene);
        });
    });
}

fn draw_ui(ui: &mut Ui, scene: &mut Scene<'_>, setup: Option<&Setup>) {
    let texts = scene.texts;
    ui.set_max_width(COLUMN);
    ui.vertical(|ui| {
        heading_ui(ui, texts.get("start-draw-title"));
        match setup {
            Some(setup) => setup_ui(ui, scene, setup),
            None => instrument_ui(ui, texts, &mut scene.scratch.start),
        }
        code_ui(ui, texts, setup, &mut scene.scratch.start);
        let period = period_ui(ui, scene, setup);
        let instrument = match setup {
            Some(setup) => &setup.instrument,
            None => chosen_instrument(&scene.scratch.start),
        };
        let participant = ParticipantCode::new(&scene.scratch.start.code);
        let ready = participant.is_some() && period.is_some();
        ui.add_space(8.0);
        if main_button_ui(ui, texts.get("start-begin"), ready).clicked()
            && let (Some(participant), Some(timeline)) = (participant, period)
        {
            scene.ask(StartAction::BeginDrawing { participant, instrument: instrument.id.clone(), timeline });
            scene.scratch.start = StartForm::default();
        }
        ui.add_space(8.0);
        ui.horizontal_wrapped(|ui| {
            if button_ui(ui, texts.get("start-open-drawing")).clicked() {
                scene.ask(FileAction::Ask(Purpose::OpenDrawing));
            }
            if setup.is_none() && button_ui(ui, texts.get("start-open-setup")).clicked() {
                scene.ask(FileAction::Ask(Purpose::OpenSetup));
            }
            paper_ui(ui, scene, setup);
            if button_ui(ui, texts.get("pencheck-open")).clicked() {
                scene.ask(Action::CheckPen(true));
            }
            if button_ui(ui, texts.get("wipe-open")).clicked() {
                scene.ask(SecretAction::AskWipe);
            }
        });
    });
}

/// Paper to draw on; with a set-up also the run sheet of its session. Without a set-up there is a sheet for the usual
/// instrument only.
fn paper_ui(ui: &mut Ui, scene: &mut Scene<'_>, setup: Option<&Setup>) {
    let texts = scene.texts;
    let is_usual = chosen_instrument(&scene.scratch.start).id == builtin_instruments()[0].id;
    if (setup.is_some() || is_usual) && button_ui(ui, texts.get("start-blank-sheet")).clicked() {
        scene.ask(FileAction::Ask(Purpose::Print(Printable::BlankSheet)));
    }
    if setup.is_some() && button_ui(ui, texts.get("start-run-sheet")).clicked() {
        scene.ask(FileAction::Ask(Purpose::Print(Printable::RunSheet)));
    }
}

fn guide_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let texts = scene.texts;
    ui.set_max_width(COLUMN);
    ui.vertical(|ui| {
        heading_ui(ui, texts.get("start-guide-title"));
        ui.label(texts.get("start-guide-body"));
        ui.add_space(8.0);
        ui.horizontal_wrapped(|ui| {
            if button_ui(ui, texts.get("start-prepare")).clicked() {
                scene.ask(SetUpAction::Begin);
            }
            if button_ui(ui, texts.get("start-new-group")).clicked() {
                scene.ask(FileAction::Ask(Purpose::AddToGroup));
            }
            if button_ui(ui, texts.get("start-open-group")).clicked() {
                scene.ask(FileAction::Ask(Purpose::OpenGroup));
            }
            if button_ui(ui, texts.get("start-talk")).clicked() {
                scene.ask(FileAction::Ask(Purpose::OpenGroup));
            }
            if button_ui(ui, texts.get("keys-open")).clicked() {
                scene.ask(KeysAction::Show);
            }
        });
        faint_ui(ui, texts.get("start-drop-hint"));
        ui.add_space(16.0);
        heading_ui(ui, texts.get("start-example-title"));
        ui.label(texts.get("start-example-body"));
        ui.add_space(8.0);
        if button_ui(ui, texts.get("start-example")).clicked() {
            scene.ask(StartAction::ShowExample);
        }
        ui.add_space(16.0);
        heading_ui(ui, texts.get("start-hr-title"));
        ui.label(texts.get("start-hr-body"));
        ui.add_space(8.0);
        if button_ui(ui, texts.get("start-hr")).clicked() {
            scene.ask(StartAction::GoToHr);
        }
    });
}

fn setup_ui(ui: &mut Ui, scene: &mut Scene<'_>, setup: &Setup) {
    let texts = scene.texts;
    ui.label(texts.with("start-with-setup", [("name", setup.name.as_str().into())]));
    ui.horizontal_wrapped(|ui| {
        if button_ui(ui, texts.get("start-forget-setup")).clicked() {
            scene.ask(StartAction::ForgetSetup);
        }
        if button_ui(ui, texts.get("start-change-setup")).clicked() {
            scene.ask(SetUpAction::Open);
        }
    });
}

fn chosen_instrument(form: &StartForm) -> &'static Instrument {
    let all = builtin_instruments();
    all.iter().find(|instrument| Some(&instrument.id) == form.instrument.as_ref()).unwrap_or(&all[0])
}

fn instrument_ui(ui: &mut Ui, texts: &Texts, form: &mut StartForm) {
    ui.label(texts.get("start-instrument"));
    let chosen = &chosen_instrument(form).id;
    ui.horizontal_wrapped(|ui| {
        for instrument in builtin_instruments() {
            if choice_ui(ui, instrument.id == *chosen, instrument.name.get(texts.language())).clicked() {
                form.instrument = Some(instrument.id.clone());
            }
        }
    });
}

fn code_ui(ui: &mut Ui, texts: &Texts, setup: Option<&Setup>, form: &mut StartForm) {
    let label = ui.label(texts.get("start-code"));
    let field = TextEdit::singleline(&mut form.code).desired_width(160.0).margin(vec2(12.0, 12.0));
    ui.add(field.char_limit(ParticipantCode::LONGEST)).labelled_by(label.id);
    if let Some(setup) = setup.filter(|setup| !setup.codes.is_empty()) {
        ui.horizontal_wrapped(|ui| {
            for code in &setup.codes {
                if choice_ui(ui, form.code == *code, code.as_str()).clicked() {
                    form.code.clone_from(code);
                }
            }
        });
    }
    let unusable = !form.code.trim().is_empty() && ParticipantCode::new(&form.code).is_none();
    faint_ui(ui, texts.get(if unusable { "start-code-unusable" } else { "start-code-hint" }));
}

fn period_ui(ui: &mut Ui, scene: &mut Scene<'_>, setup: Option<&Setup>) -> Option<Timeline> {
    let texts = scene.texts;
    let proposed = setup.map_or_else(|| last_two_years(scene.state), |setup| setup.timeline.clone());
    let form = &mut scene.scratch.start;
    if form.from.is_empty() && form.to.is_empty() {
        form.from = write_date(proposed.start);
        form.to = write_date(proposed.end);
    }
    ui.label(texts.get("start-period"));
    ui.horizontal_wrapped(|ui| {
        for (name, text) in [("start-period-from", &mut form.from), ("start-period-to", &mut form.to)] {
            let label = ui.label(texts.get(name));
            ui.add(TextEdit::singleline(text).desired_width(120.0).margin(vec2(12.0, 12.0))).labelled_by(label.id);
        }
    });
    let read = |text: &str| {
        let typed = read_date(text, texts.language(), None, Some(proposed.end));
        typed.map_err(|fault| date_fault_sentence(texts, fault))
    };
    let period = read(&form.from).and_then(|from| Ok((from.from, read(&form.to)?.to)));
    let period = period.and_then(|(from, to)| match () {
        () if to <= from => Err(texts.get("start-period-unusable")),
        () if to.year() - from.year() > LONGEST_YEARS => {
            Err(texts.with("start-period-too-long", [("most", LONGEST_YEARS.to_string().into())]))
        }
        () => Ok(Timeline { start: from, end: to, ..proposed.clone() }),
    });
    match &period {
        Err(why) => faint_ui(ui, why.clone()),
        // What was typed in words is said back.
        Ok(period) if form.from != write_date(period.start) || form.to != write_date(period.end) => {
            let words = [("from", texts.date(period.start).into()), ("to", texts.date(period.end).into())];
            faint_ui(ui, texts.with("start-period-read", words));
        }
        Ok(_) => {}
    }
    period.ok()
}

/// Up to today, from the first of the month two years ago.
fn last_two_years(state: &AppState) -> Timeline {
    let today: Date = state.world.today();
    let begin = today.checked_sub(2.years()).unwrap_or(today).first_of_month();
    Timeline::new(begin, today)
}
