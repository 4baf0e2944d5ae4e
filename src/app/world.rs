//! What acts needs of the world besides files.

use std::path::PathBuf;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};
use uuid::Uuid;

use crate::storage::Store;

/// What the window needs of the world besides files; passed in, so that tests are repeatable.
#[derive(Debug, Clone)]
pub struct World {
    /// The clock.
    pub now: fn() -> Timestamp,
    /// A new id, never given before.
    pub new_id: fn() -> Uuid,
    /// Where files are proposed to be saved.
    pub documents: PathBuf,
    /// Folders that the system says it keeps in step with a server.
    pub synced: Vec<PathBuf>,
    /// Where the clock on the wall is.
    pub time_zone: TimeZone,
    /// The disk, and the private folder in which what is drawn is kept from being lost.
    pub store: Store,
}

impl World {
    /// The day it is where the person sits: the one place that says so, so that a consent, a receipt on the screen and its
    /// printed twin bear the same date half an hour after midnight.
    pub fn today(&self) -> Date {
        self.day_of((self.now)())
    }

    /// The day on the wall at `moment`.
    pub fn day_of(&self, moment: Timestamp) -> Date {
        self.on_the_wall(moment).date()
    }

    /// `moment` as a clock on the wall shows it where the person sits.
    #[expect(clippy::disallowed_methods, reason = "the one place that lays an instant on the wall")]
    pub fn on_the_wall(&self, moment: Timestamp) -> Zoned {
        moment.to_zoned(self.time_zone.clone())
    }
}
