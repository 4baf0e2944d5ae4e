//! Writing what a command made, and what may be replaced by it.
//!
//! A document takes the place of itself: of the document with the same id. What has no id, such as a page, takes the place of one of
//! its own kind. Anything else stays unless `--force` was typed, and then it is kept as the state before. A file of a newer
//! version is never replaced, nor one that its owner lets nobody write to.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use uuid::Uuid;

use crate::cli::console::Console;
use crate::cli::input::Input;
use crate::cli::standard_output::is_standard_output;
use crate::exchange::{Made, WORDS_BEGIN};
use crate::format::{
    ANALYSIS, Fault, FaultKind, Format, Instruments, LOOKED_AT_BYTES, Looks, Opened, SEALED_ENDINGS, identity,
    is_newer, looks_of, read_any,
};
use crate::model::{Edition, Group, Journey, Now, Setup};
use crate::sealing::{Closed, PublicKey, lock};
use crate::storage::{
    self, RealDisk, Staged, Staging, StorageError, first_bytes, hold, load, refuse_unwritable, save, stage,
};

/// How the numbers of this version begin.
const ANALYSIS_BEGINS: &[u8] = br#"{"format":"potloodlijn/analysis","version":1,"#;

/// How a PDF begins.
const PDF: &[u8] = b"%PDF-";

/// What is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Writing {
    /// The group with this id.
    Group(Uuid),
    /// The set-up with this id.
    Setup(Uuid),
    /// The journey with this id.
    Journey(Uuid),
    /// The moment of now with this id.
    Now(Uuid),
    /// The edition with this id.
    Edition(Uuid),
    /// Pages.
    Pdf,
    /// Numbers of the analysis.
    Analysis,
    /// The group with this id, closed to somebody already.
    Closed(Uuid),
    /// A text for people.
    Text,
    /// A table, or a script or description beside tables: a text that is none of our formats.
    Table,
    /// A workbook, or a project for qualitative analysis: both are archives.
    Archive,
    /// A codebook for qualitative analysis.
    Codebook,
    /// A picture of a figure.
    Figure,
}

impl Writing {
    fn document(self) -> Option<(&'static str, Uuid)> {
        match self {
            Self::Group(id) | Self::Closed(id) => Some((Group::NAME, id)),
            Self::Setup(id) => Some((Setup::NAME, id)),
            Self::Journey(id) => Some((Journey::NAME, id)),
            Self::Now(id) => Some((Now::NAME, id)),
            Self::Edition(id) => Some((Edition::NAME, id)),
            Self::Pdf | Self::Analysis | Self::Text | Self::Table | Self::Archive | Self::Codebook | Self::Figure => {
                None
            }
        }
    }

    /// What is made of it at `path`, where it begins with `bytes` and can be made again at any time.
    fn made(self, path: &Path, bytes: &[u8]) -> Option<Made> {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        Some(match self {
            Self::Pdf => Made::Pages,
            Self::Text => Made::Words,
            Self::Table => Made::table(&name, bytes),
            Self::Archive => Made::archive(bytes),
            Self::Codebook => Made::Codebook,
            Self::Figure => Made::figure(bytes),
            // Numbers are in a format of ours, of which each saving keeps the state before.
            Self::Analysis
            | Self::Group(_)
            | Self::Closed(_)
            | Self::Setup(_)
            | Self::Journey(_)
            | Self::Now(_)
            | Self::Edition(_) => return None,
        })
    }
}

/// Something that is written except for its name.
pub(super) enum Prepared {
    /// What can be made again is known by what it is.
    File(Staged, Option<Made>),
    StandardOutput(Vec<u8>),
}

/// Writes `bytes` to `path`, or to standard output. Says whether it was written; the complaint was made if not.
pub(super) fn write_output(path: &Path, bytes: &[u8], writing: Writing, console: &mut Console) -> bool {
    let is_document = matches!(writing, Writing::Group(_) | Writing::Setup(_) | Writing::Journey(_));
    let held = if is_document && !is_standard_output(path) { hold(&RealDisk, path) } else { Ok(None) };
    if held.is_err() {
        console.complain(&console.about(&path.display().to_string(), &console.texts.get("cli-held")));
        return false;
    }
    match prepare_output(path, bytes, writing, console) {
        Some(prepared) => finish_output(prepared, path, console),
        None => false,
    }
}

