//! Pictures and scanned pages with bytes changed, cut out, put in and cut off: pixels of a stated size, or a reason, and never a panic.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Object, Stream, dictionary};
use potloodlijn::pictures::{MOST_PIXELS, Pages, PictureFault};
use proptest::prelude::*;

const WIDE: u32 = 40;
const HIGH: u32 = 24;

fn drawn() -> RgbImage {
    RgbImage::from_fn(WIDE, HIGH, |x, y| Rgb([(x * 6) as u8, (y * 10) as u8, ((x * y) % 251) as u8]))
}

fn encoded(format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(drawn()).write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// A page with one picture, drawn `depth` forms deep and in each form so many times as `times` says.
fn pdf(image: Stream, depth: usize, times: usize) -> Vec<u8> {
    let mut file = Document::with_version("1.5");
    let parent = file.new_object_id();
    let mut content = "q 40 0 0 24 0 0 cm /In Do Q\n".repeat(times.max(1)).into_bytes();
    let mut inner = file.add_object(image);
    for _ in 0..depth {
        let form = dictionary! {
            "Type" => "XObject", "Subtype" => "Form", "BBox" => vec![0.into(), 0.into(), 40.into(), 24.into()],
            "Resources" => dictionary! { "XObject" => dictionary! { "In" => inner } },
        };
        inner = file.add_object(Stream::new(form, content.clone()));
    }
    let operation = Operation::new("Do", vec!["In".into()]);
    content.extend(Content { operations: vec![operation] }.encode().unwrap());
    let content = file.add_object(Stream::new(Dictionary::new(), content));
    let page = file.add_object(dictionary! {
        "Type" => "Page", "Parent" => parent, "Contents" => content,
        "MediaBox" => vec![0.into(), 0.into(), 40.into(), 24.into()],
        "Resources" => dictionary! { "XObject" => dictionary! { "In" => inner } },
    });
    let pages = dictionary! { "Type" => "Pages", "Count" => 1, "Kids" => vec![Object::Reference(page)] };
    file.objects.insert(parent, Object::Dictionary(pages));
    let catalog = file.add_object(dictionary! { "Type" => "Catalog", "Pages" => parent });
    file.trailer.set("Root", catalog);
    let mut bytes = Vec::new();
    file.save_to(&mut bytes).unwrap();
    bytes
}

fn image_of(bytes: Vec<u8>, filter: &str) -> Stream {
    let dictionary = dictionary! {
        "Type" => "XObject", "Subtype" => "Image", "Width" => i64::from(WIDE), "Height" => i64::from(HIGH),
        "ColorSpace" => "DeviceRGB", "BitsPerComponent" => 8,
    };
    let mut stream = Stream::new(dictionary, bytes);
    if filter.is_empty() {
        stream.compress().unwrap();
    } else {
        stream.dict.set("Filter", filter);
    }
    stream
}

fn every_kind() -> Vec<(&'static str, Vec<u8>)> {
    vec![
        ("JPEG", encoded(ImageFormat::Jpeg)),
        ("PNG", encoded(ImageFormat::Png)),
        ("TIFF", encoded(ImageFormat::Tiff)),
        ("WebP", encoded(ImageFormat::WebP)),
        ("a JPEG in a PDF", pdf(image_of(encoded(ImageFormat::Jpeg), "DCTDecode"), 0, 1)),
        ("packed pixels in a form of a PDF", pdf(image_of(drawn().into_raw(), ""), 1, 1)),
    ]
}

/// Whatever the bytes are: a reason, or pixels of a stated size.
fn refused_or_read(bytes: Vec<u8>) {
    let Ok(pages) = Pages::open(bytes) else { return };
    for number in 0..pages.count().min(3) {
        if let Ok(picture) = pages.page(number) {
            assert!((picture.width() * picture.height()) as u64 <= MOST_PIXELS);
            assert_eq!(picture.rgb().len(), picture.width() * picture.height() * 3);
        }
    }
}

/// One way to damage a file, at a place (as a part of its length).
#[derive(Debug, Clone)]
enum Damage {
    Change(f64, u8),
    CutOut(f64, usize),
    PutIn(f64, Vec<u8>),
    CutOff(f64),
}

fn damage() -> impl Strategy<Value = Damage> {
    let some = proptest::collection::vec(any::<u8>(), 1..9);
    prop_oneof![
        6 => (0.0..1.0, any::<u8>()).prop_map(|(place, byte)| Damage::Change(place, byte)),
        2 => (0.0..1.0, 1..40_usize).prop_map(|(place, bytes)| Damage::CutOut(place, bytes)),
        2 => (0.0..1.0, some).prop_map(|(place, bytes)| Damage::PutIn(place, bytes)),
        1 => (0.0..1.0).prop_map(Damage::CutOff),
    ]
}

fn damaged(mut bytes: Vec<u8>, damages: &[Damage]) -> Vec<u8> {
    for damage in damages {
        let at = |part: f64| (part * bytes.len() as f64) as usize;
        match damage {
            Damage::Change(part, byte) => {
                let at = at(*part);
                bytes.get_mut(at).into_iter().for_each(|it| *it = *byte);
            }
            Damage::CutOut(part, count) => {
                let from = at(*part);
                bytes.drain(from..(from + count).min(bytes.len()));
            }
            Damage::PutIn(part, some) => {
                let at = at(*part);
                bytes.splice(at..at, some.iter().copied());
            }
            Damage::CutOff(part) => bytes.truncate(at(*part)),
        }
    }
    bytes
}

#[test]
fn undamaged_each_of_them_is_read() {
    for (name, bytes) in every_kind() {
        let page = Pages::open(bytes).and_then(|pages| pages.page(0));
        assert_eq!(page.map(|it| (it.width(), it.height())), Ok((WIDE as usize, HIGH as usize)), "{name}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, ..ProptestConfig::default() })]

    #[test]
    fn damaged_pictures_and_scanned_pages_are_refused_or_read(
        kind in 0..6_usize,
        damages in proptest::collection::vec(damage(), 1..5),
    ) {
        let (_, whole) = every_kind().swap_remove(kind);
        refused_or_read(damaged(whole, &damages));
    }
}

#[test]
fn a_page_that_draws_its_forms_over_and_over_ends() {
    let bytes = pdf(image_of(encoded(ImageFormat::Jpeg), "DCTDecode"), 3, 40);
    assert!(Pages::open(bytes).and_then(|pages| pages.page(0)).is_ok());
    // What a page says is read up to a bound.
    let words = "0 ".repeat(4_000_000);
    let mut file = Document::load_mem(&pdf(image_of(drawn().into_raw(), ""), 0, 1)).unwrap();
    let content = file.get_pages().values().next().map(|&page| file.get_page_contents(page)[0]).unwrap();
    file.objects.insert(content, Object::Stream(Stream::new(Dictionary::new(), words.into_bytes())));
    let mut bytes = Vec::new();
    file.save_to(&mut bytes).unwrap();
    assert_eq!(Pages::open(bytes).and_then(|pages| pages.page(0)).map(|_| ()), Err(PictureFault::Damaged));
}
