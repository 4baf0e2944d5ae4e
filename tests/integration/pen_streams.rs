//! What pens, hands and mice tell, replayed: who draws, and what comes of it in days and values.

use potloodlijn::ink::{
    Arbiter, Calm, Device, Input, Output, PalmRule, Phase, Reading, Sample, StrokeSettings, draw_stroke,
};
use potloodlijn::model::{Certainty, Curve, Timeline};

const PEN: u64 = 9;
const HAND: u64 = 1;
const OTHER_FINGER: u64 = 2;

/// A tape of readings: each line of the code below is one thing that the toolkit told.
#[derive(Default)]
struct Tape {
    inputs: Vec<Input>,
    now_ms: f64,
}

impl Tape {
    fn wait(mut self, ms: f64) -> Self {
        self.now_ms += ms;
        self
    }

    fn tell(mut self, device: Device, id: u64, phase: Phase, (x, y): (f64, f64), force: Option<f64>) -> Self {
        self.now_ms += 2.0;
        let reading = Reading { device, id, phase, x, y, force, time_ms: self.now_ms, on_sheet: true };
        self.inputs.push(Input::Reading(reading));
        self
    }

    fn touch(self, id: u64, phase: Phase, place: (f64, f64)) -> Self {
        self.tell(Device::Touch, id, phase, place, None)
    }

    fn pen(self, phase: Phase, place: (f64, f64)) -> Self {
        self.tell(Device::Touch, PEN, phase, place, Some(0.4))
    }

    /// The pen is near and does not touch: Windows tells a movement that nothing began.
    fn hover(self, place: (f64, f64)) -> Self {
        self.tell(Device::Touch, PEN, Phase::Move, place, None)
    }

    fn mouse(self, phase: Phase, place: (f64, f64)) -> Self {
        self.tell(Device::Mouse, 0, phase, place, None)
    }

    /// The pen draws a level line in `count` movements, with a hand that shifts a little under it.
    fn pen_line(mut self, y: f64, count: usize, hand_is_down: bool) -> Self {
        self = self.pen(Phase::Down, (100.0, y));
        for step in 1..=count {
            let along = step as f64 / count as f64;
            self = self.pen(Phase::Move, (100.0 + 400.0 * along, y));
            if hand_is_down && step % 10 == 0 {
                self = self.touch(HAND, Phase::Move, (300.0 + 60.0 * along, 560.0 + 20.0 * along));
            }
        }
        self.pen(Phase::Up, (500.0, y))
    }

    fn happen(mut self, input: Input) -> Self {
        self.inputs.push(input);
        self
    }
}

/// What came of a tape: the strokes that count, how many did not, and how the sheet was moved.
#[derive(Debug, Default)]
struct Result {
    strokes: Vec<Vec<Sample>>,
    cancelled: usize,
    taken: Vec<(f64, f64, f64)>,
}

/// One point of the screen is a day, and 600 points are 100 of value, from below.
fn replay(rule: PalmRule, tape: Tape) -> Result {
    let mut arbiter = Arbiter::default();
    arbiter.set_rule(rule);
    let mut result = Result::default();
    let mut stroke = Vec::new();
    for output in tape.inputs.into_iter().flat_map(|input| arbiter.take(input)) {
        let sample = |drawn: potloodlijn::ink::Drawn| Sample {
            ms: drawn.time_ms,
            day: drawn.x,
            value: (600.0 - drawn.y) / 6.0,
            pressure: drawn.force.unwrap_or(0.5),
        };
        match output {
            Output::Began(drawn) => stroke = vec![sample(drawn)],
            Output::Moved(drawn) => stroke.push(sample(drawn)),
            Output::Finished => result.strokes.push(std::mem::take(&mut stroke)),
            Output::Cancelled => {
                result.cancelled += 1;
                stroke.clear();
            }
            Output::Took { from_x, to_x, scale } => result.taken.push((from_x, to_x, scale)),
        }
    }
    result
}

fn play(tape: Tape) -> Result {
    replay(PalmRule::default(), tape)
}

