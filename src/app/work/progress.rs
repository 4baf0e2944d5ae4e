//! How far work in the background is, and the way to stop it. Shared between the window and the thread that works.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

/// How far work is.
#[derive(Debug, Default)]
pub struct Progress {
    done: AtomicUsize,
    of: AtomicUsize,
    is_merging: AtomicBool,
    is_stopped: AtomicBool,
}

/// What is being done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Files are read.
    Reading,
    /// Drawings are merged into one group.
    Merging,
}

impl Progress {
    /// Work of `of` parts begins.
    pub fn begin(&self, of: usize) {
        self.of.store(of, Ordering::Relaxed);
    }

    /// One part more is done.
    pub fn step(&self) {
        self.done.fetch_add(1, Ordering::Relaxed);
    }

    /// Merging is this far: `done` drawings of `of`. Says whether to go on.
    pub fn merged(&self, done: usize, of: usize) -> bool {
        self.done.store(done, Ordering::Relaxed);
        self.of.store(of, Ordering::Relaxed);
        self.is_merging.store(true, Ordering::Relaxed);
        !self.is_stopped()
    }

    /// What is being done.
    pub fn stage(&self) -> Stage {
        if self.is_merging.load(Ordering::Relaxed) { Stage::Merging } else { Stage::Reading }
    }

    /// Asks the work to stop.
    pub fn stop(&self) {
        self.is_stopped.store(true, Ordering::Relaxed);
    }

    /// The work was asked to stop.
    pub fn is_stopped(&self) -> bool {
        self.is_stopped.load(Ordering::Relaxed)
    }

    /// Parts that are done, and how many there are; 0 while that is not known.
    pub fn parts(&self) -> (usize, usize) {
        (self.done.load(Ordering::Relaxed), self.of.load(Ordering::Relaxed))
    }
}
