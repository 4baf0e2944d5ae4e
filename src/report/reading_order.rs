//! To whom a page is read aloud: which words belong together, and in which order they come.

use crate::report::page::{GoesOn, Item, Page};
use crate::report::role::{Part, Role};

/// To what an item belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Owner {
    /// The part at this place in the page's parts.
    Part(usize),
    /// No part: a text that is read by itself.
    Alone,
    /// Nothing that is read.
    Decoration,
}

impl Page {
    /// To what each item belongs.
    pub(super) fn owners(&self) -> Vec<Owner> {
        let alone = |item: &Item| if matches!(item, Item::Text(_)) { Owner::Alone } else { Owner::Decoration };
        let mut owners: Vec<Owner> = self.items.iter().map(alone).collect();
        // Smaller parts come after those around them, and what is in decoration stays decoration.
        let mut decorated_to = 0;
        for (place, part) in self.parts.iter().enumerate() {
            let owner = if part.role == Role::Decoration || part.items.start < decorated_to {
                decorated_to = decorated_to.max(part.items.end);
                Owner::Decoration
            } else {
                Owner::Part(place)
            };
            owners[part.items.clone()].fill(owner);
        }
        owners
    }

    /// Its words in the order of reading, with the words that stand for its figures, one line for each part.
    pub fn reading(&self) -> String {
        let owners = self.owners();
        let mut lines: Vec<String> = Vec::new();
        let mut last = None;
        let mut goes_on = GoesOn::No;
        for (item, &owner) in self.items.iter().zip(&owners) {
            let figure = match owner {
                Owner::Decoration => continue,
                Owner::Part(place) => match &self.parts[place].role {
                    Role::Figure { words } => Some(words),
                    _ => None,
                },
                Owner::Alone => None,
            };
            let is_read_on = last == Some(owner) && owner != Owner::Alone;
            match (figure, item, lines.last_mut()) {
                (Some(_), _, _) if is_read_on => {}
                (Some(words), _, _) => lines.push(words.clone()),
                (None, Item::Text(text), Some(line)) if is_read_on => {
                    match goes_on {
                        GoesOn::AtAddedHyphen => drop(line.pop()),
                        GoesOn::AtOwnHyphen => {}
                        GoesOn::No => line.push(' '),
                    }
                    line.push_str(&text.words);
                }
                (None, Item::Text(text), _) => lines.push(text.words.clone()),
                _ => continue,
            }
            last = Some(owner);
            goes_on = if let Item::Text(text) = item { text.goes_on } else { GoesOn::No };
        }
        lines.join("\n")
    }

    /// Whatever `draw` puts on the page becomes one part with this role; nothing, when it draws nothing. In a picture nothing
    /// has a role of its own: its words stand for all of it.
    pub fn part<T>(&mut self, role: Role, draw: impl FnOnce(&mut Self) -> T) -> T {
        let (place, from) = (self.parts.len(), self.items.len());
        let is_figure = matches!(role, Role::Figure { .. });
        // A column without a cell in every row would shift for who has the table read.
        let is_cell = matches!(role, Role::Cell | Role::HeaderCell);
        self.parts.push(Part { role, items: from..from, inside: 0 });
        let drawn = draw(self);
        if is_figure {
            self.parts.truncate(place + 1);
        }
        if self.items.len() > from || is_cell {
            self.parts[place].items.end = self.items.len();
            self.parts[place].inside = self.parts.len() - place - 1;
        } else {
            self.parts.truncate(place);
        }
        drawn
    }
}
