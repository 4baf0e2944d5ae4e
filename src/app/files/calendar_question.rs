//! What has to be known to read a table as a calendar.

use std::path::PathBuf;

use crate::format::{CalendarFault, DateOrder, TableColumns};

/// A table that can be read in more than one way.
#[derive(Debug, Clone, PartialEq)]
pub struct CalendarQuestion {
    /// Its file.
    pub path: PathBuf,
    /// What has to be known.
    pub fault: CalendarFault,
    /// Its first rows.
    pub rows: Vec<Vec<String>>,
    /// What was answered so far.
    pub answers: CalendarAnswers,
}

/// How a table is meant, as far as that was asked.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct CalendarAnswers {
    /// Which column holds what.
    pub columns: Option<TableColumns>,
    /// Whether day or month comes first.
    pub order: Option<DateOrder>,
}
