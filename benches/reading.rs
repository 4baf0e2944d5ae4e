//! What reading one drawn sheet costs, from the bytes of its file to its lines: a scan of 300 dots an inch and a photo of 12 megapixels,
//! both made of small pictures of the tests. Processor time of all threads, and the most memory that was held.
//!
//! `cargo bench --bench reading`; `-- FILE PENCILS` reads another picture.
#![allow(clippy::print_stdout, clippy::unwrap_used)]

use std::io::Cursor;
use std::path::Path;

use image::codecs::jpeg::JpegEncoder;
use image::imageops::{FilterType, resize};
use potloodlijn::pictures::Pages;
use potloodlijn::reading::locate_sheet;

const TURNS: usize = 7;
/// Name, picture of the tests, its long side as it is read, pencils on it, and the most seconds it may take.
const SHEETS: [(&str, &str, u32, usize, f64); 2] = [
    ("scan of 300 dots an inch", "s040-flatbed.jpg", 3508, 7, 1.0),
    ("photo of 12 megapixels", "s002-phone-good.jpg", 4000, 7, 1.5),
];
/// The most memory, in MiB.
const MEMORY_BAR: f64 = 400.0;

fn main() {
    let given: Vec<String> = std::env::args().skip(1).filter(|it| it != "--bench").collect();
    if let [file, pencils] = given.as_slice() {
        let seconds = measure(&std::fs::read(file).unwrap(), pencils.parse().unwrap());
        println!("{file}: {seconds:.2} s, at most {:.0} MiB", most_memory_mib());
        return;
    }
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/sheets");
    // The largest picture is made before any is read, so that its making does not count as memory of reading: see the mark below.
    let made: Vec<_> = SHEETS.iter().map(|sheet| (sheet, enlarged(&fixtures.join(sheet.1), sheet.2))).collect();
    forget_most_memory();
    for ((name, _, _, pencils, bar), bytes) in made {
        let seconds = measure(&bytes, *pencils);
        println!("{name}: {seconds:.2} s of processor time (bar {bar})");
        assert!(seconds < *bar, "{name} takes {seconds:.2} s");
    }
    let memory = most_memory_mib();
    println!("at most {memory:.0} MiB (bar {MEMORY_BAR})");
    assert!(memory < MEMORY_BAR);
}

/// The least processor time of some turns, in seconds.
fn measure(bytes: &[u8], pencils: usize) -> f64 {
    let turn = |_| {
        let began = processor_seconds();
        let picture = Pages::open(bytes.to_vec()).unwrap().page(0).unwrap();
        let read = locate_sheet(&picture).unwrap().read(&picture, pencils).unwrap();
        assert!(read.lines.iter().flatten().flatten().count() > 0);
        processor_seconds() - began
    };
    (0..TURNS).map(turn).fold(f64::MAX, f64::min)
}

/// A picture with this long side, as a JPEG.
fn enlarged(path: &Path, long_side: u32) -> Vec<u8> {
    let picture = image::open(path).unwrap().into_rgb8();
    let scale = f64::from(long_side) / f64::from(picture.width().max(picture.height()));
    let size = |side: u32| (f64::from(side) * scale).round() as u32;
    let picture = resize(&picture, size(picture.width()), size(picture.height()), FilterType::CatmullRom);
    let mut bytes = Cursor::new(Vec::new());
    picture.write_with_encoder(JpegEncoder::new_with_quality(&mut bytes, 90)).unwrap();
    bytes.into_inner()
}

#[cfg(unix)]
fn processor_seconds() -> f64 {
    let used = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
    used.tv_sec as f64 + used.tv_nsec as f64 / 1e9
}

/// Elsewhere the clock on the wall has to do.
#[cfg(not(unix))]
fn processor_seconds() -> f64 {
    use std::sync::OnceLock;
    use std::time::Instant;
    static BEGAN: OnceLock<Instant> = OnceLock::new();
    BEGAN.get_or_init(Instant::now).elapsed().as_secs_f64()
}

/// The most memory that was held since the last mark; 0 where the system does not tell.
fn most_memory_mib() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().strip_suffix(" kB")?.trim().parse::<f64>().ok()).unwrap_or_default() / 1024.0
}

/// Linux begins to count anew.
fn forget_most_memory() {
    let _elsewhere_there_is_no_such_file = std::fs::write("/proc/self/clear_refs", "5");
}