/// The curve that the strokes of a result give.
fn curve_of(result: &Result) -> Curve {
    let timeline = Timeline::new(jiff::civil::date(2021, 1, 1), jiff::civil::date(2023, 1, 1));
    let calm = Calm { strength: 0.0, points_per_day: 1.0, points_per_value: 6.0 };
    let settings =
        StrokeSettings { tremble_days: 2.0, join_days: 8.0, magnet_days: 0.0, certainty: Certainty::Sure, calm };
    result.strokes.iter().fold(Curve::default(), |curve, stroke| draw_stroke(&curve, stroke, &timeline, settings))
}

/// One level line at 50 from day 100 to day 500 and nothing else: no mark of a hand, no move of the sheet.
fn assert_only_the_line(result: &Result) {
    assert!(result.taken.is_empty(), "the sheet was moved: {:?}", result.taken);
    let curve = curve_of(result);
    assert_eq!(curve.drawn_span(), Some((100.0, 500.0)));
    for day in [100.0, 217.0, 350.0, 499.0] {
        assert_eq!(curve.value_at(day), Some(50.0), "on day {day}");
    }
}

#[test]
fn a_pen_that_was_near_draws_and_the_hand_that_follows_leaves_nothing() {
    let tape = Tape::default().hover((90.0, 300.0)).hover((95.0, 300.0)).touch(HAND, Phase::Down, (300.0, 560.0));
    let tape = tape.touch(HAND, Phase::Move, (305.0, 561.0)).pen_line(300.0, 200, true);
    let result = play(tape.touch(HAND, Phase::Move, (380.0, 590.0)).touch(HAND, Phase::Up, (380.0, 590.0)));
    assert_eq!((result.strokes.len(), result.cancelled), (1, 0));
    assert_only_the_line(&result);
}

#[test]
fn a_hand_that_lies_down_before_the_pen_leaves_nothing() {
    let tape = Tape::default().touch(HAND, Phase::Down, (300.0, 560.0)).touch(HAND, Phase::Move, (340.0, 565.0));
    let tape = tape.wait(300.0).pen_line(300.0, 200, true).touch(HAND, Phase::Up, (350.0, 570.0));
    let result = play(tape);
    assert_eq!(result.strokes.len(), 1);
    assert_only_the_line(&result);
}

#[test]
fn the_hand_does_not_take_over_when_the_pen_is_lifted() {
    let tape = Tape::default().pen_line(300.0, 50, false).wait(300.0).touch(HAND, Phase::Down, (200.0, 560.0));
    let mut tape = tape.touch(OTHER_FINGER, Phase::Down, (400.0, 580.0));
    for step in 0..40 {
        let way = f64::from(step) * 4.0;
        tape = tape.touch(HAND, Phase::Move, (200.0 - way, 560.0));
        tape = tape.touch(OTHER_FINGER, Phase::Move, (400.0 + way, 580.0));
    }
    let result = play(tape.touch(HAND, Phase::Up, (40.0, 560.0)));
    assert_only_the_line(&result);
}

#[test]
fn after_the_pen_s_quiet_time_a_finger_draws_again_where_no_force_was_seen() {
    let pen = |tape: Tape, phase, place| tape.tell(Device::Pen, PEN, phase, place, None);
    let tape = pen(pen(Tape::default(), Phase::Down, (100.0, 300.0)), Phase::Up, (120.0, 300.0));
    let finger = |tape: Tape| {
        let tape = tape.touch(HAND, Phase::Down, (200.0, 100.0)).touch(HAND, Phase::Move, (300.0, 100.0));
        tape.touch(HAND, Phase::Up, (400.0, 100.0))
    };
    let result = play(finger(finger(tape).wait(600.0)));
    assert_eq!(result.strokes.len(), 2, "the pen's, and the finger's after the quiet time");
    let rule = PalmRule { quiet_ms: 5000.0, ..PalmRule::default() };
    let tape = pen(pen(Tape::default(), Phase::Down, (100.0, 300.0)), Phase::Up, (120.0, 300.0));
    assert_eq!(replay(rule, finger(tape.wait(600.0))).strokes.len(), 1, "the quiet time can be set");
}

#[test]
fn once_a_force_was_seen_a_touch_without_one_never_draws() {
    let tape = Tape::default().pen_line(300.0, 50, false).wait(60_000.0).touch(HAND, Phase::Down, (200.0, 100.0));
    let tape = tape.touch(HAND, Phase::Move, (300.0, 100.0)).touch(HAND, Phase::Up, (400.0, 100.0));
    assert_only_the_line(&play(tape));
}

