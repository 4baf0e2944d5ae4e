//! Figures of a group by themselves, to be looked at before they are taken along.

use std::sync::Arc;

use uuid::Uuid;

use crate::model::{EditionMemory, Group, Language};
use crate::privacy::Refusal;
use crate::report::{Document, Figure, figures_of_group};
use crate::text::Texts;

/// Which figures are wished.
#[derive(Debug, Clone, PartialEq)]
pub struct ShownFiguresWish {
    /// Of which group.
    pub group: Uuid,
    /// As it was then.
    pub revision: u64,
    /// In which language.
    pub language: Language,
    /// What this computer remembers of editions that were given out.
    pub memory: Arc<EditionMemory>,
}

/// Figures, and the pages they stand on, one each.
#[derive(Debug)]
pub struct ShownFigures {
    /// The figures.
    pub figures: Vec<Figure>,
    /// Their pages.
    pub document: Document,
}

impl ShownFigures {
    /// Those of what may be taken along of `group`.
    ///
    /// # Errors
    /// Why nothing may.
    pub fn of(group: &Group, memory: &EditionMemory, language: Language) -> Result<Self, Refusal> {
        let figures = figures_of_group(group, memory, language)?;
        let title = Texts::of(language).get("take-figures");
        let pages = figures.iter().map(|figure| figure.page.clone()).collect();
        Ok(Self { document: Document { title, language, pages }, figures })
    }
}
