//! The part of the group that is looked at: chosen in a menu, said in words on the screen, undone with one press.

use std::collections::BTreeSet;

use egui::Ui;

use crate::analysis::Filter;
use crate::app::group::compare::CompareAction;
use crate::app::group::state::GroupState;
use crate::model::{Domain, Level};
use crate::report::part_words;
use crate::text::{domain_name, level_name, phase_name};
use crate::ui::facilitator::people::search_ui;
use crate::ui::scene::Scene;
use crate::ui::widgets::controls::{button_ui, choice_ui, faint_ui, heading_ui, menu_ui};

/// All levels, in the order in which they are offered.
const LEVELS: [Level; 6] =
    [Level::Individual, Level::Team, Level::Leadership, Level::Organisation, Level::External, Level::Private];

/// People who are offered without being searched for.
const MOST_PEOPLE: usize = 60;

/// The button that opens the menu; `more` stands under what is chosen.
pub fn filter_menu_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    group: &GroupState,
    more: impl FnOnce(&mut Ui, &mut Scene<'_>),
) {
    menu_ui(ui, scene.texts.get("filter-button"), |ui| {
        phases_ui(ui, scene, group);
        domains_ui(ui, scene, group);
        levels_ui(ui, scene, group);
        people_ui(ui, scene, group);
        more(ui, scene);
    });
}

fn phases_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    let texts = scene.texts;
    heading_ui(ui, texts.get("filter-phase"));
    ui.horizontal_wrapped(|ui| {
        if choice_ui(ui, group.looking.filter.phase.is_none(), texts.get("filter-all-phases")).clicked() {
            scene.ask(CompareAction::Filter(Filter { phase: None, ..group.looking.filter.clone() }));
        }
        for kind in &group.instrument().phases {
            let chosen = group.looking.filter.phase == Some(kind.letter);
            if choice_ui(ui, chosen, phase_name(texts, kind)).clicked() {
                let phase = (!chosen).then_some(kind.letter);
                scene.ask(CompareAction::Filter(Filter { phase, ..group.looking.filter.clone() }));
            }
        }
    });
}

fn domains_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    let texts = scene.texts;
    heading_ui(ui, texts.get("filter-domain"));
    ui.horizontal_wrapped(|ui| {
        for domain in Domain::ALL {
            if choice_ui(ui, group.looking.filter.domains.contains(&domain), texts.get(domain_name(domain))).clicked() {
                let domains = turned(&group.looking.filter.domains, domain);
                scene.ask(CompareAction::Filter(Filter { domains, ..group.looking.filter.clone() }));
            }
        }
    });
}

fn levels_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    let texts = scene.texts;
    heading_ui(ui, texts.get("filter-level"));
    ui.horizontal_wrapped(|ui| {
        for level in LEVELS {
            if choice_ui(ui, group.looking.filter.levels.contains(&level), texts.get(level_name(level))).clicked() {
                let levels = turned(&group.looking.filter.levels, level);
                scene.ask(CompareAction::Filter(Filter { levels, ..group.looking.filter.clone() }));
            }
        }
    });
}

fn people_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    heading_ui(ui, scene.texts.get("filter-people"));
    let found = search_ui(ui, scene.texts, &mut scene.scratch.group.search.filter, &group.group().journeys);
    // Of many the first stand here, and who was chosen; the others are found by their code.
    let chosen = &group.looking.filter.people;
    let (shown, rest): (Vec<_>, Vec<_>) =
        found.into_iter().enumerate().partition(|(at, it)| *at < MOST_PEOPLE || chosen.contains(&it.participant));
    ui.horizontal_wrapped(|ui| {
        for (_, journey) in shown {
            let participant = &journey.participant;
            if choice_ui(ui, group.looking.filter.people.contains(participant), participant.as_str()).clicked() {
                let people = turned(&group.looking.filter.people, participant.clone());
                scene.ask(CompareAction::Filter(Filter { people, ..group.looking.filter.clone() }));
            }
        }
    });
    if !rest.is_empty() {
        faint_ui(ui, scene.texts.with("list-more", [("n", rest.len().into())]));
    }
}

/// `set` with `one` in it, or without when it was.
fn turned<T: Ord + Clone>(set: &BTreeSet<T>, one: T) -> BTreeSet<T> {
    let mut set = set.clone();
    if !set.remove(&one) {
        set.insert(one);
    }
    set
}

/// Says which part is looked at, with the button that shows everything again; nothing when everything is.
pub fn filter_sentence_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    if group.looking.filter.is_open() {
        return;
    }
    let texts = scene.texts;
    ui.horizontal_wrapped(|ui| {
        faint_ui(
            ui,
            texts.with("filter-said", [("parts", part_words(texts, &group.looking.filter, group.instrument()).into())]),
        );
        if button_ui(ui, texts.get("filter-clear")).clicked() {
            scene.ask(CompareAction::Filter(Filter::default()));
        }
    });
}
