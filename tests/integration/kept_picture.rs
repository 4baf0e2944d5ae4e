//! The paper as a kept picture: filled as the painters of the window fill it, made anew for what changes, and what a frame
//! hands over while a stroke is in hand.

use egui::epaint::{ClippedPrimitive, Primitive, Vertex, WHITE_UV};
use egui::{Color32, ColorImage, Mesh, Pos2, Rect, Shape, pos2};
use egui_kittest::kittest::Queryable;
use potloodlijn::app::document::DocumentFile;
use potloodlijn::app::group::interview::{InterviewTool, Panel};
use potloodlijn::app::group::state::GroupState;
use potloodlijn::app::group::view::GroupView;
use potloodlijn::app::sheet::state::SheetState;
use potloodlijn::app::state::Screen;
use potloodlijn::format::builtin_instruments;
use potloodlijn::model::{Curve, Domain, Group, Journey, Language, ParticipantCode, Point, Segment, Setup, Timeline};
use potloodlijn::ui::pixels::fill::{PictureRoom, fill, placed};
use potloodlijn::ui::pixels::screen::{Frame, PixelScreen};
use potloodlijn::ui::pixels::textures::Textures;
use potloodlijn::ui::pixels::triangle::PixelRect;
use proptest::prelude::*;

use super::desk::Desk;

const SIDE: usize = 40;

fn filled(mesh: Mesh, clip: Rect, atlas: &ColorImage) -> ColorImage {
    let mut picture = ColorImage::filled([SIDE, SIDE], Color32::BLACK);
    let primitives = [ClippedPrimitive { clip_rect: clip, primitive: Primitive::Mesh(mesh) }];
    let within = PixelRect { left: 0, top: 0, right: SIDE as i64, bottom: SIDE as i64 };
    let room = PictureRoom { origin: [0, 0], pixels_per_point: 1.0, within };
    fill(&mut picture, &placed(&primitives, room, &Textures::of_letters(atlas.clone())));
    picture
}

fn white() -> ColorImage {
    ColorImage::filled([1, 1], Color32::WHITE)
}

fn vertex(pos: Pos2, color: Color32) -> Vertex {
    Vertex { pos, uv: WHITE_UV, color }
}

proptest! {
    /// A fan around a place inside covers a square, each pixel once: nothing is left open, nothing is taken twice.
    #[test]
    fn triangles_that_share_an_edge_fill_each_pixel_once(x in 1.0_f32..39.0, y in 1.0_f32..39.0, cuts in prop::collection::vec(0.0_f32..1.0, 1..6)) {
        let side = SIDE as f32;
        let mut edge: Vec<f32> = (0..4u8).map(f32::from).chain(cuts.iter().map(|cut| cut * 4.0)).collect();
        edge.sort_by(f32::total_cmp);
        let on_edge = |along: f32| match along {
            along if along < 1.0 => pos2(along * side, 0.0),
            along if along < 2.0 => pos2(side, (along - 1.0) * side),
            along if along < 3.0 => pos2((3.0 - along) * side, side),
            along => pos2(0.0, (4.0 - along) * side),
        };
        let grey = Color32::from_rgba_premultiplied(64, 64, 64, 128);
        let mut mesh = Mesh::default();
        mesh.vertices.push(vertex(pos2(x, y), grey));
        mesh.vertices.extend(edge.iter().map(|&along| vertex(on_edge(along), grey)));
        let count = edge.len() as u32;
        for corner in 0..count {
            mesh.add_triangle(0, 1 + corner, 1 + (corner + 1) % count);
        }
        let picture = filled(mesh, Rect::EVERYTHING, &white());
        prop_assert!(picture.pixels.iter().all(|&pixel| pixel == Color32::from_rgb(64, 64, 64)));
    }
}

