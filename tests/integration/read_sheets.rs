//! Drawn sheets, as scans and photos, read from the command line; the pictures are drawn by a program, with their truth beside them.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use potloodlijn::format::{Instruments, read, write};
use potloodlijn::model::{Code, Domain, Event, FoundHow, Journey, Language, Setup};
use potloodlijn::report::{Figure, Paper, blank_sheets_for_codes, to_png};
use potloodlijn::sheet_geometry::{Frame, MOST_PENCILS, SheetGeometry};
use serde_json::Value;
use tempfile::TempDir;

const PLACES: usize = 1001;

/// How the program ended, what it said, and what it complained of.
type Ended = (i32, String, String);

fn sheets() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/sheets")
}

fn run(folder: &Path, words: &[&str]) -> Ended {
    let mut command = Command::new(env!("CARGO_BIN_EXE_potloodlijn"));
    command.current_dir(folder).args(words).env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY").env("LC_ALL", "C");
    command.env("XDG_DATA_HOME", env!("CARGO_TARGET_TMPDIR"));
    let output = command.output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

/// All pictures, read once for all tests.
fn all_read() -> &'static (TempDir, Ended) {
    static READ: OnceLock<(TempDir, Ended)> = OnceLock::new();
    READ.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let ended = run(folder.path(), &["read", sheets().to_str().unwrap(), "-o", "out"]);
        (folder, ended)
    })
}

fn truths() -> Vec<Value> {
    let files = fs::read_dir(sheets()).unwrap().map(|entry| entry.unwrap().path());
    let truths = files.filter(|path| path.to_str().unwrap().ends_with(".truth.json"));
    truths.map(|path| serde_json::from_slice(&fs::read(path).unwrap()).unwrap()).collect()
}

fn journey_at(path: &Path) -> Option<Journey> {
    Some(read::<Journey>(&fs::read(path).ok()?, &Instruments::default()).unwrap().value)
}

fn journey_of(truth: &Value) -> Option<Journey> {
    let stem = Path::new(truth["picture"].as_str().unwrap()).file_stem().unwrap().to_str().unwrap().to_owned();
    journey_at(&all_read().0.path().join("out").join(format!("{stem}.journey.json")))
}

/// The values of a curve at equally spaced places of the period.
fn values(journey: &Journey, indicator: &str) -> Vec<Option<f64>> {
    let days = journey.timeline.length_days();
    let curve = journey.curves.iter().find(|(id, _)| id.as_str() == indicator).map(|(_, curve)| curve);
    (0..PLACES)
        .map(|place| {
            let day = place as f64 / (PLACES - 1) as f64 * days;
            let pairs = curve.iter().flat_map(|curve| &curve.segments).flat_map(|segment| segment.points.windows(2));
            let inside = pairs.into_iter().find(|pair| (pair[0].day..=pair[1].day).contains(&day))?;
            let part = (day - inside[0].day) / (inside[1].day - inside[0].day);
            Some(inside[0].value + (inside[1].value - inside[0].value) * part)
        })
        .collect()
}

#[test]
fn of_every_kind_of_picture_each_line_that_was_drawn_comes_back_within_a_point() {
    let (_, (status, said, complained)) = all_read();
    assert_eq!(*status, 1, "{said}{complained}");
    let mut by_tier: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for truth in truths().iter().filter(|truth| truth["expect"] == "read") {
        let journey = journey_of(truth).unwrap_or_else(|| panic!("{} was not read: {complained}", truth["picture"]));
        let tier = by_tier.entry(truth["tier"].as_str().unwrap().to_owned()).or_default();
        for (indicator, curve) in truth["curves"].as_object().unwrap() {
            let wanted: Vec<Option<f64>> = curve["values"].as_array().unwrap().iter().map(Value::as_f64).collect();
            let drawn = wanted.iter().flatten().count();
            if drawn == 0 {
                continue;
            }
            let got = values(&journey, indicator);
            let errors: Vec<f64> =
                wanted.iter().zip(&got).filter_map(|(a, b)| Some((a.as_ref()? - b.as_ref()?).abs())).collect();
            let mean = errors.iter().sum::<f64>() / errors.len().max(1) as f64;
            tier.0 += usize::from(mean <= 1.0 && errors.len() * 10 >= drawn * 9);
            tier.1 += 1;
        }
    }
    assert_eq!(by_tier.len(), 5);
    for (tier, (usable, all)) in by_tier {
        // The hard photo was made small by a messenger, taken aslant and in poor light.
        let least = if tier == "phone-hard" { 70 } else { 85 };
        assert!(usable * 100 >= all * least, "{tier}: {usable} of {all} lines");
    }
}

