//! The real window on a virtual screen, killed while someone draws with the mouse.

use std::time::{Duration, Instant};

use egui::{Pos2, Rect, pos2};
use egui_kittest::kittest::Queryable;
use potloodlijn::storage::Store;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

use super::{journey_of, only_left};
use crate::desk::Desk;
use crate::window::{RealWindow, centre, click_both};

const KILLS: u64 = 12;
/// Windows at the same time, each on a screen of its own.
const AT_ONCE: u64 = 2;

/// A short line of its own height, so that no stroke draws what is there already.
fn line(paper: Rect, number: usize) -> Vec<Pos2> {
    let up = 0.1 + 0.8 * (number as f32 * 0.37).fract();
    (0..12)
        .map(|at| pos2(paper.left() + paper.width() * (0.1 + 0.05 * at as f32), paper.bottom() - up * paper.height()))
        .collect()
}

/// Strokes whose button was let go a second before the kill, strokes found again, strokes drawn.
fn kill_one(mut chance: ChaCha8Rng) -> [usize; 3] {
    let mut desk = Desk::new(1.0);
    let mut window = RealWindow::open(1.0, desk.folder.path());
    window.click(centre(&desk, "Jouw code"));
    window.type_text("P07");
    desk.fill("Jouw code", "P07");
    click_both(&window, &mut desk, "Begin met tekenen");
    click_both(&window, &mut desk, "Tekenen");
    let paper = desk.paper();
    let mut let_go = Vec::new();
    let until = Instant::now() + Duration::from_millis(1500 + chance.next_u64() % 3500);
    while Instant::now() < until {
        window.draw(&line(paper, let_go.len()));
        let_go.push(Instant::now());
    }
    std::thread::sleep(Duration::from_millis(chance.next_u64() % 60));
    let killed = Instant::now();
    window.program.kill().unwrap();
    window.program.wait().unwrap();
    let old = let_go.iter().filter(|&&at| killed.duration_since(at) > Duration::from_secs(1)).count();
    let store = Store::new(Some(desk.folder.path().join("data/potloodlijn/kept")));
    let found = journey_of(&only_left(&store)).ink.len();
    let mut next = Desk::over([1280.0, 800.0], 1.0, store);
    let begun = Instant::now();
    next.fill("Jouw code", "P07");
    while next.harness.query_by_label("Er is een tekening van P07 die niet bewaard is").is_none() {
        assert!(begun.elapsed() < Duration::from_mins(1), "the drawing is not offered");
        next.harness.step();
    }
    [old, found, let_go.len()]
}

#[test]
#[ignore = "needs Xvfb and xdotool"]
fn a_window_that_is_killed_while_drawing_offers_the_drawing_at_its_next_start() {
    let some = |first: u64| {
        move || {
            let chance = |time| ChaCha8Rng::seed_from_u64(time);
            (first..KILLS).step_by(AT_ONCE as usize).map(|time| kill_one(chance(time))).collect::<Vec<_>>()
        }
    };
    let threads: Vec<_> = (0..AT_ONCE).map(|first| std::thread::spawn(some(first))).collect();
    let kills: Vec<[usize; 3]> = threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect();
    println!("old, found again, drawn: {kills:?}");
    for [old, found, drawn] in kills {
        assert!(old <= found && found <= drawn, "{old} were old enough, {found} found, {drawn} drawn");
    }
}