#[test]
fn a_square_fills_the_pixels_whose_middles_it_covers_inside_its_clip() {
    let mut mesh = Mesh::default();
    mesh.add_colored_rect(Rect::from_min_max(pos2(3.0, 4.4), pos2(20.0, 9.6)), Color32::RED);
    let picture = filled(mesh, Rect::from_min_max(pos2(5.0, 0.0), pos2(12.4, 40.0)), &white());
    for (place, pixel) in picture.pixels.iter().enumerate() {
        let (x, y) = (place % SIDE, place / SIDE);
        let inside = (5..12).contains(&x) && (4..10).contains(&y);
        assert_eq!(*pixel, if inside { Color32::RED } else { Color32::BLACK }, "{x}, {y}");
    }
}

#[test]
fn colours_run_evenly_from_corner_to_corner() {
    let mut mesh = Mesh::default();
    let at = |x: f32, y: f32, light: u8| vertex(pos2(x, y), Color32::from_gray(light));
    mesh.vertices = vec![at(0.0, 0.0, 0), at(40.0, 0.0, 200), at(40.0, 40.0, 200), at(0.0, 40.0, 0)];
    mesh.indices = vec![0, 1, 2, 0, 2, 3];
    let picture = filled(mesh, Rect::EVERYTHING, &white());
    for (place, pixel) in picture.pixels.iter().enumerate() {
        let wanted = 200.0 * ((place % SIDE) as f32 + 0.5) / SIDE as f32;
        assert!((f32::from(pixel.r()) - wanted).abs() <= 0.51, "{pixel:?} at {place}");
    }
}

#[test]
fn letters_are_taken_from_the_atlas_pixel_by_pixel_in_the_colour_of_the_words() {
    let mut atlas = ColorImage::filled([16, 8], Color32::TRANSPARENT);
    for (place, pixel) in atlas.pixels.iter_mut().enumerate() {
        *pixel = Color32::from_white_alpha((place * 2) as u8);
    }
    let mut mesh = Mesh::default();
    let uv = Rect::from_min_max(pos2(4.0 / 16.0, 2.0 / 8.0), pos2(10.0 / 16.0, 7.0 / 8.0));
    mesh.add_rect_with_uv(Rect::from_min_size(pos2(7.0, 11.0), egui::vec2(6.0, 5.0)), uv, Color32::WHITE);
    let picture = filled(mesh, Rect::EVERYTHING, &atlas);
    for (row, column) in (0..5).flat_map(|row| (0..6).map(move |column| (row, column))) {
        let strength = ((row + 2) * 16 + column + 4) * 2;
        assert_eq!(picture.pixels[(11 + row) * SIDE + 7 + column], Color32::from_gray(strength as u8));
    }
}

/// A sheet with so many of the seven curves drawn, each of so many points, and so many events.
fn sheet(curves: usize, points: usize, events: usize) -> SheetState {
    let timeline = Timeline::new(jiff::civil::date(2020, 1, 1), jiff::civil::date(2025, 12, 31));
    let id = uuid::Uuid::from_u128;
    let setup = Setup::standard(id(1), builtin_instruments()[0].clone(), timeline.clone(), Language::Nl);
    let now = "2026-03-02T12:00:00Z".parse().unwrap();
    let mut journey = Journey::new(id(2), ParticipantCode::new("P01").unwrap(), &setup, now);
    let length = timeline.length_days();
    for (place, indicator) in setup.instrument.indicators.iter().take(curves).enumerate() {
        let point = |at: usize| {
            let day = length * at as f64 / (points - 1) as f64;
            Point::new(day.round(), (50.0 + 30.0 * (day / 90.0 + place as f64).sin()).round())
        };
        let curve = Curve { segments: vec![Segment::new((0..points).map(point).collect())], ..Curve::default() };
        journey.curves.insert(indicator.id.clone(), curve);
    }
    for number in 0..events {
        let day = (length * number as f64 / events as f64).round();
        let mut event = potloodlijn::model::Event::new(id(100 + number as u128), Domain::ALL[number % 3], day);
        event.title = format!("gebeurtenis {number}");
        journey.events.push(event);
    }
    SheetState::new(setup, journey, DocumentFile::default(), now)
}