#[test]
fn whose_sheet_it_is_and_of_which_set_up_is_read_too() {
    for truth in truths().iter().filter(|truth| truth["expect"] == "read") {
        let journey = journey_of(truth).unwrap();
        let setup = journey.setup.map(|id| id.to_string());
        assert_eq!(setup.as_deref(), truth["sheet"]["setup"].as_str(), "{}", truth["picture"]);
        assert_eq!(Some(journey.instrument.as_str()), truth["sheet"]["instrument"].as_str());
        if setup.is_some() {
            assert_eq!(Some(journey.participant.as_str()), truth["code"].as_str(), "{}", truth["picture"]);
        }
    }
}

#[test]
fn a_copy_without_colour_and_half_a_sheet_are_refused_each_with_its_own_reason() {
    let (_, (_, _, complained)) = all_read();
    let line = |name: &str| complained.lines().find(|line| line.contains(name)).unwrap_or_default();
    assert!(line("s015-flatbed.jpg").contains("without colour"), "{complained}");
    assert!(line("s047-phone-good.jpg").contains("not in the picture"), "{complained}");
    assert_eq!(complained.lines().filter(|line| line.contains(".jpg") || line.contains(".pdf")).count(), 2);
}

#[test]
fn what_was_read_is_from_paper_says_how_it_was_found_and_agrees_to_nothing() {
    for truth in truths().iter().filter(|truth| truth["expect"] == "read") {
        let journey = journey_of(truth).unwrap();
        let paper = journey.paper.as_ref().unwrap();
        assert_eq!((journey.origin.as_str(), paper.checked, paper.sheet), ("paper", false, 1));
        assert_eq!(paper.paper.to_uppercase(), truth["sheet"]["paper"].as_str().unwrap());
        assert!(journey.is_unchecked() && journey.as_drawn.is_none() && !journey.consent.group_figures);
        for (indicator, curve) in &journey.curves {
            let own: Vec<_> = paper.stretches.iter().filter(|it| it.indicator == *indicator).collect();
            assert!(own.iter().any(|it| it.found == FoundHow::Sure));
            // Every point of a line stands in a stretch.
            for point in curve.segments.iter().flat_map(|segment| &segment.points) {
                assert!(
                    own.iter().any(|it| it.from <= point.day && point.day <= it.to),
                    "{indicator} at {}",
                    point.day
                );
            }
        }
    }
}

/// A folder with one small photo and the set-ups.
fn one_sheet() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for name in ["s018-phone-hard.jpg", "group-0.setup.json"] {
        fs::copy(sheets().join(name), folder.path().join(name)).unwrap();
    }
    folder
}

#[test]
fn a_sheet_that_is_read_again_keeps_its_id_and_one_that_was_checked_stays_as_it_is() {
    let folder = one_sheet();
    let read = || {
        let ended = run(folder.path(), &["read", "s018-phone-hard.jpg", "--setup", "group-0.setup.json", "-o", "out"]);
        (ended, journey_at(&folder.path().join("out/s018-phone-hard.journey.json")).unwrap())
    };
    let (first, journey) = read();
    assert_eq!((first.0, first.2.as_str()), (0, ""), "{}", first.1);
    let mut other = journey.clone();
    other.id = uuid::Uuid::from_u128(0x1234_4abc_8abc_0000_0000);
    let path = folder.path().join("out/s018-phone-hard.journey.json");
    fs::write(&path, write(&other)).unwrap();
    assert_eq!(read().1.id, other.id);
    other.paper.as_mut().unwrap().checked = true;
    other.curves.clear();
    fs::write(&path, write(&other)).unwrap();
    let (again, kept) = read();
    assert_eq!((again.0, kept), (0, other), "{}", again.1);
}

