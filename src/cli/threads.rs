//! How many threads take part in a command.

use rayon::ThreadPoolBuilder;

use crate::model::Group;
use crate::storage::Found;

/// Files that are together no larger than this are read sooner than threads are started that would share them.
const LITTLE_BYTES: u64 = 1 << 20;

/// So many people's drawings may be about as large.
const FEW_PEOPLE: usize = 32;

/// Keeps all that follows in the thread that asks, where there is little in `files`, and in the group that they come into.
pub(super) fn stay_in_one_for_little(base: Option<&Group>, files: &[Found]) {
    if base.is_some_and(|group| group.journeys.len() > FEW_PEOPLE) {
        return;
    }
    // What cannot be looked at is not read either.
    let mut lengths = files.iter().map(|file| file.path.metadata().map_or(0, |about| about.len()));
    let is_little = lengths.try_fold(LITTLE_BYTES, u64::checked_sub).is_some();
    if is_little {
        // Where it cannot be, work is shared out as it is of much.
        ThreadPoolBuilder::new().num_threads(1).use_current_thread().build().ok();
    }
}
