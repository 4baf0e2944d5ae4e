//! What a page of common threads says, in one sentence above it, made by rule from the numbers under it. It tells how many and
//! never why.

use egui::{RichText, Ui};

use crate::analysis::MentionCount;
use crate::app::figures::threads::ThreadsFigures;
use crate::app::group::state::GroupState;
use crate::app::group::threads::ThreadsPage;
use crate::model::{Domain, Instrument};
use crate::text::{MostNamed, NamedRow, Texts, domain_name};
use crate::ui::facilitator::threads::moments::{indicator_name, stretch_words};
use crate::ui::theme;

/// Less than this is no room for large letters, in points.
const ROOM_FOR_LARGE: f32 = 820.0;

/// Shows it; nothing where the page begins with its own, or says nothing.
pub fn finding_ui(ui: &mut Ui, texts: &Texts, group: &GroupState, figures: &ThreadsFigures) {
    let Some(words) = finding(texts, group, figures) else { return };
    let size = if ui.available_width() >= ROOM_FOR_LARGE { 24.0 } else { 18.0 };
    ui.add(egui::Label::new(RichText::new(words).font(theme::strong_font(size))).wrap());
    ui.add_space(4.0);
}

fn finding(texts: &Texts, group: &GroupState, figures: &ThreadsFigures) -> Option<String> {
    let language = texts.language();
    match group.topics.threads.page {
        ThreadsPage::Environment | ThreadsPage::OwnWords => None,
        ThreadsPage::Actors => named(
            texts,
            &figures.counts.actors,
            |instrument, count| instrument.actor(&count.code).map(|actor| actor.name_in(language).to_owned()),
            group.instrument(),
        ),
        ThreadsPage::Factors => named(
            texts,
            &figures.counts.factors,
            |instrument, count| instrument.factor(&count.code).map(|factor| factor.name_in(language).to_owned()),
            group.instrument(),
        ),
        ThreadsPage::Events => happened(texts, figures),
        ThreadsPage::Moments => {
            let most = figures.moments.stretches.iter().rev().max_by_key(|stretch| stretch.persons)?;
            let place = stretch_words(texts, group, most.phase, most.stretch);
            let words = [("where", place.into()), ("persons", persons(texts, most.persons, most.of).into())];
            Some(texts.with("threads-say-moments", words))
        }
        ThreadsPage::Falls => {
            let most =
                figures.falls.indicators.iter().rev().max_by_key(|count| count.first).filter(|it| it.first > 0)?;
            let name = indicator_name(texts, group, &most.indicator);
            let words = [("name", name.into()), ("persons", persons(texts, most.first, most.drew).into())];
            Some(texts.with("threads-say-falls", words))
        }
        ThreadsPage::Helped => {
            let looked = figures.answers.looking_back().filter(|count| count.individual + count.environment > 0)?;
            let of = |n: usize| persons(texts, n, looked.answered);
            let words = [("around", of(looked.environment).into()), ("self", of(looked.individual).into())];
            Some(texts.with("threads-say-helped", words))
        }
    }
}

fn persons(texts: &Texts, n: usize, of: usize) -> String {
    texts.with("persons-of", [("n", n.into()), ("of", of.into())])
}

/// What was named by most, and in which phase.
fn named(
    texts: &Texts,
    counts: &[MentionCount],
    name: impl Fn(&Instrument, &MentionCount) -> Option<String>,
    instrument: &Instrument,
) -> Option<String> {
    let row = |count: &MentionCount| {
        let MentionCount { phase, persons, among, .. } = *count;
        Some(NamedRow { name: name(instrument, count)?, phase, persons, among })
    };
    let most = MostNamed::of(texts, counts.iter().filter_map(row).collect())?;
    let id = match (&most.names, &most.phases) {
        (Some(_), Some(_)) => "threads-say-named",
        (Some(_), None) => "threads-say-named-apart",
        (None, _) => "threads-say-named-many",
    };
    let words = [
        ("name", most.names.unwrap_or_default().into()),
        ("n", most.n.into()),
        ("phase", most.phases.unwrap_or_default().into()),
        ("persons", most.persons.into()),
    ];
    Some(texts.with(id, words))
}

/// Where at work most had something happen.
fn happened(texts: &Texts, figures: &ThreadsFigures) -> Option<String> {
    let at_work = figures.counts.events.iter().filter(|count| count.domain == Domain::Work);
    let most = at_work.rev().max_by_key(|count| count.persons).filter(|count| count.persons > 0)?;
    let words = [
        ("domain", texts.get(domain_name(most.domain)).into()),
        ("phase", most.phase.to_string().into()),
        ("persons", persons(texts, most.persons, most.among).into()),
    ];
    Some(texts.with("threads-say-events", words))
}
