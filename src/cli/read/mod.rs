//! `read`: drawn sheets, as pictures or scanned PDFs, to one journey file each.

mod absent;
mod kept;
mod strips;
mod wanted;

use std::path::{Path, PathBuf};

use rayon::prelude::*;

use self::absent::keep_lines;
use self::kept::{Kept, kept_in};
use self::strips::Strips;
pub(super) use self::wanted::Wanted;
use self::wanted::{name_of, page_suffix};
use super::console::{Console, Ending};
use super::output::{Writing, write_output};
use super::standard_output::is_standard_output;
use crate::format::{Format, write};
use crate::model::{Code, Journey, ParticipantCode};
use crate::pile::{AbsentSheet, Aside, PageOf, PageRead, Pile, Sheet, Whose, WhyAside, new_id, pile_of, read_page};
use crate::reading::{add_lines, journey_of};
use crate::storage::{StorageError, make_folder, remove_if_empty};

/// A journey that was read, and where it goes.
struct Taken {
    journey: Journey,
    /// Which sheets of its instrument it holds.
    sheets: Vec<usize>,
    /// The others, which are not among the pictures.
    absent: Vec<AbsentSheet>,
    path: PathBuf,
    /// For each of its sheets the file and page it came from, as it is told, and what is said of it.
    lines: Vec<(String, String)>,
    /// For each of its sheets which lines are on it, where it is one of several and has any.
    on_sheets: Vec<Vec<Code>>,
}

impl Taken {
    /// The file and page that its first sheet came from, as it is told.
    fn source(&self) -> &str {
        self.lines.first().map_or("", |(source, _)| source)
    }

    /// Says of each sheet that `there`, which a person looked over, stays as it is, and of those that were not there then that their lines
    /// are not in it.
    fn say_checked(&self, (path, there): (&Path, &Journey), console: &mut Console) -> What {
        let mut what = What::Done;
        for ((source, _), on_it) in self.lines.iter().zip(&self.on_sheets) {
            if on_it.is_empty() || on_it.iter().any(|code| there.curves.contains_key(code)) {
                console.say(&console.about(source, &console.texts.get("read-checked-already")));
                continue;
            }
            let words = [("code", there.participant.as_str().into()), ("file", path.display().to_string().into())];
            let why = console.texts.with("read-checked-without-it", words);
            console.say_and_complain(&console.about(source, &why));
            what = What::Stayed;
        }
        what
    }
}

/// Reads the sheets in `files`.
pub(super) fn read(files: &[PathBuf], wanted: &Wanted, console: &mut Console) -> Ending {
    let participant = match wanted.participant.as_deref().map(ParticipantCode::new) {
        Some(None) => {
            console.complain(&console.about("--code", &console.texts.get("read-bad-code")));
            return Ending::NothingDone;
        }
        given => given.flatten(),
    };
    if is_standard_output(&wanted.folder) {
        console.complain(&console.about("potloodlijn", &console.texts.get("cli-folder-needed")));
        return Ending::NothingDone;
    }
    let open = |bytes: Vec<u8>| console.secrets.open_if_sealed(bytes, console.texts);
    let pile = pile_of(files, &wanted.setups, &open, console.texts);
    say_aside(&pile, console);
    if participant.is_some() && pile.pages.len() > 1 {
        console.complain(&console.about("--code", &console.texts.get("read-code-for-one")));
        return Ending::NothingDone;
    }
    let was_there = wanted.folder.exists();
    if let Err(trouble) = make_folder(&wanted.folder) {
        console.complain_of(&wanted.folder, &StorageError::from(trouble));
        return Ending::NothingDone;
    }
    let bar = console.progress_of_slow(pile.pages.len());
    let pages: Vec<PageRead> = pile
        .pages
        .par_iter()
        .map(|page| {
            let read = read_page(page, &pile, None);
            bar.inc(1);
            read
        })
        .collect();
    bar.finish_and_clear();
    let ending = take(pages, &pile, participant, wanted, console);
    if ending == Ending::NothingDone && !was_there {
        remove_if_empty(&wanted.folder);
    }
    ending
}

/// Says what was not taken, and why.
fn say_aside(pile: &Pile, console: &mut Console) {
    for aside in &pile.aside {
        let about = |why: &str| console.about(&aside.path.display().to_string(), why);
        match &aside.why {
            WhyAside::PassedOver => console.say(&about(&console.texts.get("read-passed-over"))),
            WhyAside::NotLookedInto(why) | WhyAside::Sealed(why) => console.say(&about(why)),
            WhyAside::Refused(why) => console.say_and_complain(&about(why)),
            WhyAside::NoSetup(why) => console.complain(&about(why)),
        }
    }
}

fn refused_in(pile: &Pile) -> usize {
    let is_refused = |aside: &&Aside| matches!(aside.why, WhyAside::Refused(_) | WhyAside::NoSetup(_));
    pile.aside.iter().filter(is_refused).count()
}

