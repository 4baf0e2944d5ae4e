//! The cut through all plots, between two frames.

use std::sync::Arc;

use egui::Id;

use crate::app::figures::compare::CompareFigures;
use crate::app::figures::cross_section::CrossSection;
use crate::app::figures::kept::{Kept, Same};

/// The cut that is looked at.
#[derive(Debug, Default)]
pub struct CutInHand {
    /// What it goes through, worked out once for a place.
    pub(crate) made: Kept<(Same<CompareFigures>, f64), Arc<CrossSection>>,
    /// What moves it, as it was in the frame before.
    pub(crate) slider: Option<Id>,
}
