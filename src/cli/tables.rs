//! `export --to csv`: a folder with a file for each table. Drawings are read a few at a time, so that however many there are, no more
//! than a few are held.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::sync_channel;
use std::thread;

use rayon::prelude::*;

use crate::cli::arguments::ExportKind;
use crate::cli::console::{Console, Ending};
use crate::cli::exchange::{complain_of_left_out, of_edition, say_not_in, the_only_edition};
use crate::cli::figures::is_room;
use crate::cli::merge::gather_people;
use crate::cli::output::{Writing, begin_output, end_output, may_write, write_output};
use crate::cli::streamed::{Gone, LetGo, Streamed, Which, read_streamed};
use crate::exchange::{
    Dialect, Leaving, Made, Table, Taken, files_beside, first_line, rows_of_people, rows_separated, tables,
};
use crate::model::{Group, Journey, Journeys};
use crate::storage::Staging;

/// Drawings that are read together.
const FEW: usize = 2;
/// So many times that are held as text before they are written.
const FEWS_AT_ONCE: usize = 16;

/// Gives the tables of what `files` hold, in a folder.
pub(super) fn export_tables(files: &[PathBuf], kind: ExportKind, folder: &Path, console: &mut Console) -> Ending {
    let Streamed { inputs, let_go } = read_streamed(None, files, Which::OfMany, console, |_, _| ());
    if let Some(edition) = the_only_edition(&inputs).cloned() {
        inputs.passed_over.iter().for_each(|line| console.complain(line));
        return of_edition(&edition, kind, folder, console);
    }
    let Some((merged, ending)) = gather_people(inputs, console) else { return Ending::NothingDone };
    let leaving = Leaving::taking(merged.group);
    complain_of_left_out(&leaving, console);
    let dialect = if kind == ExportKind::Csv { Dialect::Tidy } else { Dialect::Dutch };
    if !is_room(folder, console) {
        return Ending::NothingDone;
    }
    let people = leaving.group.journeys.len();
    let written = write_tables(leaving, &let_go, (folder, dialect), console);
    let Some(count) = written else { return Ending::NothingDone };
    let words = [("n", count.into()), ("people", people.into())];
    let done = console.texts.with("cli-export-tables", words);
    console.say(&console.about(&folder.display().to_string(), &done));
    say_not_in(Taken::Tables, console);
    ending
}

/// Gives how many tables there are; `None` when they could not be written, and the complaint was made.
fn write_tables(
    leaving: Leaving,
    let_go: &LetGo<()>,
    (folder, dialect): (&Path, Dialect),
    console: &mut Console,
) -> Option<usize> {
    let outlines = leaving.group.journeys;
    let of_group = Leaving { group: Group { journeys: Journeys::new(), ..leaving.group }, left_out: Vec::new() };
    // Without people: the columns, and what is about the group alone.
    let tables = tables(&of_group);
    let path = |table: &Table| folder.join(format!("{}.csv", table.name));
    let beside = || files_beside(&tables, dialect).into_iter().map(|file| (folder.join(file.name), file.bytes));
    let in_the_way = beside().filter(|(path, bytes)| !may_write(path, bytes, Writing::Table, console)).count();
    if in_the_way > 0 {
        return None;
    }
    let mut begun = Vec::new();
    for table in &tables {
        let first = first_line(table, dialect) + &rows_separated(table, dialect);
        begun.push(begin_output(&path(table), first.as_bytes(), Writing::Table, console)?);
    }
    let rows_of = |few: &[Arc<Journey>]| rows_of_few(few, &of_group.group, let_go, dialect);
    let begun = match write_rows(begun, outlines.shared(), rows_of) {
        Ok(begun) => begun,
        Err(NotWritten::Gone(Gone { path, why })) => {
            console.complain_of(&path, &why);
            return None;
        }
        Err(NotWritten::Trouble(trouble)) => {
            console.complain_of(folder, &trouble.into());
            return None;
        }
    };
    for (staging, table) in begun.into_iter().zip(&tables) {
        let made = Made::table(&format!("{}.csv", table.name), first_line(table, dialect).as_bytes());
        end_output(Ok(staging), &path(table), Some(made), console).then_some(())?;
    }
    for (path, bytes) in beside() {
        write_output(&path, &bytes, Writing::Table, console).then_some(())?;
    }
    Some(tables.len())
}

/// Why rows did not come into the files.
enum NotWritten {
    Gone(Gone),
    Trouble(std::io::Error),
}

/// Adds the rows of everyone to the files that were begun. Some are written while the next ones are read.
fn write_rows(
    begun: Vec<Staging>,
    outlines: &[Arc<Journey>],
    rows_of: impl Fn(&[Arc<Journey>]) -> Result<Rows, Gone> + Sync,
) -> Result<Vec<Staging>, NotWritten> {
    thread::scope(|scope| {
        let (send, receive) = sync_channel::<Vec<Rows>>(0);
        let writer = scope.spawn(move || {
            let add = |begun, several: Vec<Rows>| several.iter().try_fold(begun, added);
            receive.into_iter().try_fold(begun, add)
        });
        for several in outlines.chunks(FEW * FEWS_AT_ONCE) {
            let rows: Result<Vec<Rows>, Gone> = several.par_chunks(FEW).map(&rows_of).collect();
            // The writer is gone when it met trouble, which it tells below.
            if send.send(rows.map_err(NotWritten::Gone)?).is_err() {
                break;
            }
        }
        drop(send);
        let written = writer.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        written.map_err(NotWritten::Trouble)
    })
}

/// What a few people have in each table, as text.
type Rows = Vec<Vec<u8>>;

fn added(mut begun: Vec<Staging>, rows: &Rows) -> std::io::Result<Vec<Staging>> {
    begun.iter_mut().zip(rows).try_for_each(|(staging, rows)| staging.write_all(rows))?;
    Ok(begun)
}

/// The lines that a few people have in each table.
fn rows_of_few(few: &[Arc<Journey>], group: &Group, let_go: &LetGo<()>, dialect: Dialect) -> Result<Rows, Gone> {
    let mut part = Group::new(group.id, group.setup.clone());
    for outline in few {
        part.journeys.push(let_go.whole(outline)?.into_owned());
    }
    Ok(rows_of_people(&Leaving::taking(part), dialect))
}
