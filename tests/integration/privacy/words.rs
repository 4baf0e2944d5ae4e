//! Names, places and dates in texts.

use potloodlijn::privacy::words::{LooksLike, marks, unaccepted};

fn marked(text: &str) -> Vec<(&str, LooksLike)> {
    marks(text).into_iter().map(|mark| (&text[mark.at], mark.looks_like)).collect()
}

#[test]
fn an_ordinary_sentence_has_no_marks() {
    for text in [
        "Ik had beter voor mezelf moeten zorgen. Niemand vroeg hoe het ging.",
        "Iedereen was aardig, maar niemand wist iets.",
        "I should have said no. Nobody asked; I'm still tired of it…",
        "'Ga maar naar huis,' zei ze. En toen bleef het stil.",
    ] {
        assert_eq!(marked(text), [], "{text}");
    }
}

#[test]
fn names_places_dates_and_numbers_are_marked() {
    use LooksLike::{Address, Capital, Date, Name, Number, Place, Team};
    let cases: &[(&str, &[(&str, LooksLike)])] = &[
        ("Toen zei Marieke van der Berg dat het goed was.", &[("Marieke", Name), ("Berg", Capital)]),
        ("Fatima hielp mij. Joost niet.", &[("Fatima", Name), ("Joost", Name)]),
        ("zelfs marieke wist het", &[("marieke", Name)]),
        ("Karins kamer en Jans's bureau", &[("Karins", Name), ("Jans's", Name)]),
        ("Ik sprak mevrouw pietersen.", &[("pietersen", Name)]),
        ("Ik vroeg dr. Smit om raad.", &[("Smit", Name)]),
        ("We verhuisden naar Zwolle.", &[("Zwolle", Place)]),
        (
            "In maart 2022, op dinsdag, rond kerst.",
            &[("maart", Date), ("2022", Date), ("dinsdag", Date), ("kerst", Date)],
        ),
        ("Sinds 12-03-2022 en 3/4 en 14:30 niet meer.", &[("12-03-2022", Date), ("3/4", Date), ("14:30", Date)]),
        (
            "Bel 06-12345678 of mail jan@school.nl, zie www.school.nl.",
            &[("06-12345678", Number), ("jan@school.nl", Address), ("www.school.nl", Address)],
        ),
        ("Mijn auto AB-123-C stond bij lokaal 2b.", &[("AB-123-C", Number), ("2b", Number)]),
        ("Team Noord en afdeling B wisten het.", &[("Noord", Team), ("B", Team)]),
        ("Het ROC en de OR zeiden niets.", &[("ROC", Capital), ("OR", Capital)]),
        ("P07 zei niets.", &[("P07", Number)]),
    ];
    for (text, wanted) in cases {
        assert_eq!(marked(text), *wanted, "{text}");
    }
}

#[test]
fn what_was_let_stand_is_not_marked_again_and_other_words_still_are() {
    let text = "Ik sprak met HR en met Piet.";
    let left: Vec<&str> = unaccepted(text, &["HR".into()]).into_iter().map(|mark| &text[mark.at]).collect();
    assert_eq!(left, ["Piet"]);
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { failure_persistence: None, ..Default::default() })]

    #[test]
    fn any_text_can_be_looked_through_and_marks_are_whole_words_in_order(text in "\\PC{0,60}|[A-Za-z' .,:\\n’é0-9@-]{0,60}") {
        let mut end = 0;
        for mark in marks(&text) {
            proptest::prop_assert!(mark.at.start >= end && mark.at.end > mark.at.start);
            proptest::prop_assert!(text.get(mark.at.clone()).is_some());
            end = mark.at.end;
        }
    }
}
