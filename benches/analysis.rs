//! The numbers of large groups: depth, suggested borders, and the whole of reading, checking, merging and working out.
//!
//! `cargo bench --bench analysis` does all with 100, 1,000 and 10,000 people; `-- 1000` stops at that many, and
//! `-- 1000 FOLDER` leaves their journeys there (about 100 KB each), for other programs to read.
#![allow(clippy::print_stdout, clippy::unwrap_used, missing_docs)]

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use potloodlijn::analysis::{band_depth, suggest_borders};
use potloodlijn::format::{Format, builtin_instruments, write};
use potloodlijn::model::{
    Code, Curve, Domain, Event, Instrument, Journey, Language, Mention, ParticipantCode, PhaseBorder, Point, Segment,
    Setup, Timeline,
};
use rayon::prelude::*;

/// Points on each curve: with seven curves about 100 KB.
const POINTS: usize = 1000;
const DEPTH_CURVES: usize = 10_000;
const DEPTH_PLACES: usize = 200;
const DEPTH_BAR_MS: f64 = 150.0;
const BORDER_JOURNEYS: usize = 10_000;
const BORDERS_BAR_S: f64 = 3.0;
/// Journeys that are held at once for the borders; the same ones are asked again until there were enough.
const HELD: usize = 500;
const SIZES: [usize; 3] = [100, 1_000, 10_000];

/// Numbers that look like chance, the same on every machine (Knuth's generator, MMIX).
struct Chance(u64);

impl Chance {
    /// 0 up to 1.
    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.next()
    }

    fn pick<T: Clone>(&mut self, from: &[T]) -> T {
        from[(self.next() * from.len() as f64) as usize].clone()
    }
}

fn two_decimals(number: f64) -> f64 {
    (number * 100.0).round() / 100.0
}

fn setup() -> Setup {
    let timeline = Timeline::new(jiff::civil::date(2021, 9, 1), jiff::civil::date(2023, 7, 15));
    Setup::standard(uuid::Uuid::from_u128(1), builtin_instruments()[0].clone(), timeline, Language::En)
}

/// A person who wears out and comes back, drawn in [`POINTS`] points a curve, here and there with an open place.
fn person(number: usize, setup: &Setup) -> Journey {
    let mut chance = Chance(number as u64 * 7919 + 17);
    let code = ParticipantCode::new(&format!("P{number:05}")).unwrap();
    let mut journey =
        Journey::new(uuid::Uuid::from_u128(1000 + number as u128), code, setup, jiff::Timestamp::UNIX_EPOCH);
    journey.consent.group_figures = true;
    let length = setup.timeline.length_days();
    journey.phases.set_by = Some(String::from("facilitator"));
    let borders = [chance.between(0.25, 0.45), chance.between(0.55, 0.75)].map(|part| (part * length).round());
    for (kind, day) in setup.instrument.phases.iter().skip(1).zip(borders) {
        journey.phases.borders.insert(kind.letter, PhaseBorder { day, ..PhaseBorder::default() });
    }
    for indicator in &setup.instrument.indicators {
        journey.curves.insert(indicator.id.clone(), curve(length, borders, &mut chance));
    }
    for place in 0..12 {
        let day = (length * (f64::from(place) + chance.next()) / 12.0).floor();
        let mut event =
            Event::new(uuid::Uuid::from_u128(number as u128 * 100 + place as u128), chance.pick(&Domain::ALL), day);
        event.title.push_str("something that happened");
        event.factors =
            vec![mention(&setup.instrument.factors.iter().map(|it| &it.code).collect::<Vec<_>>(), &mut chance)];
        event.actors =
            vec![mention(&setup.instrument.actors.iter().map(|it| &it.code).collect::<Vec<_>>(), &mut chance)];
        journey.events.push(event);
    }
    journey
}

fn mention(codes: &[&Code], chance: &mut Chance) -> Mention {
    let impact = chance.between(-2.0, 2.99).floor() as i8;
    serde_json::from_value(serde_json::json!({ "code": chance.pick(codes), "impact": impact })).unwrap()
}

