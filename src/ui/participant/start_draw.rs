//! What who draws fills in to begin: a code, never a name; and what a set-up has not filled in for them, out of sight until it is
//! wanted.

use egui::{Id, TextEdit, Ui, vec2};
use jiff::ToSpan;
use jiff::civil::Date;

use crate::app::files::{FileAction, Purpose};
use crate::app::set_up::SetUpAction;
use crate::app::start::StartAction;
use crate::app::state::AppState;
use crate::format::builtin_instruments;
use crate::model::{Instrument, ParticipantCode, Setup, Timeline};
use crate::report::Printable;
use crate::text::Texts;
use crate::text::date_fault_sentence;
use crate::typed::{read_date, write_date};
use crate::ui::scene::Scene;
use crate::ui::scratch::StartForm;
use crate::ui::widgets::controls::{choice_ui, faint_ui, link_ui, main_button_ui, named_heading_ui};

/// The longest period that can be drawn, in years: more would put a month in less than two points of the screen.
const LONGEST_YEARS: i16 = 60;

/// Words of only letters from this length on may be a name.
const SHORTEST_NAME: usize = 3;

/// The door of who draws.
pub fn draw_ui(ui: &mut Ui, scene: &mut Scene<'_>, setup: Option<&Setup>) {
    let texts = scene.texts;
    named_heading_ui(ui, texts.get("start-draw-title"), 18.0);
    match setup {
        Some(setup) => faint_ui(ui, texts.with("start-with-setup", [("name", setup.name.as_str().into())])),
        None => faint_ui(ui, texts.get("start-code-hint")),
    }
    let period = period_of(scene, setup);
    let instrument = setup.map_or_else(|| chosen_instrument(&scene.scratch.start), |setup| &setup.instrument);
    let mut begins = false;
    let participant = ui
        .horizontal(|ui| {
            let entered = code_ui(ui, texts, &mut scene.scratch.start);
            let participant = ParticipantCode::new(&scene.scratch.start.code);
            let ready = participant.is_some() && period.is_ok();
            begins = main_button_ui(ui, texts.get("start-begin"), ready).clicked() || entered && ready;
            participant
        })
        .inner;
    codes_ui(ui, setup, &mut scene.scratch.start);
    // Its line stays when there is nothing to say: what stands under it does not move while someone types.
    if let Some(why) = why_not(scene, setup, &period) {
        ui.label(texts.get(why));
    } else {
        ui.label("");
    }
    if begins && let (Some(participant), Ok(timeline)) = (participant, period) {
        scene.ask(StartAction::BeginDrawing { participant, instrument: instrument.id.clone(), timeline });
        let visits = scene.scratch.start.visits;
        scene.scratch.start = StartForm { visits, ..StartForm::default() };
        return;
    }
    ui.add_space(4.0);
    others_ui(ui, scene, setup);
}

/// Why the button does nothing yet, or what may be meant otherwise.
fn why_not(scene: &Scene<'_>, setup: Option<&Setup>, period: &Result<Timeline, String>) -> Option<&'static str> {
    let code = scene.scratch.start.code.trim();
    let may_be_name = code.chars().count() >= SHORTEST_NAME && code.chars().all(char::is_alphabetic);
    let is_handed_out = setup.is_some_and(|setup| setup.codes.iter().any(|handed_out| handed_out == code));
    if code.is_empty() {
        Some("start-code-first")
    } else if ParticipantCode::new(code).is_none() {
        Some("start-code-unusable")
    } else if period.is_err() {
        Some("start-period-first")
    } else {
        (may_be_name && !is_handed_out).then_some("start-code-name")
    }
}

/// What is seldom wanted, one press away.
fn others_ui(ui: &mut Ui, scene: &mut Scene<'_>, setup: Option<&Setup>) {
    let texts = scene.texts;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().button_padding.x = 0.0;
        ui.spacing_mut().item_spacing = vec2(16.0, 0.0);
        if link_ui(ui, texts.get("start-open-drawing")).clicked() {
            scene.ask(FileAction::Ask(Purpose::OpenDrawing));
        }
        if setup.is_none() && link_ui(ui, texts.get("start-open-setup")).clicked() {
            scene.ask(FileAction::Ask(Purpose::OpenSetup));
        }
        paper_ui(ui, scene, setup);
    });
    if setup.is_some() {
        setup_ui(ui, scene);
    }
    let opens = egui::CollapsingHeader::new(texts.get("start-otherwise"));
    opens.id_salt("start-otherwise").show(ui, |ui| {
        if setup.is_none() {
            instrument_ui(ui, texts, &mut scene.scratch.start);
        }
        period_ui(ui, scene, setup);
    });
}

