//! `export` to other people's programs: tables, a workbook, a project for qualitative analysis.

use std::path::{Path, PathBuf};

use crate::cli::arguments::ExportKind;
use crate::cli::console::{Console, Ending};
use crate::cli::figures::{figures_of_an_edition, figures_of_group, is_room};
use crate::cli::input::{Inputs, read_inputs};
use crate::cli::made_before::erase_what_is_no_longer_made;
use crate::cli::merge::gather_people;
use crate::cli::output::{ToWrite, Writing, write_all, write_output};
use crate::exchange::{
    Dialect, Leaving, Table, Taken, about, codebook, made_of_edition, project, table_files, tables, tables_of_edition,
    texts_cut, workbook,
};
use crate::format::AnyFile;
use crate::model::{Edition, Instrument};

/// Gives what `files` hold to others as `kind`, at `output`; tables of a group are in [`super::tables`].
pub(super) fn export(files: &[PathBuf], kind: ExportKind, output: &Path, console: &mut Console) -> Ending {
    let inputs = read_inputs(files, console);
    if let Some(edition) = the_only_edition(&inputs) {
        inputs.passed_over.iter().for_each(|line| console.complain(line));
        let edition = edition.clone();
        return of_edition(&edition, kind, output, console);
    }
    let Some((merged, ending)) = gather_people(inputs, console) else { return Ending::NothingDone };
    let leaving = Leaving::of(&merged.group);
    complain_of_left_out(&leaving, console);
    let is_written = match kind {
        ExportKind::Workbook => {
            let notes = about(Taken::Workbook.left_out(), &leaving, console.texts);
            let tables = tables(&leaving);
            let is_written = write_workbook(&tables, &leaving.group.setup.instrument, &notes, output, console);
            if is_written {
                say_not_in(Taken::Workbook, console);
            }
            is_written
        }
        ExportKind::Project => {
            let made = project(&leaving, console.texts.language());
            let is_written = write_made(made.map_err(|fault| fault.to_string()), output, Writing::Archive, console);
            if is_written {
                say_not_in(Taken::Project, console);
            }
            is_written
        }
        ExportKind::Codebook => {
            let made = codebook(&leaving.group.setup.instrument, console.texts.language());
            write_made(made.map_err(|fault| fault.to_string()), output, Writing::Codebook, console)
        }
        ExportKind::Figures => figures_of_group(&merged.group, output, console),
        ExportKind::Csv | ExportKind::CsvDutch | ExportKind::Edition => false,
    };
    if is_written { ending } else { Ending::NothingDone }
}

/// Says what no export of the kind `taken` holds.
pub(super) fn say_not_in(taken: Taken, console: &mut Console) {
    taken.left_out().iter().for_each(|id| console.say(&console.texts.get(id)));
}

/// A line for each who is not in the export.
pub(super) fn complain_of_left_out(leaving: &Leaving, console: &Console) {
    for left in &leaving.left_out {
        let words = [("participant", left.participant.to_string().into())];
        let why = if left.is_unchecked { "cli-export-unchecked" } else { "cli-export-left" };
        console.complain(&console.texts.with(why, words));
    }
}

/// What was given is one edition and nothing else.
pub(super) fn the_only_edition(inputs: &Inputs) -> Option<&Edition> {
    match inputs.files.as_slice() {
        [only] => match &only.content {
            Ok(AnyFile::Edition(edition)) => Some(edition),
            _ => None,
        },
        _ => None,
    }
}

/// What HR holds goes no further than the edition does.
pub(super) fn of_edition(edition: &Edition, kind: ExportKind, output: &Path, console: &mut Console) -> Ending {
    let tables = tables_of_edition(edition);
    let is_written = match kind {
        ExportKind::Csv | ExportKind::CsvDutch => write_tables(&tables, kind, output, edition, console),
        ExportKind::Workbook => {
            let notes = [console.texts.get("exchange-about-edition")];
            write_workbook(&tables, &edition.instrument, &notes, output, console)
        }
        ExportKind::Figures => figures_of_an_edition(edition, output, console),
        ExportKind::Project | ExportKind::Codebook | ExportKind::Edition => {
            console.complain(&console.about(&output.display().to_string(), &console.texts.get("cli-export-unknown")));
            false
        }
    };
    if is_written { Ending::Done } else { Ending::NothingDone }
}

/// A folder with a file for each table. Tidy ones have a dictionary, a description for programs, and scripts that redraw.
fn write_tables(tables: &[Table], kind: ExportKind, folder: &Path, edition: &Edition, console: &mut Console) -> bool {
    if !is_room(folder, console) {
        return false;
    }
    let dialect = if kind == ExportKind::Csv { Dialect::Tidy } else { Dialect::Dutch };
    let files = table_files(tables, dialect).into_iter();
    let files: Vec<ToWrite> = files.map(|file| (folder.join(&file.name), file.bytes, Writing::Table)).collect();
    if !write_all(&files, console) {
        return false;
    }
    let new: Vec<PathBuf> = files.into_iter().map(|(path, ..)| path).collect();
    if !erase_what_is_no_longer_made(folder, &new, &|name| made_of_edition(edition, name), console) {
        return false;
    }
    let about = |edition: &Edition| {
        let told = edition.about();
        let words = [("from", told.at_least.into()), ("to", told.at_most.into())];
        if told.at_least == told.at_most {
            told.at_least.to_string()
        } else {
            console.texts.with("cli-export-range", words)
        }
    };
    let n = ("n", tables.len().into());
    let done = match &edition.beside {
        Some(beside) => {
            let words = [n, ("one", about(edition).into()), ("other", about(beside).into())];
            console.texts.with("cli-export-tables-pair", words)
        }
        None => console.texts.with("cli-export-tables", [n, ("people", about(edition).into())]),
    };
    console.say(&console.about(&folder.display().to_string(), &done));
    true
}

fn write_workbook(
    tables: &[Table],
    instrument: &Instrument,
    notes: &[String],
    output: &Path,
    console: &mut Console,
) -> bool {
    let made = workbook(tables, instrument, notes, console.texts.language());
    let is_written = write_made(made.map_err(|fault| fault.to_string()), output, Writing::Archive, console);
    let cut = texts_cut(tables);
    if is_written && cut > 0 {
        let what = console.texts.with("exchange-cut-file", [("n", cut.into())]);
        console.complain(&console.about(&output.display().to_string(), &what));
    }
    is_written
}

fn write_made(made: Result<Vec<u8>, String>, output: &Path, writing: Writing, console: &mut Console) -> bool {
    match made {
        Ok(bytes) => write_output(output, &bytes, writing, console),
        Err(why) => {
            console.complain(&console.about(&output.display().to_string(), &why));
            false
        }
    }
}
