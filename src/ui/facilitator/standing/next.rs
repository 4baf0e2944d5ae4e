//! The step that comes next, why, and one press to it.

use egui::{Frame, Ui};

use crate::analysis::{NextStep, Standing};
use crate::app::action::{Action, Actions};
use crate::app::files::{FileAction, Purpose};
use crate::app::group::action::GroupAction;
use crate::app::group::interview::{InterviewAction, Panel};
use crate::app::group::view::GroupView;
use crate::model::ParticipantCode;
use crate::text::Texts;
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::widgets::controls::{faint_ui, main_button_ui, named_heading_ui};

/// The widest sentences, in points.
const WIDEST: f32 = 720.0;

/// Shows it.
pub fn next_ui(ui: &mut Ui, scene: &mut Scene<'_>, found: &Standing) {
    let texts = scene.texts;
    let palette = theme::palette(ui);
    let frame = Frame::new().fill(theme::colour(palette.desk)).corner_radius(8).inner_margin(16);
    let [title, why, press] =
        ["title", "why", "press"].map(|part| format!("standing-next-{}-{part}", word(&found.next)));
    frame.show(ui, |ui| {
        ui.set_width(WIDEST.min(ui.available_width() - 32.0));
        faint_ui(ui, texts.get("standing-next"));
        named_heading_ui(ui, texts.get(&title), 18.0);
        ui.label(with_numbers(texts, &why, &found.next));
        ui.add_space(8.0);
        if main_button_ui(ui, with_numbers(texts, &press, &found.next), true).clicked() {
            for action in way_to(&found.next) {
                scene.actions.push(action);
            }
        }
        faint_ui(ui, texts.get("standing-free"));
    });
}

/// The middle of the ids of its texts.
fn word(next: &NextStep) -> &'static str {
    match next {
        NextStep::BringTogether => "bring",
        NextStep::LookOver { .. } => "paper",
        NextStep::TalkThrough { .. } => "talk",
        NextStep::SetPhases { .. } => "phases",
        NextStep::AskQuotes { .. } => "quotes",
        NextStep::Redesign => "redesign",
        NextStep::SetGoals { .. } => "goals",
        NextStep::MeasureBefore => "before",
        NextStep::MeasureAfter => "after",
        NextStep::Share => "share",
    }
}

fn with_numbers(texts: &Texts, id: &str, next: &NextStep) -> String {
    let (n, of, first) = match next {
        NextStep::LookOver { n } => (*n, *n, None),
        NextStep::TalkThrough { n, of, first } | NextStep::SetPhases { n, of, first } => (*n, *of, Some(first)),
        NextStep::AskQuotes { n, first } => (*n, *n, Some(first)),
        NextStep::SetGoals { n, of } => (*n, *of, None),
        NextStep::BringTogether
        | NextStep::Redesign
        | NextStep::MeasureBefore
        | NextStep::MeasureAfter
        | NextStep::Share => (0, 0, None),
    };
    let code = first.map_or("", ParticipantCode::as_str);
    texts.with(id, [("n", n.into()), ("of", of.into()), ("code", code.into())])
}

/// What one press asks.
fn way_to(next: &NextStep) -> Actions {
    let show = |view| -> Action { GroupAction::Show(view).into() };
    let of = |first: &ParticipantCode, view| vec![GroupAction::Select(Some(first.clone())).into(), show(view)];
    match next {
        NextStep::BringTogether => vec![FileAction::Ask(Purpose::AddToGroup).into()],
        NextStep::LookOver { .. } => vec![show(GroupView::FromPaper)],
        NextStep::TalkThrough { first, .. } => of(first, GroupView::Interview),
        NextStep::SetPhases { first, .. } => of(first, GroupView::Journey),
        NextStep::AskQuotes { first, .. } => {
            let mut actions = of(first, GroupView::Interview);
            actions.push(InterviewAction::Open(Panel::Quotes).into());
            actions
        }
        NextStep::Redesign | NextStep::SetGoals { .. } => vec![show(GroupView::Board)],
        NextStep::MeasureBefore | NextStep::MeasureAfter => vec![show(GroupView::Effect)],
        NextStep::Share => vec![show(GroupView::Sharing)],
    }
}