#[test]
fn what_somebody_put_into_a_journey_that_nobody_looked_over_stays_when_its_sheet_is_read_again() {
    let folder = one_sheet();
    let path = folder.path().join("out/s018-phone-hard.journey.json");
    let read = |more: &[&str]| {
        let words = ["read", "s018-phone-hard.jpg", "--setup", "group-0.setup.json", "-o", "out"];
        run(folder.path(), &[&words[..], more].concat())
    };
    assert_eq!(read(&[]).0, 0);
    let first = fs::read_to_string(&path).unwrap();
    assert_eq!((read(&[]).0, fs::read_to_string(&path).unwrap()), (0, first.clone()), "twice is once");
    let journey = journey_at(&path).unwrap();
    let mut with_event = journey.clone();
    with_event.events.push(Event::new(uuid::Uuid::from_u128(7), Domain::Work, 3.0));
    let mut with_consent = journey.clone();
    with_consent.consent.group_figures = true;
    let mut with_line = journey.clone();
    with_line.curves.pop_first();
    let with_field = first.replacen("\"participant\"", "\"own\": \"mine\", \"participant\"", 1);
    let touched = [&with_event, &with_consent, &with_line].map(|it| String::from_utf8(write(it)).unwrap());
    for touched in touched.into_iter().chain([with_field]) {
        assert!(touched != first);
        fs::write(&path, &touched).unwrap();
        let (status, _, complained) = read(&[]);
        assert_eq!((status, fs::read_to_string(&path).unwrap()), (1, touched), "{complained}");
        assert!(complained.contains("stays as it is"), "{complained}");
    }
    assert_eq!((read(&["--force"]).0, journey_at(&path).unwrap()), (0, journey), "unless it was typed that it may go");
}

#[test]
fn of_one_picture_under_two_names_it_is_said_that_it_counts_once_and_it_does() {
    let folder = one_sheet();
    fs::copy(folder.path().join("s018-phone-hard.jpg"), folder.path().join("again.jpg")).unwrap();
    let words = ["read", "s018-phone-hard.jpg", "again.jpg", "--setup", "group-0.setup.json", "-o", "out"];
    let (_, _, complained) = run(folder.path(), &words);
    assert!(complained.contains("counts once") && !complained.contains("will conflict"), "{complained}");
    let (_, said, _) = run(folder.path(), &["merge", "out", "group-0.setup.json", "-o", "g.group.json"]);
    assert!(said.starts_with("added 1, same 1, conflicting 0"), "{said}");
}

#[test]
fn a_sheet_without_its_set_up_is_refused_and_so_is_what_is_no_picture() {
    let folder = one_sheet();
    let (status, _, complained) = run(folder.path(), &["read", "s018-phone-hard.jpg", "-o", "out"]);
    assert_eq!(status, 2);
    assert!(complained.contains("--setup"), "{complained}");
    fs::write(folder.path().join("words.txt"), "words").unwrap();
    let (status, _, complained) = run(folder.path(), &["read", "words.txt", "-o", "out"]);
    assert!(status == 2 && complained.contains("words.txt: this is no photo"), "{complained}");
    fs::write(folder.path().join("phone.jpg"), b"\0\0\0\x18ftypheic\0\0\0\0").unwrap();
    let (status, _, complained) = run(folder.path(), &["read", "phone.jpg", "-o", "out"]);
    assert!(status == 2 && complained.contains("HEIC"), "{complained}");
    assert!(!folder.path().join("out").exists(), "nothing was made, also no empty folder");
    fs::create_dir(folder.path().join("own")).unwrap();
    run(folder.path(), &["read", "phone.jpg", "-o", "own"]);
    assert!(folder.path().join("own").exists(), "what was there stays");
}

#[test]
fn sheets_go_to_a_folder_and_not_to_standard_output() {
    let folder = one_sheet();
    let words = ["read", "s018-phone-hard.jpg", "--setup", "group-0.setup.json", "-o", "-"];
    let (status, _, complained) = run(folder.path(), &words);
    assert!(status == 2 && complained.contains("this needs a folder"), "{complained}");
    assert!(!folder.path().join("-").exists());
}

