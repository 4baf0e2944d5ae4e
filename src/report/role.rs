//! What the parts of a page are to someone who cannot see them: headings, paragraphs, figures with their words.
//!
//! A part is a stretch of a page's items. Parts lie inside each other or apart, never across, and stand in the order in
//! which they begin, which is the order in which they are read. An item belongs to the innermost part around it. Outside
//! every part a text is read as a paragraph of its own, and lines and areas are decoration.

use std::ops::Range;

/// What a part of a page is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Role {
    /// A heading; 1 is a chapter, and a chapter stands in the reader's list of contents.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// Someone's own words.
    Quote,
    /// One thing in a list; those that follow each other are one list.
    ListItem,
    /// A picture, with the words that stand for it.
    Figure {
        /// What it shows, in words.
        words: String,
    },
    /// The words under a picture.
    Caption,
    /// A table; its own parts are [`Role::Row`]s.
    Table,
    /// A row of a table; its own parts are cells.
    Row,
    /// A cell that names a column or a row.
    HeaderCell,
    /// A cell.
    Cell,
    /// Nothing that needs to be read: rules, feet of pages.
    Decoration,
}

/// A stretch of a page's items with one role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What it is.
    pub role: Role,
    /// Which items belong to it; empty only for a cell without words, which is a cell all the same.
    pub items: Range<usize>,
    /// How many of the parts after it lie inside it.
    pub inside: usize,
}
