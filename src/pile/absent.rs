//! A sheet of someone that is not among the pictures, where a person has more than one.

use super::Sheet;
use crate::model::{Code, Indicator, Journey};
use crate::text::Texts;

/// A sheet that is not among the pictures.
#[derive(Debug, Clone)]
pub struct AbsentSheet {
    /// Which, from 1.
    pub number: usize,
    /// So many sheets a person has.
    of: usize,
    lines: Vec<Indicator>,
}

impl AbsentSheet {
    /// All other sheets of the person whose `sheet` is.
    pub fn beside(sheet: &Sheet) -> Vec<Self> {
        let one = |(number, lines): (usize, &[Indicator])| Self { number, of: sheet.sheets, lines: lines.to_vec() };
        sheet.on_other_sheets().map(one).collect()
    }

    /// Whether this line is on it.
    pub fn has_line(&self, code: &Code) -> bool {
        self.lines.iter().any(|line| line.id == *code)
    }

    /// Which sheet it is, and what that means for its lines in `journey`, in a sentence.
    pub fn sentence(&self, journey: &Journey, texts: &Texts) -> String {
        let is_there = |line: &&Indicator| journey.curves.contains_key(&line.id);
        let name = |line: &Indicator| line.name.get(texts.language()).to_owned();
        let there: Vec<String> = self.lines.iter().filter(is_there).map(name).collect();
        let (id, lines) = if there.is_empty() {
            ("read-sheet-absent", self.lines.iter().map(name).collect())
        } else {
            ("read-sheet-absent-kept", there)
        };
        let words = [("number", self.number.into()), ("of", self.of.into()), ("lines", lines.join(", ").into())];
        texts.with(id, words)
    }
}
