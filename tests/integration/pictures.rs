//! The pictures and PDFs that phones, scanners and copiers make, as pixels: the same small picture out of each.

use std::fmt::Write as _;
use std::io::Cursor;

use image::ImageEncoder;
use image::codecs::{jpeg::JpegEncoder, png::PngEncoder, tiff::TiffEncoder, webp::WebPEncoder};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use lopdf::{Dictionary, Document, Object, Stream, dictionary};
use moxcms::{ColorProfile, Layout, TransformOptions};
use potloodlijn::pictures::{Pages, PictureFault, is_picture};
use potloodlijn::reading::Picture;

const WIDE: u32 = 48;
const HIGH: u32 = 32;

/// Four quarters of other colours, so that a turn or a mirror shows.
fn drawn() -> RgbImage {
    RgbImage::from_fn(WIDE, HIGH, |x, y| match (x < WIDE / 2, y < HIGH / 2) {
        (true, true) => Rgb([200, 32, 40]),
        (false, true) => Rgb([30, 128, 60]),
        (true, false) => Rgb([34, 62, 150]),
        (false, false) => Rgb([246, 208, 40]),
    })
}

fn encoded(image: &RgbImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(image.clone()).write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

fn only_page(bytes: Vec<u8>) -> Result<Picture, PictureFault> {
    Pages::open(bytes).and_then(|pages| pages.page(0))
}

/// The colours in the middles of the quarters, from the top left, row by row, are those of [`drawn`].
fn assert_drawn(picture: &Picture, from: &str) {
    assert_eq!((picture.width(), picture.height()), (WIDE as usize, HIGH as usize), "{from}");
    let wanted = drawn();
    for (x, y) in [(12, 8), (36, 8), (12, 24), (36, 24)] {
        let at = (y * WIDE as usize + x) * 3;
        let (got, wanted) = (&picture.rgb()[at..at + 3], wanted.get_pixel(x as u32, y as u32).0);
        assert!(got.iter().zip(wanted).all(|(a, b)| a.abs_diff(b) < 12), "{from}: {got:?}, not {wanted:?}");
    }
}

#[test]
fn every_kind_of_photo_gives_the_same_pixels() {
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP, ImageFormat::Tiff] {
        assert_drawn(&only_page(encoded(&drawn(), format)).unwrap(), &format!("{format:?}"));
    }
}

#[test]
fn a_photo_is_turned_as_the_camera_noted_and_once() {
    // Stored a quarter to the left; the tag says to turn it to the right.
    let stored = encoded(&image::imageops::rotate270(&drawn()), ImageFormat::Jpeg);
    let exif = b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0";
    let mut photo = stored[..2].to_vec();
    photo.extend([0xff, 0xe1, 0, (exif.len() + 2) as u8]);
    photo.extend(exif);
    photo.extend(&stored[2..]);
    assert_drawn(&only_page(photo.clone()).unwrap(), "a photo");
    // Inside a PDF the page says how it is turned, and the sheet says itself which way is up.
    let turned = only_page(pdf(&[image_of(&photo, "DCTDecode", (HIGH, WIDE))], Shape::Plain)).unwrap();
    assert_eq!((turned.width(), turned.height()), (HIGH as usize, WIDE as usize));
}

#[test]
fn all_pages_of_a_tiff_are_there() {
    let (mut first, second) =
        (encoded(&drawn(), ImageFormat::Tiff), encoded(&image::imageops::rotate180(&drawn()), ImageFormat::Tiff));
    let second = Pages::open(second).unwrap();
    assert_eq!(second.count(), 1);
    // The directory of the page a second time, as a page of its own.
    let start = u32::from_le_bytes(first[4..8].try_into().unwrap()) as usize;
    let entries = usize::from(u16::from_le_bytes(first[start..start + 2].try_into().unwrap()));
    let next = start + 2 + entries * 12;
    let copy = first[start..next + 4].to_vec();
    let end = (first.len() as u32).to_le_bytes();
    first[next..next + 4].copy_from_slice(&end);
    first.extend(copy);
    let pages = Pages::open(first).unwrap();
    assert_eq!(pages.count(), 2);
    assert_drawn(&pages.page(1).unwrap(), "the second page");
}

