//! Reading a pile of drawn sheets, and going through it.

use std::path::PathBuf;
use std::sync::Arc;

use crate::app::document::DocumentFile;
use crate::app::group::from_paper::checking::change;
use crate::app::group::from_paper::choosing::{choose, next_to_check, step};
use crate::app::group::from_paper::other_sheets::base_for;
use crate::app::group::from_paper::pile::{NotTaken, PileSheet, RowKey, SheetPicture};
use crate::app::group::from_paper::{Again, FromPaperAction};
use crate::app::group::state::GroupState;
use crate::app::group::view::GroupView;
use crate::app::questions::Dialog;
use crate::app::state::{AppState, Screen};
use crate::app::work::effect::{Effect, Erasing};
use crate::app::work::progress::Progress;
use crate::app::work::reading_sheets::{KnownSheet, SheetsRead, SheetsToRead};
use crate::format::builtin_instruments;
use crate::model::{Arrivals, Group, GroupEdit, Journeys, MergeReport, Now, Setup, merge};
use crate::text::{Texts, as_sentence, fate_sentence};

/// Reads these pictures, or the sheet that is to be read again.
pub(crate) fn read(state: &mut AppState, files: Vec<PathBuf>, again: Option<Again>) -> Vec<Effect> {
    let (mut setups, mut known): (Vec<Setup>, Vec<KnownSheet>) = (Vec::new(), Vec::new());
    let mut open = None;
    match &state.screen {
        Screen::Group(group) if !group.single => {
            setups.push(group.group().setup.clone());
            open = Some(Box::new(Group { journeys: Journeys::new(), ..group.group().clone() }));
            setups.extend(group.topics.from_paper.setups.iter().cloned());
            let from_paper = group.group().journeys.iter().filter(|journey| journey.paper.is_some());
            known = from_paper
                .map(|journey| KnownSheet {
                    id: journey.id,
                    setup: journey.setup,
                    participant: journey.participant.clone(),
                    is_checked: !journey.is_unchecked(),
                    lines: journey.curves.keys().cloned().collect(),
                })
                .collect();
        }
        Screen::Start(Some(setup)) => setups.push((**setup).clone()),
        _ => {}
    }
    let progress = Arc::new(Progress::default());
    state.under_way.reading = Some(Arc::clone(&progress));
    let (now, language) = ((state.world.now)(), state.preferences.language);
    let for_group = open_group(state);
    let openers = state.keys.openers.clone();
    let wanted = SheetsToRead { files, setups, group: open, for_group, known, openers, again, now, language, progress };
    vec![Effect::ReadSheets(Box::new(wanted))]
}

/// The group that is open, by the number of its document.
fn open_group(state: &AppState) -> Option<u64> {
    match &state.screen {
        Screen::Group(group) if !group.single => Some(group.document.number()),
        _ => None,
    }
}

/// Takes what was read: the journeys go into the group, unchecked, and the pile is shown.
pub(crate) fn take(state: &mut AppState, read: SheetsRead) {
    state.under_way.reading = None;
    let texts = Texts::of(state.preferences.language);
    // They were read for what was open then, and come into nothing else unasked.
    if read.for_group != open_group(state) {
        state.notice = Some(texts.with("pile-left", [("n", read.sheets.len().into())]));
        return;
    }
    let opens_another = !matches!(&state.screen, Screen::Group(group) if !group.single);
    if opens_another && let Some(why) = state.stays_open() {
        state.dialog = Some(Dialog::Message(why));
        return;
    }
    if read.sheets.is_empty() && read.now.is_empty() {
        let nothing = if read.is_stopped { "reading-stopped" } else { "pile-nothing" };
        let why = read.unreadable.first().map(|(path, why)| format!("{}: {why}", path.display()));
        state.notice = Some(why.unwrap_or_else(|| texts.get(nothing)));
        return;
    }
    let notice = if read.is_stopped { "pile-stopped" } else { "pile-read" };
    let (of, strips, opened) = (read.sheets.len(), read.now.len(), read.opened);
    let taken = match merge_into(state, texts, read) {
        Ok(taken) => taken,
        Err(why) => {
            state.notice = Some(why);
            return;
        }
    };
    let mut words = texts.with(notice, [("n", taken.into()), ("of", of.into())]);
    if strips > 0 {
        words = format!("{words} {}", texts.with("pile-strips", [("n", strips.into())]));
    }
    if opened > 0 {
        words = format!("{words} {}", texts.with("pile-opened", [("n", opened.into())]));
    }
    state.notice = Some(words);
}

