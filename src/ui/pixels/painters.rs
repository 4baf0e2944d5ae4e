//! The threads that fill pixels. They are nobody else's: what is read or worked out beside the window fills all others with work of
//! seconds, and a frame would wait for it.

use std::sync::LazyLock;

use rayon::{ThreadPool, ThreadPoolBuilder};

static PAINTERS: LazyLock<Option<ThreadPool>> =
    LazyLock::new(|| ThreadPoolBuilder::new().thread_name(|number| format!("painter-{number}")).build().ok());

/// Does `work` with these threads, as many as there are cores; where none can be had, with those that all share.
pub fn with_painters<R: Send>(work: impl FnOnce() -> R + Send) -> R {
    match &*PAINTERS {
        Some(painters) => painters.install(work),
        None => work(),
    }
}
