//! Strips for a moment of now, each to a file of its own.

use std::path::{Path, PathBuf};

use uuid::Uuid;

use super::wanted::{Wanted, name_of, page_suffix};
use crate::cli::console::Console;
use crate::cli::output::{Writing, write_output};
use crate::format::{AnyFile, Format, Instruments, read_any, write};
use crate::model::{Now, NowMoment};
use crate::pile::{PageOf, Whose, new_id};
use crate::reading::StripRead;
use crate::sheet_geometry::StripCode;
use crate::storage::{find_files, load};

/// What an earlier reading left in the folder, so that a strip that is read again keeps its id.
pub(super) struct Strips {
    folder: PathBuf,
    kept: Vec<Now>,
}

impl Strips {
    /// Looks in `folder`.
    pub(super) fn in_folder(folder: &Path) -> Self {
        let files = find_files(&[folder.to_owned()]).files;
        let read = |path: &Path| read_any(&load(path).ok()?, &Instruments::default()).ok();
        let kept = files.iter().filter_map(|found| match read(&found.path)?.value {
            AnyFile::Now(now) => Some(*now),
            _ => None,
        });
        Self { folder: folder.to_owned(), kept: kept.collect() }
    }

    /// Writes a strip; says whether that was done.
    pub(super) fn take(
        &mut self,
        strip: &(StripCode, StripRead),
        (page, source): (&PageOf, &str),
        (whose, wanted): (&mut Whose<'_>, &Wanted),
        console: &mut Console,
    ) -> bool {
        let at = wanted.on.unwrap_or_else(|| page.day());
        let mut now = match whose.strip(strip, (Uuid::nil(), at)) {
            Ok(now) => now,
            Err(why) => {
                console.say_and_complain(&console.about(source, &why.sentence(console.texts)));
                return false;
            }
        };
        now.moment.modified = Some(page.written);
        if wanted.are_ticks_looked_at && now.moment.ticked {
            now.moment = now.moment.agreed(page.written);
        }
        let before = self.kept.iter().find(|kept| kept.setup == now.setup && kept.is_about_same_as(&now));
        now.moment.id = match before {
            Some(before) => before.moment.id,
            None => new_id(now.setup, &now.participant, page.fingerprint),
        };
        let is_kept = before.is_some_and(|before| keep_what_was_agreed(&mut now, &before.moment, page));
        let name = name_of(page.path.file_stem());
        let path = self.folder.join(format!("{name}{}{}", page_suffix(page), Now::ENDING));
        let is_written = write_output(&path, &write(&now), Writing::Now(now.moment.id), console);
        if is_written {
            let mut line = line(&now, &strip.1, console);
            if is_kept {
                line = format!("{line} {}", console.texts.get("read-strip-still-agreed"));
            }
            console.say(&console.about(source, &line));
        }
        self.kept.push(now);
        is_written
    }
}

/// Takes over into `now` what was agreed to when the same picture was read `before`; says whether that was so.
fn keep_what_was_agreed(now: &mut Now, before: &NowMoment, page: &PageOf) -> bool {
    let is_of_same_picture = before.id == new_id(now.setup, &now.participant, page.fingerprint);
    let is_agreed_before = before.consent.group_figures && !now.moment.consent.group_figures;
    if !is_agreed_before || !is_of_same_picture || !now.moment.ticked {
        return false;
    }
    let as_before = NowMoment { consent: before.consent.clone(), modified: before.modified, ..now.moment.clone() };
    // What is read otherwise this time is newer than what was read then.
    now.moment = if as_before == *before { as_before } else { as_before.agreed(page.written) };
    true
}

/// Whose it is, how many scales have a mark, and what is to be looked at.
fn line(now: &Now, read: &StripRead, console: &Console) -> String {
    let texts = console.texts;
    let marked = now.moment.given().len();
    let moment = now.moment.moment.map_or_else(|| texts.get("read-strip-own"), |time| time.name().to_owned());
    let words = [
        ("code", now.participant.to_string().into()),
        ("n", marked.into()),
        ("of", read.values.len().into()),
        ("date", texts.date(now.moment.at).into()),
        ("moment", moment.into()),
    ];
    let agreed = texts.get(match (now.moment.consent.group_figures, now.moment.ticked) {
        (true, _) => "read-strip-agreed",
        (false, true) => "read-strip-ticked",
        (false, false) => "read-strip-not-agreed",
    });
    let unsure = read.unsure.iter().filter(|unsure| **unsure).count();
    let unsure = if unsure > 0 { texts.with("read-strip-unsure", [("n", unsure.into())]) } else { String::new() };
    [texts.with("read-strip-line", words), agreed, unsure].join(" ").trim_end().to_owned()
}
