//! The edition for HR: what would be in it, what would not and why, and what was given out.

use egui::{CollapsingHeader, Ui};

use crate::app::files::{FileAction, Purpose};
use crate::app::group::sharing::SharingAction;
use crate::app::group::state::GroupState;
use crate::model::{Instrument, MINIMUM_GROUPS, edition_mark};
use crate::privacy::{Draft, LeftOut, Whom, Why};
use crate::text::{Texts, as_sentence, left_out_name, refusal_sentence};
use crate::ui::facilitator::sharing::plan::{effects_ui, setup_words_ui};
use crate::ui::scene::Scene;
use crate::ui::widgets::controls::{button_ui, choice_ui, faint_ui, heading_ui, main_button_ui};

/// A reason stands on one line where there is so much room, in points.
const WIDE_ENOUGH: f32 = 420.0;

/// Shows what an edition would hold.
pub fn edition_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    let texts = scene.texts;
    heading_ui(ui, texts.get("sharing-edition-title"));
    ui.label(texts.get("sharing-edition-body"));
    minimum_ui(ui, scene, group);
    whom_ui(ui, scene, group);
    effects_ui(ui, scene, group);
    let Some((_, draft)) = group.topics.sharing.draft.made() else {
        faint_ui(ui, texts.get("compare-working"));
        return;
    };
    match draft.as_ref() {
        Err(refusal) => {
            ui.label(as_sentence(&refusal_sentence(texts, *refusal)));
            main_button_ui(ui, texts.get("sharing-make"), false);
        }
        Ok(draft) => {
            contents_ui(ui, texts, draft);
            setup_words_ui(ui, scene, group);
            if main_button_ui(ui, texts.get("sharing-make"), true).clicked() {
                scene.ask(FileAction::Ask(Purpose::SaveEdition));
            }
            left_out_ui(ui, texts, &group.group().setup.instrument, &draft.left_out);
        }
    }
}

fn minimum_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    let texts = scene.texts;
    let now = group.group().setup.min_group;
    ui.label(texts.get("sharing-minimum"));
    ui.horizontal_wrapped(|ui| {
        // All of them stand where they always stand; what is lower than now is past.
        let mut all: Vec<u32> = MINIMUM_GROUPS.into_iter().chain([now]).collect();
        all.sort_unstable();
        all.dedup();
        for minimum in all {
            let choice = |ui: &mut Ui| {
                choice_ui(ui, minimum == now, texts.with("sharing-minimum-of", [("n", minimum.into())])).clicked()
            };
            if ui.add_enabled_ui(minimum >= now, choice).inner && minimum > now {
                scene.ask(SharingAction::AskMinimum(minimum));
            }
        }
    });
    faint_ui(ui, texts.get("sharing-minimum-hint"));
}

/// Only where there is a choice: an edition was given out, and others came since.
fn whom_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    let texts = scene.texts;
    if group.group().editions.is_empty() && group.topics.sharing.memory.editions.is_empty() {
        return;
    }
    let new = scene.scratch.group.new_people(group);
    if new == 0 && group.topics.sharing.whom == Whom::Everyone {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        for (whom, words) in [
            (Whom::Everyone, texts.get("sharing-everyone")),
            (Whom::OnlyNew, texts.with("sharing-only-new", [("n", new.into())])),
        ] {
            if choice_ui(ui, group.topics.sharing.whom == whom, words).clicked() {
                scene.ask(SharingAction::Of(whom));
            }
        }
    });
}

fn contents_ui(ui: &mut Ui, texts: &Texts, draft: &Draft) {
    let edition = &draft.edition;
    let directions =
        edition.trends.iter().filter(|cell| cell.falling.or(cell.rising).or(cell.stable).is_some()).count();
    for (id, n) in [
        ("sharing-has-people", draft.participants),
        ("sharing-has-trends", edition.trends.len()),
        ("sharing-has-directions", directions),
        ("sharing-has-factors", edition.factors.len()),
        ("sharing-has-actors", edition.actors.len()),
        ("sharing-has-quotes", edition.quotes.len()),
        ("sharing-has-actions", edition.actions.len()),
        ("sharing-has-effects", edition.effects.len()),
    ] {
        ui.label(texts.with(id, [("n", n.into())]));
    }
}