#[test]
fn a_fast_pen_keeps_every_sample() {
    let result = play(Tape::default().pen_line(300.0, 5000, true));
    assert_eq!(result.strokes[0].len(), 5002, "down, 5,000 movements, up");
    assert_only_the_line(&result);
}

#[test]
fn a_lost_release_keeps_what_was_drawn() {
    let begun = || {
        let tape = Tape::default().mouse(Phase::Down, (100.0, 300.0)).mouse(Phase::Move, (300.0, 300.0));
        tape.mouse(Phase::Move, (500.0, 300.0))
    };
    assert_only_the_line(&play(begun().happen(Input::LostFocus).mouse(Phase::Move, (700.0, 20.0))));
    let again = begun().mouse(Phase::Down, (600.0, 20.0)).mouse(Phase::Up, (600.0, 20.0));
    let result = play(again);
    assert_eq!(result.strokes.len(), 2);
    assert_only_the_line(&result);
}

/// A swipe from the edge of a tablet takes a pen over: its release is never told, and then it hovers.
#[test]
fn a_pen_whose_release_never_comes_draws_nothing_while_it_hovers() {
    let mut tape = Tape::default().pen(Phase::Down, (100.0, 300.0));
    for x in [200.0, 300.0, 400.0, 500.0] {
        tape = tape.pen(Phase::Move, (x, 300.0));
    }
    for x in [600.0, 400.0, 200.0] {
        tape = tape.hover((x, 40.0));
    }
    let tape = tape.pen(Phase::Down, (600.0, 20.0)).pen(Phase::Up, (600.0, 20.0));
    let result = play(tape);
    assert_eq!((result.strokes.len(), result.strokes[0].len(), result.cancelled), (2, 5, 0));
    assert_only_the_line(&result);
}

/// Windows tells several readings at a time, all of them with the force of the newest.
#[test]
fn readings_of_one_moment_with_one_force_are_all_kept_and_draw_the_same_line() {
    let places: Vec<f64> = (0..=64).map(|step| 100.0 + 400.0 * f64::from(step) / 64.0).collect();
    let drawn = |force: &dyn Fn(usize) -> f64| {
        let mut tape = Tape::default();
        for (place, &x) in places.iter().enumerate() {
            let phase = if place == 0 { Phase::Down } else { Phase::Move };
            tape = tape.tell(Device::Touch, PEN, phase, (x, 300.0 + (x / 40.0).sin() * 50.0), Some(force(place)));
        }
        play(tape.tell(Device::Touch, PEN, Phase::Up, (500.0, 300.0), None))
    };
    let each = drawn(&|place| 0.2 + place as f64 / 100.0);
    let newest = drawn(&|place| 0.2 + (place / 8 * 8 + 7) as f64 / 100.0);
    assert_eq!(newest.strokes[0].len(), places.len() + 1);
    assert_eq!(curve_of(&newest), curve_of(&each));
}

#[test]
fn another_screen_ends_the_stroke_with_what_was_drawn_and_nothing_jumps() {
    let tape = Tape::default().pen(Phase::Down, (100.0, 300.0)).pen(Phase::Move, (500.0, 300.0));
    let tape = tape.happen(Input::ScaleChanged).pen(Phase::Move, (50.0, 10.0)).pen(Phase::Up, (40.0, 10.0));
    let result = play(tape);
    assert_eq!(result.strokes.len(), 1);
    assert_only_the_line(&result);
}

#[test]
fn two_fingers_move_and_zoom_and_draw_nothing() {
    let mut tape = Tape::default().touch(HAND, Phase::Down, (200.0, 300.0)).wait(60.0);
    tape = tape.touch(OTHER_FINGER, Phase::Down, (400.0, 300.0));
    for step in 1..=100 {
        tape = tape.touch(HAND, Phase::Move, (200.0 - f64::from(step), 300.0));
        tape = tape.touch(OTHER_FINGER, Phase::Move, (400.0 + f64::from(step), 300.0));
    }
    tape = tape.touch(OTHER_FINGER, Phase::Up, (500.0, 300.0)).touch(HAND, Phase::Move, (300.0, 500.0));
    let result = play(tape.touch(HAND, Phase::Up, (300.0, 500.0)));
    assert!(result.strokes.is_empty());
    let scale: f64 = result.taken.iter().map(|taken| taken.2).product();
    assert!((scale - 2.0).abs() < 0.2, "from 200 to 400 points apart, less what it takes to begin: {scale}");
    assert!(result.taken.iter().all(|taken| (taken.0 - taken.1).abs() < 2.0), "the middle stays");
}

