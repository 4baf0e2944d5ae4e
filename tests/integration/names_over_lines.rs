//! Names of phases are to be read where lines run: they stand over the lines, each on a ground of its own.

use egui::{Color32, Rect, Shape};
use potloodlijn::app::figures::compare::CompareAxis;
use potloodlijn::app::group::action::GroupAction;
use potloodlijn::app::group::compare::{CompareAction, Picture};
use potloodlijn::app::group::interview::InterviewAction;
use potloodlijn::app::group::view::GroupView;
use potloodlijn::app::time_view::TimeView;
use potloodlijn::model::ParticipantCode;

use super::compare::ask;
use super::desk::Desk;

/// All that is painted, from below.
fn painted(desk: &Desk) -> Vec<Shape> {
    fn walk(shape: &Shape, found: &mut Vec<Shape>) {
        match shape {
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| walk(shape, found)),
            other => found.push(other.clone()),
        }
    }
    let mut found = Vec::new();
    desk.harness.output().shapes.iter().for_each(|clipped| walk(&clipped.shape, &mut found));
    found
}

/// The places among `shapes` where a name of a phase stands.
fn names(shapes: &[Shape]) -> Vec<(usize, Rect)> {
    let of_phases = ["A Aanloop", "B Kritiek", "C Herstel"];
    let is_name = |shape: &Shape| matches!(shape, Shape::Text(text) if of_phases.contains(&text.galley.text()));
    let found = shapes.iter().enumerate().filter(|(_, shape)| is_name(shape));
    found.map(|(place, shape)| (place, shape.visual_bounding_rect())).collect()
}

/// A line, or what many lines were filled into.
fn is_line(shape: &Shape) -> bool {
    match shape {
        Shape::Path(path) => path.fill == Color32::TRANSPARENT,
        Shape::Mesh(_) | Shape::CubicBezier(_) => true,
        _ => false,
    }
}

#[test]
fn on_a_sheet_that_is_read_no_line_runs_through_the_name_of_a_phase() {
    for view in [GroupView::Journey, GroupView::Interview] {
        let mut desk = Desk::new(1.0);
        desk.open_example();
        desk.look_at(view);
        ask(&mut desk, InterviewAction::ShowPhases(true));
        // A sheet that moves is painted as shapes, and not as a picture of them.
        let context = desk.harness.ctx.clone();
        let length = desk.group().selected().unwrap().1.timeline.length_days();
        let closer = InterviewAction::Look(TimeView { from_day: 0.0, to_day: length * 0.9 });
        desk.harness.state_mut().ask(&context, vec![closer.into()]);
        let mut shapes = Vec::new();
        for _ in 0..10 {
            desk.harness.step();
            shapes = painted(&desk);
            if !names(&shapes).is_empty() {
                break;
            }
        }
        let names = names(&shapes);
        assert!(names.len() >= 2, "{view:?}: {names:?}");
        for (place, name) in names {
            let Shape::Rect(ground) = &shapes[place - 1] else {
                panic!("a ground under {name}: {:?}", shapes[place - 1])
            };
            assert!(
                ground.fill.is_opaque() && ground.rect.contains_rect(name),
                "{view:?}: {} under {name}",
                ground.rect
            );
            let over = shapes[place..].iter().filter(|shape| is_line(shape));
            let crossing = over.filter(|line| line.visual_bounding_rect().intersects(name)).count();
            assert_eq!(crossing, 0, "{view:?}: lines over {name}");
        }
    }
}

#[test]
fn side_by_side_no_line_runs_through_the_name_of_a_phase() {
    for picture in [Picture::Multiples, Picture::Overlay] {
        for axis in [CompareAxis::Phase, CompareAxis::Calendar] {
            let mut desk = Desk::new(1.0);
            desk.open_example();
            desk.look_at(GroupView::Compare);
            ask(&mut desk, CompareAction::Picture(picture));
            ask(&mut desk, CompareAction::Align(axis));
            ask(&mut desk, GroupAction::Select(ParticipantCode::new("P01")));
            desk.wait_for_figures();
            let shapes = painted(&desk);
            let names = names(&shapes);
            assert!(!names.is_empty(), "{picture:?} {axis:?}");
            for (place, name) in names {
                let Shape::Text(text) = &shapes[place] else { panic!("words") };
                let grounds = text.galley.job.sections.iter().map(|section| section.format.background);
                assert!(
                    grounds.into_iter().all(|ground| ground.is_opaque()),
                    "{picture:?} {axis:?}: a ground under {name}"
                );
                let crossing = shapes[place..].iter().filter(|shape| is_line(shape));
                let crossing = crossing.filter(|line| line.visual_bounding_rect().intersects(name)).count();
                assert_eq!(crossing, 0, "{picture:?} {axis:?}: lines over {name}");
            }
        }
    }
}
