//! Does what touches the world beside the window, so that it never waits: what writes or erases one after the other, all else each in
//! a thread of its own.

use crate::app::document::{SaveTrouble, Wrap};
use crate::app::figures::compare::CompareFigures;
use crate::app::figures::own_pages::own_pages;
use crate::app::figures::presented::Presented;
use crate::app::figures::shown_figures::ShownFigures;
use crate::app::figures::threads::ThreadsFigures;
use crate::app::files::Purpose;
use crate::app::files::calendar_question::CalendarAnswers;
use crate::app::keys;
use crate::app::secrets::unlock;
use crate::app::work::browse::Asker;
use crate::app::work::effect::{Asked, Covered, Effect, FiguresWish, MadeFigures, Outcome, Stumbled};
use crate::app::work::giving::give_edition;
use crate::app::work::guard::Guard;
use crate::app::work::in_order::InOrder;
use crate::app::work::known::give_known;
use crate::app::work::laid_out::laid_out;
use crate::app::work::loading::{load, load_calendar, look_at_folder, question_about};
use crate::app::work::pair::give_pair;
use crate::app::work::pdf::pages_in_pdf;
use crate::app::work::reading_sheets::{look_at_sheet, read_sheets};
use crate::app::work::recalling::{ToHandOver, hand_over, recall};
use crate::app::work::taking::{save_made, take};
use crate::exchange::Made;
use crate::model::{Group, Timeline};
use crate::privacy::draft_to_give;
use crate::sealing::seal;
use crate::storage::{Disk, StorageError};
use crate::text::Texts;
use crate::{report, storage};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::thread;
use std::time::{Duration, Instant};

/// What effects are carried out with.
#[derive(Debug, Clone)]
pub struct Hands {
    /// What is written on.
    pub disk: Arc<dyn Disk>,
    /// What asks for files.
    pub asker: Asker,
}

/// Starts `effect` beside the window, after what was asked of `writer` before where it writes or erases; its outcome goes to `outcomes`,
/// then `wake` is called. Work that stumbles has an outcome too, or someone would wait for it for ever.
pub fn start(
    effect: Effect,
    hands: Hands,
    writer: &InOrder,
    outcomes: Sender<Outcome>,
    wake: impl FnOnce() + Send + 'static,
) {
    let writes = effect.writes();
    let job = move || {
        let stumbled = Stumbled::over(&effect);
        let done = AssertUnwindSafe(|| match effect {
            Effect::Browse { asked, proposed, wanted, language } => {
                let texts = Texts::of(language);
                Some(browsed(asked, || hands.asker.ask(&proposed, wanted, texts)))
            }
            effect => carry_out(effect, &*hands.disk),
        });
        let outcome = catch_unwind(done).unwrap_or(Some(Outcome::Stumbled(stumbled)));
        if let Some(outcome) = outcome {
            // The window may have closed in the meantime; then nobody waits for the outcome.
            if outcomes.send(outcome).is_ok() {
                wake();
            }
        }
    };
    if writes {
        writer.run(job);
    } else {
        thread::spawn(job);
    }
}