/// Puts the two sheets of P01 into `folder`, `sheet-1.png` and `sheet-2.png`, each with one line, and the set-up that they are of.
pub fn two_sheets_of_one_person(folder: &Path) -> Setup {
    let mut setup = potloodlijn::demo::example_setup(0, 7, Language::En);
    let mut ninth = setup.instrument.indicators[0].clone();
    for number in setup.instrument.indicators.len()..9 {
        ninth.id = Code::new(&format!("line-{number}")).unwrap();
        setup.instrument.indicators.push(ninth.clone());
    }
    setup.codes = vec!["P01".into()];
    fs::write(folder.join("s.setup.json"), write(&setup)).unwrap();
    let (document, _) = blank_sheets_for_codes(&setup, Language::En, Paper::A4);
    for (number, page) in document.pages.into_iter().enumerate() {
        let [name, title, words, source] = [const { String::new() }; 4];
        let picture = to_png(&Figure { name, title, words, source, page }).unwrap();
        let mut drawn = image::load_from_memory(&picture).unwrap().to_rgb8();
        // One pencil: its box, and a line through the middle.
        let geometry = SheetGeometry::new(Paper::A4, if number == 0 { MOST_PENCILS } else { 1 });
        let (swatch, field, middle_mm) = (geometry.swatch(0), geometry.field(), geometry.y_mm(50.0));
        let line = Frame::new(field.left_mm, middle_mm - 0.3, field.right_mm, middle_mm + 0.3);
        let points_in_mm = f64::from(drawn.width()) / geometry.page().width_mm();
        for part in [swatch, line] {
            let places = |from: f64, to: f64| (from * points_in_mm) as u32..(to * points_in_mm) as u32;
            for (x, y) in places(part.left_mm, part.right_mm)
                .flat_map(|x| places(part.top_mm, part.bottom_mm).map(move |y| (x, y)))
            {
                drawn.put_pixel(x, y, image::Rgb([30, 80, 170]));
            }
        }
        drawn.save(folder.join(format!("sheet-{}.png", number + 1))).unwrap();
    }
    setup
}

#[test]
fn each_of_two_sheets_of_one_person_has_a_line() {
    let folder = tempfile::tempdir().unwrap();
    let setup = two_sheets_of_one_person(folder.path());
    let words = ["read", "sheet-1.png", "sheet-2.png", "--setup", "s.setup.json", "-o", "out"];
    let (status, said, complained) = run(folder.path(), &words);
    assert_eq!(status, 0, "{said}{complained}");
    assert!(["sheet-1.png", "sheet-2.png"].iter().all(|name| said.contains(name)), "{said}");
    assert_eq!(fs::read_dir(folder.path().join("out")).unwrap().count(), 1, "one journey");
    assert!(!said.contains("not among the pictures"), "{said}");
    // One of them alone: which lines are not there is said, and lines that were read before stay.
    let of = |number: usize, out: &str| {
        let picture = format!("sheet-{number}.png");
        let (status, said, complained) =
            run(folder.path(), &["read", &picture, "--setup", "s.setup.json", "-o", out, "--lang", "en"]);
        assert_eq!(status, 0, "{said}{complained}");
        said
    };
    let lines = |out: &str| {
        let files = fs::read_dir(folder.path().join(out)).unwrap().map(|entry| entry.unwrap().path());
        let mut files = files.filter(|path| path.extension().is_some_and(|ending| ending == "json"));
        let journey = journey_at(&files.next().unwrap()).unwrap();
        assert!(files.next().is_none(), "one file of one journey");
        let paper = journey.paper.unwrap();
        (journey.curves.into_keys().collect::<Vec<_>>(), paper.stretches.len())
    };
    let both = lines("out");
    assert_eq!(both.0.len(), 2);
    let first = setup.instrument.indicators[0].name.get(Language::En).to_owned();
    let said = of(2, "second");
    assert!(said.contains("sheet 1 of 2 is not among the pictures, so") && said.contains(&first), "{said}");
    assert_eq!(lines("second").0, ["line-8".to_owned()].map(|code| Code::new(&code).unwrap()));
    for (one, other) in [(1, 2), (2, 1)] {
        let out = format!("{one}-{other}");
        of(one, &out);
        for _ in 0..2 {
            let said = of(other, &out);
            assert!(said.contains(&format!("sheet {one} of 2 is not among the pictures; these")), "{said}");
            assert_eq!(lines(&out), both, "{out}");
        }
    }
}