#[test]
fn what_cannot_be_used_is_told_apart() {
    let heic = b"\0\0\0\x18ftypheic\0\0\0\0heic".to_vec();
    assert_eq!(only_page(heic.clone()), Err(PictureFault::Heic));
    assert!(is_picture(&heic) && !is_picture(b"{\"format\":1}"));
    assert_eq!(only_page(b"words".to_vec()), Err(PictureFault::NoPicture));
    assert_eq!(only_page(Vec::new()), Err(PictureFault::NoPicture));
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP, ImageFormat::Tiff] {
        let mut bytes = encoded(&drawn(), format);
        bytes.truncate(bytes.len() / 3);
        assert!(only_page(bytes).is_err(), "{format:?}");
    }
    assert_eq!(only_page(b"%PDF-1.4\nnothing".to_vec()), Err(PictureFault::Damaged));
    // Bits from the lowest, and a picture of one bit: with wrong pixels and no word otherwise.
    let mut tiff = encoded(&drawn(), ImageFormat::Tiff);
    set_first_tag(&mut tiff, 262, 266, 2);
    assert_eq!(only_page(tiff), Err(PictureFault::Unsupported));
}

/// Puts another tag with a value in the place of a tag of a TIFF.
fn set_first_tag(bytes: &mut [u8], old: u16, new: u16, value: u16) {
    let start = u32::from_le_bytes(bytes[4..8].try_into().unwrap()) as usize;
    let entries = usize::from(u16::from_le_bytes(bytes[start..start + 2].try_into().unwrap()));
    let places = (0..entries).map(|number| start + 2 + number * 12);
    let at = places.into_iter().find(|&at| u16::from_le_bytes([bytes[at], bytes[at + 1]]) == old).unwrap();
    bytes[at..at + 2].copy_from_slice(&new.to_le_bytes());
    bytes[at + 8..at + 10].copy_from_slice(&value.to_le_bytes());
}

/// How the pages of a PDF hang together.
#[derive(Clone, Copy, PartialEq)]
enum Shape {
    Plain,
    /// Resources, turn and size on the parent.
    OnTheParent,
    /// The picture is in a form.
    InAForm,
}

fn image_of(bytes: &[u8], filter: &str, (wide, high): (u32, u32)) -> Stream {
    let dictionary = dictionary! {
        "Type" => "XObject", "Subtype" => "Image", "Width" => i64::from(wide), "Height" => i64::from(high),
        "ColorSpace" => "DeviceRGB", "BitsPerComponent" => 8,
    };
    let mut stream = Stream::new(dictionary, bytes.to_vec());
    if !filter.is_empty() {
        stream.dict.set("Filter", filter);
    }
    stream
}

/// A page with pictures under each other.
fn pdf(images: &[Stream], shape: Shape) -> Vec<u8> {
    let mut file = Document::with_version("1.5");
    let parent = file.new_object_id();
    let high = 100.0 / images.len() as f32;
    let (mut objects, mut content) = (Dictionary::new(), String::new());
    for (number, image) in images.iter().enumerate() {
        let id = file.add_object(image.clone());
        objects.set(format!("Im{number}"), id);
        let top = 100.0 - high * (number + 1) as f32;
        let _always_written = writeln!(content, "q 150 0 0 {high} 0 {top} cm /Im{number} Do Q");
    }
    let mut resources = dictionary! { "XObject" => objects };
    if shape == Shape::InAForm {
        let form = dictionary! { "Type" => "XObject", "Subtype" => "Form", "BBox" => vec![0.into(), 0.into(), 150.into(), 100.into()], "Resources" => resources };
        let form = file.add_object(Stream::new(form, content.into_bytes()));
        resources = dictionary! { "XObject" => dictionary! { "Fm" => form } };
        content = "q /Fm Do Q".into();
    }
    let content = file.add_object(Stream::new(Dictionary::new(), content.into_bytes()));
    let mut page = dictionary! { "Type" => "Page", "Parent" => parent, "Contents" => content };
    let mut pages = dictionary! { "Type" => "Pages", "Count" => 1 };
    let holder = if shape == Shape::OnTheParent { &mut pages } else { &mut page };
    holder.set("Resources", resources);
    holder.set("MediaBox", vec![0.into(), 0.into(), 150.into(), 100.into()]);
    holder.set("Rotate", 90);
    let page = file.add_object(page);
    pages.set("Kids", vec![Object::Reference(page)]);
    file.objects.insert(parent, Object::Dictionary(pages));
    let catalog = file.add_object(dictionary! { "Type" => "Catalog", "Pages" => parent });
    file.trailer.set("Root", catalog);
    let mut bytes = Vec::new();
    file.save_to(&mut bytes).unwrap();
    bytes
}

