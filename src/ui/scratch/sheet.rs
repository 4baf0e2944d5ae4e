//! Half-done things on a drawn sheet.

use std::sync::Arc;

use uuid::Uuid;

use crate::app::figures::kept::Kept;
use crate::model::{Journey, Language};
use crate::report::Document;
use crate::ui::paper::sheet_cache::SheetCache;
use crate::ui::scratch::jottings::Jottings;
use crate::ui::scratch::pen::{PenCheckInHand, PenInHand, WarmUp};

/// Half-done things on a drawn sheet.
#[derive(Debug, Default)]
pub struct SheetScratch {
    journey: Option<Uuid>,
    /// The page of moments of now, made once.
    pub own_now: Kept<(Uuid, u64, Language), Arc<Document>>,
    /// Which of its pages is looked at, from 0.
    pub own_now_page: usize,
    /// What leaves with a hand-in, worked out once.
    pub leaving: Kept<(Uuid, u64), Arc<Journey>>,
    /// The pen over the sheet.
    pub pen: PenInHand,
    /// The check of what someone holds.
    pub pen_check: PenCheckInHand,
    /// The practice line.
    pub warm_up: WarmUp,
    /// The parts of the sheet that stay as they are, worked out once.
    pub cache: SheetCache,
    /// What is dragged on the lanes.
    pub lane_drag: Option<LaneDrag>,
    /// Half-done notes on the sheet.
    pub jottings: Jottings,
    /// When the ghost of a line began, in the window's seconds.
    pub ghost_since_s: Option<f64>,
    /// The day at which the keyboard draws.
    pub key_day: Option<f64>,
}

impl SheetScratch {
    /// Puts aside what belongs to another journey than the one that is on the screen: on a lent computer the next one who draws is
    /// somebody else.
    pub fn keep_to(&mut self, journey: Option<Uuid>) {
        if self.journey != journey {
            *self = Self { journey, ..Self::default() };
        }
    }
}

/// What is dragged on the lanes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LaneDrag {
    /// The lane, counted from the top.
    pub lane: usize,
    /// Where it began.
    pub from_day: f64,
    /// Where it is.
    pub to_day: f64,
}
