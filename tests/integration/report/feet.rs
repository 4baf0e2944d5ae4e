//! The foot of every page says what the page is not, and is never cut in that.

use potloodlijn::model::{Language, ParticipantCode};
use potloodlijn::report::page::Document;
use potloodlijn::report::{Paper, agenda_document};

use super::kinds::{every_kind, full_group};
use super::people::{assert_tidy, instrument, journey};

/// So much of a page, from below, is its foot.
const FOOT_MM: f64 = 17.0;

fn assert_feet_are_whole(kind: &str, document: &Document) {
    for page in &document.pages {
        let foot: Vec<_> = page.texts().filter(|text| text.place.y_mm > page.height_mm - FOOT_MM).collect();
        // The first line of the foot is what it is not.
        let first_mm = foot.iter().map(|text| text.place.y_mm).fold(f64::INFINITY, f64::min);
        for text in foot.iter().filter(|text| text.place.y_mm < first_mm + 0.1) {
            assert!(!text.words.contains('…'), "{kind}: {}", text.words);
        }
    }
}

#[test]
fn what_a_page_is_not_is_never_cut() {
    for language in Language::ALL {
        let mut group = full_group(9, language);
        group.effects_for_report = true;
        for (kind, document) in every_kind(&group, language) {
            // The larger sheets of paper are measured alike.
            if document.pages.iter().all(|page| page.height_mm < 298.0) {
                assert_feet_are_whole(kind, &document);
            }
        }
        let mut long = journey(1);
        long.participant = ParticipantCode::new("EEN-LANGE-CODE-VAN-24-xx").unwrap();
        let document = agenda_document(&[(&long, &instrument())], language, Paper::A4);
        assert_tidy(&document);
        assert_feet_are_whole("agenda", &document);
        let words: Vec<&str> = document.pages[0].texts().map(|text| text.words.as_str()).collect();
        assert!(words.iter().any(|words| words.starts_with("EEN-LANGE-CODE-VAN-24-xx")), "{words:?}");
    }
}