/// What was left out, by reason.
pub fn left_out_ui(ui: &mut Ui, texts: &Texts, instrument: &Instrument, left_out: &[LeftOut]) {
    let reasons = [
        (Why::FewerThanThree, "sharing-left-few"),
        (Why::WouldTellOfFew, "sharing-left-tells"),
        (Why::TooFewLines, "sharing-left-lines"),
        (Why::TooFewMeasured, "sharing-left-measured"),
        (Why::OnePerson, "sharing-left-one"),
        (Why::NotApproved, "sharing-left-approved"),
        (Why::WordsToLookAt, "sharing-left-words"),
        (Why::NotCounted, "sharing-left-counted"),
    ];
    for (why, id) in reasons {
        let of_reason: Vec<&LeftOut> = left_out.iter().filter(|it| it.why == why).collect();
        if of_reason.is_empty() {
            continue;
        }
        let mut title = texts.with(id, [("n", of_reason.len().into())]);
        // What opens has one line.
        if ui.available_width() < WIDE_ENOUGH {
            ui.label(title);
            title = texts.get("sharing-left-which");
        }
        CollapsingHeader::new(title).id_salt(id).show(ui, |ui| {
            for it in of_reason {
                let name = left_out_name(texts, instrument, &it.table);
                match it.phase {
                    Some(phase) => {
                        let words = [("name", name.into()), ("phase", phase.to_string().into())];
                        ui.label(texts.with("sharing-left-row", words))
                    }
                    None => ui.label(name),
                };
            }
        });
    }
}

/// Shows which editions were given out and which pages were printed, and which of them no longer hold.
pub fn given_out_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    let texts = scene.texts;
    heading_ui(ui, texts.get("sharing-given-title"));
    let editions = &group.group().editions;
    if editions.is_empty() && group.group().prints.is_empty() {
        faint_ui(ui, texts.get("sharing-given-none"));
    }
    let on =
        |date: Option<jiff::civil::Date>| date.map_or_else(|| texts.get("sharing-undated"), |on| texts.whole_date(on));
    for (place, edition) in editions.iter().enumerate() {
        let words = [
            ("mark", edition_mark(edition.edition).map_or_else(String::new, |mark| format!(" {mark}")).into()),
            ("on", on(edition.on).into()),
            ("n", (edition.members.len() + edition.gone).into()),
            ("gone", edition.gone.into()),
        ];
        let id = if edition.gone > 0 { "sharing-given-outdated" } else { "sharing-given-edition" };
        ui.label(texts.with(id, words));
        if !edition.pairs.is_empty() {
            faint_ui(ui, texts.get("sharing-given-pair"));
        }
        if button_ui(ui, texts.get("sharing-take-off")).clicked() {
            scene.ask(SharingAction::TakeOff(place));
        }
    }
    for print in group.group().prints_beside_editions() {
        let kind = match print.kind.as_str() {
            "journey" => texts.get("sharing-print-journey"),
            "group" => texts.get("sharing-print-group"),
            "poster" => texts.get("sharing-print-poster"),
            "hr" => texts.get("sharing-print-hr"),
            "edition" => texts.get("sharing-print-edition"),
            "figures" => texts.get("take-figures"),
            "workbook" => texts.get("take-workbook"),
            "tables" => texts.get("take-tables"),
            "project" => texts.get("take-project"),
            "codebook" => texts.get("take-codebook"),
            other => other.to_owned(),
        };
        let words = [("kind", kind.into()), ("on", on(print.on).into()), ("n", print.persons.into())];
        ui.label(texts.with(if print.outdated { "sharing-print-outdated" } else { "sharing-print" }, words));
    }
}