/// Gives how many sheets were taken; or a sentence, where a sheet that had been taken was read again and refused: then all stays as it was.
fn merge_into(state: &mut AppState, texts: &Texts, read: SheetsRead) -> Result<usize, String> {
    let SheetsRead { mut sheets, mut journeys, now, setups, again, .. } = read;
    let base = match &state.screen {
        Screen::Group(group) if !group.single => Some(base_for(group.group(), &sheets, &mut journeys, again.as_ref())),
        _ => None,
    };
    let named = setups.iter().cloned().map(|setup| (String::new(), setup)).collect();
    let ids: Vec<_> = journeys.iter().map(|read| (read.name.clone(), read.journey.id)).collect();
    let journeys = journeys.into_iter().map(|read| (read.name, Box::new(read.journey))).collect();
    let arrivals = Arrivals { setups: named, journeys, now, ..Arrivals::default() };
    let known = |id: &_| builtin_instruments().iter().find(|instrument| instrument.id == *id).cloned();
    let unmerged = MergeReport::without_instrument(&arrivals);
    let has_base = base.is_some();
    let (merged, report) = match merge(base, arrivals, known) {
        Some(merged) => (Some(merged.group), merged.report),
        None => (None, unmerged),
    };
    refuse(&mut sheets, &ids, &report, texts);
    if again.as_ref().is_some_and(|again| again.replaces.is_some())
        && let Some(NotTaken { why, .. }) = sheets.iter().find_map(|sheet| sheet.result.as_ref().err())
    {
        return Err(texts.with("pile-again-not-taken", [("why", as_sentence(why).into())]));
    }
    let taken = sheets.iter().filter(|sheet| sheet.result.is_ok()).count();
    let Some(merged) = merged.or_else(|| refused_only(state, setups.first())) else { return Ok(taken) };
    match &mut state.screen {
        Screen::Group(group) if has_base => {
            if *group.group() != merged {
                group.document.history.apply("undo-read-sheets", GroupEdit::Whole(Box::new(merged)));
            }
        }
        screen => *screen = Screen::Group(Box::new(GroupState::new(merged, DocumentFile::default()))),
    }
    if let Screen::Group(group) = &mut state.screen {
        keep(group, sheets, setups, again.is_some());
    }
    Ok(taken)
}

/// Nothing could be taken, and yet the pile is there to be looked at.
fn refused_only(state: &AppState, setup: Option<&Setup>) -> Option<Group> {
    let instrument = builtin_instruments().first()?.clone();
    let today = state.world.today();
    let usual = || {
        let period = crate::model::Timeline::new(today, today);
        Setup::standard((state.world.new_id)(), instrument, period, state.preferences.language)
    };
    Some(Group::new((state.world.new_id)(), setup.cloned().unwrap_or_else(usual)))
}

/// A sheet whose journey the merge did not take says why.
fn refuse(sheets: &mut [PileSheet], ids: &[(String, uuid::Uuid)], report: &MergeReport, texts: &Texts) {
    for row in &report.rows {
        // Its sheet is in the group, whatever was said of it before.
        let is_taken = row.fate.is_taken();
        let id = ids.iter().find(|(name, _)| *name == row.source).map(|(_, id)| *id);
        if is_taken || id.is_none() {
            continue;
        }
        let why = texts.with(
            "pile-not-taken",
            [("code", row.participant.as_str().into()), ("why", fate_sentence(texts, &row.fate).into())],
        );
        for sheet in sheets.iter_mut().filter(|sheet| sheet.name == row.source && sheet.result.ok_id() == id) {
            sheet.result = Err(NotTaken { refusal: None, why: why.clone() });
        }
    }
}

/// The pile is kept with the group, and its first sheet that is to be checked is looked at.
fn keep(group: &mut GroupState, sheets: Vec<PileSheet>, setups: Vec<Setup>, is_again: bool) {
    let paper = &mut group.topics.from_paper;
    for setup in setups {
        if !paper.setups.contains(&setup) {
            paper.setups.push(setup);
        }
    }
    for sheet in sheets {
        paper.pictures.retain(|kept| kept.key != sheet.key());
        match paper
            .sheets
            .iter_mut()
            .find(|old| old.page.path == sheet.page.path && old.page.number == sheet.page.number)
        {
            Some(old) => *old = sheet,
            None => paper.sheets.push(sheet),
        }
    }
    group.turn_to(GroupView::FromPaper);
    if !is_again || group.topics.from_paper.chosen.is_none() {
        let next = next_to_check(group, None);
        choose(group, next);
    } else {
        let chosen = group.topics.from_paper.chosen.clone();
        choose(group, chosen);
    }
}

impl PileSheet {
    /// Its row.
    pub(crate) fn key(&self) -> RowKey {
        RowKey::Page(self.page.path.clone(), self.page.number)
    }
}

/// The id in what came of a sheet.
trait OkId {
    fn ok_id(&self) -> Option<uuid::Uuid>;
}

impl OkId for Result<uuid::Uuid, NotTaken> {
    fn ok_id(&self) -> Option<uuid::Uuid> {
        self.as_ref().ok().copied()
    }
}

