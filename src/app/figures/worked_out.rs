//! Something that is worked out away from the window's thread. What was worked out before stays to be seen meanwhile.

/// The newest `T` there is, made for a wish of `W`.
#[derive(Debug)]
pub struct WorkedOut<W, T> {
    made: Option<(W, T)>,
    under_way: Option<W>,
    given_up: Option<W>,
}

impl<W, T> Default for WorkedOut<W, T> {
    fn default() -> Self {
        Self { made: None, under_way: None, given_up: None }
    }
}

impl<W: PartialEq + Clone, T> WorkedOut<W, T> {
    /// What there is, with what it was made for; perhaps no longer what is wished.
    pub fn made(&self) -> Option<&(W, T)> {
        self.made.as_ref()
    }

    /// Work has begun and has not ended.
    pub fn is_under_way(&self) -> bool {
        self.under_way.is_some()
    }

    /// Lets go of what there is: it is worked out again when it is asked for.
    pub fn let_go(&mut self) {
        self.made = None;
    }

    /// Whether work is to begin for `wish`: it is not there yet nor given up, and nothing is under way. Then it counts as under way.
    #[must_use]
    pub fn begin(&mut self, wish: &W) -> bool {
        let is_known = self.given_up.as_ref() == Some(wish) || self.made.as_ref().is_some_and(|(of, _)| of == wish);
        let begins = self.under_way.is_none() && !is_known;
        if begins {
            self.under_way = Some(wish.clone());
        }
        begins
    }

    /// Takes what came of the work; what was under way for another wish, as of a document that is closed, is let go.
    pub fn take(&mut self, wish: W, made: T) {
        let waiting = [&mut self.under_way, &mut self.given_up].into_iter().find(|it| it.as_ref() == Some(&wish));
        if let Some(waiting) = waiting {
            *waiting = None;
            self.made = Some((wish, made));
        }
    }

    /// What is under way may never come, as work has stumbled: it is not begun again for the same wish, and taken where it comes all
    /// the same.
    pub fn give_up(&mut self) {
        self.given_up = self.under_way.take().or(self.given_up.take());
    }
}
