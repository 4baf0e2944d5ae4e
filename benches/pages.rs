//! How long pages take and how large their files are: the report of groups of every size, a hundred journeys as single pages,
//! and, where a Python with matplotlib is named, the same journeys as matplotlib's pages in the same run, by turns.
//!
//! ```text
//! python3 -m venv /tmp/pages && /tmp/pages/bin/pip install matplotlib
//! PAGES_PYTHON=/tmp/pages/bin/python cargo bench --bench pages
//! ```
#![allow(clippy::print_stdout, clippy::unwrap_used)]

use std::path::Path;
use std::process::Command;
use std::time::Instant;

use potloodlijn::demo::{Example, add_example_plan, example_group};
use potloodlijn::format::{Format, write};
use potloodlijn::model::{Group, Journey, Language, Setup};
use potloodlijn::report::{Paper, group_document, journey_document, to_pdf};
use uuid::Uuid;

const JOURNEYS: usize = 100;
const TURNS: usize = 3;
/// At least so many times faster than matplotlib.
const BAR: f64 = 20.0;
/// Sizes of groups.
const GROUPS: [usize; 4] = [3, 9, 40, 200];
/// The report of a group of nine is smaller than this, in bytes, and takes less than a second.
const GROUP_BAR: (usize, usize, f64) = (9, 500_000, 1.0);

fn main() {
    reports_of_groups();
    single_pages();
}

/// The report of groups with drawings, a board and measurements, from a group in memory to the bytes of a file.
fn reports_of_groups() {
    for people in GROUPS {
        let example = example_group(people, 7, Language::Nl);
        let mut group = Group::new(Uuid::from_u128(7), example.setup);
        group.journeys = example.journeys.into();
        add_example_plan(&mut group, 7);
        let mut written = (0, 0);
        let mut taken: Vec<f64> = (0..TURNS)
            .map(|_| {
                let began = Instant::now();
                let document = group_document(&group, Language::Nl, Paper::A4);
                let bytes = to_pdf(&document).unwrap();
                written = (document.pages.len(), bytes.len());
                began.elapsed().as_secs_f64()
            })
            .collect();
        let (seconds, (pages, bytes)) = (median(&mut taken), written);
        println!("report of {people} people: {pages} pages, {} KB, {:.1} ms", bytes / 1000, seconds * 1e3);
        let (of, most_bytes, most_seconds) = GROUP_BAR;
        assert!(people != of || bytes < most_bytes && seconds < most_seconds, "{most_bytes} bytes in {most_seconds} s");
    }
}

fn single_pages() {
    let example = example_group(JOURNEYS, 7, Language::Nl);
    let folder = tempfile::tempdir().unwrap();
    put(&example, folder.path());
    let python = std::env::var("PAGES_PYTHON").ok();
    let (mut own, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..TURNS {
        own.push(one_document_each(&example));
        theirs.extend(python.as_ref().map(|python| with_matplotlib(python, folder.path())));
    }
    let own_s = median(&mut own);
    println!(
        "{JOURNEYS} journeys as single pages: {:.1} ms, {:.2} ms a page",
        own_s * 1e3,
        own_s * 1e3 / JOURNEYS as f64
    );
    if theirs.is_empty() {
        println!("name a Python with matplotlib in PAGES_PYTHON to compare");
        return;
    }
    let theirs_s = median(&mut theirs);
    let times = theirs_s / own_s;
    println!("the same with matplotlib: {:.1} ms a page, {times:.0} times as long", theirs_s * 1e3 / JOURNEYS as f64);
    assert!(times >= BAR, "at least {BAR} times was asked");
}

fn put(example: &Example, folder: &Path) {
    std::fs::write(folder.join(format!("a{}", Setup::ENDING)), write(&example.setup)).unwrap();
    for journey in &example.journeys {
        std::fs::write(folder.join(format!("{}{}", journey.participant, Journey::ENDING)), write(journey)).unwrap();
    }
}

/// Seconds for a PDF with a page of each journey, from journeys in memory to bytes of a file.
fn one_document_each(example: &Example) -> f64 {
    let began = Instant::now();
    let pages = |journey| journey_document(journey, &example.setup.instrument, Language::Nl, Paper::A4);
    let mut documents = example.journeys.iter().map(pages);
    let mut document = documents.next().unwrap();
    document.pages.extend(documents.flat_map(|next| next.pages));
    let bytes = to_pdf(&document).unwrap();
    let seconds = began.elapsed().as_secs_f64();
    assert!(document.pages.len() >= JOURNEYS && bytes.len() > 10_000);
    seconds
}

/// Seconds that the script says matplotlib took for as many pages.
fn with_matplotlib(python: &str, folder: &Path) -> f64 {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/against_matplotlib/pages.py");
    let output = Command::new(python).arg(script).arg(folder).arg(folder.join("theirs.pdf")).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let said = String::from_utf8(output.stdout).unwrap();
    let (seconds, pages) = said.trim().split_once(' ').unwrap();
    assert_eq!(pages.parse(), Ok(JOURNEYS));
    seconds.parse().unwrap()
}

fn median(seconds: &mut [f64]) -> f64 {
    seconds.sort_by(f64::total_cmp);
    seconds[seconds.len() / 2]
}
