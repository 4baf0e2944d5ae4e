//! What a group can be taken along as: each kind with what it is for, and its files.

use std::fmt::Write as _;

use super::about::{LEFT_OUT, LEFT_OUT_OF_PROJECT, about};
use super::made::{Made, WORDS_BEGIN};
use super::points::signed_png;
use super::tables::tables_of_another;
use super::{
    Dialect, Leaving, REDRAW_PYTHON, REDRAW_R, Table, codebook, comma_separated, data_dictionary, data_package,
    first_line, project, tables, tables_of_edition, workbook,
};
use crate::model::{Edition, EditionMemory, Group, Language};
use crate::privacy::Refusal;
use crate::report::{Figure, PictureFault, figures_of_group, to_svg};
use crate::text::Texts;

/// As what a group is taken along.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Taken {
    /// Pictures for slides and documents, in a folder.
    #[default]
    Figures,
    /// A workbook.
    Workbook,
    /// Tables for a spreadsheet in a Dutch locale, in a folder.
    DutchTables,
    /// Tidy tables, in a folder.
    Tables,
    /// A project for qualitative analysis.
    Project,
    /// The codebook of such a project.
    Codebook,
}

/// What is to be known of a kind.
#[derive(Debug, Clone, Copy)]
pub struct TakenRow {
    /// The text of its name.
    pub name: &'static str,
    /// The text that says what it is for.
    pub purpose: &'static str,
    /// The text of the name of its file or folder.
    pub file_name: &'static str,
    /// How its file ends; empty where it is a folder.
    pub ending: &'static str,
    /// What a group remembers that was taken along.
    pub remembered: &'static str,
}

/// A file of what was taken along.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenFile {
    /// Its name in the folder; of a single file it says nothing.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// Why nothing can be taken along.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotTaken {
    /// Nobody agreed to figures about the group.
    Nobody,
    /// The figures may not be shown.
    Refused(Refusal),
    /// A writer of files failed, in its own words.
    Unmade(String),
}

impl Taken {
    /// All there are; those most facilitators need first.
    pub const ALL: [Self; 6] =
        [Self::Figures, Self::Workbook, Self::DutchTables, Self::Tables, Self::Project, Self::Codebook];

    /// What is to be known of it.
    pub fn row(self) -> TakenRow {
        let row =
            |name, purpose, file_name, ending, remembered| TakenRow { name, purpose, file_name, ending, remembered };
        match self {
            Self::Figures => row("take-figures", "take-figures-for", "file-name-figures", "", "figures"),
            Self::Workbook => row("take-workbook", "take-workbook-for", "file-name-workbook", ".xlsx", "workbook"),
            Self::DutchTables => row("take-dutch", "take-dutch-for", "file-name-dutch-tables", "", "tables"),
            Self::Tables => row("take-tables", "take-tables-for", "file-name-tables", "", "tables"),
            Self::Project => row("take-project", "take-project-for", "file-name-project", ".qdpx", "project"),
            Self::Codebook => row("take-codebook", "take-codebook-for", "file-name-codebook", ".qdc", "codebook"),
        }
    }

    /// It holds what people told about themselves, and is for no employer.
    pub fn is_about_persons(self) -> bool {
        !matches!(self, Self::Figures | Self::Codebook)
    }

    /// What its one file is; `None` where it is a folder.
    pub fn made(self) -> Option<Made> {
        match self {
            Self::Workbook => Some(Made::Workbook),
            Self::Project => Some(Made::Project),
            Self::Codebook => Some(Made::Codebook),
            Self::Figures | Self::DutchTables | Self::Tables => None,
        }
    }

