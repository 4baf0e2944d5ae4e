//! What a person likes; kept between sessions, says nothing about what is drawn.

use serde::{Deserialize, Serialize};

use crate::ink::{PalmRule, USUAL_CALM};
use crate::model::Language;
use crate::text::Texts;

/// About what a person likes.
#[derive(Debug, Clone, Copy)]
pub enum PreferAction {
    /// Speak this language.
    Language(Language),
    /// Use this paper.
    Paper(Paper),
    /// Make everything this large.
    TextSize(TextSize),
    /// Use strong contrast, or not.
    StrongContrast(bool),
    /// Put the tools on the other side of this hand.
    Hand(Hand),
    /// Calm lines this much: 0 (off) – 1.
    CalmLine(f32),
    /// Let the pressure of the pen be seen, or not.
    PressureLook(bool),
    /// Know this of hands on this screen.
    Palm(Palm),
    /// Say under each figure what it shows, or do not.
    Explanations(bool),
    /// Let nothing move by itself, or show where things go.
    LessMotion(bool),
    /// Ask what happened where a line turns, or do not.
    SlopeMarks(bool),
    /// Forget drawings on this device once they are handed in, or do not.
    ForgetAtHandIn(bool),
}

/// What a person likes.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a tick of its own")]
pub struct Preferences {
    /// The language of the window.
    pub language: Language,
    /// Light or dark paper.
    pub paper: Paper,
    /// The side the tools stand on.
    pub hand: Hand,
    /// How large everything is.
    pub text_size: TextSize,
    /// Black on white, or white on black, with strong lines.
    pub strong_contrast: bool,
    /// Ask what happened where a line turns.
    pub slope_marks: bool,
    /// Say under each figure what it shows.
    pub explanations: bool,
    /// Nothing moves by itself.
    pub less_motion: bool,
    /// How calm lines are: 0 (off) – 1.
    pub calm_line: f32,
    /// A line is as broad as the pen was pressed. Only for looks.
    pub pressure_look: bool,
    /// What is known of hands on this screen, from the pen check.
    pub palm: Palm,
    /// Drawings are forgotten on this device once they are handed in: it is lent or shared.
    pub forget_at_hand_in: bool,
    /// How large the window was, once that is known.
    pub window: Option<WindowSize>,
}

/// How large the window is, in points of the usual size of letters.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct WindowSize {
    /// Across.
    pub width: f32,
    /// Down.
    pub height: f32,
    /// It fills the screen, however large that is.
    pub maximized: bool,
}

/// Longer than this nobody rests a hand between two strokes; touch would seem broken.
const LONGEST_QUIET_S: f32 = 10.0;

/// What is known of hands on this screen.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Palm {
    /// How long touch is ignored after a pen was near, in seconds.
    pub quiet_s: f32,
    /// The pen tells how hard it presses: what does not is a hand.
    pub pen_has_force: bool,
    /// A hand rests on the screen while a pen draws that cannot be told from a finger.
    pub hand_rests: bool,
}

impl Default for Palm {
    fn default() -> Self {
        let quiet_s = (PalmRule::USUAL_QUIET_MS / 1000.0) as f32;
        Self { quiet_s, pen_has_force: false, hand_rests: false }
    }
}

impl Palm {
    /// As the pen's rule.
    pub fn rule(&self) -> PalmRule {
        PalmRule {
            quiet_ms: f64::from(self.quiet_s) * 1000.0,
            pen_has_force: self.pen_has_force,
            hand_rests: self.hand_rests,
        }
    }
}

/// Light or dark paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Paper {
    /// As the system has it.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// How large everything is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TextSize {
    /// As designed.
    #[default]
    Usual,
    /// A quarter larger.
    Large,
    /// Half as large again.
    Largest,
    /// Twice as large.
    Double,
}

impl TextSize {
    /// Times the usual size.
    pub fn factor(self) -> f32 {
        match self {
            Self::Usual => 1.0,
            Self::Large => 1.25,
            Self::Largest => 1.5,
            Self::Double => 2.0,
        }
    }
}

/// The hand that draws; the tools stand on the other side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Hand {
    /// Tools on the left.
    #[default]
    Right,
    /// Tools on the right.
    Left,
}

impl Default for Preferences {
    fn default() -> Self {
        let language = Texts::of_system();
        Self {
            language,
            paper: Paper::default(),
            hand: Hand::default(),
            text_size: TextSize::default(),
            strong_contrast: false,
            calm_line: USUAL_CALM as f32,
            slope_marks: true,
            explanations: true,
            less_motion: false,
            pressure_look: false,
            palm: Palm::default(),
            forget_at_hand_in: false,
            window: None,
        }
    }
}

impl Preferences {
    /// The same, with numbers in the bounds that the window offers: a file may say anything.
    #[must_use]
    pub fn in_bounds(mut self) -> Self {
        let usual = Self::default();
        self.calm_line = if self.calm_line.is_finite() { self.calm_line.clamp(0.0, 1.0) } else { usual.calm_line };
        let quiet_s = self.palm.quiet_s;
        self.palm.quiet_s = if quiet_s.is_finite() { quiet_s.clamp(0.0, LONGEST_QUIET_S) } else { usual.palm.quiet_s };
        self.window = self.window.filter(|window| window.width.is_finite() && window.height.is_finite());
        self
    }
}

pub(crate) fn prefer(preferences: &mut Preferences, action: PreferAction) {
    match action {
        PreferAction::Language(language) => preferences.language = language,
        PreferAction::Paper(paper) => preferences.paper = paper,
        PreferAction::Hand(hand) => preferences.hand = hand,
        PreferAction::TextSize(size) => preferences.text_size = size,
        PreferAction::StrongContrast(strong) => preferences.strong_contrast = strong,
        PreferAction::CalmLine(strength) => preferences.calm_line = strength.clamp(0.0, 1.0),
        PreferAction::PressureLook(seen) => preferences.pressure_look = seen,
        PreferAction::Palm(palm) => preferences.palm = palm,
        PreferAction::Explanations(shown) => preferences.explanations = shown,
        PreferAction::LessMotion(less) => preferences.less_motion = less,
        PreferAction::SlopeMarks(shown) => preferences.slope_marks = shown,
        PreferAction::ForgetAtHandIn(forgets) => preferences.forget_at_hand_in = forgets,
    }
}
