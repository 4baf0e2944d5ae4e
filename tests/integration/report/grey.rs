//! What a printer without colour leaves of a page.

use std::collections::BTreeSet;

use potloodlijn::format::builtin_instruments;
use potloodlijn::model::{Colour, Language};
use potloodlijn::report::page::{Document, Item};
use potloodlijn::report::theme::PRINT;
use potloodlijn::report::{JourneyChoices, Paper, journey_document_with};

use super::kinds::{every_kind, full_group};
use super::people::{instrument, journey};

/// Contrast of two colours as WCAG 2 defines it, 1 to 21.
fn contrast(one: Colour, other: Colour) -> f64 {
    let luminance = |colour: Colour| {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        let [red, green, blue] = colour.rgb.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    };
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn documents() -> Vec<Document> {
    let group = full_group(9, Language::Nl);
    every_kind(&group, Language::Nl).into_iter().map(|(_, document)| document).collect()
}

#[test]
fn every_text_on_paper_can_be_read() {
    for document in documents() {
        for text in document.pages.iter().flat_map(potloodlijn::report::Page::texts) {
            for behind in [PRINT.paper, PRINT.washes[0], PRINT.washes[1], PRINT.washes[2]] {
                let got = contrast(text.colour, behind);
                assert!(got >= 4.5, "{:?} has a contrast of {got:.2} on {behind:?}", text.words);
            }
        }
    }
}

#[test]
fn every_line_on_paper_can_be_seen_and_told_from_the_others_without_its_colour() {
    for instrument in builtin_instruments() {
        let pencils = instrument.indicators.iter().map(|indicator| &indicator.pencil);
        for pencil in pencils.clone() {
            let got = contrast(pencil.light, PRINT.paper);
            assert!(got >= 3.0, "{:?} has a contrast of {got:.2}", pencil.light);
        }
        let dashes: BTreeSet<String> = pencils.clone().map(|pencil| format!("{:?}", pencil.dash)).collect();
        let markers: BTreeSet<String> = pencils.clone().map(|pencil| format!("{:?}", pencil.marker)).collect();
        assert_eq!((dashes.len(), markers.len()), (pencils.len(), pencils.len()), "{}", instrument.id);
    }
}

#[test]
fn lines_of_a_journey_keep_their_contrast_on_the_washes_of_phases() {
    let phases = JourneyChoices { phases: true, ..JourneyChoices::default() };
    let document = journey_document_with(phases, (&journey(1), &instrument()), Language::Nl, Paper::A4);
    // Washes on paper are the large areas.
    let washes: Vec<Colour> = document.pages[0]
        .items
        .iter()
        .filter_map(|item| match item {
            Item::Area(area) if (area.points[0].y_mm - area.points[2].y_mm).abs() > 40.0 => Some(area.colour),
            _ => None,
        })
        .collect();
    assert_eq!(washes.len(), 3);
    for indicator in instrument().indicators {
        for &wash in &washes {
            let got = contrast(indicator.pencil.light, wash);
            assert!(got >= 3.0, "{} has a contrast of {got:.2} on {wash:?}", indicator.id);
        }
    }
}
