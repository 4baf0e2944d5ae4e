//! Everyone side by side on paper, with one person's line standing out.

use potloodlijn::model::{Language, PhaseLetter};
use potloodlijn::report::{Looked, Paper, compared_document};

use super::people::{assert_tidy, group_of, words_of};

#[test]
fn a_line_that_whoever_stands_out_did_not_draw_is_told_under_its_field() {
    let mut group = group_of(9);
    let code = group.journeys[2].participant.clone();
    let told = |group: &_, phase: Option<char>, person| {
        let mut looked = Looked { person, ..Looked::default() };
        looked.filter.phase = phase.and_then(PhaseLetter::new);
        let document = compared_document(group, &looked, Language::Nl, Paper::A4);
        assert_tidy(&document);
        words_of(&document).replace('\n', " ").matches(&format!("Hier niet getekend door {code}.")).count()
    };
    assert_eq!(told(&group, None, Some(code.clone())), 0, "all lines were drawn");
    let ids: Vec<_> = group.journeys[2].curves.keys().take(2).cloned().collect();
    group.journeys[2].curves.remove(&ids[0]);
    // Of the other line the first phase alone is left.
    let border = group.journeys[2].phases.borders[&PhaseLetter::new('B').unwrap()].day;
    let curve = group.journeys[2].curves.get_mut(&ids[1]).unwrap();
    for segment in &mut curve.segments {
        segment.points.retain(|point| point.day < border - 1.0);
    }
    curve.segments.retain(|segment| segment.points.len() > 1);
    assert_eq!(told(&group, None, Some(code.clone())), 1);
    assert_eq!(told(&group, Some('A'), Some(code.clone())), 1);
    assert_eq!(told(&group, Some('C'), Some(code.clone())), 2, "of phase C neither line was drawn");
    assert_eq!(told(&group, None, None), 0, "nobody stands out");
}
