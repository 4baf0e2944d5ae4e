//! What a journey that was read from paper knows of its reading, and what a person makes of that.

use serde::{Deserialize, Serialize};

use super::{Code, Extra, Instrument, Journey};

/// Doubtful stretches of one curve are visited as one where at most this part of the period lies between them.
const JOINED_PART: f64 = 0.015;

/// How a journey was read from a sheet of paper.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct FromPaper {
    /// The version of the sheet's geometry.
    pub sheet: u32,
    /// The paper: `a4` or `a3`.
    #[serde(default)]
    pub paper: String,
    /// How each stretch of a curve was found, by curve and in order. What is in none of them was put there by a person.
    #[serde(default)]
    pub stretches: Vec<FoundStretch>,
    /// What was ticked on the sheet. Only a proposal: [`super::Consent`] is set by a person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ticked: Option<Ticked>,
    /// A person has looked it over. Until then it takes part in nothing about the group.
    #[serde(default)]
    pub checked: bool,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

impl FromPaper {
    /// The papers there are.
    pub const PAPERS: [&'static str; 2] = ["a4", "a3"];
    /// The same as they are told.
    pub const PAPERS_IN_WORDS: &'static str = "a4, a3";
}

/// How a stretch of a curve was found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FoundStretch {
    /// The curve.
    pub indicator: Code,
    /// Its first day.
    pub from: f64,
    /// Its last day.
    pub to: f64,
    /// How it was found.
    pub found: FoundHow,
    /// A person looked at it and left it as it is.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub accepted: bool,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// How surely a stretch was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FoundHow {
    /// Its own ink is there, and nothing speaks against it.
    Sure,
    /// The line was taken on over an opening.
    Bridged,
    /// Another pencil lies there too.
    Shared,
    /// There is little ink, or more of it elsewhere.
    Weak,
}

/// Which boxes were ticked.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Ticked {
    /// To be asked about the drawing.
    pub interview: bool,
    /// To be counted in figures about the group.
    pub group_figures: bool,
    /// To be quoted.
    pub quotes: bool,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A doubtful stretch that is shorter than this part of the period is shown, and nobody is asked to visit it: two lines that cross hide
/// each other for so long, and what is lost is less than what a line moves there.
const SHORTEST_VISITED_PART: f64 = 0.02;

/// A stretch that a person is to look at.
#[derive(Debug, Clone, PartialEq)]
pub struct Doubt {
    /// The curve.
    pub indicator: Code,
    /// Its first day.
    pub from: f64,
    /// Its last day.
    pub to: f64,
    /// The least sure way in which any of it was found.
    pub found: FoundHow,
}

impl FoundStretch {
    /// A person has still to look at it.
    pub fn is_doubtful(&self) -> bool {
        self.found != FoundHow::Sure && !self.accepted
    }

    fn overlaps(&self, indicator: &Code, from: f64, to: f64) -> bool {
        self.indicator == *indicator && self.from < to && self.to > from
    }
}

impl FromPaper {
    /// A person looked at a stretch of a curve and left it as it is.
    ///
    /// ```
    /// use potloodlijn::model::{Code, FromPaper};
    /// let found = r#"{ "sheet": 2, "stretches": [{ "indicator": "energy", "from": 3, "to": 9, "found": "weak" }] }"#;
    /// let mut paper: FromPaper = serde_json::from_str(found).unwrap();
    /// paper.accept(&Code::new("energy").unwrap(), 4.0, 5.0);
    /// assert!(paper.stretches[0].accepted && !paper.stretches[0].is_doubtful());
    /// ```
    pub fn accept(&mut self, indicator: &Code, from: f64, to: f64) {
        for stretch in self.stretches.iter_mut().filter(|it| it.is_doubtful() && it.overlaps(indicator, from, to)) {
            stretch.accepted = true;
        }
    }

    /// A person put something else there: what was found in this period of a curve is told no more.
    pub fn forget(&mut self, indicator: &Code, from: f64, to: f64) {
        let mut left = Vec::with_capacity(self.stretches.len() + 1);
        for stretch in self.stretches.drain(..) {
            if !stretch.overlaps(indicator, from, to) {
                left.push(stretch);
                continue;
            }
            let before = FoundStretch { to: from, ..stretch.clone() };
            let after = FoundStretch { from: to, ..stretch };
            left.extend([before, after].into_iter().filter(|part| part.to > part.from));
        }
        self.stretches = left;
    }
}

impl Journey {
    /// What a person is still to visit: the longer ones of [`Self::all_doubts`].
    pub fn doubts(&self, instrument: &Instrument) -> Vec<Doubt> {
        let shortest = self.timeline.length_days() * SHORTEST_VISITED_PART;
        let mut doubts = self.all_doubts(instrument);
        doubts.retain(|doubt| doubt.to - doubt.from >= shortest);
        doubts
    }

    /// What is doubtful and nobody looked at yet, curve by curve in the order of `instrument` and by day. Stretches that lie close
    /// together are one. Empty for a journey that was not read from paper.
    pub fn all_doubts(&self, instrument: &Instrument) -> Vec<Doubt> {
        let near = self.timeline.length_days() * JOINED_PART;
        let mut doubts: Vec<Doubt> = Vec::new();
        let all = self.paper.iter().flat_map(|paper| &paper.stretches).filter(|stretch| stretch.is_doubtful());
        let all: Vec<&FoundStretch> = all.collect();
        for indicator in instrument.indicators.iter().map(|it| &it.id) {
            for stretch in all.iter().filter(|stretch| stretch.indicator == *indicator) {
                match doubts.last_mut() {
                    Some(last) if last.indicator == *indicator && stretch.from - last.to <= near => {
                        last.to = stretch.to;
                        last.found = last.found.max(stretch.found);
                    }
                    _ => doubts.push(Doubt {
                        indicator: indicator.clone(),
                        from: stretch.from,
                        to: stretch.to,
                        found: stretch.found,
                    }),
                }
            }
        }
        doubts
    }
}