#[test]
fn one_finger_never_moves_the_sheet_and_a_third_is_ignored() {
    let tape = Tape::default().touch(HAND, Phase::Down, (100.0, 300.0)).touch(HAND, Phase::Move, (300.0, 300.0));
    let tape = tape.touch(OTHER_FINGER, Phase::Down, (300.0, 560.0)).touch(3, Phase::Down, (350.0, 570.0));
    let tape = tape.touch(OTHER_FINGER, Phase::Move, (250.0, 540.0)).touch(3, Phase::Move, (400.0, 500.0));
    let result = play(tape.touch(HAND, Phase::Move, (500.0, 300.0)).touch(HAND, Phase::Up, (500.0, 300.0)));
    assert_only_the_line(&result);
}

#[test]
fn a_touch_that_comes_in_as_a_mouse_too_draws_once() {
    for mouse_first in [true, false] {
        let both = |tape: Tape, phase, place| {
            if mouse_first {
                tape.mouse(phase, place).touch(HAND, phase, place)
            } else {
                tape.touch(HAND, phase, place).mouse(phase, place)
            }
        };
        let mut tape = both(Tape::default(), Phase::Down, (100.0, 300.0));
        for step in 1..=100 {
            tape = both(tape, Phase::Move, (100.0 + 4.0 * f64::from(step), 300.0));
        }
        let result = play(both(tape, Phase::Up, (500.0, 300.0)));
        assert_eq!(result.strokes.len(), 1, "mouse first: {mouse_first}");
        assert_only_the_line(&result);
    }
}

#[test]
fn a_pen_that_comes_in_as_a_mouse_draws_beside_a_hand_that_lies_still() {
    let tape = Tape::default().touch(HAND, Phase::Down, (300.0, 560.0)).mouse(Phase::Move, (300.0, 560.0)).wait(900.0);
    let tape = tape.mouse(Phase::Down, (100.0, 300.0)).mouse(Phase::Move, (300.0, 300.0));
    let tape = tape.touch(HAND, Phase::Move, (303.0, 561.0)).mouse(Phase::Move, (500.0, 300.0));
    assert_only_the_line(&play(tape.mouse(Phase::Up, (500.0, 300.0))));
}

#[test]
fn where_fingers_have_a_force_too_two_of_them_still_zoom() {
    let finger = |tape: Tape, id, phase, place| tape.tell(Device::Touch, id, phase, place, Some(0.5));
    let mut tape = finger(Tape::default(), HAND, Phase::Down, (200.0, 300.0));
    tape = finger(tape, OTHER_FINGER, Phase::Down, (400.0, 300.0));
    for step in 1..=50 {
        tape = finger(tape, OTHER_FINGER, Phase::Move, (400.0 + 4.0 * f64::from(step), 300.0));
    }
    let result = play(tape);
    assert!(result.strokes.is_empty() && !result.taken.is_empty(), "{result:?}");
}

#[test]
fn a_resting_hand_without_a_pen_that_can_be_told_lets_what_moves_draw() {
    let rule = PalmRule { hand_rests: true, ..PalmRule::default() };
    let tape = Tape::default().touch(HAND, Phase::Down, (300.0, 560.0)).touch(HAND, Phase::Move, (301.0, 560.0));
    let tape = tape.touch(OTHER_FINGER, Phase::Down, (100.0, 300.0)).touch(OTHER_FINGER, Phase::Move, (300.0, 300.0));
    let tape = tape.touch(HAND, Phase::Move, (320.0, 570.0)).touch(OTHER_FINGER, Phase::Up, (500.0, 300.0));
    assert_only_the_line(&replay(rule, tape));
}

#[test]
fn holding_still_means_nothing() {
    let mut tape = Tape::default().pen(Phase::Down, (100.0, 300.0));
    for _ in 0..100 {
        tape = tape.wait(50.0).pen(Phase::Move, (100.0, 300.0));
    }
    assert_only_the_line(&play(tape.pen(Phase::Move, (500.0, 300.0)).pen(Phase::Up, (500.0, 300.0))));
}