#[test]
fn of_a_sheet_that_comes_after_the_others_were_checked_it_is_said_that_its_lines_are_not_there() {
    let folder = tempfile::tempdir().unwrap();
    two_sheets_of_one_person(folder.path());
    let read = |pictures: &[&str]| {
        let words = [&["read"], pictures, &["--setup", "s.setup.json", "-o", "out", "--lang", "en"]].concat();
        run(folder.path(), &words)
    };
    assert_eq!(read(&["sheet-1.png"]).0, 0);
    let path = folder.path().join("out/sheet-1.journey.json");
    let mut checked = journey_at(&path).unwrap();
    checked.paper.as_mut().unwrap().checked = true;
    fs::write(&path, write(&checked)).unwrap();
    for pictures in [&["sheet-2.png"][..], &["sheet-1.png", "sheet-2.png"]] {
        let (status, said, complained) = read(pictures);
        assert_eq!(status, 1, "{said}{complained}");
        let about = |name: &str| complained.lines().find(|line| line.contains(name)).map(str::to_owned);
        assert!(about("sheet-2.png").is_some_and(|line| line.contains("its lines are not in")), "{complained}");
        assert_eq!(about("sheet-1.png: "), None);
        assert_eq!(said.contains("sheet-1.png: this sheet was checked already"), pictures.len() > 1, "{said}");
        assert_eq!(journey_at(&path).unwrap(), checked);
    }
}

#[test]
fn a_code_can_be_given_for_one_sheet_and_must_be_a_code() {
    let folder = one_sheet();
    let with = |code: &str| {
        run(
            folder.path(),
            &["read", "s018-phone-hard.jpg", "--setup", "group-0.setup.json", "--code", code, "-o", "out"],
        )
    };
    assert_eq!(with("P99").0, 0);
    let journey = journey_at(&folder.path().join("out/s018-phone-hard.journey.json")).unwrap();
    assert_eq!(journey.participant.as_str(), "P99");
    assert_eq!(with("not a code").0, 2);
}

#[test]
fn a_line_that_grows_faint_goes_on_with_its_ink_and_is_doubted_there() {
    let folder = tempfile::tempdir().unwrap();
    fs::copy(sheets().join("group-1.setup.json"), folder.path().join("group-1.setup.json")).unwrap();
    let mut picture = image::open(sheets().join("s040-flatbed.jpg")).unwrap().to_rgb8();
    let (width, height) = picture.dimensions();
    // All pencils over a twentieth of the sheet, as pale as if they had hardly been pressed.
    for (x, y, pixel) in picture.enumerate_pixels_mut() {
        if (width * 22 / 100..width * 28 / 100).contains(&x) && (height * 12 / 100..height * 72 / 100).contains(&y) {
            pixel.0 = pixel.0.map(|level| 255 - ((255.0 - f64::from(level)) * 0.3).round() as u8);
        }
    }
    picture.save(folder.path().join("pale.png")).unwrap();
    let (_, said, complained) = run(folder.path(), &["read", "pale.png", "-o", "out", "--setup", "group-1.setup.json"]);
    let journey = journey_at(&folder.path().join("out/pale.journey.json"));
    let journey = journey.unwrap_or_else(|| panic!("{said}{complained}"));
    let found = values(&journey, "strain")[150..290].iter().flatten().count();
    // Without going on it was 77.
    assert!(found >= 100, "{found} of 140 places around the pale ones");
    let stretches = &journey.paper.as_ref().unwrap().stretches;
    let mut own = stretches.iter().filter(|it| it.indicator.as_str() == "strain");
    let pale_day = 255.0;
    assert!(own.any(|it| (it.from..=it.to).contains(&pale_day) && it.found != FoundHow::Sure));
}