/// A file to write: where, its bytes, and what it is.
pub(super) type ToWrite = (PathBuf, Vec<u8>, Writing);

/// [`write_output`] of several files, none of which is written when one may not be.
pub(super) fn write_all(files: &[ToWrite], console: &mut Console) -> bool {
    // Each that is in the way is named, not only the first.
    let in_the_way = files.iter().filter(|(path, bytes, writing)| !may_write(path, bytes, *writing, console)).count();
    in_the_way == 0 && files.iter().all(|(path, bytes, writing)| write_output(path, bytes, *writing, console))
}

/// Whether `path` may be written to, and nothing would be lost by writing `bytes` there; the complaint was made if so.
pub(super) fn may_write(path: &Path, bytes: &[u8], writing: Writing, console: &Console) -> bool {
    if let Err(trouble) = refuse_unwritable(path) {
        console.complain_of(path, &StorageError::from(trouble));
        return false;
    }
    match loss(path, bytes, writing, console) {
        None => true,
        Some(id) => {
            console.complain(&console.about(&path.display().to_string(), &console.texts.get(id)));
            false
        }
    }
}

/// [`write_output`] of what may be too much to be held at once, and is no document. What `write` holds is let go once it is written.
pub(super) fn write_as_it_comes(
    path: &Path,
    writing: Writing,
    console: &mut Console,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> bool {
    if is_standard_output(path) {
        return console.give_with(write);
    }
    let Some(mut staging) = begin_output(path, &[], writing, console) else { return false };
    let written = write(&mut staging);
    end_output(written.map(|()| staging), path, writing.made(path, &[]), console)
}

/// A file that is written as it comes, and begins with `first`. `None` when it cannot be written; the complaint was made.
pub(super) fn begin_output(path: &Path, first: &[u8], writing: Writing, console: &Console) -> Option<Staging> {
    if !may_write(path, first, writing, console) {
        return None;
    }
    let begun = Staging::begin(path).and_then(|mut staging| staging.write_all(first).map(|()| staging));
    begun.map_err(|trouble| console.complain_of(path, &StorageError::from(trouble))).ok()
}

/// The last step of what was begun so. Says whether it was written; the complaint was made if not.
pub(super) fn end_output(written: io::Result<Staging>, path: &Path, made: Option<Made>, console: &mut Console) -> bool {
    match written.and_then(Staging::finish) {
        Ok(staged) => finish_output(Prepared::File(staged, made), path, console),
        Err(trouble) => {
            console.complain_of(path, &StorageError::from(trouble));
            false
        }
    }
}

/// Everything of [`write_output`] but the last step. `None` when it cannot be written; the complaint was made.
pub(super) fn prepare_output(path: &Path, bytes: &[u8], writing: Writing, console: &Console) -> Option<Prepared> {
    if is_standard_output(path) {
        return Some(Prepared::StandardOutput(bytes.to_vec()));
    }
    if !may_write(path, bytes, writing, console) {
        return None;
    }
    let sealed = match lock_if_named_so(path, bytes, writing, console) {
        Ok(sealed) => sealed,
        Err(why) => {
            console.complain(&console.about(&path.display().to_string(), &why));
            return None;
        }
    };
    match stage(path, sealed.as_deref().unwrap_or(bytes)) {
        Ok(staged) => Some(Prepared::File(staged, writing.made(path, bytes))),
        Err(trouble) => {
            console.complain_of(path, &StorageError::from(trouble));
            None
        }
    }
}

/// The last step of [`write_output`].
pub(super) fn finish_output(prepared: Prepared, path: &Path, console: &mut Console) -> bool {
    match prepared {
        Prepared::StandardOutput(bytes) => console.give(&bytes),
        Prepared::File(staged, made) => {
            let put = keep_closed_aside(path, console).and_then(|()| match made {
                Some(made) => staged.put_made(&|there| was_made(&made, there)),
                None => staged.put(),
            });
            put.map_err(|trouble| console.complain_of(path, &StorageError::from(trouble))).is_ok()
        }
    }
}

/// [`storage::keep_closed_aside`], with all that opens files here.
fn keep_closed_aside(path: &Path, console: &Console) -> io::Result<()> {
    storage::keep_closed_aside(path, |bytes| console.secrets.open_if_sealed(bytes, console.texts).ok())
}

/// Whether the file at `path` is an earlier making of the same. Tables of many people are too large to be read.
pub(super) fn was_made(made: &Made, path: &Path) -> bool {
    let there =
        if made.is_told_by_first_bytes() { first_bytes(path, LOOKED_AT_BYTES as u64).ok() } else { load(path).ok() };
    there.is_some_and(|there| made.was(&there))
}

/// Writes the program's own file `path` again, closed as it was; the one who calls holds it. Says whether it was written; the
/// complaint was made if not.
pub(super) fn write_again(path: &Path, bytes: &[u8], closed: Option<&Closed>, console: &Console) -> bool {
    let sealed = closed.map(|closed| closed.close(bytes));
    let kept_aside = if sealed.is_some() { keep_closed_aside(path, console) } else { Ok(()) };
    match kept_aside.and_then(|()| save(path, sealed.as_deref().unwrap_or(bytes))) {
        Ok(()) => true,
        Err(trouble) => {
            console.complain_of(path, &StorageError::from(trouble));
            false
        }
    }
}

/// The program's own file under a name for locked files is locked with a passphrase.
fn lock_if_named_so(path: &Path, bytes: &[u8], writing: Writing, console: &Console) -> Result<Option<Vec<u8>>, String> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let is_closed_later = writing.document().is_some() && !matches!(writing, Writing::Closed(_));
    if !is_closed_later || !SEALED_ENDINGS.iter().any(|ending| name.ends_with(ending)) {
        return Ok(None);
    }
    let passphrase = console.secrets.new_passphrase(console.texts)?;
    console.say_if_easy(&passphrase);
    Ok(Some(lock(bytes, &passphrase)))
}