fn desk_with(sheet: SheetState) -> Desk {
    let mut desk = Desk::new(1.0);
    desk.harness.state_mut().state.screen = Screen::Sheet(Box::new(sheet));
    desk.harness.run();
    desk
}

/// The corners of all triangles of the last frame, and how many shapes they came from.
fn handed_over(desk: &Desk) -> (usize, usize) {
    let shapes = desk.harness.output().shapes.clone();
    let count = shapes.iter().filter(|it| !matches!(it.shape, Shape::Noop)).count();
    let primitives = desk.harness.ctx.tessellate(shapes, 1.0);
    let corners = |it: &ClippedPrimitive| match &it.primitive {
        Primitive::Mesh(mesh) => mesh.vertices.len(),
        Primitive::Callback(_) => 0,
    };
    (primitives.iter().map(corners).sum(), count)
}

/// What a frame hands over in the middle of a stroke with the first pencil.
fn with_a_stroke_in_hand(sheet: SheetState) -> (usize, usize) {
    let mut desk = desk_with(sheet);
    let paper = desk.paper();
    handed_over_with_a_stroke_on(&mut desk, paper)
}

fn handed_over_with_a_stroke_on(desk: &mut Desk, paper: Rect) -> (usize, usize) {
    let place = |part: f32| pos2(paper.left() + part * paper.width(), paper.top() + 0.3 * paper.height());
    desk.press(place(0.2));
    for step in 1..40u8 {
        desk.feed(vec![egui::Event::PointerMoved(place(0.2 + 0.01 * f32::from(step)))]);
    }
    handed_over(desk)
}

#[test]
fn what_a_frame_hands_over_while_a_pen_is_down_is_the_same_for_any_number_of_curves_points_and_events() {
    let few = with_a_stroke_in_hand(sheet(1, 30, 0));
    for (curves, points, events) in [(1, 1000, 0), (1, 30, 40), (7, 30, 0), (7, 1000, 200)] {
        let many = with_a_stroke_in_hand(sheet(curves, points, events));
        assert_eq!(many, few, "{curves} curves of {points} points, {events} events");
    }
}

/// The same in the interview with the first of so many people, who drew what `sheet` holds.
fn with_a_stroke_in_hand_in_the_interview(sheet: &SheetState, people: u128) -> (usize, usize) {
    let mut group = Group::new(uuid::Uuid::from_u128(3), sheet.setup.clone());
    let person = |number: u128| {
        let participant = ParticipantCode::new(&format!("P{number:04}")).unwrap();
        let mut journey = sheet.journey().clone();
        (journey.id, journey.participant) = (uuid::Uuid::from_u128(1000 + number), participant);
        journey.consent.interview = true;
        journey
    };
    group.journeys = (0..people).map(person).collect();
    let mut state = GroupState::new(group, DocumentFile::nothing_to_lose());
    state.looking.view = GroupView::Interview;
    state.looking.selected = Some(ParticipantCode::new("P0000").unwrap());
    let interview = &mut state.topics.interview;
    // The moments to ask about, beside the sheet, are those of the curves.
    (interview.tool, interview.panel) = (InterviewTool::Pencil, Panel::Closing);
    interview.pencil = Some(sheet.setup.instrument.indicators[0].id.clone());
    let mut desk = Desk::new(1.0);
    desk.harness.state_mut().state.screen = Screen::Group(Box::new(state));
    desk.harness.run();
    let paper = desk.harness.get_by_label_contains("Blad: teken").rect();
    handed_over_with_a_stroke_on(&mut desk, paper)
}

#[test]
fn in_the_interview_it_is_the_same_for_any_number_of_curves_points_events_and_people() {
    let few = with_a_stroke_in_hand_in_the_interview(&sheet(1, 30, 0), 2);
    for (curves, points, events, people) in
        [(1, 1000, 0, 2), (1, 30, 40, 2), (7, 30, 0, 2), (1, 30, 0, 300), (7, 1000, 200, 300)]
    {
        let many = with_a_stroke_in_hand_in_the_interview(&sheet(curves, points, events), people);
        assert_eq!(many, few, "{curves} curves of {points} points, {events} events, {people} people");
    }
}