/// Does `effect` here and now. [`Effect::Browse`], [`Effect::Keep`], [`Effect::Watch`] and [`Effect::Close`] are the window's own
/// business and have no outcome.
pub fn carry_out(effect: Effect, disk: &dyn Disk) -> Option<Outcome> {
    match effect {
        Effect::Load { purpose, paths, base, openers, progress } => {
            Some(Outcome::Loaded(load(purpose, paths, base, &openers, &progress)))
        }
        Effect::ReadSheets(wanted) => Some(Outcome::SheetsRead(Box::new(read_sheets(*wanted)))),
        Effect::LookAtSheet { page, corners } => Some(Outcome::SheetSeen(look_at_sheet(&page, corners))),
        Effect::Keys(work) => Some(Outcome::Keys(keys::carry_out(work, disk))),
        Effect::Unlock(attempt) => Some(Outcome::Unlocked(unlock(attempt))),
        Effect::LookAtFolder { path } => Some(Outcome::LookedAtFolder(look_at_folder(&path))),
        Effect::LoadCalendar { path, period, for_owner, answers } => Some(calendar(path, &period, for_owner, answers)),
        Effect::Save { purpose, path, bytes, state_number, wrap } => {
            let result = storage::save_on(disk, &path, &wrap.around(bytes));
            Some(written(purpose, path, state_number, result))
        }
        Effect::GiveEdition(wanted) => {
            let result = give_edition(&wanted, disk);
            Some(Outcome::EditionGiven(wanted.purpose, wanted.path, result))
        }
        Effect::GivePair(wanted) => Some(Outcome::PairGiven(wanted.path.clone(), give_pair(&wanted, disk))),
        Effect::Recall { group, store } => Some(Outcome::Recalled(recall(&group, &store))),
        Effect::HandOver(wanted) => Some(handed_over(*wanted, disk)),
        Effect::Guarded { effect, path, guard } => guarded(effect, path, guard, disk),
        Effect::HandIn { path, bytes, journey, state_number, key } => {
            let bytes = key.map_or_else(|| bytes.clone(), |key| seal(&bytes, &key));
            let result = storage::save_hand_in_on(disk, &path, &bytes, journey);
            Some(written(Purpose::HandIn, path, state_number, result))
        }
        Effect::Print { purpose, path, subject, language } => {
            let made = pages_in_pdf(&laid_out(&subject, language));
            let result = made.and_then(|bytes| save_made(disk, &path, &bytes, &Made::Pages));
            Some(Outcome::Saved { purpose, path, state_number: 0, result })
        }
        Effect::TakeAlong(taking) => {
            let (written, result) = take(&taking, disk);
            Some(Outcome::Taken { asked: taking.path, written, result })
        }
        Effect::DrawFigure(figure) => {
            Some(Outcome::FigureDrawn(report::to_points(&figure).map_err(|fault| fault.to_string())))
        }
        Effect::WorkOut { group, wish } => Some(Outcome::WorkedOut(work_out(&group, wish))),
        Effect::LayOut { journey, instrument, wish } => {
            let pages = Arc::new(own_pages(&journey, &instrument, &wish));
            Some(Outcome::LaidOut(wish, pages))
        }
        Effect::Open { path } => {
            let opened = open::that_detached(&path).is_ok();
            Some(Outcome::OpenedOutside { path, opened })
        }
        effect @ (Effect::Erase { .. }
        | Effect::EraseGroup { .. }
        | Effect::GiveKnown { .. }
        | Effect::Withdraw { .. }
        | Effect::Cover { .. }) => taken_away(effect, disk),
        Effect::TryFolder { folder } => {
            let result = storage::try_folder(disk, &folder);
            Some(Outcome::FolderTried { folder, result })
        }
        Effect::Browse { .. } | Effect::Keep(_) | Effect::Watch(_) | Effect::Close => None,
    }
}

/// What is erased, given back, taken out of a group, or put away in another form.
fn taken_away(effect: Effect, disk: &dyn Disk) -> Option<Outcome> {
    match effect {
        Effect::Erase { paths, what } => {
            let (mut gone, mut result) = (Vec::new(), Ok(()));
            for path in paths {
                match storage::erase_on(disk, &path) {
                    Ok(()) => gone.push(path),
                    Err(trouble) => result = result.and(Err(trouble.into())),
                }
            }
            Some(Outcome::Erased { what, gone, result })
        }
        Effect::EraseGroup { path, group } => Some(Outcome::GroupErased(storage::erase_group(disk, &path, &group))),
        Effect::GiveKnown { inside, group, participant, language } => {
            let (folder, result) = give_known(&inside, &group, &participant, language);
            Some(Outcome::KnownGiven(folder, result))
        }
        Effect::Withdraw { path, bytes, withdrawal, wrap } => {
            let result = withdraw(disk, path, bytes, wrap);
            Some(Outcome::Withdrawn { withdrawal, result })
        }
        Effect::Cover { bytes, covered } => {
            let result = cover(disk, bytes, &covered);
            let result = result.map_err(|error| (covered.path.clone(), SaveTrouble::Storage(error.into())));
            Some(Outcome::Covered { covered, result })
        }
        _ => None,
    }
}

