//! While a set-up is prepared.

use jiff::ToSpan;

use crate::app::document::DocumentFile;
use crate::app::set_up::{SetUpAction, SetUpPages, SetUpPart, SetUpState};
use crate::app::state::{AppState, Screen};
use crate::app::work::effect::Effect;
use crate::app::world::World;
use crate::format::builtin_instruments;
use crate::model::{
    Actor, Better, Bilingual, Calendar, Code, Extra, Factor, FactorKind, Formality, Indicator, Instrument, Level,
    PhaseKind, PhaseLetter, Prompt, Region, Setup, SetupEdit, Splice, Timeline, codes_up_to, free_pencil,
};
use crate::report::theme::{DARK, LIGHT};
use crate::text::{Texts, school_calendar};

pub(crate) fn update(state: &mut AppState, action: SetUpAction) -> Vec<Effect> {
    match action {
        SetUpAction::Begin => begin(state),
        SetUpAction::Open => open(state),
        SetUpAction::DrawWithIt => draw_with_it(state),
        SetUpAction::TryFolder(folder) => return vec![Effect::TryFolder { folder }],
        SetUpAction::OpenSaved => {
            let Screen::SetUp(open) = &state.screen else { return Vec::new() };
            return open.saved_pages().cloned().map(|path| Effect::Open { path }).into_iter().collect();
        }
        SetUpAction::AddSchoolHolidays(region) => add_school_holidays(state, region),
        action => {
            if let Screen::SetUp(open) = &mut state.screen {
                change(open, &state.world, action);
            }
        }
    }
    Vec::new()
}

fn begin(state: &mut AppState) {
    let today = state.world.today();
    let begin = today.checked_sub(2.years()).unwrap_or(today).first_of_month();
    let id = (state.world.new_id)();
    let instrument = builtin_instruments()[0].clone();
    let setup = Setup::standard(id, instrument, Timeline::new(begin, today), state.preferences.language);
    state.screen = Screen::SetUp(Box::new(SetUpState::new(setup, DocumentFile::nothing_to_lose())));
    state.notice = None;
}

fn open(state: &mut AppState) {
    let Screen::Start(setup) = &mut state.screen else { return };
    if let Some(setup) = setup.take() {
        // Where it came from is not known any more; saving asks.
        state.screen = Screen::SetUp(Box::new(SetUpState::new(*setup, DocumentFile::nothing_to_lose())));
        state.notice = None;
    }
}

fn draw_with_it(state: &mut AppState) {
    let Screen::SetUp(open) = &state.screen else { return };
    if !open.unsaved() {
        state.screen = Screen::Start(Some(Box::new(open.setup().clone())));
    }
}

fn change(open: &mut SetUpState, world: &World, action: SetUpAction) {
    match action {
        SetUpAction::Show(part) => {
            open.part = part;
            open.chosen = 0;
        }
        SetUpAction::Choose(place) => open.chosen = place,
        SetUpAction::Change { edit, subject: Some(subject) } => {
            open.document.history.apply_continuing("undo-set-up", subject, edit);
        }
        SetUpAction::Change { edit, subject: None } => open.document.history.apply("undo-set-up", edit),
        SetUpAction::TakeInstrument(id) => {
            if let Some(instrument) = builtin_instruments().iter().find(|known| known.id == id) {
                open.document
                    .history
                    .apply("undo-set-up-instrument", SetupEdit::Instrument(Box::new(instrument.clone())));
                open.chosen = 0;
            }
        }
        SetUpAction::MakeOwnVersion => {
            let own = open.setup().instrument.own_version((world.new_id)());
            open.document.history.apply("undo-set-up-instrument", SetupEdit::Instrument(Box::new(own)));
        }
        SetUpAction::MakeCodes(wanted) => {
            let codes = codes_up_to(&open.setup().codes, wanted);
            open.document.history.apply("undo-set-up-codes", SetupEdit::Codes(codes));
        }
        SetUpAction::Move { up } => move_chosen(open, up),
        SetUpAction::LookAt(kind) => open.pages = SetUpPages { kind, page: 0, saved: None },
        SetUpAction::Turn(page) => open.pages.page = page,
        SetUpAction::Add => add(open),
        SetUpAction::Remove => remove(open),
        SetUpAction::Undo => open.document.history.undo(),
        SetUpAction::Redo => open.document.history.redo(),
        SetUpAction::Begin
        | SetUpAction::Open
        | SetUpAction::DrawWithIt
        | SetUpAction::AddSchoolHolidays(_)
        | SetUpAction::OpenSaved
        | SetUpAction::TryFolder(_) => {}
    }
    open.chosen = open.chosen.min(length(open).saturating_sub(1));
}

/// How long the list of the part at hand is.
fn length(open: &SetUpState) -> usize {
    let instrument = &open.setup().instrument;
    match open.part {
        SetUpPart::Lines => instrument.indicators.len(),
        SetUpPart::Phases => instrument.phases.len(),
        SetUpPart::Factors => instrument.factors.len(),
        SetUpPart::Actors => instrument.actors.len(),
        SetUpPart::Questions => instrument.prompts.len(),
        SetUpPart::Period => open.setup().calendars.len(),
        SetUpPart::Group | SetUpPart::Codes | SetUpPart::Sharing | SetUpPart::Room | SetUpPart::Pages => 0,
    }
}

