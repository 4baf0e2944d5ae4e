//! The line of a stroke while it is drawn: what the pen did a while ago is settled, so that each moment costs the same however
//! long the stroke.

use super::{Calm, Sample, hand_line};

/// So many readings before what is settled take part in smoothing what comes after.
const AROUND: usize = 160;
/// So many of the last readings may still move.
const OPEN: usize = 160;

/// A stroke that grows, calmed.
#[derive(Debug, Clone, Default)]
pub struct GrowingLine {
    calm: Option<Calm>,
    line: Vec<Sample>,
    settled: usize,
}

impl GrowingLine {
    /// The line through `samples`, which are those of the last time and what came after; another stroke or another calm begins
    /// anew. As many samples come back.
    ///
    /// ```
    /// use potloodlijn::ink::{Calm, GrowingLine, Sample, USUAL_CALM, hand_line};
    /// let calm = Calm { strength: USUAL_CALM, points_per_day: 1.0, points_per_value: 4.0 };
    /// let told: Vec<Sample> = (0..900).map(f64::from)
    ///     .map(|x| Sample { ms: x, day: x, value: 50.0 + 20.0 * (x / 90.0).sin() + (x * 2.0).sin() / 2.0, pressure: 0.5 })
    ///     .collect();
    /// let mut growing = GrowingLine::default();
    /// for count in (1..900).step_by(7) {
    ///     growing.follow(&told[..count], calm);
    /// }
    /// let (grown, whole) = (growing.follow(&told, calm).to_vec(), hand_line(&told, calm));
    /// let farthest = grown.iter().zip(&whole).map(|(one, other)| (one.value - other.value).abs()).fold(0.0, f64::max);
    /// assert!(farthest < 0.1, "what is seen while drawing is what is kept: {farthest} of 100");
    /// ```
    pub fn follow(&mut self, samples: &[Sample], calm: Calm) -> &[Sample] {
        if self.calm != Some(calm) || samples.len() < self.line.len() || self.line.first() != samples.first() {
            *self = Self { calm: Some(calm), ..Self::default() };
        }
        if samples.len() > self.line.len() {
            let from = self.settled.saturating_sub(AROUND);
            let open = hand_line(&samples[from..], calm);
            self.line.truncate(self.settled);
            self.line.extend_from_slice(&open[self.settled - from..]);
            // In steps, so that what hangs on what is settled changes seldom.
            if samples.len() > self.settled + 2 * OPEN {
                self.settled = samples.len() - OPEN;
            }
        }
        &self.line
    }

    /// So many of the samples will not move any more.
    pub fn settled(&self) -> usize {
        self.settled
    }
}