/// A frame of some rectangles and one picture, each `[left, top, width, height, grey]`.
fn frame(rects: &[[u8; 5]], clip: u8) -> Vec<ClippedPrimitive> {
    let mesh = |&[left, top, width, height, grey]: &[u8; 5]| {
        let mut mesh = Mesh::default();
        let rect = Rect::from_min_size(
            pos2(f32::from(left) * 1.3, f32::from(top) * 0.7),
            egui::vec2(f32::from(width), f32::from(height) / 2.0),
        );
        if grey > 200 {
            mesh = Mesh::with_texture(egui::TextureId::User(1));
            let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
            mesh.add_rect_with_uv(rect, whole, Color32::WHITE);
        } else {
            mesh.add_colored_rect(rect, Color32::from_black_alpha(grey));
        }
        let clip_rect = Rect::from_min_max(pos2(f32::from(clip), 3.0), pos2(290.0, 160.0));
        ClippedPrimitive { clip_rect, primitive: Primitive::Mesh(mesh) }
    };
    rects.iter().map(mesh).collect()
}

fn textures(grey: u8) -> egui::TexturesDelta {
    let mut delta = egui::TexturesDelta::default();
    let letters = egui::epaint::ImageDelta::full(white(), egui::TextureOptions::LINEAR);
    let picture = ColorImage::filled([20, 20], Color32::from_gray(grey));
    let picture = egui::epaint::ImageDelta::full(picture, egui::TextureOptions::NEAREST);
    delta.set.entry(egui::TextureId::default()).or_default().push(letters);
    delta.set.entry(egui::TextureId::User(1)).or_default().push(picture);
    delta
}

proptest! {
    /// Frame after frame, only what changed is filled: what is on the screen is what one that was never drawn on would show, and
    /// what was not given as changed is as it was.
    #[test]
    fn a_screen_of_which_only_what_changed_is_filled_looks_like_one_that_is_filled_whole(
        frames in prop::collection::vec((prop::collection::vec(any::<[u8; 5]>(), 0..6), 0u8..60, 0u8..4), 1..6),
        turns in prop::collection::vec(any::<bool>(), 6),
    ) {
        let mut kept = PixelScreen::default();
        let (mut last, mut last_grey) = (Vec::new(), None);
        for ((rects, clip, grey), same) in frames.iter().zip(turns) {
            // Half of the frames differ from the one before in just one thing.
            if !same || last.is_empty() {
                last.clone_from(rects);
            } else if let Some(rect) = rects.first() {
                last[0] = *rect;
            }
            let primitives = frame(&last, *clip);
            let paper = Color32::from_gray(250);
            let shown = || Frame { size: [300, 170], pixels_per_point: 1.0, paper, primitives: primitives.clone() };
            let before = kept.picture.clone();
            let is_new = last_grey.replace(*grey) != Some(*grey);
            let changed = kept.show(shown(), if is_new { textures(*grey) } else { egui::TexturesDelta::default() });
            let mut fresh = PixelScreen::default();
            fresh.show(shown(), textures(*grey));
            prop_assert!(kept.picture == fresh.picture);
            for (place, pixel) in kept.picture.pixels.iter().enumerate().filter(|_| before.size == kept.picture.size) {
                let (x, y) = ((place % 300) as i64, (place / 300) as i64);
                let is_told = changed.iter().any(|it| (it.left..it.right).contains(&x) && (it.top..it.bottom).contains(&y));
                prop_assert!(is_told || before.pixels[place] == *pixel, "{x}, {y}");
            }
        }
    }
}

