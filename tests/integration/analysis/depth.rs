//! Band depth and outliers.

use potloodlijn::analysis::{BandDepth, band_depth};
use proptest::prelude::*;

fn rows_of(rows: &[Vec<Option<f64>>]) -> Option<BandDepth> {
    band_depth(&rows.iter().map(Vec::as_slice).collect::<Vec<_>>())
}

fn flat(values: &[f64]) -> Vec<Vec<Option<f64>>> {
    values.iter().map(|&value| vec![Some(value); 4]).collect()
}

/// Every pair of rows, every place: the definition, without ranks.
fn by_definition(rows: &[Vec<Option<f64>>], places: &[usize]) -> Vec<f64> {
    let mut depth = vec![0.0; rows.len()];
    let mut bands = 0.0;
    for one in 0..rows.len() {
        for other in one + 1..rows.len() {
            bands += 1.0;
            for &place in places {
                let value = |row: usize| rows[row][place].unwrap();
                let (low, high) = (value(one).min(value(other)), value(one).max(value(other)));
                for (row, depth) in depth.iter_mut().enumerate() {
                    *depth += f64::from(u8::from(low <= value(row) && value(row) <= high));
                }
            }
        }
    }
    depth.iter().map(|depth| depth / (bands * places.len() as f64)).collect()
}

#[test]
fn too_few_curves_have_no_depth_and_two_are_as_deep_as_each_other() {
    assert_eq!(rows_of(&[]), None);
    assert_eq!(rows_of(&flat(&[50.0])), None, "one curve forms no band");
    let two = rows_of(&flat(&[10.0, 90.0])).unwrap();
    assert_eq!((two.depth, two.is_outlier), (vec![1.0, 1.0], vec![false, false]));
}

#[test]
fn only_places_where_everyone_has_a_value_count() {
    let rows = [vec![Some(1.0), None, Some(9.0)], vec![Some(2.0), Some(5.0), Some(8.0)]];
    assert_eq!(rows_of(&rows).unwrap().places, [0, 2]);
    let apart = [vec![Some(1.0), None], vec![None, Some(5.0)]];
    assert_eq!(rows_of(&apart), None, "no place that both have");
}

#[test]
fn identical_curves_are_all_deepest_and_none_is_an_outlier() {
    let same = rows_of(&flat(&[40.0; 6])).unwrap();
    assert_eq!(same.depth, [1.0; 6]);
    assert!(same.is_outlier.iter().all(|is| !is));
}

#[test]
fn a_curve_far_from_the_central_half_is_an_outlier_and_one_just_within_reach_is_not() {
    // The central half is 40, 50, 60: a fence of 40 - 30 to 60 + 30.
    let found = |far: f64| rows_of(&flat(&[30.0, 40.0, 50.0, 60.0, far])).unwrap();
    assert_eq!(found(90.0).is_outlier, [false; 5]);
    assert_eq!(found(90.5).is_outlier, [false, false, false, false, true]);
}

#[test]
fn curves_as_deep_as_the_last_of_the_central_half_belong_to_it() {
    // Of three parallel lines the outer two are as deep as each other; one of them would have to be left out.
    let found = rows_of(&flat(&[10.0, 50.0, 52.0])).unwrap();
    assert_eq!(found.is_outlier, [false; 3]);
}

/// Values in few steps, so that many are equal; absent here and there.
fn any_rows() -> impl Strategy<Value = Vec<Vec<Option<f64>>>> {
    let value = prop::option::weighted(0.97, (0_u32..12).prop_map(|step| f64::from(step) * 9.5));
    (2_usize..12, 1_usize..9).prop_flat_map(move |(people, places)| {
        prop::collection::vec(prop::collection::vec(value.clone(), places), people)
    })
}

proptest! {
    #[test]
    fn ranks_give_what_the_definition_gives(rows in any_rows()) {
        let found = rows_of(&rows);
        let everyone: Vec<usize> = (0..rows[0].len()).filter(|&place| rows.iter().all(|row| row[place].is_some())).collect();
        let Some(found) = found else {
            prop_assert!(everyone.is_empty());
            return Ok(());
        };
        prop_assert_eq!(&found.places, &everyone);
        for (wanted, got) in by_definition(&rows, &everyone).into_iter().zip(&found.depth) {
            prop_assert!((wanted - got).abs() < 1e-12, "wanted {}, got {}", wanted, got);
        }
    }

    #[test]
    fn turning_the_rows_turns_the_answer(rows in any_rows(), by in 0_usize..12) {
        let by = by % rows.len();
        let mut turned = rows.clone();
        turned.rotate_left(by);
        let turned_answer = rows_of(&rows).map(|mut found| {
            found.depth.rotate_left(by);
            found.is_outlier.rotate_left(by);
            found
        });
        prop_assert_eq!(rows_of(&turned), turned_answer);
    }
}
