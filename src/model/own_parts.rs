//! What an owner keeps, put back into a copy that went without it.

use super::{Journey, Share, SlopeAnswer};

impl Journey {
    /// This copy, which was [`Self::without_own`] of `own` and may have changed since, with what the owner keeps of `own` put back
    /// where it stood. A question that was answered in both keeps both answers, the owner's first.
    ///
    /// ```
    /// use potloodlijn::{demo::example_group, model::{Domain, Event, Language, Share}};
    /// let mut own = example_group(1, 7, Language::Nl).journeys.remove(0);
    /// let kept = Event { share: Share::Myself, ..Event::new(uuid::Uuid::nil(), Domain::Private, 3.0) };
    /// own.events.insert(1, kept);
    /// let copy = own.clone().without_own();
    /// assert!(copy != own && copy.with_own_of(&own) == own);
    /// ```
    #[must_use]
    pub fn with_own_of(mut self, own: &Self) -> Self {
        put_back(&mut self.events, &own.events, |event| event.share == Share::Myself);
        put_back(&mut self.slopes, &own.slopes, |reply| reply.answer == SlopeAnswer::Passed);
        put_back(&mut self.words, &own.words, |words| words.share == Share::Myself);
        put_back(&mut self.landmarks, &own.landmarks, |landmark| landmark.share == Share::Myself);
        put_back(&mut self.answers, &own.answers, |answer| answer.share == Share::Myself);
        self.now.clone_from(&own.now);
        self.ink.clone_from(&own.ink);
        self
    }
}

/// Puts what is kept of `own` back into `list`, each as far from the beginning as it stood there.
fn put_back<T: Clone>(list: &mut Vec<T>, own: &[T], is_kept: impl Fn(&T) -> bool) {
    for (place, item) in own.iter().enumerate().filter(|(_, item)| is_kept(item)) {
        list.insert(place.min(list.len()), item.clone());
    }
}