fn add(open: &mut SetUpState) {
    let length = length(open);
    let instrument = &open.setup().instrument;
    let edit = match open.part {
        SetUpPart::Lines => SetupEdit::Indicators(Splice::push(length, new_indicator(instrument))),
        SetUpPart::Phases => {
            let Some(letter) = free_letter(instrument) else { return };
            let (name, meaning, extra) = (Bilingual::default(), Bilingual::default(), Extra::default());
            SetupEdit::Phases(Splice::push(length, PhaseKind { letter, name, meaning, extra }))
        }
        SetUpPart::Factors => SetupEdit::Factors(Splice::push(length, new_factor(instrument))),
        SetUpPart::Actors => SetupEdit::Actors(Splice::push(length, new_actor(instrument))),
        SetUpPart::Questions => {
            let id = Instrument::free_code("question", instrument.prompts.iter().map(|prompt| &prompt.id));
            SetupEdit::Prompts(Splice::push(length, Prompt { id, text: Bilingual::default(), extra: Extra::default() }))
        }
        SetUpPart::Group
        | SetUpPart::Period
        | SetUpPart::Codes
        | SetUpPart::Sharing
        | SetUpPart::Room
        | SetUpPart::Pages => return,
    };
    open.document.history.apply("undo-set-up-add", edit);
    open.chosen = length;
}

fn remove(open: &mut SetUpState) {
    let at = open.chosen;
    if at >= length(open) {
        return;
    }
    let edit = match open.part {
        SetUpPart::Lines => SetupEdit::Indicators(Splice::remove(at)),
        SetUpPart::Phases => SetupEdit::Phases(Splice::remove(at)),
        SetUpPart::Factors => SetupEdit::Factors(Splice::remove(at)),
        SetUpPart::Actors => SetupEdit::Actors(Splice::remove(at)),
        SetUpPart::Questions => SetupEdit::Prompts(Splice::remove(at)),
        SetUpPart::Period => SetupEdit::Calendars(Splice::remove(at)),
        SetUpPart::Group | SetUpPart::Codes | SetUpPart::Sharing | SetUpPart::Room | SetUpPart::Pages => return,
    };
    open.document.history.apply("undo-set-up-remove", edit);
}

/// The school holidays of `region` in the period, once; in the words of the participants' language.
fn add_school_holidays(state: &mut AppState, region: Region) {
    let Screen::SetUp(open) = &mut state.screen else { return };
    let setup = open.setup();
    let calendar = school_calendar(Texts::of(setup.language), region, &setup.timeline);
    let place = setup.calendars.iter().position(|known| known.name == calendar.name);
    let edit = match place {
        Some(place) => Splice::replace(place, Calendar { shown: setup.calendars[place].shown, ..calendar }),
        None => Splice::push(setup.calendars.len(), calendar),
    };
    open.document.history.apply("undo-set-up-add", SetupEdit::Calendars(edit));
}

/// What is open changes places with the one before or after it.
fn move_chosen(open: &mut SetUpState, up: bool) {
    fn swapped<T: Clone>(list: &[T], first: usize) -> Option<Splice<T>> {
        let pair = list.get(first..first + 2)?;
        Some(Splice { at: first, remove: 2, insert: vec![pair[1].clone(), pair[0].clone()] })
    }
    let Some(first) = (if up { open.chosen.checked_sub(1) } else { Some(open.chosen) }) else { return };
    let instrument = &open.setup().instrument;
    let edit = match open.part {
        SetUpPart::Lines => swapped(&instrument.indicators, first).map(SetupEdit::Indicators),
        SetUpPart::Factors => swapped(&instrument.factors, first).map(SetupEdit::Factors),
        SetUpPart::Actors => swapped(&instrument.actors, first).map(SetupEdit::Actors),
        SetUpPart::Questions => swapped(&instrument.prompts, first).map(SetupEdit::Prompts),
        _ => None,
    };
    if let Some(edit) = edit {
        open.document.history.apply("undo-set-up-move", edit);
        open.chosen = if up { first } else { first + 1 };
    }
}

/// A line with a pencil as far from the others as can be.
fn new_indicator(instrument: &Instrument) -> Indicator {
    let pencil = free_pencil(&instrument.indicators, LIGHT.paper, DARK.paper);
    Indicator {
        id: Instrument::free_code("line", instrument.indicators.iter().map(|it| &it.id)),
        name: Bilingual::default(),
        explanation: Bilingual::default(),
        better: Better::High,
        low_end: Bilingual::default(),
        high_end: Bilingual::default(),
        low_end_now: None,
        high_end_now: None,
        founded_on: String::new(),
        optional: false,
        pencil,
        extra: Extra::default(),
    }
}

fn free_letter(instrument: &Instrument) -> Option<PhaseLetter> {
    let is_free = |letter: &PhaseLetter| instrument.phases.iter().all(|phase| phase.letter != *letter);
    ('A'..='Z').filter_map(PhaseLetter::new).find(is_free)
}

fn new_factor(instrument: &Instrument) -> Factor {
    Factor {
        code: Instrument::free_code("factor", instrument.factors.iter().map(|it| &it.code)),
        level: Level::Team,
        kind: FactorKind::Demand,
        name: Bilingual::default(),
        short: None,
        extra: Extra::default(),
    }
}

fn new_actor(instrument: &Instrument) -> Actor {
    let code: Code = Instrument::free_code("actor", instrument.actors.iter().map(|it| &it.code));
    let (mandate, name, extra) = (Bilingual::default(), Bilingual::default(), Extra::default());
    Actor { code, level: Level::Team, formal: Formality::No, mandate, name, short: None, one_person: false, extra }
}
