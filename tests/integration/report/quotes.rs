//! Whose words may stand in something about the group.

use potloodlijn::model::{FromPaper, Language, Quote};
use potloodlijn::privacy::Whom;
use potloodlijn::report::{MadePages, Paper, Printable, group_document, poster_document};
use potloodlijn::text::Texts;

use super::people::{group_of, words_of};

#[test]
fn nobody_who_takes_part_in_nothing_about_the_group_is_quoted_or_counted_among_quotes() {
    let mut group = group_of(9);
    for (place, words) in [(0, "Who counts."), (1, "Who said no."), (2, "Who is unchecked.")] {
        let journey = &mut group.journeys[place];
        journey.consent.quotes = true;
        journey.events[0].quotes =
            vec![Quote { approved: true, ..Quote::new(words.into()) }, Quote::new("Not approved.".into())];
    }
    group.journeys[1].consent.group_figures = false;
    group.journeys[2].paper = Some(FromPaper { checked: false, ..FromPaper::default() });
    for document in [group_document, poster_document].map(|made| made(&group, Language::En, Paper::A4)) {
        let words = words_of(&document);
        assert!(words.contains("Who counts."), "{words}");
        assert!(!words.contains("Who said no.") && !words.contains("Who is unchecked."), "{words}");
    }
    let made = MadePages::of_group(Printable::Group, &group, Whom::Everyone, Language::En, Paper::A4);
    let of_one = Texts::of(Language::En).with("pages-out-quotes", [("n", 1.into())]);
    assert!(made.left_out.contains(&of_one), "{:?}", made.left_out);
}