pub(crate) fn update(state: &mut AppState, action: FromPaperAction) -> Vec<Effect> {
    let world = state.world.clone();
    let Screen::Group(group) = &mut state.screen else { return Vec::new() };
    match action {
        FromPaperAction::Choose(key) => choose(group, Some(key)),
        FromPaperAction::Step { back } => step(group, back),
        FromPaperAction::Strength(strength) => group.topics.from_paper.strength = strength.clamp(0.0, 1.0),
        FromPaperAction::Corner(corner, place) => {
            if let Some(there) = group.topics.from_paper.corners.get_mut(corner) {
                *there = place;
            }
        }
        FromPaperAction::ReadAgain { participant, at_corners } => {
            return read_again(state, participant, at_corners);
        }
        FromPaperAction::AgreeToStrips => agree_to_strips(group, (world.now)()),
        FromPaperAction::AskToForget(asks) => group.topics.from_paper.asks_to_forget = asks,
        FromPaperAction::Forget => return forget(group),
        action => change(group, &world, action),
    }
    Vec::new()
}

/// Moments on strips whose box was ticked are agreed to, and so counted where they are for a measurement.
fn agree_to_strips(group: &mut GroupState, now: jiff::Timestamp) {
    let waiting = group.group().now.iter().filter(|now| now.moment.waits_for_consent());
    let agreed = waiting.map(|of_now| (String::new(), Now { moment: of_now.moment.agreed(now), ..of_now.clone() }));
    let arrivals = Arrivals { now: agreed.collect(), ..Arrivals::default() };
    if let Some(merged) = merge(Some(group.group().clone()), arrivals, |_| None) {
        group.document.history.apply("undo-agree-strips", GroupEdit::Whole(Box::new(merged.group)));
    }
}

fn read_again(state: &mut AppState, participant: Option<String>, at_corners: bool) -> Vec<Effect> {
    let Screen::Group(group) = &state.screen else { return Vec::new() };
    let paper = &group.topics.from_paper;
    let Some(row) = paper.chosen_row(group.group()) else { return Vec::new() };
    let Some(sheet) = row.sheet else { return Vec::new() };
    let corners = match paper.picture_of(&row.key).filter(|_| at_corners) {
        Some(SheetPicture { size: (width, height), .. }) => {
            Some(paper.corners.map(|(x, y)| (f64::from(x) * *width as f64, f64::from(y) * *height as f64)))
        }
        None => sheet.corners,
    };
    let again = Again {
        file: sheet.page.path.clone(),
        page: sheet.page.number,
        corners,
        participant,
        replaces: sheet.result.ok_id(),
    };
    read(state, vec![again.file.clone()], Some(again))
}

/// Erases the pictures of all sheets that are checked. What was made of them stays.
fn forget(group: &mut GroupState) -> Vec<Effect> {
    let paths = group.topics.from_paper.files_to_forget(group.group());
    group.topics.from_paper.asks_to_forget = false;
    vec![Effect::Erase { paths, what: Erasing::Pictures }]
}

/// These pictures are gone; a sheet whose picture could not be erased stays in its row.
pub(crate) fn forgotten(state: &mut AppState, gone: &[PathBuf]) {
    let Screen::Group(group) = &mut state.screen else { return };
    let paper = &mut group.topics.from_paper;
    paper.sheets.retain(|sheet| !gone.contains(&sheet.page.path));
    paper.pictures.clear();
    let next = next_to_check(group, None);
    choose(group, next);
}

/// The picture that is to be looked at and is not here yet; then that of the next sheet.
pub(crate) fn follow(group: &mut GroupState) -> Option<Effect> {
    let chosen = group.topics.from_paper.chosen.clone()?;
    let next = next_to_check(group, Some(&chosen));
    let paper = &mut group.topics.from_paper;
    let wanted = [Some(chosen), next];
    let missing = wanted.iter().flatten().find(|key| paper.picture_of(key).is_none())?;
    let sheet = paper.sheets.iter().find(|sheet| sheet.key() == *missing)?;
    let (page, corners) = (sheet.page.clone(), sheet.corners);
    // It stands there, still without pixels, so that it is asked for once.
    let asked = SheetPicture { key: missing.clone(), picture: None, is_straight: false, size: (0, 0) };
    paper.pictures.retain(|kept| wanted.iter().flatten().any(|key| *key == kept.key));
    paper.pictures.push(asked);
    Some(Effect::LookAtSheet { page: Box::new(page), corners })
}

/// Takes a picture to be looked at.
pub(crate) fn take_picture(state: &mut AppState, picture: SheetPicture) {
    let Screen::Group(group) = &mut state.screen else { return };
    if let Some(waiting) = group.topics.from_paper.pictures.iter_mut().find(|kept| kept.key == picture.key) {
        *waiting = picture;
    }
}