#[test]
fn the_same_frame_again_changes_nothing_and_a_small_thing_changes_little() {
    let mut screen = PixelScreen::default();
    let many: Vec<[u8; 5]> = (0..40).map(|it| [it * 3, it * 5, 20, 30, 90]).collect();
    let paper = Color32::WHITE;
    let nothing = Frame { size: [300, 170], pixels_per_point: 1.0, paper, primitives: Vec::new() };
    screen.show(nothing, textures(9));
    let mut show = |rects: &[[u8; 5]]| {
        let primitives = frame(rects, 0);
        let shown = Frame { size: [300, 170], pixels_per_point: 1.0, paper, primitives };
        let changed = screen.show(shown, egui::TexturesDelta::default());
        changed.iter().map(|it| it.width() * it.height()).sum::<i64>()
    };
    assert_eq!(show(&[]), 0);
    let whole = show(&many);
    assert_eq!(show(&many), 0);
    let with_one_more: Vec<[u8; 5]> = many.iter().copied().chain([[100, 100, 5, 5, 120]]).collect();
    let little = show(&with_one_more);
    assert!(little < whole / 2, "{little} of {whole} pixels");
}

/// One picture over the whole screen, under this name and in this grey; and the one before it gone.
fn picture_named(screen: &mut PixelScreen, number: u64, grey: u8) -> Color32 {
    let id = egui::TextureId::User(number);
    let mut delta = egui::TexturesDelta::default();
    let picture = ColorImage::filled([20, 20], Color32::from_gray(grey));
    delta.set.entry(id).or_default().push(egui::epaint::ImageDelta::full(picture, egui::TextureOptions::NEAREST));
    let mut mesh = Mesh::with_texture(id);
    let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
    let clip_rect = Rect::from_min_max(Pos2::ZERO, pos2(300.0, 170.0));
    mesh.add_rect_with_uv(clip_rect, whole, Color32::WHITE);
    let primitives = vec![ClippedPrimitive { clip_rect, primitive: Primitive::Mesh(mesh) }];
    let frame = Frame { size: [300, 170], pixels_per_point: 1.0, paper: Color32::WHITE, primitives };
    screen.show(frame, delta);
    screen.picture.pixels[50 * 300 + 50]
}

#[test]
fn another_picture_of_the_same_size_in_the_same_place_is_seen() {
    let mut screen = PixelScreen::default();
    for (number, grey) in [(1, 40), (2, 90), (3, 40), (1, 200)] {
        assert_eq!(picture_named(&mut screen, number, grey), Color32::from_gray(grey), "picture {number}");
    }
}

#[test]
fn a_document_that_is_opened_again_is_not_taken_for_the_one_before() {
    let open = || {
        potloodlijn::app::document::Open::<potloodlijn::model::Edit>::new(
            sheet(1, 5, 0).journey().clone(),
            DocumentFile::nothing_to_lose(),
        )
    };
    let (one, other) = (open(), open());
    assert_eq!(one.history.revision(), other.history.revision());
    assert_ne!(one.state_number(), other.state_number());
}

#[test]
fn pixels_are_filled_though_every_thread_that_all_share_has_other_work() {
    use std::sync::{Arc, Condvar, Mutex};
    let (is_done, news) = (Arc::new(Mutex::new(false)), Arc::new(Condvar::new()));
    for _ in 0..rayon::current_num_threads() {
        let (is_done, news) = (Arc::clone(&is_done), Arc::clone(&news));
        rayon::spawn(move || drop(news.wait_while(is_done.lock().unwrap(), |is_done| !*is_done).unwrap()));
    }
    let (filled_in, waits) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let mut mesh = Mesh::default();
        mesh.add_colored_rect(Rect::from_min_size(pos2(0.0, 0.0), egui::vec2(9.0, 9.0)), Color32::WHITE);
        filled_in.send(filled(mesh, Rect::EVERYTHING, &ColorImage::filled([4, 4], Color32::WHITE))).unwrap();
    });
    let picture = waits.recv_timeout(std::time::Duration::from_secs(20));
    *is_done.lock().unwrap() = true;
    news.notify_all();
    assert_eq!(picture.expect("it waits for no other work").pixels[0], Color32::WHITE);
}
