//! Points are read by a scan of their own where they are written plainly; that must never show.

use potloodlijn::format::{AnyFile, Instruments, read, read_any, write};
use potloodlijn::model::{Journey, ParticipantCode};
use proptest::prelude::*;

use super::people::setup;

/// A journey as this program writes it, with these words in the place of its curves.
fn with_curves(curves: &str) -> String {
    let code = ParticipantCode::new("P07").unwrap();
    let empty = Journey::new(uuid::Uuid::from_u128(7), code, &setup(), jiff::Timestamp::UNIX_EPOCH);
    let text = String::from_utf8(write(&empty)).unwrap();
    assert!(text.contains(r#""curves":{}"#));
    text.replace(r#""curves":{}"#, &format!(r#""curves":{{{curves}}}"#))
}

fn with_segment(segment: &str) -> String {
    with_curves(&format!(r#""strain":{{"segments":[{{{segment}}}]}}"#))
}

/// The points of a file that both ways of reading take alike; `None` when both refuse it for the same reason.
fn points_read_alike(text: &str) -> Option<Vec<(f64, f64)>> {
    points_in_bytes_read_alike(text.as_bytes())
}

fn points_in_bytes_read_alike(bytes: &[u8]) -> Option<Vec<(f64, f64)>> {
    let known = Instruments::builtin();
    let any = read_any(bytes, &known).map(|opened| opened.value);
    let stepwise = read::<Journey>(bytes, &known).map(|opened| AnyFile::Journey(Box::new(opened.value)));
    assert_eq!(any, stepwise, "{}", String::from_utf8_lossy(bytes));
    let Ok(AnyFile::Journey(journey)) = any else { return None };
    let segments = journey.curves.values().flat_map(|curve| &curve.segments);
    Some(segments.flat_map(|segment| &segment.points).map(|&point| point.into()).collect())
}

#[test]
fn numbers_are_the_same_to_the_last_bit_however_they_are_written() {
    let plain = with_segment(r#""points":[[0,71.5],[0.01,0],[12.34,99.99],[30.10,68.000],[300.123456789012,1e1]]"#);
    let points = [(0.0, 71.5), (0.01, 0.0), (12.34, 99.99), (30.1, 68.0), (300.123_456_789_012, 10.0)];
    assert_eq!(points_read_alike(&plain).unwrap(), points);
    let spaced = with_segment("\"points\" : [ [ 0 , 71.5 ] ,\n[\t1.25,3] ]");
    assert_eq!(points_read_alike(&spaced).unwrap(), [(0.0, 71.5), (1.25, 3.0)]);
    let long = with_segment(r#""points":[[0.1234567890123456789,33.333333333333333333],[12,0.1000000000000000055]]"#);
    assert_eq!(points_read_alike(&long).unwrap().len(), 2);
    let negative = with_segment(r#""points":[[-0.0,5],[3,1E-2]]"#);
    assert_eq!(points_read_alike(&negative).unwrap(), [(-0.0, 5.0), (3.0, 0.01)]);
}

proptest! {
    #[test]
    fn numbers_of_any_length_are_what_they_say(
        written in prop::collection::vec(("(\\.[0-9]{1,9})?", "[1-9]?[0-9](\\.[0-9]{1,9})?"), 1..40),
        apart in 1..17_usize,
    ) {
        // Whole days keep them in order.
        let pairs: Vec<(String, String)> = (0..)
            .step_by(apart)
            .zip(written)
            .map(|(day, (decimals, value))| (format!("{day}{decimals}"), value))
            .collect();
        let points = pairs.iter().map(|(day, value)| format!("[{day},{value}]")).collect::<Vec<_>>().join(",");
        let read = points_read_alike(&with_segment(&format!(r#""points":[{points}]"#)));
        let said = pairs.iter().map(|(day, value)| (day.parse().unwrap(), value.parse().unwrap())).collect();
        prop_assert_eq!(read, Some(said));
    }
}

#[test]
fn a_byte_that_is_no_text_is_refused_wherever_it_stands() {
    let text = with_segment(r#""points":[[0,71.5],[1.25,3],[30.1,68.25]],"later":"a word""#);
    assert_eq!(points_read_alike(&text).map(|points| points.len()), Some(3));
    for place in 0..text.len() {
        let mut bytes = text.clone().into_bytes();
        bytes[place] = 0xFF;
        assert_eq!(points_in_bytes_read_alike(&bytes), None, "at {place} of {text}");
    }
}

#[test]
fn what_is_no_point_is_refused_at_its_place() {
    for broken in
        ["[]", "[[1]]", "[[1,2,3]]", "[[01,2]]", "[[1.,2]]", "[[.5,2]]", "[[1,2],]", "[[1,2]", "7", "[[2,2],[1,2]]"]
    {
        let text = with_segment(&format!(r#""points":{broken}"#));
        assert_eq!(points_read_alike(&text), None, "{broken}");
    }
    let text = with_segment(r#""points":[[0,1],[1,"2"]]"#);
    let fault = read_any(text.as_bytes(), &Instruments::builtin()).unwrap_err();
    assert_eq!(fault.path, "$.curves.strain.segments[0].points[1][1]");
}

#[test]
fn fields_and_words_that_look_like_points_stay_what_they_are() {
    for segment in [
        r#""points":[[0,1]],"x-later":{"points":[[5,6]]}"#,
        r#""p\u006fints":[[0,1]],"x-later":{"points":[[5,6]]}"#,
        r#""points":[[0,1]],"x\"points":[[5,6]]"#,
        r#""points":[[0,1]],"x-later":["points",[[5,6]]]"#,
    ] {
        let text = with_segment(segment);
        assert_eq!(points_read_alike(&text).unwrap(), [(0.0, 1.0)], "{segment}");
        let Ok(opened) = read_any(text.as_bytes(), &Instruments::builtin()) else { panic!("{segment}") };
        let AnyFile::Journey(journey) = opened.value else { panic!("no journey") };
        assert_eq!(journey.curves.values().next().unwrap().segments[0].extra.len(), 1, "{segment}");
    }
}

#[test]
fn a_curve_that_stands_there_twice_is_refused_so_that_neither_is_lost() {
    let one = |day: u8| format!(r#""strain":{{"segments":[{{"points":[[{day},1]]}}]}}"#);
    let text = with_curves(&format!("{},{}", one(1), one(2)));
    assert_eq!(points_read_alike(&text), None);
    let Err(fault) = read_any(text.as_bytes(), &Instruments::builtin()) else { panic!("it was read") };
    assert_eq!(fault.path, "$.curves.strain");
}

#[test]
fn each_curve_gets_its_own_points() {
    let one = |id: &str, day: u8| format!(r#""{id}":{{"segments":[{{"points":[[{day},1],[10,2]]}}]}}"#);
    let text = with_curves(&[one("strain", 3), one("engagement", 4)].join(","));
    assert_eq!(points_read_alike(&text).unwrap(), [(4.0, 1.0), (10.0, 2.0), (3.0, 1.0), (10.0, 2.0)]);
}
