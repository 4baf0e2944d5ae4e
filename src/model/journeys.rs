//! The journeys of a group, each shared by all who look at it.

use std::ops::{Index, IndexMut};
use std::sync::Arc;

use super::Journey;

/// Journeys in an order. A copy of them holds the same journeys, not copies of those: thousands of people fill much memory, and most of
/// what is made of a group leaves nearly all of its journeys as they are. A journey that is changed becomes one of its own first.
///
/// ```
/// use potloodlijn::{demo::example_group, model::{Journeys, Language}};
/// let before: Journeys = example_group(3, 7, Language::Nl).journeys.into();
/// let mut after = before.clone();
/// after[0].events.clear();
/// assert!(!before[0].events.is_empty(), "what is looked at elsewhere stays as it is");
/// assert!(std::ptr::eq(&before[1], &after[1]), "the others are there once");
/// ```
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Journeys(Vec<Arc<Journey>>);

impl Journeys {
    /// None.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// There are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Each of them as it is shared.
    pub fn shared(&self) -> &[Arc<Journey>] {
        &self.0
    }

    /// Each of them as it is shared, for another to be put in its place.
    pub fn shared_mut(&mut self) -> &mut [Arc<Journey>] {
        &mut self.0
    }

    /// Each of them.
    pub fn iter(&self) -> Iter<'_> {
        self.0.iter().map(Arc::as_ref as fn(_) -> _)
    }

    /// Each of them, to be changed; all become journeys of their own.
    pub fn iter_mut(&mut self) -> IterMut<'_> {
        self.0.iter_mut().map(Arc::make_mut as fn(_) -> _)
    }

    /// The one at `place`.
    pub fn get(&self, place: usize) -> Option<&Journey> {
        self.0.get(place).map(|journey| &**journey)
    }

    /// The one at `place`, to be changed.
    pub fn get_mut(&mut self, place: usize) -> Option<&mut Journey> {
        self.0.get_mut(place).map(Arc::make_mut)
    }

    /// The first one.
    pub fn first(&self) -> Option<&Journey> {
        self.get(0)
    }

    /// Adds one at the end.
    pub fn push(&mut self, journey: impl Into<Arc<Journey>>) {
        self.0.push(journey.into());
    }

    /// Puts one at `place`, before the one that is there.
    ///
    /// # Panics
    /// If `place` is beyond the end.
    pub fn insert(&mut self, place: usize, journey: impl Into<Arc<Journey>>) {
        self.0.insert(place, journey.into());
    }

    /// Takes the one at `place` out.
    ///
    /// # Panics
    /// If there is none.
    pub fn remove(&mut self, place: usize) -> Journey {
        Arc::unwrap_or_clone(self.0.remove(place))
    }

    /// Takes the last one out.
    pub fn pop(&mut self) -> Option<Journey> {
        self.0.pop().map(Arc::unwrap_or_clone)
    }

    /// Leaves the first `count`.
    pub fn truncate(&mut self, count: usize) {
        self.0.truncate(count);
    }

    /// Leaves those that `stays` says yes to.
    pub fn retain(&mut self, mut stays: impl FnMut(&Journey) -> bool) {
        self.0.retain(|journey| stays(journey));
    }

    /// Puts them in an order.
    pub fn sort_by(&mut self, mut order: impl FnMut(&Journey, &Journey) -> std::cmp::Ordering) {
        self.0.sort_by(|one, other| order(one, other));
    }
}

type Iter<'a> = std::iter::Map<std::slice::Iter<'a, Arc<Journey>>, fn(&'a Arc<Journey>) -> &'a Journey>;
type IterMut<'a> = std::iter::Map<std::slice::IterMut<'a, Arc<Journey>>, fn(&'a mut Arc<Journey>) -> &'a mut Journey>;
type IntoIter = std::iter::Map<std::vec::IntoIter<Arc<Journey>>, fn(Arc<Journey>) -> Journey>;

impl<'a> IntoIterator for &'a Journeys {
    type Item = &'a Journey;
    type IntoIter = Iter<'a>;

    fn into_iter(self) -> Iter<'a> {
        self.iter()
    }
}

impl<'a> IntoIterator for &'a mut Journeys {
    type Item = &'a mut Journey;
    type IntoIter = IterMut<'a>;

    fn into_iter(self) -> IterMut<'a> {
        self.iter_mut()
    }
}

impl IntoIterator for Journeys {
    type Item = Journey;
    type IntoIter = IntoIter;

    fn into_iter(self) -> IntoIter {
        self.0.into_iter().map(Arc::unwrap_or_clone as fn(_) -> _)
    }
}

impl<T: Into<Arc<Journey>>> FromIterator<T> for Journeys {
    fn from_iter<I: IntoIterator<Item = T>>(journeys: I) -> Self {
        Self(journeys.into_iter().map(Into::into).collect())
    }
}

impl<T: Into<Arc<Journey>>> Extend<T> for Journeys {
    fn extend<I: IntoIterator<Item = T>>(&mut self, journeys: I) {
        self.0.extend(journeys.into_iter().map(Into::into));
    }
}

impl From<Vec<Journey>> for Journeys {
    fn from(journeys: Vec<Journey>) -> Self {
        journeys.into_iter().collect()
    }
}

impl<const COUNT: usize> From<[Journey; COUNT]> for Journeys {
    fn from(journeys: [Journey; COUNT]) -> Self {
        journeys.into_iter().collect()
    }
}

impl Index<usize> for Journeys {
    type Output = Journey;

    fn index(&self, place: usize) -> &Journey {
        &self.0[place]
    }
}

impl IndexMut<usize> for Journeys {
    fn index_mut(&mut self, place: usize) -> &mut Journey {
        Arc::make_mut(&mut self.0[place])
    }
}