fn handed_over(wanted: ToHandOver, disk: &dyn Disk) -> Outcome {
    let (path, state_number) = (wanted.path.clone(), wanted.state_number);
    Outcome::Saved { purpose: Purpose::HandOver, path, state_number, result: hand_over(wanted, disk) }
}

/// What came of writing.
fn written(purpose: Purpose, path: PathBuf, state_number: u64, result: std::io::Result<()>) -> Outcome {
    Outcome::Saved { purpose, path, state_number, result: result.map_err(|error| SaveTrouble::Storage(error.into())) }
}

/// Writes a group that someone has left, and takes that person out of what stood before it.
fn withdraw(disk: &dyn Disk, path: PathBuf, bytes: Vec<u8>, wrap: Wrap) -> Result<(), (PathBuf, SaveTrouble)> {
    let gone = crate::format::withdrawn_in(&bytes);
    let written = storage::save_without_before(disk, &path, &wrap.around(bytes), &gone);
    written.map_err(|error| (path, SaveTrouble::Storage(error.into())))
}

/// Nobody closes a window sooner than this: where there is none, the answer comes within 40 milliseconds.
const SOONEST: Duration = Duration::from_millis(100);

fn browsed(asked: Asked, ask: impl FnOnce() -> Vec<PathBuf>) -> Outcome {
    let begun = Instant::now();
    let paths = ask();
    Outcome::Browsed { asked, paths, at_once: begun.elapsed() < SOONEST }
}

/// What was read of a calendar, or what has to be asked about it first.
fn calendar(path: PathBuf, period: &Timeline, for_owner: bool, answers: CalendarAnswers) -> Outcome {
    let result = load_calendar(&path, period, for_owner, answers);
    match result.as_ref().err().and_then(|error| question_about(&path, error, answers)) {
        Some(question) => Outcome::CalendarAsks(Box::new(question)),
        None => Outcome::CalendarLoaded { path, result },
    }
}

/// Does `effect`, unless something stands at `path` that it may not replace unasked.
fn guarded(effect: Box<Effect>, path: PathBuf, guard: Guard, disk: &dyn Disk) -> Option<Outcome> {
    match storage::standing_at(&path) {
        Some(standing) if !guard.lets(&standing) => Some(Outcome::Stands { effect, path, standing }),
        _ => carry_out(*effect, disk),
    }
}

/// First what is new, whole; then what was there goes. What stood at the new place already is someone's, and stays.
fn cover(disk: &dyn Disk, bytes: Vec<u8>, covered: &Covered) -> std::io::Result<Option<StorageError>> {
    let moves = covered.path != covered.leaves;
    if moves && covered.path.exists() {
        return Err(std::io::ErrorKind::AlreadyExists.into());
    }
    storage::save_without_before(disk, &covered.path, &Wrap::from(&covered.cover).around(bytes), &[])?;
    let erased = if moves { storage::erase_on(disk, &covered.leaves) } else { Ok(()) };
    Ok(erased.err().map(StorageError::from))
}

fn work_out(group: &Group, wish: FiguresWish) -> MadeFigures {
    match wish {
        FiguresWish::Beside(wish) => MadeFigures::Beside(wish.clone(), Arc::new(wish.make(group))),
        FiguresWish::Pages(wish) => MadeFigures::Pages(wish.clone(), Arc::new(wish.make(group))),
        FiguresWish::Draft(wish) => {
            let draft = draft_to_give(group, wish.whom, &wish.memory);
            MadeFigures::Draft(wish, Arc::new(draft))
        }
        FiguresWish::Compare(wish) => MadeFigures::Compare(wish.clone(), Arc::new(CompareFigures::of(group, &wish))),
        FiguresWish::Threads(wish) => MadeFigures::Threads(wish.clone(), Arc::new(ThreadsFigures::of(group, &wish))),
        FiguresWish::ShownFigures(wish) => {
            let shown = ShownFigures::of(group, &wish.memory, wish.language);
            MadeFigures::Shown(wish, Arc::new(shown))
        }
        FiguresWish::Presented(wish) => MadeFigures::Presented(wish, Arc::new(Presented::of(group))),
    }
}
