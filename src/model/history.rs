//! Undo and redo: a document, and the changes that lead back and forth.

use std::collections::VecDeque;
use std::sync::Arc;

/// Steps that can be undone before the oldest is let go. A long session has a few hundred.
const MOST_STEPS: usize = 10_000;

/// A change that gives back the change undoing it.
pub trait Reversible: Sized + Clone {
    /// What is changed.
    type Document: Clone;

    /// Changes `document`, and gives back the change that undoes this one.
    #[must_use]
    fn apply(self, document: &mut Self::Document) -> Self;
}

/// A document with its undo and redo steps. The document is only changed through here.
#[derive(Debug, Clone)]
pub struct History<E: Reversible> {
    /// Shared with whoever works something out of it meanwhile; changing it then makes a copy first.
    document: Arc<E::Document>,
    undo: VecDeque<Step<E>>,
    redo: Vec<Step<E>>,
    revision: u64,
    made: Vec<Made<E>>,
}

/// A change that was made, for those who keep the document elsewhere too. Undoing and redoing are changes like any other.
#[derive(Debug, Clone, PartialEq)]
pub struct Made<E> {
    /// The change.
    pub edit: E,
    /// It goes on with the change before it, as the letters of a word do.
    pub going_on: bool,
}

#[derive(Debug, Clone)]
struct Step<E> {
    label: &'static str,
    /// What is being changed, where changing it on goes into the same step, as typing does.
    going_on: Option<String>,
    edit: E,
}

impl<E: Reversible> History<E> {
    /// `document` as it was opened, with nothing to undo.
    pub fn new(document: E::Document) -> Self {
        Self { document: Arc::new(document), undo: VecDeque::new(), redo: Vec::new(), revision: 0, made: Vec::new() }
    }

    /// The document.
    pub fn document(&self) -> &E::Document {
        &self.document
    }

    /// The document as it is now, to be looked at from another thread: it does not change when this one does.
    pub fn shared(&self) -> Arc<E::Document> {
        Arc::clone(&self.document)
    }

    /// A number that is new after every change; equal numbers mean an unchanged document.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// The changes made since this was last asked, in order.
    pub fn take_made(&mut self) -> Vec<Made<E>> {
        std::mem::take(&mut self.made)
    }

    /// Changes the document; every change of it comes through here.
    fn make(&mut self, edit: E, going_on: bool) -> E {
        self.made.push(Made { edit: edit.clone(), going_on });
        self.revision += 1;
        edit.apply(Arc::make_mut(&mut self.document))
    }

    /// Makes a change, one undo step. `label` is the text id of what it is called.
    pub fn apply(&mut self, label: &'static str, edit: E) {
        self.push(label, None, edit);
    }

    /// Makes a change that goes into the last undo step when that step changed the same `subject`: the letters of a word
    /// are one step. The whole of `subject` must be put in place each time, so that the older way back is enough.
    ///
    /// ```
    /// use potloodlijn::{demo::example_setup, model::{History, Language, SetupEdit}};
    /// let mut history = History::new(example_setup(0, 7, Language::Nl));
    /// for name in ["T", "Te", "Tea", "Team"] {
    ///     history.apply_continuing("undo-name", "name".into(), SetupEdit::Name(name.into()));
    /// }
    /// assert_eq!((history.document().name.as_str(), history.revision()), ("Team", 4));
    /// history.undo();
    /// assert_eq!((history.undo_label(), history.revision()), (None, 5));
    /// ```
    pub fn apply_continuing(&mut self, label: &'static str, subject: String, edit: E) {
        let goes_on = self.redo.is_empty()
            && self.undo.back().is_some_and(|step| step.going_on.as_deref() == Some(subject.as_str()));
        if goes_on {
            // The way back to before the first letter is already there.
            let _way_back_one_letter = self.make(edit, true);
        } else {
            self.push(label, Some(subject), edit);
        }
    }

    fn push(&mut self, label: &'static str, going_on: Option<String>, edit: E) {
        let undo = self.make(edit, false);
        self.undo.push_back(Step { label, going_on, edit: undo });
        if self.undo.len() > MOST_STEPS {
            self.undo.pop_front();
        }
        self.redo.clear();
    }

    /// Makes a change that is no undo step: it stays, whatever is taken back. It must touch nothing that other steps do.
    pub fn keep(&mut self, edit: E) {
        let _no_way_back = self.make(edit, false);
    }

    /// Puts `document` in the place of what there is, without any way back: neither steps nor what they held are left. The
    /// revision goes on, so that nothing made of what was there is taken for this.
    pub fn begin_anew(&mut self, document: E::Document) {
        let revision = self.revision + 1;
        *self = Self { revision, ..Self::new(document) };
    }

    /// The label of the step [`Self::undo`] would take back.
    pub fn undo_label(&self) -> Option<&'static str> {
        self.undo.back().map(|step| step.label)
    }

    /// The label of the step [`Self::redo`] would make again.
    pub fn redo_label(&self) -> Option<&'static str> {
        self.redo.last().map(|step| step.label)
    }

    /// Takes the last step back; nothing when there is none.
    ///
    /// ```
    /// use potloodlijn::{demo::example_setup, model::{History, Language, SetupEdit}};
    /// let mut history = History::new(example_setup(0, 7, Language::Nl));
    /// history.apply("undo-minutes", SetupEdit::DrawingMinutes(30));
    /// history.undo();
    /// assert_eq!((history.document().drawing_minutes, history.redo_label()), (45, Some("undo-minutes")));
    /// history.redo();
    /// assert_eq!(history.document().drawing_minutes, 30);
    /// ```
    pub fn undo(&mut self) {
        if let Some(Step { label, edit, .. }) = self.undo.pop_back() {
            let edit = self.make(edit, false);
            self.redo.push(Step { label, going_on: None, edit });
        }
    }

    /// Makes the last step that was taken back again; nothing when there is none.
    pub fn redo(&mut self) {
        if let Some(Step { label, edit, .. }) = self.redo.pop() {
            let edit = self.make(edit, false);
            self.undo.push_back(Step { label, going_on: None, edit });
        }
    }
}