/// Paper to draw on; with a set-up also the run sheet of its session. Without a set-up there is a sheet for the usual
/// instrument only.
fn paper_ui(ui: &mut Ui, scene: &mut Scene<'_>, setup: Option<&Setup>) {
    let texts = scene.texts;
    let is_usual = chosen_instrument(&scene.scratch.start).id == builtin_instruments()[0].id;
    if (setup.is_some() || is_usual) && link_ui(ui, texts.get("start-blank-sheet")).clicked() {
        scene.ask(FileAction::Ask(Purpose::Print(Printable::BlankSheet)));
    }
    if setup.is_some() && link_ui(ui, texts.get("start-run-sheet")).clicked() {
        scene.ask(FileAction::Ask(Purpose::Print(Printable::RunSheet)));
    }
}

fn setup_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let texts = scene.texts;
    ui.horizontal_wrapped(|ui| {
        if link_ui(ui, texts.get("start-forget-setup")).clicked() {
            scene.ask(StartAction::ForgetSetup);
        }
        if link_ui(ui, texts.get("start-change-setup")).clicked() {
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

/// Whether Enter was pressed in it.
fn code_ui(ui: &mut Ui, texts: &Texts, form: &mut StartForm) -> bool {
    let field = TextEdit::singleline(&mut form.code).desired_width(120.0).margin(vec2(12.0, 12.0));
    // By a name of its own: what stands above it comes and goes while a code is typed.
    let field = field.id(Id::unique("start-code"));
    let response = ui.add(field.hint_text("P07").char_limit(ParticipantCode::LONGEST));
    let label = texts.get("start-code");
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::TextInput, true, &label));
    response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter))
}

/// The codes that were handed out.
fn codes_ui(ui: &mut Ui, setup: Option<&Setup>, form: &mut StartForm) {
    let Some(setup) = setup.filter(|setup| !setup.codes.is_empty()) else { return };
    ui.horizontal_wrapped(|ui| {
        for code in setup.codes_to_hand_out() {
            if choice_ui(ui, form.code == code, code.as_str()).clicked() {
                form.code = code;
            }
        }
    });
}

/// The period that is typed, or why it is none.
fn period_of(scene: &mut Scene<'_>, setup: Option<&Setup>) -> Result<Timeline, String> {
    let texts = scene.texts;
    let proposed = setup.map_or_else(|| last_two_years(scene.state), |setup| setup.timeline.clone());
    let form = &mut scene.scratch.start;
    // A set-up that is opened brings its own period along.
    let of = setup.map(|setup| setup.id);
    if (form.from.is_empty() && form.to.is_empty()) || form.period_of != of {
        form.period_of = of;
        form.from = write_date(proposed.start);
        form.to = write_date(proposed.end);
    }
    let read = |text: &str| {
        let typed = read_date(text, texts.language(), None, Some(proposed.end));
        typed.map_err(|fault| date_fault_sentence(texts, fault))
    };
    let (from, to) = read(&form.from).and_then(|from| Ok((from.from, read(&form.to)?.to)))?;
    match () {
        () if to <= from => Err(texts.get("start-period-unusable")),
        () if to.year() - from.year() > LONGEST_YEARS => {
            Err(texts.with("start-period-too-long", [("most", LONGEST_YEARS.to_string().into())]))
        }
        () => Ok(Timeline { start: from, end: to, ..proposed }),
    }
}

fn period_ui(ui: &mut Ui, scene: &mut Scene<'_>, setup: Option<&Setup>) {
    let texts = scene.texts;
    ui.label(texts.get("start-period"));
    let form = &mut scene.scratch.start;
    ui.horizontal_wrapped(|ui| {
        for (name, text) in [("start-period-from", &mut form.from), ("start-period-to", &mut form.to)] {
            let label = ui.label(texts.get(name));
            let field = TextEdit::singleline(text).id(Id::unique(name)).desired_width(120.0);
            ui.add(field.margin(vec2(12.0, 12.0))).labelled_by(label.id);
        }
    });
    let period = period_of(scene, setup);
    let form = &scene.scratch.start;
    match &period {
        Err(why) => faint_ui(ui, why.clone()),
        // What was typed in words is said back.
        Ok(period) if form.from != write_date(period.start) || form.to != write_date(period.end) => {
            let words = [("from", texts.whole_date(period.start).into()), ("to", texts.whole_date(period.end).into())];
            faint_ui(ui, texts.with("start-period-read", words));
        }
        Ok(_) => {}
    }
}

/// Up to today, from the first of the month two years ago.
fn last_two_years(state: &AppState) -> Timeline {
    let today: Date = state.world.today();
    let begin = today.checked_sub(2.years()).unwrap_or(today).first_of_month();
    Timeline::new(begin, today)
}
