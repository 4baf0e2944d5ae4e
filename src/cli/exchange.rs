//! `export` to other people's programs: tables, a workbook, a project for qualitative analysis.

use std::path::Path;

use crate::cli::arguments::ExportKind;
use crate::cli::console::{Console, Ending};
use crate::cli::input::{Inputs, read_inputs};
use crate::cli::merge::gather;
use crate::cli::output::{Writing, write_output};
use crate::cli::standard_output::is_standard_output;
use crate::exchange::{
    Dialect, Leaving, REDRAW_PYTHON, REDRAW_R, Table, codebook, comma_separated, data_dictionary, data_package,
    project, tables, tables_of_edition, workbook,
};
use crate::format::AnyFile;
use crate::model::{Edition, Instrument};
use crate::storage::{StorageError, make_folder};

/// Gives what `files` hold to others as `kind`, at `output`.
pub(super) fn export(files: &[std::path::PathBuf], kind: ExportKind, output: &Path, console: &mut Console) -> Ending {
    let inputs = read_inputs(files, console);
    for line in &inputs.passed_over {
        console.complain(line);
    }
    if let Some(edition) = the_only_edition(&inputs) {
        let edition = edition.clone();
        return of_edition(&edition, kind, output, console);
    }
    let mut gathered = gather(inputs, console);
    for line in gathered.left_out(console.texts) {
        console.complain(&line);
    }
    let ending = gathered.ending();
    let Some(merged) = gathered.merged.take().filter(|merged| !merged.group.journeys.is_empty()) else {
        console.complain(&console.texts.get("cli-nothing-usable"));
        return Ending::NothingDone;
    };
    let leaving = Leaving::of(&merged.group);
    for left in &leaving.left_out {
        let words = [("participant", left.participant.to_string().into())];
        console.complain(&console.texts.with("cli-export-left", words));
    }
    let is_written = match kind {
        ExportKind::Csv | ExportKind::CsvDutch => {
            write_tables(&tables(&leaving), kind, output, leaving.group.journeys.len(), console)
        }
        ExportKind::Workbook => {
            let notes = notes(&leaving, console);
            write_workbook(&tables(&leaving), &leaving.group.setup.instrument, &notes, output, console)
        }
        ExportKind::Project => {
            let made = project(&leaving, console.texts.language());
            write_made(made.map_err(|fault| fault.to_string()), output, Writing::Archive, console)
        }
        ExportKind::Codebook => {
            let made = codebook(&leaving.group.setup.instrument, console.texts.language());
            write_made(made.map_err(|fault| fault.to_string()), output, Writing::Codebook, console)
        }
        ExportKind::Edition => false,
    };
    if is_written { ending } else { Ending::NothingDone }
}

fn the_only_edition(inputs: &Inputs) -> Option<&Edition> {
    match inputs.files.as_slice() {
        [only] => match &only.content {
            Ok(AnyFile::Edition(edition)) => Some(edition),
            _ => None,
        },
        _ => None,
    }
}

/// What HR holds goes no further than the edition does.
fn of_edition(edition: &Edition, kind: ExportKind, output: &Path, console: &mut Console) -> Ending {
    let tables = tables_of_edition(edition);
    let is_written = match kind {
        ExportKind::Csv | ExportKind::CsvDutch => write_tables(&tables, kind, output, edition.participants, console),
        ExportKind::Workbook => {
            let notes = [console.texts.get("exchange-about-edition")];
            write_workbook(&tables, &edition.instrument, &notes, output, console)
        }
        ExportKind::Project | ExportKind::Codebook | ExportKind::Edition => {
            console.complain(&console.about(&output.display().to_string(), &console.texts.get("cli-export-unknown")));
            false
        }
    };
    if is_written { Ending::Done } else { Ending::NothingDone }
}

/// What the first sheet says.
fn notes(leaving: &Leaving, console: &Console) -> Vec<String> {
    let texts = console.texts;
    let words = [("n", leaving.group.journeys.len().into()), ("name", leaving.group.setup.name.as_str().into())];
    vec![
        texts.get("exchange-about-health"),
        texts.with("exchange-about-people", words),
        texts.get("exchange-about-lines"),
        texts.get("exchange-about-left"),
    ]
}

/// A folder with a file for each table. Tidy ones have a dictionary, a description for programs, and scripts that redraw.
fn write_tables(tables: &[Table], kind: ExportKind, folder: &Path, people: usize, console: &mut Console) -> bool {
    if folder.exists() && !folder.is_dir() {
        let what = console.texts.get("cli-export-folder-other");
        console.complain(&console.about(&folder.display().to_string(), &what));
        return false;
    }
    if is_standard_output(folder) {
        console.complain(&console.about("potloodlijn", &console.texts.get("cli-folder-needed")));
        return false;
    }
    if let Err(trouble) = make_folder(folder) {
        console.complain_of(folder, &StorageError::from(trouble));
        return false;
    }
    let dialect = if kind == ExportKind::Csv { Dialect::Tidy } else { Dialect::Dutch };
    let mut files: Vec<(String, String)> =
        tables.iter().map(|table| (format!("{}.csv", table.name), comma_separated(table, dialect))).collect();
    files.push(("data-dictionary.csv".to_owned(), comma_separated(&data_dictionary(tables), dialect)));
    if kind == ExportKind::Csv {
        files.push(("datapackage.json".to_owned(), data_package(tables)));
        files.push(("redraw.py".to_owned(), REDRAW_PYTHON.to_owned()));
        files.push(("redraw.R".to_owned(), REDRAW_R.to_owned()));
    }
    for (name, text) in &files {
        if !write_output(&folder.join(name), text.as_bytes(), Writing::Table, console) {
            return false;
        }
    }
    let words = [("n", tables.len().into()), ("people", people.into())];
    let done = console.texts.with("cli-export-tables", words);
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
    write_made(made.map_err(|fault| fault.to_string()), output, Writing::Archive, console)
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