/// Gives each sheet its owner, and writes what was read.
fn take(
    pages: Vec<PageRead>,
    pile: &Pile,
    participant: Option<ParticipantCode>,
    wanted: &Wanted,
    console: &mut Console,
) -> Ending {
    let mut kept = kept_in(&wanted.folder);
    let mut whose = Whose::new(pile, &pages, participant);
    let (mut taken, mut refused): (Vec<Taken>, usize) = (Vec::new(), refused_in(pile));
    let (mut strips, mut written) = (Strips::in_folder(&wanted.folder), 0);
    for (page, read) in pile.pages.iter().zip(pages) {
        let source = page.told(console.texts);
        if let Some(strip) = &read.strip {
            let is_written = strips.take(strip, (page, &source), (&mut whose, wanted), console);
            *(if is_written { &mut written } else { &mut refused }) += 1;
            continue;
        }
        match whose.sheet(read) {
            Ok(sheet) => {
                let line = sheet.line(console.texts);
                add(&sheet, (&source, line, page), &mut taken, (&mut kept, wanted));
            }
            Err(why) => {
                refused += 1;
                console.say_and_complain(&console.about(&source, &why.sentence(console.texts)));
            }
        }
    }
    leave_out_those_in_another_file(&mut taken);
    let mut stayed = 0;
    for it in &mut taken {
        it.path = keep_lines(&mut it.journey, &it.absent, &kept).unwrap_or_else(|| it.path.clone());
        match write_journey(it, &kept, console) {
            What::Done => written += 1,
            What::Stayed => stayed += 1,
            What::Refused => refused += 1,
        }
    }
    say_twice(&taken, console);
    match (written + stayed, refused + stayed) {
        (0, _) => {
            console.complain(&console.texts.get("read-nothing"));
            Ending::NothingDone
        }
        (_, 0) => Ending::Done,
        _ => Ending::SomeRefused,
    }
}

/// What became of a journey that was read.
enum What {
    Done,
    /// Something that somebody made of it stayed as it is.
    Stayed,
    Refused,
}

/// Writes what was read, unless a person has been at what was read before.
fn write_journey(it: &Taken, kept: &Kept, console: &mut Console) -> What {
    if let Some(checked) = kept.checked(it.journey.id) {
        return it.say_checked(checked, console);
    }
    if let Some(there) = kept.said_more(&it.journey, it.sheets.len() + it.absent.len()).filter(|_| !console.force) {
        let what = console.texts.with("read-says-more", [("file", there.display().to_string().into())]);
        for (source, _) in &it.lines {
            console.say_and_complain(&console.about(source, &what));
        }
        return What::Stayed;
    }
    if !write_output(&it.path, &write(&it.journey), Writing::Journey(it.journey.id), console) {
        return What::Refused;
    }
    for (source, line) in &it.lines {
        console.say(&console.about(source, line));
    }
    for absent in &it.absent {
        console.say(&console.about(it.source(), &absent.sentence(&it.journey, console.texts)));
    }
    What::Done
}

/// Makes a journey of a sheet, or adds its lines to that of an earlier sheet of the same person.
fn add(
    sheet: &Sheet,
    (source, line, page): (&str, String, &PageOf),
    taken: &mut Vec<Taken>,
    (kept, wanted): (&mut Kept, &Wanted),
) {
    let setup = sheet.setup();
    let is_one_of_several = sheet.sheets > 1 && sheet.read.has_lines();
    let on_it = if is_one_of_several { sheet.of().indicators.iter().map(|it| it.id.clone()).collect() } else { vec![] };
    let other = taken.iter_mut().find(|it| {
        it.journey.setup == setup && it.journey.participant == sheet.participant && !it.sheets.contains(&sheet.number)
    });
    if let Some(other) = other.filter(|_| sheet.sheets > 1) {
        add_lines(&mut other.journey, &sheet.read, sheet.of().indicators);
        other.sheets.push(sheet.number);
        other.absent.retain(|absent| absent.number != sheet.number);
        other.lines.push((source.to_owned(), line));
        other.on_sheets.push(on_it);
        return;
    }
    let path = path_in(&wanted.folder, page, taken);
    let id = kept.id_of(&path, setup, &sheet.participant);
    let id = id.unwrap_or_else(|| new_id(setup, &sheet.participant, page.fingerprint));
    let journey = journey_of(&sheet.read, &sheet.of(), sheet.participant.clone(), (id, page.written));
    let (sheets, absent, lines) = (vec![sheet.number], AbsentSheet::beside(sheet), vec![(source.to_owned(), line)]);
    taken.push(Taken { journey, sheets, absent, path, lines, on_sheets: vec![on_it] });
}

/// Of a sheet that is there twice each picture is a journey of its own; the other sheets of its person are with the first.
fn leave_out_those_in_another_file(taken: &mut [Taken]) {
    let held: Vec<_> =
        taken.iter().map(|it| (it.journey.setup, it.journey.participant.clone(), it.sheets.clone())).collect();
    for it in taken {
        let is_there = |number: usize| {
            held.iter().any(|(setup, participant, sheets)| {
                *setup == it.journey.setup && *participant == it.journey.participant && sheets.contains(&number)
            })
        };
        it.absent.retain(|absent| !is_there(absent.number));
    }
}

/// `NAME.journey.json`, or `NAME-2.journey.json` for the second page of several. Of two pictures with one name the second keeps the ending of its own.
fn path_in(folder: &Path, page: &PageOf, taken: &[Taken]) -> PathBuf {
    let name = |part| folder.join(format!("{}{}{}", name_of(part), page_suffix(page), Journey::ENDING));
    let usual = name(page.path.file_stem());
    if taken.iter().any(|it| it.path == usual) { name(page.path.file_name()) } else { usual }
}

/// Says which sheets have one code: they get in each other's way when they are merged, unless they are one picture.
fn say_twice(taken: &[Taken], console: &mut Console) {
    for (place, it) in taken.iter().enumerate() {
        let same = |other: &&Taken| {
            other.journey.setup == it.journey.setup && other.journey.participant == it.journey.participant
        };
        if let Some(other) = taken[..place].iter().find(same) {
            let code = it.journey.participant.to_string();
            let words = [("code", code.into()), ("other", other.source().into())];
            let is_one = other.journey.id == it.journey.id;
            let what = console.texts.with(if is_one { "read-picture-twice" } else { "read-code-twice" }, words);
            console.say_and_complain(&console.about(it.source(), &what));
        }
    }
}
