//! Measurements of "now".

use jiff::civil::Date;

use crate::app::group::measurements::MeasurementsAction;
use crate::app::group::state::GroupState;
use crate::app::world::World;
use crate::model::{Code, GroupEdit, Measurement, MeasurementTime, Splice};

pub(crate) fn update(group: &mut GroupState, world: &World, action: MeasurementsAction) {
    match action {
        MeasurementsAction::FillIn(time) => group.topics.measurements.filling_in = time,
        MeasurementsAction::Between(from, to) => {
            group.topics.measurements.from = from;
            group.topics.measurements.to = to;
        }
        MeasurementsAction::Keep { time, participant, values, answers } => {
            let today = world.today();
            change_round(group, time, today, |round| {
                round.forget(&participant);
                if !answers.is_empty() {
                    round.process.insert(participant.clone(), answers);
                }
                round.values.insert(participant, values);
            });
        }
        MeasurementsAction::AddProcessMeasure(measure) => {
            let at = group.group().process_measures.len();
            if !group.group().process_measures.iter().any(|own| own.id == measure.id) {
                let edit = GroupEdit::ProcessMeasures(Splice::push(at, measure));
                group.document.history.apply("undo-add-question", edit);
            }
        }
        MeasurementsAction::ChangeProcessMeasure(measure) => {
            let place = group.group().process_measures.iter().position(|own| own.id == measure.id);
            if let Some(place) = place {
                let subject = format!("question/{}", measure.id);
                let edit = GroupEdit::ProcessMeasures(Splice::replace(place, measure));
                group.document.history.apply_continuing("undo-change-question", subject, edit);
            }
        }
        MeasurementsAction::RemoveProcessMeasure(id) => remove_question(group, &id),
        MeasurementsAction::ChangeOutside { measure, field } => {
            let all = &group.group().outside_measures;
            let place = all.iter().position(|own| own.id == measure.id);
            let subject = format!("outside/{}/{field}", measure.id);
            let splice = match place {
                Some(place) => Splice::replace(place, *measure),
                None => Splice::push(all.len(), *measure),
            };
            let edit = GroupEdit::OutsideMeasures(splice);
            group.document.history.apply_continuing("undo-outside", subject, edit);
        }
        MeasurementsAction::RemoveOutside(id) => {
            let place = group.group().outside_measures.iter().position(|own| own.id == id);
            if let Some(place) = place {
                let edit = GroupEdit::OutsideMeasures(Splice::remove(place));
                group.document.history.apply("undo-outside", edit);
            }
        }
        MeasurementsAction::ChangeBreakEven { filled, field } => {
            let edit = GroupEdit::BreakEven(*filled);
            group.document.history.apply_continuing("undo-change-figures", format!("figures/{field}"), edit);
        }
    }
}

/// Changes the measurement at `time`, or begins it today.
fn change_round(group: &mut GroupState, time: MeasurementTime, today: Date, change: impl FnOnce(&mut Measurement)) {
    let rounds = &group.group().measurements;
    let place = rounds.iter().position(|round| round.time == time);
    let mut round = match place {
        Some(place) => rounds[place].clone(),
        None => Measurement::new(time, Some(today)),
    };
    change(&mut round);
    let splice = match place {
        Some(place) => Splice::replace(place, round),
        None => {
            let at = rounds.partition_point(|other| other.time < time);
            Splice { at, remove: 0, insert: vec![round] }
        }
    };
    group.document.history.apply("undo-measurement", GroupEdit::Measurements(splice));
}

/// A question that is asked no longer takes its answers with it.
fn remove_question(group: &mut GroupState, id: &Code) {
    let Some(place) = group.group().process_measures.iter().position(|own| own.id == *id) else { return };
    let mut rounds = group.group().measurements.clone();
    for round in &mut rounds {
        for answers in round.process.values_mut() {
            answers.remove(id);
        }
        round.process.retain(|_, answers| !answers.is_empty());
    }
    let edits = vec![
        GroupEdit::ProcessMeasures(Splice::remove(place)),
        GroupEdit::Measurements(Splice { at: 0, remove: rounds.len(), insert: rounds }),
    ];
    group.document.history.apply("undo-remove-question", GroupEdit::All(edits));
}