#[test]
fn a_thumb_on_the_empty_boxes_beyond_a_code_does_not_hide_it() {
    let folder = tempfile::tempdir().unwrap();
    fs::copy(sheets().join("group-1.setup.json"), folder.path().join("group-1.setup.json")).unwrap();
    let mut picture = image::open(sheets().join("s040-flatbed.jpg")).unwrap().to_rgb8();
    let (width, height) = picture.dimensions();
    for (x, y, pixel) in picture.enumerate_pixels_mut() {
        let (across, down) = (f64::from(x) / f64::from(width) - 0.96, f64::from(y) / f64::from(height) - 0.03);
        if (across / 0.045).hypot(down / 0.07) < 1.0 {
            pixel.0 = [180, 136, 117];
        }
    }
    picture.save(folder.path().join("thumb.png")).unwrap();
    fs::copy(sheets().join("s040-flatbed.jpg"), folder.path().join("bare.jpg")).unwrap();
    let setup = ["--setup", "group-1.setup.json"];
    let of = |name: &str| {
        let (_, said, complained) = run(folder.path(), &[&["read", name, "-o", "out"][..], &setup].concat());
        let name = Path::new(name).file_stem().unwrap().to_str().unwrap();
        let journey = journey_at(&folder.path().join(format!("out/{name}.journey.json")));
        journey.unwrap_or_else(|| panic!("{said}{complained}")).participant
    };
    // Without a code of its own in the list, the most like it is taken.
    assert_eq!(of("thumb.png"), of("bare.jpg"));
}

/// A picture of the tests whose field was wiped clean, to be drawn on.
struct Wiped(image::RgbImage);

impl Wiped {
    /// A scan of 200 dots an inch, without shadows.
    fn new() -> Self {
        let mut picture = image::open(sheets().join("s040-flatbed.jpg")).unwrap().to_rgb8();
        for (x, y, pixel) in picture.enumerate_pixels_mut() {
            if (263..1752).contains(&x) && (273..1036).contains(&y) {
                pixel.0 = [247, 247, 240];
            }
        }
        Self(picture)
    }

    /// Where a part of the period and a value lie: between the corners of the field, which were looked up in the picture.
    fn place((part, value): (f64, f64)) -> (f64, f64) {
        let down = 1.0 - value / 100.0;
        let between = |a: f64, b: f64, part: f64| a + (b - a) * part;
        let x = between(between(255.4, 1767.6, part), between(242.7, 1756.7, part), down);
        let y = between(between(253.5, 269.9, part), between(1041.4, 1055.9, part), down);
        (x, y)
    }

    /// A stroke through some places with a pencil of this colour that lets this part of the light through; what lies below shows.
    fn draw(&mut self, colour: [u8; 3], clear: f64, places: &[(f64, f64)]) {
        let mut inked = std::collections::BTreeSet::new();
        for pair in places.windows(2) {
            let (from, to) = (Self::place(pair[0]), Self::place(pair[1]));
            let steps = (to.0 - from.0).hypot(to.1 - from.1).ceil() as usize;
            for step in 0..=steps {
                let part = step as f64 / steps as f64;
                let (x, y) = (from.0 + (to.0 - from.0) * part, from.1 + (to.1 - from.1) * part);
                let around = (-4..=4).flat_map(|right| (-4..=4).map(move |below| (right, below)));
                for (right, below) in around.filter(|&(right, below): &(i32, i32)| right * right + below * below <= 16)
                {
                    inked.insert((x as i32 + right, y as i32 + below));
                }
            }
        }
        let light = |level: u8| (f64::from(level) / 255.0).powf(2.2);
        for (x, y) in inked {
            let pixel = self.0.get_pixel_mut(x as u32, y as u32);
            for (level, colour) in pixel.0.iter_mut().zip(colour) {
                let through = clear + (1.0 - clear) * light(colour);
                *level = ((light(*level) * through).powf(1.0 / 2.2) * 255.0).round() as u8;
            }
        }
    }

