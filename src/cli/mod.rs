//! The headless commands. What they print and how they end is a contract with other people's scripts: results on standard
//! output, complaints on standard error as `FILE: what is wrong, and where`, and 0 (done), 1 (some input was refused, the
//! rest was done) or 2 (nothing was done) at the end.

mod access;
mod analyse;
mod arguments;
mod beside;
mod check;
mod console;
mod demo;
mod exchange;
mod export;
mod figures;
mod giving;
mod group_file;
mod hand_over;
mod input;
mod keygen;
mod language;
mod made_before;
mod merge;
mod of_another;
mod output;
mod panics;
mod read;
mod report;
mod secrets;
mod sheet;
mod standard_output;
mod streamed;
mod tables;
mod threads;
mod usage;
mod withdraw;

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::error::ErrorKind;
use jiff::Zoned;

use self::arguments::{ExportKind, Task, Typed, parse};
use self::console::{Console, Ending};
use self::secrets::Secrets;
use crate::model::Language;
use crate::text::Texts;

/// What is left to do after the command line.
#[derive(Debug)]
pub enum Next {
    /// Nothing: the program ends so.
    End(ExitCode),
    /// Show the window.
    Window {
        /// With these files in it.
        files: Vec<PathBuf>,
        /// In this language, when one was asked for.
        language: Option<Language>,
    },
}

/// Does what was typed, the name of the program first. `now` tells what the clock on the wall says, to those few commands that need it:
/// asking the system for its place in the world takes longer than many of them.
pub fn run(typed: impl IntoIterator<Item = OsString>, now: fn() -> Zoned) -> Next {
    let typed: Vec<OsString> = typed.into_iter().collect();
    let asked = language::asked_language(&typed);
    let mut console = Console::new(Texts::of(asked.unwrap_or_else(Texts::of_system)), now);
    panics::say_no_more_than_a_sentence(console.texts);
    let Typed { task, keys, force, to_standard_output } = match parse(typed, console.texts) {
        Ok(typed) => typed,
        Err(wrong) => {
            let ending = answer(&wrong, &mut console);
            return Next::End(console.finish(ending));
        }
    };
    console.force = force;
    console.file_on_standard_output = to_standard_output;
    match Secrets::load(&keys, console.texts) {
        Ok(secrets) => console.secrets = secrets,
        Err((file, why)) => {
            console.complain(&console.about(&file, &why));
            return Next::End(console.finish(Ending::NothingDone));
        }
    }
    let ending = match task {
        Task::Window { files } => match mistyped_command(&files) {
            Some(word) => {
                complain_of_usage(&console.texts.with("cli-usage-command", [("word", word.into())]), &console)
            }
            None => return Next::Window { files, language: asked },
        },
        Task::Check { files, on } => check::check(&files, on.unwrap_or_else(|| console.today()), &mut console),
        Task::Merge { files, output, is_dry } => {
            merge::merge_files(&files, &merge::Wanted { output, is_dry }, &mut console)
        }
        Task::Analyse { files, alignment, grid, output } => {
            analyse::analyse(&files, &analyse::Wanted { alignment, grid, output }, &mut console)
        }
        Task::Report { files, kind, choices, output, paper, on } => {
            report::report(&files, kind, &report::Sheet { choices, output, paper, on }, &mut console)
        }
        Task::Export { files, to: ExportKind::Edition, output, on } => {
            export::export(&files, &output, on, &mut console)
        }
        Task::Export { files, to: to @ (ExportKind::Csv | ExportKind::CsvDutch), output, .. } => {
            tables::export_tables(&files, to, &output, &mut console)
        }
        Task::Export { files, to, output, .. } => exchange::export(&files, to, &output, &mut console),
        Task::Withdraw { group, participant } => withdraw::withdraw(&group, &participant, &mut console),
        Task::Access { group, participant, folder } => access::access(&group, &participant, &folder, &mut console),
        Task::HandOver { group, to, output } => hand_over::hand_over(&group, to.as_deref(), &output, &mut console),
        Task::Sheet { setup, kind, is_each, output, paper } => sheet::sheet(
            setup.as_deref(),
            &sheet::Wanted { kind, is_each, output, paper, language: asked },
            &mut console,
        ),
        Task::Read { files, folder, setups, participant, on, are_ticks_looked_at } => {
            read::read(&files, &read::Wanted { folder, setups, participant, on, are_ticks_looked_at }, &mut console)
        }
        Task::Guide { page, output, paper } => sheet::guide(page, &output, paper, &mut console),
        Task::Keygen { output } => keygen::keygen(&output, &mut console),
        Task::Demo { folder, participants, seed } => demo::demo(&folder, participants, seed, &mut console),
    };
    Next::End(console.finish(ending))
}

/// Help and the version are results; all else is wrong usage.
fn answer(wrong: &clap::Error, console: &mut Console) -> Ending {
    if matches!(wrong.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        console.say(wrong.render().to_string().trim_end());
        return Ending::Done;
    }
    complain_of_usage(&usage::usage_sentence(console.texts, wrong), console)
}

fn complain_of_usage(sentence: &str, console: &Console) -> Ending {
    console.complain(&console.about("potloodlijn", sentence));
    console.complain(&console.texts.get("cli-usage-see-help"));
    Ending::NothingDone
}

/// The first word, when it looks like a command and no file has that name: better a sentence than a window with nothing
/// in it.
fn mistyped_command(files: &[PathBuf]) -> Option<String> {
    let first: &Path = files.first()?;
    let bare = first.components().count() == 1 && first.extension().is_none();
    (bare && !first.exists()).then(|| first.display().to_string())
}
