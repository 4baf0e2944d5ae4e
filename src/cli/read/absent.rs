//! A sheet of someone that is not among the pictures, where a person has more than one.

use std::path::PathBuf;

use super::kept::Kept;
use crate::cli::console::Console;
use crate::model::{Code, Indicator, Journey};
use crate::pile::Sheet;

/// A sheet that is not among the pictures.
pub(super) struct Absent {
    pub number: usize,
    /// So many sheets a person has.
    of: usize,
    lines: Vec<Indicator>,
}

impl Absent {
    /// All other sheets of the person whose `sheet` is.
    pub fn beside(sheet: &Sheet) -> Vec<Self> {
        let one = |(number, lines): (usize, &[Indicator])| Self { number, of: sheet.sheets, lines: lines.to_vec() };
        sheet.on_other_sheets().map(one).collect()
    }

    /// Which sheet it is, and what that means for its lines, in a sentence.
    pub fn sentence(&self, journey: &Journey, console: &Console) -> String {
        let is_there = |line: &&Indicator| journey.curves.contains_key(&line.id);
        let name = |line: &Indicator| line.name.get(console.texts.language()).to_owned();
        let there: Vec<String> = self.lines.iter().filter(is_there).map(name).collect();
        let (id, lines) = if there.is_empty() {
            ("read-sheet-absent", self.lines.iter().map(name).collect())
        } else {
            ("read-sheet-absent-kept", there)
        };
        let words = [("number", self.number.into()), ("of", self.of.into()), ("lines", lines.join(", ").into())];
        console.texts.with(id, words)
    }
}

/// Puts the lines of absent sheets into the journey `again` that was read now, as they were read before; the file that holds them is then
/// the one to be written, so that no state of the journey without them stays beside it.
pub(super) fn keep_lines(again: &mut Journey, absent: &[Absent], kept: &Kept) -> Option<PathBuf> {
    let is_absent = |code: &Code| absent.iter().flat_map(|sheet| &sheet.lines).any(|line| line.id == *code);
    let (path, there) = kept.all_with_id(again.id).find(|(_, there)| there.curves.keys().any(is_absent))?;
    let curves = there.curves.iter().filter(|(code, _)| is_absent(code));
    again.curves.extend(curves.map(|(code, curve)| (code.clone(), curve.clone())));
    if let (Some(paper), Some(before)) = (&mut again.paper, &there.paper) {
        let stretches = before.stretches.iter().filter(|stretch| is_absent(&stretch.indicator));
        let stretches = stretches.cloned();
        if absent.iter().any(|sheet| sheet.number == 1) {
            // As when all sheets are read together: what is ticked on the first one is proposed, and its lines come first.
            paper.ticked.clone_from(&before.ticked);
            paper.stretches.splice(0..0, stretches);
        } else {
            paper.stretches.extend(stretches);
        }
    }
    again.created = again.created.max(there.created);
    again.modified = again.created;
    Some(path.to_owned())
}
