//! The pages about one journey.

pub(super) mod closing;
pub(super) mod key;
pub(super) mod lanes;
pub(super) mod page;
pub(super) mod strips;
pub(super) mod summary;
pub(super) mod words;