    /// Reads it: the value of an indicator and how it was found at a part of the period.
    fn read(self, indicator: &str) -> impl Fn(f64) -> Option<(f64, FoundHow)> {
        let folder = tempfile::tempdir().unwrap();
        fs::copy(sheets().join("group-1.setup.json"), folder.path().join("group-1.setup.json")).unwrap();
        self.0.save(folder.path().join("drawn.png")).unwrap();
        let words = ["read", "drawn.png", "-o", "out", "--setup", "group-1.setup.json"];
        let (_, said, complained) = run(folder.path(), &words);
        let journey = journey_at(&folder.path().join("out/drawn.journey.json"));
        let journey = journey.unwrap_or_else(|| panic!("{said}{complained}"));
        let of = values(&journey, indicator);
        let indicator = indicator.to_owned();
        move |part| {
            let value = of[(part * (PLACES - 1) as f64).round() as usize]?;
            let day = part * journey.timeline.length_days();
            let mut own =
                journey.paper.as_ref().unwrap().stretches.iter().filter(|it| it.indicator.as_str() == indicator);
            Some((value, own.find(|it| (it.from..=it.to).contains(&day)).unwrap().found))
        }
    }
}

const RED: [u8; 3] = [190, 35, 44];
const BLUE: [u8; 3] = [41, 66, 147];
const GREEN: [u8; 3] = [35, 124, 64];

#[test]
fn a_stroke_between_two_openings_far_from_the_rest_of_its_line_is_found_and_doubted_and_a_word_there_is_not() {
    let line = |between: &[(f64, f64)]| {
        let mut sheet = Wiped::new();
        sheet.draw(RED, 0.25, &[(0.02, 80.0), (0.4, 80.0)]);
        sheet.draw(RED, 0.25, between);
        sheet.draw(RED, 0.25, &[(0.7, 80.0), (0.98, 78.0)]);
        sheet.read("engagement")
    };
    let with_stroke = line(&[(0.5, 15.0), (0.62, 18.0)]);
    let (value, found) = with_stroke(0.56).expect("the stroke is found");
    assert!((value - 16.5).abs() < 1.0 && found == FoundHow::Weak, "{value} {found:?}");
    assert_eq!((with_stroke(0.45), with_stroke(0.66)), (None, None));
    assert!(matches!(with_stroke(0.2), Some((value, FoundHow::Sure)) if (value - 80.0).abs() < 1.0));
    let word: Vec<(f64, f64)> =
        (0..9).map(|letter| (0.5 + 0.015 * f64::from(letter), 15.0 + 12.0 * f64::from(letter % 2))).collect();
    let with_word = line(&word);
    assert_eq!(with_word(0.56), None);
}

#[test]
fn a_line_that_lies_long_under_another_is_told_by_the_colour_of_both_and_is_no_more_than_bridged() {
    let mut sheet = Wiped::new();
    sheet.draw(GREEN, 0.25, &[(0.02, 50.0), (0.98, 50.0)]);
    sheet.draw(BLUE, 0.25, &[(0.02, 80.0), (0.15, 70.0), (0.3, 50.0)]);
    sheet.draw(BLUE, 0.3, &[(0.3, 50.0), (0.42, 50.0)]);
    sheet.draw(BLUE, 0.25, &[(0.42, 50.0), (0.55, 65.0), (0.98, 80.0)]);
    let blue = sheet.read("strain");
    let (value, found) = blue(0.36).expect("it goes on under the other");
    assert!((value - 50.0).abs() < 2.0 && found != FoundHow::Sure, "{value} {found:?}");
    assert!(matches!(blue(0.2), Some((_, FoundHow::Sure))));
}

#[test]
fn a_line_that_gave_way_to_another_and_has_nowhere_else_to_go_lies_under_it() {
    let mut sheet = Wiped::new();
    let dip = [(0.3, 50.0), (0.34, 20.0), (0.36, 20.0), (0.4, 50.0)];
    let green = [&[(0.02, 50.0)][..], &dip, &[(0.98, 50.0)]].concat();
    sheet.draw(GREEN, 0.25, &green);
    sheet.draw(BLUE, 0.25, &[(0.02, 80.0), (0.15, 70.0), (0.29, 51.5), (0.31, 42.5)]);
    sheet.draw(BLUE, 0.25, &dip);
    sheet.draw(BLUE, 0.25, &[(0.395, 49.0), (0.41, 51.0), (0.55, 65.0), (0.98, 80.0)]);
    let blue = sheet.read("strain");
    // The shortest way on would be over bare paper, at 50.
    let (value, found) = blue(0.35).expect("it is in the dip with the other");
    assert!((value - 20.0).abs() < 2.0 && found != FoundHow::Sure, "{value} {found:?}");
}