/// What stands where something is to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Standing {
    /// Nothing, or a file with nothing in it.
    Nothing,
    /// A file of ours of a newer version.
    Newer,
    /// A document of ours, by its kind and id.
    Document(String, Uuid),
    /// Another file of ours.
    Ours,
    Analysis,
    Pdf,
    Text,
    /// A key.
    Key,
    /// It is closed and does not open: somebody's.
    Closed,
    /// A file of someone else.
    Foreign,
}

fn standing_at(path: &Path, console: &Console) -> Standing {
    if !path.is_file() {
        return Standing::Nothing;
    }
    // Numbers of many people are not read to be known again.
    if first_bytes(path, ANALYSIS_BEGINS.len() as u64).is_ok_and(|first| first == ANALYSIS_BEGINS) {
        return Standing::Analysis;
    }
    let Ok(bytes) = load(path) else { return standing_by_first_bytes(path) };
    if bytes.is_empty() {
        return Standing::Nothing;
    }
    if bytes.starts_with(PDF) {
        return Standing::Pdf;
    }
    if bytes.starts_with(WORDS_BEGIN.as_bytes()) {
        return Standing::Text;
    }
    let Ok(bytes) = console.secrets.open_if_sealed(bytes, console.texts) else { return Standing::Closed };
    let text = String::from_utf8_lossy(&bytes);
    if text.lines().any(|line| line.starts_with("AGE-SECRET-KEY-")) || PublicKey::read(&text).is_ok() {
        return Standing::Key;
    }
    if is_newer(&bytes) {
        return Standing::Newer;
    }
    let read = read_any(&bytes, &Instruments::default()).and_then(Opened::known_version);
    match (read, identity(&bytes)) {
        (_, Some((kind, id))) => Standing::Document(kind, id),
        (Err(Fault { kind: FaultKind::OtherFormat { found }, .. }), None) if found == ANALYSIS => Standing::Analysis,
        (Err(Fault { kind: FaultKind::OtherFormat { found }, .. }), None) if found.starts_with("potloodlijn/") => {
            Standing::Ours
        }
        (Ok(_), None) => Standing::Ours,
        (Err(_), None) => Standing::Foreign,
    }
}

