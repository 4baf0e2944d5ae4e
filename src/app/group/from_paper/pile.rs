//! The sheets of a pile, with what became of each.

use std::path::PathBuf;
use std::sync::Arc;

use uuid::Uuid;

use crate::model::Journey;
use crate::pile::{AbsentSheet, PageOf, Refusal};
use crate::reading::{Picture, Pixel};
use crate::sheet_geometry::MOST_PENCILS;

/// A sheet whose picture was read.
#[derive(Debug, Clone)]
pub struct PileSheet {
    /// The page with its picture.
    pub page: PageOf,
    /// What the page is called.
    pub name: String,
    /// Where a person pointed at its corners.
    pub corners: Option<[Pixel; 4]>,
    /// Which sheet of its instrument, from 1.
    pub number: usize,
    /// The journey that was made of it, or why none was.
    pub result: Result<Uuid, NotTaken>,
    /// What is to be known of how it was read.
    pub remarks: String,
    /// The other sheets that its person has.
    pub others: Vec<AbsentSheet>,
}

/// Why a sheet was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotTaken {
    /// Why, where reading said so.
    pub refusal: Option<Refusal>,
    /// A sentence.
    pub why: String,
}

/// The picture of a sheet, as it is looked at.
#[derive(Debug, Clone)]
pub struct SheetPicture {
    /// Of which row.
    pub key: RowKey,
    /// The pixels; nothing when they could not be read.
    pub picture: Option<Arc<Picture>>,
    /// It is laid straight and shows the whole page; otherwise it is as it came, only smaller.
    pub is_straight: bool,
    /// How large the picture is as it came, in pixels.
    pub size: (usize, usize),
}

/// A row of the list.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RowKey {
    /// The sheet on this page of a file, from 0.
    Page(PathBuf, usize),
    /// A journey from paper whose picture is not here.
    Journey(Uuid),
}

/// What stands in a row of the list.
#[derive(Debug, Clone)]
pub struct Row<'a> {
    /// Which.
    pub key: RowKey,
    /// Its picture, where it is here.
    pub sheet: Option<&'a PileSheet>,
    /// Its journey and the place of that in the group, where it was taken.
    pub journey: Option<(usize, &'a Journey)>,
}

impl Row<'_> {
    /// A person has still to look it over.
    pub fn is_to_check(&self) -> bool {
        self.journey.is_some_and(|(_, journey)| journey.is_unchecked())
    }

    /// The lines on this sheet, as places in the instrument.
    pub fn lines(&self) -> std::ops::Range<usize> {
        let Some(number) = self.sheet.map(|sheet| sheet.number) else { return 0..usize::MAX };
        let first = number.saturating_sub(1) * MOST_PENCILS;
        first..first + MOST_PENCILS
    }
}