fn curve(length: f64, borders: [f64; 2], chance: &mut Chance) -> Curve {
    let levels = [chance.between(55.0, 85.0), chance.between(15.0, 40.0), chance.between(45.0, 70.0)];
    let (mut tremble, mut points) = (0.0, Vec::with_capacity(POINTS));
    for place in 0..POINTS {
        let day = two_decimals(length * place as f64 / (POINTS - 1) as f64);
        let level = levels[borders.iter().filter(|&&border| border <= day).count()];
        tremble = 0.95 * tremble + chance.between(-1.5, 1.5);
        points.push(Point::new(day, two_decimals((level + tremble).clamp(0.0, 100.0))));
    }
    let cut = (chance.between(0.2, 0.8) * POINTS as f64) as usize;
    let tail = points.split_off(cut);
    // One curve in four has an open place.
    let open = if chance.next() < 0.25 { 30 } else { 0 };
    let segments = vec![Segment::new(points), Segment::new(tail[open..].to_vec())];
    let whole = |segments: Vec<Segment>| segments.into_iter().flat_map(|segment| segment.points).collect();
    let segments = if open > 0 { segments } else { vec![Segment::new(whole(segments))] };
    Curve { segments, ..Curve::default() }
}

fn milliseconds(work: impl FnOnce()) -> f64 {
    let begun = Instant::now();
    work();
    begun.elapsed().as_secs_f64() * 1000.0
}

/// The least of five: what other programs took is in the others.
fn least(mut work: impl FnMut()) -> f64 {
    (0..5).map(|_| milliseconds(&mut work)).fold(f64::INFINITY, f64::min)
}

fn depth() {
    let mut chance = Chance(3);
    let row = |chance: &mut Chance| -> Vec<Option<f64>> {
        let level = chance.between(10.0, 80.0);
        (0..DEPTH_PLACES).map(|_| Some(two_decimals(level + chance.between(0.0, 20.0)))).collect()
    };
    let rows: Vec<Vec<Option<f64>>> = (0..DEPTH_CURVES).map(|_| row(&mut chance)).collect();
    let rows: Vec<&[Option<f64>]> = rows.iter().map(Vec::as_slice).collect();
    let took = least(|| {
        std::hint::black_box(band_depth(&rows));
    });
    println!("depth and outliers of {DEPTH_CURVES} curves at {DEPTH_PLACES} places: {took:.0} ms (bar {DEPTH_BAR_MS})");
}

fn borders(setup: &Setup, instrument: &Instrument) {
    let held: Vec<Journey> = (0..HELD).map(|number| person(number, setup)).collect();
    let took = milliseconds(|| {
        let all = (0..BORDER_JOURNEYS).into_par_iter().map(|number| suggest_borders(&held[number % HELD], instrument));
        assert!(all.all(|found| found.is_ok()));
    });
    let threads = rayon::current_num_threads();
    println!("borders of {BORDER_JOURNEYS} journeys on {threads} cores: {:.2} s (bar {BORDERS_BAR_S})", took / 1000.0);
}

/// The time the program takes for all of it, for each size.
fn whole(setup: &Setup, most: usize, folder: &Path) {
    let mut written = 0;
    let mut last: Option<(usize, f64)> = None;
    for size in SIZES.into_iter().filter(|&size| size <= most) {
        let bytes: u64 = (written..size)
            .into_par_iter()
            .map(|number| {
                let bytes = write(&person(number, setup));
                fs::write(folder.join(format!("P{number:05}{}", Journey::ENDING)), &bytes).unwrap();
                bytes.len() as u64
            })
            .sum();
        let each_kb = bytes as f64 / (size - written) as f64 / 1000.0;
        written = size;
        let out = tempfile::NamedTempFile::new().unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_potloodlijn"));
        command.arg("analyse").arg(folder).arg("-o").arg(out.path());
        let took = milliseconds(|| assert!(command.status().unwrap().success()));
        let growth =
            last.map(|(before, time)| format!(", {:.1} × the time for {before}", took / time)).unwrap_or_default();
        println!(
            "analyse {size} journeys of {each_kb:.0} KB: {took:.0} ms, {:.2} ms a person{growth}",
            took / size as f64
        );
        last = Some((size, took));
    }
}

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    let most = words.first().map_or(SIZES[2], |word| word.parse().expect("how many people at most"));
    let setup = setup();
    depth();
    borders(&setup, &setup.instrument);
    let temporary = tempfile::tempdir().unwrap();
    let folder = words.get(1).map_or(temporary.path(), Path::new);
    fs::create_dir_all(folder).unwrap();
    whole(&setup, most, folder);
}