/// What is too large to be read is none of our documents; numbers and tables of many people can be that large.
fn standing_by_first_bytes(path: &Path) -> Standing {
    let first = first_bytes(path, LOOKED_AT_BYTES as u64).unwrap_or_default();
    match looks_of(&first) {
        Looks::OtherKind { format } if format == ANALYSIS => {
            let is_newer = storage::is_newer_at(path).unwrap_or(true);
            if is_newer { Standing::Newer } else { Standing::Analysis }
        }
        _ => Standing::Foreign,
    }
}

/// The text that says what would be lost by writing to `path`.
fn loss(path: &Path, bytes: &[u8], writing: Writing, console: &Console) -> Option<&'static str> {
    let standing = standing_at(path, console);
    let is_its_own = match (&standing, writing.document()) {
        (Standing::Nothing, _) => true,
        (Standing::Document(kind, id), Some((own_kind, own_id))) => kind == own_kind && *id == own_id,
        (Standing::Pdf, None) => writing == Writing::Pdf,
        (Standing::Analysis, None) => writing == Writing::Analysis,
        (Standing::Text, None) => writing == Writing::Text,
        (Standing::Foreign, None) => is_of_the_same_kind(path, bytes, writing),
        _ => false,
    };
    if standing == Standing::Newer {
        return Some("cli-output-newer");
    }
    if is_its_own || console.force {
        return None;
    }
    Some(match (standing, writing.document()) {
        (Standing::Document(kind, _), Some((own_kind, _))) if kind == own_kind => match writing {
            Writing::Journey(_) | Writing::Setup(_) => "cli-output-drawing",
            _ => "cli-output-document",
        },
        (Standing::Key, _) => "cli-output-key",
        (Standing::Closed, _) => "cli-output-closed",
        (Standing::Foreign | Standing::Pdf | Standing::Text, _) => "cli-output-foreign",
        _ => "cli-output-other",
    })
}

/// Whether the file at `path`, which is none of our formats, is an export of the same kind: a table with the same columns, an
/// archive or a codebook for the same program.
fn is_of_the_same_kind(path: &Path, bytes: &[u8], writing: Writing) -> bool {
    // A table of many people is too large to be read.
    let is_told_by_its_head = writing == Writing::Table;
    let there = if is_told_by_its_head { first_bytes(path, LOOKED_AT_BYTES as u64).ok() } else { load(path).ok() };
    let Some(there) = there else { return false };
    let has = |text: &str| there.windows(text.len()).any(|part| part == text.as_bytes());
    let both_have = |text: &str| has(text) && bytes.windows(text.len()).any(|part| part == text.as_bytes());
    match writing {
        Writing::Table if bytes.starts_with(b"{") => both_have("tabular-data-package"),
        Writing::Table => there.split(|&byte| byte == b'\n').next() == bytes.split(|&byte| byte == b'\n').next(),
        Writing::Archive => both_have("project.qde") || both_have("xl/workbook.xml"),
        Writing::Figure => {
            let kinds: [&[u8]; 2] = [b"\x89PNG", b"<?xml"];
            kinds.iter().any(|kind| there.starts_with(kind) && bytes.starts_with(kind))
                && (bytes[0] == 0x89 || both_have("<svg"))
        }
        Writing::Codebook => both_have("urn:QDA-XML:codebook"),
        _ => false,
    }
}

/// A file of a newer version stands at `path`; it is never replaced.
pub(super) fn is_newer_at(path: &Path, console: &Console) -> bool {
    standing_at(path, console) == Standing::Newer
}

/// Whether `path` leads to one of `inputs`, as a file that is there.
pub(super) fn is_input(path: &Path, inputs: &[Input]) -> bool {
    let Ok(path) = path.canonicalize() else { return false };
    inputs.iter().any(|input| Path::new(&input.name).canonicalize().is_ok_and(|input| input == path))
}

/// Whether both names lead to one file that is there.
pub(crate) fn is_same_file(one: &Path, other: &Path) -> bool {
    matches!((one.canonicalize(), other.canonicalize()), (Ok(one), Ok(other)) if one == other)
}