#[test]
fn a_scanned_page_gives_its_picture_however_it_hangs_together() {
    let jpeg = encoded(&drawn(), ImageFormat::Jpeg);
    for shape in [Shape::Plain, Shape::OnTheParent, Shape::InAForm] {
        let image = image_of(&jpeg, "DCTDecode", (WIDE, HIGH));
        assert_drawn(&only_page(pdf(&[image], shape)).unwrap(), "a page");
    }
    // Strips, in their places.
    let strip = |top: u32| image::imageops::crop_imm(&drawn(), 0, top, WIDE, HIGH / 2).to_image();
    let strips = [strip(0), strip(HIGH / 2)]
        .map(|strip| image_of(&encoded(&strip, ImageFormat::Jpeg), "DCTDecode", (WIDE, HIGH / 2)));
    assert_drawn(&only_page(pdf(&strips, Shape::Plain)).unwrap(), "strips");
    // A JPEG that was packed once more, and pixels that were only packed.
    let mut twice = image_of(&flate(&jpeg), "", (WIDE, HIGH));
    twice.dict.set("Filter", vec!["FlateDecode".into(), "DCTDecode".into()]);
    assert_drawn(&only_page(pdf(&[twice], Shape::Plain)).unwrap(), "packed twice");
    let flat = image_of(&flate(drawn().as_raw()), "FlateDecode", (WIDE, HIGH));
    assert_drawn(&only_page(pdf(&[flat], Shape::Plain)).unwrap(), "packed pixels");
}

fn flate(bytes: &[u8]) -> Vec<u8> {
    let mut stream = Stream::new(Dictionary::new(), bytes.to_vec());
    stream.compress().unwrap();
    stream.content
}

#[test]
fn a_table_of_colours_with_a_predictor_below_eight_bits_is_read() {
    let image = drawn();
    let number = |x: u32, y: u32| u8::from(x >= WIDE / 2) + 2 * u8::from(y >= HIGH / 2);
    let mut bytes = Vec::new();
    let mut above = vec![0_u8; WIDE as usize / 2];
    for y in 0..HIGH {
        let row: Vec<u8> = (0..WIDE / 2).map(|x| number(2 * x, y) << 4 | number(2 * x + 1, y)).collect();
        // Each row as its difference from the row above.
        bytes.push(2);
        bytes.extend(row.iter().zip(&above).map(|(now, before)| now.wrapping_sub(*before)));
        above = row;
    }
    let table: Vec<u8> = [(0, 0), (WIDE - 1, 0), (0, HIGH - 1), (WIDE - 1, HIGH - 1)]
        .iter()
        .flat_map(|&(x, y)| image.get_pixel(x, y).0)
        .collect();
    let mut stream = image_of(&flate(&bytes), "FlateDecode", (WIDE, HIGH));
    stream.dict.set("BitsPerComponent", 4);
    let table = Object::String(table, lopdf::StringFormat::Hexadecimal);
    stream.dict.set("ColorSpace", vec!["Indexed".into(), "DeviceRGB".into(), 3.into(), table]);
    stream.dict.set(
        "DecodeParms",
        dictionary! { "Predictor" => 15, "Colors" => 1, "BitsPerComponent" => 4, "Columns" => i64::from(WIDE) },
    );
    assert_drawn(&only_page(pdf(&[stream], Shape::Plain)).unwrap(), "a table of colours");
}

#[test]
fn a_page_in_black_and_white_or_without_a_picture_says_so() {
    let fax = image_of(b"fax", "CCITTFaxDecode", (WIDE, HIGH));
    assert_eq!(only_page(pdf(&[fax], Shape::Plain)), Err(PictureFault::BlackAndWhite));
    let jbig2 = image_of(b"bits", "JBIG2Decode", (WIDE, HIGH));
    assert_eq!(only_page(pdf(&[jbig2], Shape::Plain)), Err(PictureFault::BlackAndWhite));
    let jpx = image_of(b"bits", "JPXDecode", (WIDE, HIGH));
    assert_eq!(only_page(pdf(&[jpx], Shape::Plain)), Err(PictureFault::Unsupported));
    let large = image_of(b"", "DCTDecode", (60_000, 60_000));
    assert_eq!(only_page(pdf(&[large], Shape::Plain)), Err(PictureFault::TooLarge));
    assert_eq!(only_page(pdf(&[], Shape::Plain)), Err(PictureFault::EmptyPage));
}

