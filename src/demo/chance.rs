//! Chance that comes out the same everywhere: only whole numbers and exact steps of floating point are used.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use uuid::Uuid;

/// A stream of chance of its own for each use, so that adding a person changes nothing for the others.
pub(super) struct Chance(ChaCha8Rng);

impl Chance {
    /// The stream numbered `stream` of `seed`.
    pub(super) fn new(seed: u64, stream: u64) -> Self {
        let mut bytes = [0; 32];
        bytes[..8].copy_from_slice(&seed.to_le_bytes());
        let mut source = ChaCha8Rng::from_seed(bytes);
        source.set_stream(stream);
        Self(source)
    }

    /// Anything from 0 up to 1, 1 not included.
    fn part(&mut self) -> f64 {
        // 53 bits fill the precision of an f64 exactly; the division by a power of two is exact too.
        (self.0.next_u64() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Anything from `low` up to `high`.
    pub(super) fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.part()
    }

    /// A whole number from 0 up to `count`, `count` not included.
    pub(super) fn below(&mut self, count: usize) -> usize {
        (self.part() * count as f64) as usize
    }

    /// A whole number from 0 up to `count`, `count` not included; for reckoning with dates.
    pub(super) fn whole_below(&mut self, count: u32) -> i64 {
        (self.part() * f64::from(count)) as i64
    }

    /// True in this part (0–1) of all cases.
    pub(super) fn happens(&mut self, part: f64) -> bool {
        self.part() < part
    }

    /// The numbers 0 up to `count` in an order of chance (Fisher and Yates).
    pub(super) fn shuffled(&mut self, count: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..count).collect();
        for last in (1..count).rev() {
            let other = self.below(last + 1);
            order.swap(last, other);
        }
        order
    }

    /// An id that looks like any other.
    pub(super) fn id(&mut self) -> Uuid {
        let mut bytes = [0; 16];
        self.0.fill_bytes(&mut bytes);
        uuid::Builder::from_random_bytes(bytes).into_uuid()
    }
}
