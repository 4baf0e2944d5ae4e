//! What stays the same from frame to frame, worked out once: finished curves as one mesh, labels in their places.

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::{Color32, Mesh, Painter, Shape, Ui};
use uuid::Uuid;

use crate::app::figures::kept::Kept;
use crate::model::{Calendar, Code, Curve, Curves, Language, Layer, PhaseSpan, Region};
use crate::ui::paper::kept_picture::{KeptPicture, PaperPlace, PaperSeen, Part};
use crate::ui::paper::lanes::LaneLayout;
use crate::ui::paper::sheet;
use crate::ui::paper::sheet::ShownCurves;
use crate::ui::paper::sheet_space::SheetSpace;

/// What painted curves depend on.
#[derive(Debug, Clone, PartialEq)]
pub struct CurvesKey {
    /// Which journey.
    pub journey: Uuid,
    /// Its state, by [`crate::app::document::Open::state_number`].
    pub revision: u64,
    /// The pencil in hand, where there is one.
    pub active: Option<Code>,
    /// Where.
    pub space: SheetSpace,
    /// The paper they lie on; each has its own colours and strengths.
    pub paper: egui::Color32,
    /// Pixels of the screen for a point.
    pub pixels_per_point: f32,
    /// Lines are as broad as the pen was pressed.
    pub pressure_look: bool,
}

/// What the curves of the pencils that rest depend on: not on the revision, for a stroke changes none of them.
#[derive(Debug, Clone, PartialEq)]
pub struct RestingKey {
    /// With the first revision where they look the same in all.
    pub look: CurvesKey,
    /// The curves themselves.
    pub curves: Vec<(Code, Curve)>,
}

impl RestingKey {
    /// Of those among `curves` that are not the one in hand.
    pub fn of(key: CurvesKey, curves: &Curves) -> Self {
        let resting = curves.iter().filter(|(code, _)| key.active.as_ref() != Some(code));
        let curves = resting.map(|(code, curve)| (code.clone(), curve.clone())).collect();
        // How hard the pen was pressed stands beside the curves.
        let revision = if key.pressure_look { key.revision } else { 0 };
        Self { look: CurvesKey { revision, ..key }, curves }
    }
}

/// What the paper of a sheet depends on besides its place.
#[derive(Debug, Clone, PartialEq)]
pub struct PaperKey {
    /// Its curves.
    pub curves: CurvesKey,
    /// Of its words.
    pub language: Language,
    /// The event whose card is open.
    pub selected: Option<Uuid>,
    /// The layers of dates behind it.
    pub layers: BTreeSet<Layer>,
    /// The region whose school holidays they are.
    pub region: Region,
    /// The calendar from a file among them.
    pub calendar: Option<Calendar>,
    /// The written words that are about to go, as `(words, stroke)`.
    pub rubbed: Vec<(usize, usize)>,
}

/// What the paper of a sheet that is read depends on besides its place.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadPaperKey {
    /// As on any sheet.
    pub paper: PaperKey,
    /// The phases on it.
    pub spans: Vec<PhaseSpan>,
    /// The first drawing lies under what it became.
    pub shows_first: bool,
    /// Literal words are marked on it.
    pub marks_quotes: bool,
    /// Where it stands which pencil is which.
    pub key: KeyPlace,
    /// There is a row for landmarks.
    pub has_landmarks: bool,
}

/// Where it stands which pencil is which.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyPlace {
    /// The names stand at the ends of the lines.
    AtEnds,
    /// In rows above the sheet.
    Above,
    /// In the margin beside the lines, where the window is low.
    Margin,
}

/// What labels depend on besides the curves' key.
pub type LanesKey = (CurvesKey, Language);

/// The lanes of a sheet that is read.
#[derive(Debug, Clone)]
pub struct ReadLanes {
    /// What stands on them.
    pub lanes: Arc<LaneLayout>,
    /// How high they are, in points: as high as for the whole period.
    pub height: f32,
}

/// The parts of the sheet that stay as they are.
#[derive(Debug, Default)]
pub struct SheetCache {
    /// The paper with all that is on it.
    pub paper: KeptPicture<PaperKey>,
    /// The curves in the overview of a paper.
    pub small: KeptPicture<CurvesKey>,
    /// The curves of the pencils that rest.
    pub resting: Kept<RestingKey, Arc<Mesh>>,
    /// The curve of the pencil in hand.
    pub active: Kept<CurvesKey, Arc<Mesh>>,
    /// All curves at full strength, at the end.
    pub whole: Kept<CurvesKey, Arc<Mesh>>,
    /// The lanes.
    pub lanes: Kept<LanesKey, Arc<LaneLayout>>,
    /// The paper of a sheet that is read.
    pub read: KeptPicture<ReadPaperKey>,
    /// Its lanes.
    pub read_lanes: Kept<LanesKey, ReadLanes>,
}

/// `shapes` as one mesh, to be painted as often as wanted. Without text.
pub fn mesh_of(ui: &Ui, shapes: Vec<Shape>) -> Arc<Mesh> {
    let mut options = ui.ctx().tessellation_options(Clone::clone);
    // Drawn beforehand they would lie in the image of the letters, which may change.
    options.prerasterized_discs = false;
    let mut tessellator = egui::epaint::Tessellator::new(ui.pixels_per_point(), options, [1, 1], Vec::new());
    let mut mesh = Mesh::default();
    for shape in shapes {
        tessellator.tessellate_shape(shape, &mut mesh);
    }
    Arc::new(mesh)
}

/// Shows curves small, in the overview of a paper, as the picture that is kept of them.
pub fn small_curves_ui(
    ui: &Ui,
    painter: &Painter,
    kept: &mut KeptPicture<CurvesKey>,
    key: CurvesKey,
    shown: &ShownCurves<'_>,
) {
    let space = key.space;
    let place = PaperPlace::of(painter, &space);
    let seen = PaperSeen { key, place, paper: Color32::TRANSPARENT, open: None, moves: false };
    kept.show(painter, seen, |part, painter| {
        if part == Part::Under {
            painter.extend(sheet::small_curves(ui, &space, shown));
        }
    });
}