#[test]
fn what_the_numbers_of_a_tiff_mean_is_taken_from_its_profile() {
    let (image, profile) = in_a_wide_space();
    // As large as its profile at least: the decoder lets none be larger than the picture, and gives none without a word.
    let image = image::imageops::resize(&image, WIDE * 8, HIGH * 8, image::imageops::FilterType::Nearest);
    let mut tiff = Cursor::new(Vec::new());
    let mut encoder = TiffEncoder::new(&mut tiff);
    encoder.set_icc_profile(profile).unwrap();
    encoder.write_image(image.as_raw(), WIDE * 8, HIGH * 8, image::ExtendedColorType::Rgb8).unwrap();
    let picture = only_page(tiff.into_inner()).unwrap();
    let (got, wanted) = (&picture.rgb()[..3], drawn().get_pixel(0, 0).0);
    assert!(got.iter().zip(wanted).all(|(a, b)| a.abs_diff(b) < 4), "{got:?}, not {wanted:?}");
}

/// The same picture in the numbers of a wider space, and that space.
fn in_a_wide_space() -> (RgbImage, Vec<u8>) {
    let wide = ColorProfile::new_adobe_rgb();
    let options = TransformOptions::default();
    let turn = ColorProfile::new_srgb().create_transform_8bit(Layout::Rgb, &wide, Layout::Rgb, options).unwrap();
    let mut image = drawn();
    turn.transform(drawn().as_raw(), &mut image).unwrap();
    (image, wide.encode().unwrap())
}

#[test]
fn what_the_numbers_mean_is_taken_from_the_profile_of_a_photo_and_of_a_scanned_page() {
    let (image, profile) = in_a_wide_space();
    let plain = only_page(encoded(&image, ImageFormat::Png)).unwrap();
    let of = |picture: &Picture| [picture.rgb()[0], picture.rgb()[1], picture.rgb()[2]];
    assert!(of(&plain)[0].abs_diff(drawn().get_pixel(0, 0).0[0]) > 12, "the spaces differ: {:?}", of(&plain));
    let (mut png, mut jpeg) = (Vec::new(), Vec::new());
    let mut encoder = PngEncoder::new(&mut png);
    encoder.set_icc_profile(profile.clone()).unwrap();
    encoder.write_image(image.as_raw(), WIDE, HIGH, image::ExtendedColorType::Rgb8).unwrap();
    let mut encoder = JpegEncoder::new_with_quality(&mut jpeg, 95);
    encoder.set_icc_profile(profile.clone()).unwrap();
    encoder.write_image(image.as_raw(), WIDE, HIGH, image::ExtendedColorType::Rgb8).unwrap();
    let mut webp = Vec::new();
    let mut encoder = WebPEncoder::new_lossless(&mut webp);
    encoder.set_icc_profile(profile.clone()).unwrap();
    encoder.write_image(image.as_raw(), WIDE, HIGH, image::ExtendedColorType::Rgb8).unwrap();
    assert_drawn(&only_page(webp).unwrap(), "a WebP with a profile");
    assert_drawn(&only_page(png).unwrap(), "a PNG with a profile");
    assert_drawn(&only_page(jpeg.clone()).unwrap(), "a JPEG with a profile");
    // Inside a PDF: the JPEG's own, and packed pixels whose space is a stream.
    let page = pdf(&[image_of(&jpeg, "DCTDecode", (WIDE, HIGH))], Shape::Plain);
    assert_drawn(&only_page(page).unwrap(), "a JPEG with a profile in a PDF");
    let flat = image_of(&flate(image.as_raw()), "FlateDecode", (WIDE, HIGH));
    let mut file = Document::load_mem(&pdf(&[flat], Shape::Plain)).unwrap();
    let space = file.add_object(Stream::new(dictionary! { "N" => 3 }, profile));
    for object in file.objects.values_mut() {
        if let Object::Stream(stream) = object
            && stream.dict.has(b"ColorSpace")
        {
            stream.dict.set("ColorSpace", vec!["ICCBased".into(), Object::Reference(space)]);
        }
    }
    let mut bytes = Vec::new();
    file.save_to(&mut bytes).unwrap();
    assert_drawn(&only_page(bytes).unwrap(), "packed pixels with a profile");
    // A profile that says nothing changes nothing.
    let mut torn = Vec::new();
    let mut encoder = PngEncoder::new(&mut torn);
    encoder.set_icc_profile(b"no profile".to_vec()).unwrap();
    encoder.write_image(image.as_raw(), WIDE, HIGH, image::ExtendedColorType::Rgb8).unwrap();
    assert_eq!(only_page(torn).unwrap(), plain);
}
