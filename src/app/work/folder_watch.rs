//! Noticing that a folder grows while its group is open, in one thread beside the window. What came is offered, never taken.
//!
//! The folder is looked at every few seconds rather than asked to report: hand-ins arrive on network shares, sticks and
//! folders that are kept in step with a cloud, and those report late, or never, or what another computer did not at all.
//! A look costs a listing; a folder that is slow to list is looked at less often.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use crate::storage::{Stamp, is_to_read, stamps};

/// Between two looks.
const PAUSE: Duration = Duration::from_secs(4);

/// Looking takes at most this part of the time: after a slow look the pause is so many times as long.
const PAUSES_A_LOOK: u32 = 10;

/// A folder grew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FolderNews {
    /// What is watched: the paths that were brought together.
    pub paths: Vec<PathBuf>,
    /// Files that are new or have changed since.
    pub fresh: usize,
}

/// The thread that looks. It ends when this is dropped.
#[derive(Debug)]
pub struct FolderWatch {
    sender: Sender<Vec<PathBuf>>,
}

impl FolderWatch {
    /// Starts it, watching nothing; `tell` is called from that thread.
    pub fn start(tell: impl Fn(FolderNews) + Send + 'static) -> Self {
        Self::start_with(PAUSE, tell)
    }

    /// Starts it with another pause between two looks.
    pub fn start_with(pause: Duration, tell: impl Fn(FolderNews) + Send + 'static) -> Self {
        let (sender, receiver) = channel();
        thread::spawn(move || watch(&receiver, pause, &tell));
        Self { sender }
    }

    /// Watches these from now on, with what is in them now as known; nothing when empty.
    pub fn watch(&self, paths: Vec<PathBuf>) {
        // The thread only ends when this is dropped.
        let _ = self.sender.send(paths);
    }
}

type Files = BTreeMap<PathBuf, Stamp>;

fn watch(receiver: &Receiver<Vec<PathBuf>>, pause: Duration, tell: &dyn Fn(FolderNews)) {
    let mut watched: Vec<PathBuf> = Vec::new();
    let (mut known, mut before, mut told) = (Files::new(), Files::new(), 0);
    let mut wait = pause;
    loop {
        let asked = if watched.is_empty() {
            receiver.recv().map_err(|_| RecvTimeoutError::Disconnected)
        } else {
            receiver.recv_timeout(wait)
        };
        match asked {
            Ok(paths) => {
                watched = paths;
                known = look(&watched);
                (before, told) = (known.clone(), 0);
            }
            Err(RecvTimeoutError::Timeout) => {
                let begun = Instant::now();
                let now = look(&watched);
                wait = pause.max(begun.elapsed() * PAUSES_A_LOOK);
                let fresh = fresh(&known, &before, &now);
                before = now;
                if fresh > told {
                    tell(FolderNews { paths: watched.clone(), fresh });
                }
                told = fresh;
            }
            Err(RecvTimeoutError::Disconnected) => return,
        }
    }
}

fn look(paths: &[PathBuf]) -> Files {
    if paths.is_empty() { Files::new() } else { stamps(paths).into_iter().collect() }
}

/// Files that are not as they are known, and as they were at the look before: one that is being copied goes on changing.
fn fresh(known: &Files, before: &Files, now: &Files) -> usize {
    let settled =
        |(path, stamp): &(&PathBuf, &Stamp)| known.get(*path) != Some(stamp) && before.get(*path) == Some(stamp);
    now.iter().filter(settled).filter(|(path, _)| is_to_read(path)).count()
}