    /// The texts that say what is not in it.
    pub fn left_out(self) -> &'static [&'static str] {
        match self {
            Self::Project => LEFT_OUT_OF_PROJECT,
            _ if self.is_about_persons() => LEFT_OUT,
            _ => &[],
        }
    }

    /// The files of `group` as this, with words in `language`; `memory` is what this computer remembers of editions that were given out.
    ///
    /// # Errors
    /// Why there are none.
    pub fn files(self, group: &Group, memory: &EditionMemory, language: Language) -> Result<Vec<TakenFile>, NotTaken> {
        fn alone<E: ToString>(made: Result<Vec<u8>, E>) -> Result<Vec<TakenFile>, NotTaken> {
            let bytes = made.map_err(|fault| NotTaken::Unmade(fault.to_string()))?;
            Ok(vec![TakenFile { name: String::new(), bytes }])
        }
        let of_people = |make: &dyn Fn(&Leaving) -> Result<Vec<TakenFile>, NotTaken>| {
            let leaving = Leaving::of(group);
            if leaving.group.journeys.is_empty() { Err(NotTaken::Nobody) } else { make(&leaving) }
        };
        let instrument = &group.setup.instrument;
        match self {
            Self::Figures => {
                let made = figure_files(&figures_of_group(group, memory, language).map_err(NotTaken::Refused)?);
                made.map_err(|fault| NotTaken::Unmade(fault.to_string()))
            }
            Self::Codebook => alone(codebook(instrument, language)),
            Self::Workbook => of_people(&|leaving| {
                let about = about(self.left_out(), leaving, Texts::of(language));
                alone(workbook(&tables(leaving), instrument, &about, language))
            }),
            Self::Project => of_people(&|leaving| alone(project(leaving, language))),
            Self::Tables => of_people(&|leaving| Ok(table_files(&tables(leaving), Dialect::Tidy))),
            Self::DutchTables => of_people(&|leaving| Ok(table_files(&tables(leaving), Dialect::Dutch))),
        }
    }
}

/// A file for each of `tables`. Tidy ones have a dictionary, a description for programs, and scripts that redraw.
pub fn table_files(tables: &[Table], dialect: Dialect) -> Vec<TakenFile> {
    let file = |name: &str, text: String| TakenFile { name: name.to_owned(), bytes: text.into_bytes() };
    let each = tables.iter().map(|table| file(&format!("{}.csv", table.name), comma_separated(table, dialect)));
    each.chain(files_beside(tables, dialect)).collect()
}

/// What stands beside the files of `tables`, of which the rows do not matter: a dictionary, and for tidy ones a description for
/// programs and, where there are curves, scripts that redraw them.
pub fn files_beside(tables: &[Table], dialect: Dialect) -> Vec<TakenFile> {
    let file = |name: &str, text: String| TakenFile { name: name.to_owned(), bytes: text.into_bytes() };
    let mut files = Vec::new();
    files.push(file("data-dictionary.csv", comma_separated(&data_dictionary(tables, dialect), dialect)));
    if dialect == Dialect::Tidy {
        files.push(file("datapackage.json", data_package(tables)));
        // Of an edition there are no drawings to draw again.
        if tables.iter().any(|table| table.name == "curves") {
            files.push(file("redraw.py", REDRAW_PYTHON.to_owned()));
            files.push(file("redraw.R", REDRAW_R.to_owned()));
        }
    }
    files
}

/// As what a file called `name` beside the tables of `edition` can have been made, in either dialect: also one that is made of an edition of
/// a pair only.
pub fn made_of_edition(edition: &Edition, name: &str) -> Vec<Made> {
    let of_edition = tables_of_edition(edition);
    let all: Vec<Table> = of_edition.iter().cloned().chain(tables_of_another(edition)).collect();
    let in_dialect = |dialect| {
        let beside = files_beside(&of_edition, dialect).into_iter().filter(|file| file.name == name);
        let tables = all.iter().filter(|table| format!("{}.csv", table.name) == name);
        let made = tables.map(move |table| Made::table(name, first_line(table, dialect).as_bytes()));
        made.chain(beside.map(|file| Made::table(&file.name, &file.bytes))).collect::<Vec<_>>()
    };
    [Dialect::Tidy, Dialect::Dutch].into_iter().flat_map(in_dialect).collect()
}

/// What the figures say, beside them.
pub const WORDS_FILE: &str = "words.txt";

/// Each of `figures` as SVG and as PNG, and what they say, show and come from as a text, to lay beside them or to have it read.
///
/// # Errors
/// When one cannot be drawn.
pub fn figure_files(figures: &[Figure]) -> Result<Vec<TakenFile>, PictureFault> {
    let mut files = Vec::new();
    let mut words = WORDS_BEGIN.to_owned();
    for figure in figures {
        let Figure { name, title, words: shown, source, .. } = figure;
        files.push(TakenFile { name: format!("{name}.svg"), bytes: to_svg(figure)?.into_bytes() });
        files.push(TakenFile { name: format!("{name}.png"), bytes: signed_png(figure)? });
        // Writing into a text cannot fail.
        let _ = write!(words, "\n{name}\n{title}\n{shown}\n{source}\n");
    }
    files.push(TakenFile { name: WORDS_FILE.to_owned(), bytes: words.into_bytes() });
    Ok(files)
}
