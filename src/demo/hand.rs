//! A hand that draws: pieces of line, not quite steady.
//!
//! The shares follow what is known of drawing one's past: about 60 % of the pieces are straight, 30 % flat, 5 % bent and
//! 5 % jumps.

use super::chance::Chance;
use super::course::Course;
use crate::model::{JUMP_DAYS, Point};

/// Pieces are at least this long, in days.
const SHORTEST_PIECE_DAYS: f64 = 8.0;
/// Pieces are about at most this long, in days.
const LONGEST_PIECE_DAYS: f64 = 62.0;
/// Points on a whole curve, about.
const POINTS: f64 = 84.0;
/// Below this change, in points, a hand mostly draws flat.
const HARDLY_A_CHANGE: f64 = 7.0;

/// One person's hand.
pub(super) struct Hand {
    /// How unsteady, in points of value.
    shake: f64,
    /// Days between two points, about.
    step_days: f64,
    length: f64,
}

enum Piece {
    Straight,
    Flat,
    Bent,
    Jump,
}

impl Hand {
    pub(super) fn new(length: f64, chance: &mut Chance) -> Self {
        Self { shake: chance.between(0.3, 1.1), step_days: length / (POINTS * chance.between(0.85, 1.3)), length }
    }

    /// Draws `course` from left to right; days and values in two decimals, days rising.
    pub(super) fn draw(&self, course: &Course, chance: &mut Chance) -> Vec<Point> {
        let ends = self.ends_of_pieces(course, chance);
        let mut line = Line { points: Vec::new(), value: course.value_at(0.0), tremble: 0.0 };
        line.add(0.0, line.value);
        for pair in ends.windows(2) {
            self.draw_piece(&mut line, (pair[0], pair[1]), course.value_at(pair[1]), chance);
        }
        line.points
    }

    /// Where pieces meet: at most of the turns, and now and then in between.
    fn ends_of_pieces(&self, course: &Course, chance: &mut Chance) -> Vec<f64> {
        let mut turns = course.turns();
        turns.retain(|&day| day > 0.0 && day < self.length && chance.happens(0.8));
        turns.sort_by(f64::total_cmp);
        let mut ends = vec![0.0];
        let mut last: f64 = 0.0;
        for turn in turns.into_iter().chain([self.length]) {
            while turn - last > 1.6 * LONGEST_PIECE_DAYS {
                last = (last + chance.between(0.5, 1.0) * LONGEST_PIECE_DAYS).round();
                ends.push(last);
            }
            if turn - last >= SHORTEST_PIECE_DAYS {
                last = turn.round();
                ends.push(last);
            }
        }
        if self.length - last > 0.0 {
            ends.push(self.length);
        }
        ends
    }

    fn draw_piece(&self, line: &mut Line, (from, to): (f64, f64), goal: f64, chance: &mut Chance) {
        let start = line.value;
        let difference = goal - start;
        let piece = kind_of_piece(difference.abs(), chance);
        let bow = match piece {
            Piece::Bent => 0.3 * difference,
            Piece::Straight => chance.between(-0.9, 0.9),
            Piece::Flat | Piece::Jump => chance.between(-0.3, 0.3),
        };
        let slope = if matches!(piece, Piece::Straight | Piece::Bent) { difference } else { chance.between(-0.6, 0.6) };
        let mut day = from + self.step_days * chance.between(0.6, 1.4);
        while day < to - 0.4 * self.step_days {
            let part = (day - from) / (to - from);
            line.add_by_hand(day, start + slope * part + 4.0 * bow * part * (1.0 - part), self.shake, chance);
            day += self.step_days * chance.between(0.6, 1.4);
        }
        line.add_by_hand(to, start + slope, self.shake, chance);
        if matches!(piece, Piece::Jump) && to < self.length {
            line.add_by_hand(to + JUMP_DAYS, goal, self.shake, chance);
            line.value = goal;
        } else {
            line.value = start + slope;
        }
    }
}

fn kind_of_piece(difference: f64, chance: &mut Chance) -> Piece {
    if difference < HARDLY_A_CHANGE {
        return if chance.happens(0.66) { Piece::Flat } else { Piece::Straight };
    }
    match chance.below(100) {
        0..7 => Piece::Bent,
        7..14 => Piece::Jump,
        _ => Piece::Straight,
    }
}

struct Line {
    points: Vec<Point>,
    /// Where the piece in hand ended, without the trembling.
    value: f64,
    tremble: f64,
}

impl Line {
    /// A hand drifts off and comes back: each tremble carries over most of the one before.
    fn add_by_hand(&mut self, day: f64, value: f64, shake: f64, chance: &mut Chance) {
        self.tremble = 0.7 * self.tremble + chance.between(-shake, shake);
        self.add(day, value + self.tremble);
    }

    fn add(&mut self, day: f64, value: f64) {
        let day = two_decimals(day);
        if self.points.last().is_none_or(|last| last.day < day) {
            self.points.push(Point::new(day, two_decimals(value.clamp(0.0, 100.0))));
        }
    }
}

/// Rounded as files are: to two decimals.
pub(super) fn two_decimals(number: f64) -> f64 {
    (number * 100.0).round() / 100.0
}
