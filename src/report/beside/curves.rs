//! Small multiples of two groups: each indicator in a field of its own, with both middles and bands. The groups are told apart by
//! dashes, by how the band is drawn and by a number beside each line, so that they are in grey too.

use crate::model::{Both, Colour};
use crate::report::beside::figures::{BesidePages, DrawnLine, LineBeside};
use crate::report::marks::marker;
use crate::report::page::{Anchor, Area, Frame, Item, Line, Page, Place, at};
use crate::report::pencil_line::{MARKER_MM, height_of};
use crate::report::role::Role;
use crate::report::style::{HAIRLINE_MM, Style, towards};
use crate::report::theme::PRINT;
use crate::report::time_axis::draw_even_phases;
use crate::text::Height;

const GUTTER_MM: f64 = 8.0;

/// Above the field: name, upper words, phases.
const ABOVE_MM: f64 = 16.5;

/// Under the field: lower words and the first line of what it says.
const BELOW_MM: f64 = 13.8;

/// Fields on one page, at most.
pub(super) const MOST_FIELDS: usize = 8;

/// The middles: of the first group whole and wide, of the second dashed.
const MIDDLES_MM: [f64; 2] = [0.8, 0.6];
const DASH_MM: [f64; 2] = [1.9, 1.1];

/// The edges of the second group's band.
const EDGE_MM: f64 = 0.22;
const EDGE_DASH_MM: [f64; 2] = [0.7, 0.7];

/// How far the first group's band is brought towards the paper.
const BAND_PART: f64 = 0.78;

/// From a line to its number.
const NUMBER_MM: f64 = 1.3;

/// The height of a number, and from one baseline to the next where both stand under each other.
const CAP_MM: f64 = 2.2;
const NUMBERS_APART_MM: f64 = 4.0;

/// A drawn sample in the key.
const SAMPLE_MM: f64 = 11.0;

/// The colour of each group in a field: the pencil's, and that of ink.
fn colours(pencil: Colour) -> [Colour; 2] {
    [pencil, towards(PRINT.ink, PRINT.paper, 0.1)]
}

/// A field for each of `lines` in `frame`; gives the one that is left over, if any.
pub(super) fn draw_fields(
    page: &mut Page,
    made: &BesidePages<'_>,
    lines: &[LineBeside<'_>],
    frame: &Frame,
) -> Option<Frame> {
    let cells = frame.fields(lines.len(), GUTTER_MM);
    let width_mm = cells.first().map_or(0.0, Frame::width_mm);
    let said = lines.iter().map(|line| Style::SMALL.lines(&sentence(made, line), width_mm, usize::MAX));
    let said: Vec<Vec<String>> = said.collect();
    // The fields stay alike: all leave room for the longest.
    let most = said.iter().map(Vec::len).max().unwrap_or(1).max(2);
    let below_mm = BELOW_MM + (most - 1) as f64 * Style::SMALL.leading_mm();
    for ((line, cell), said) in lines.iter().zip(&cells).zip(&said) {
        let field = Frame { top_mm: cell.top_mm + ABOVE_MM, bottom_mm: cell.bottom_mm - below_mm, ..*cell };
        draw_cell(page, made, line, (cell, &field, said));
    }
    cells.get(lines.len()).copied()
}

/// One field in its cell, and what is `said` under it.
fn draw_cell(
    page: &mut Page,
    made: &BesidePages<'_>,
    line: &LineBeside<'_>,
    (cell, field, said): (&Frame, &Frame, &[String]),
) {
    let field = *field;
    let words = figure_words(made, line);
    page.part(Role::Figure { words }, |page| {
        write_names(page, made, line, cell, &field);
        draw_even_phases(page, &made.instrument.phases, made.texts.language(), &field);
        let colours = colours(line.indicator.pencil.light);
        let phases = made.instrument.phases.len();
        for (place, drawn) in line.groups.iter().enumerate() {
            page.items.extend(band(&field, phases, drawn, (place, colours[place])));
        }
        for (place, drawn) in line.groups.iter().enumerate() {
            let dash_mm = if place == 0 { Vec::new() } else { DASH_MM.to_vec() };
            let middle = drawn.stretches(|at| drawn.middle[at]).into_iter().map(|stretch| {
                let points = stretch.into_iter().map(|point| place_in(&field, phases, point)).collect();
                Item::Line(Line {
                    points,
                    width_mm: MIDDLES_MM[place],
                    colour: colours[place],
                    dash_mm: dash_mm.clone(),
                })
            });
            page.items.extend(middle);
        }
        write_numbers(page, line, &field, phases);
        for value in [0.0, 100.0] {
            let y_mm = height_of(&field, value);
            page.items.push(Line::straight(
                at(field.left_mm, y_mm),
                at(field.right_mm, y_mm),
                HAIRLINE_MM,
                PRINT.hairline,
            ));
        }
    });
    page.part(Role::Caption, |page| {
        page.write_lines(Style::SMALL, at(cell.left_mm, field.bottom_mm + 9.0), said);
    });
}

fn write_names(page: &mut Page, made: &BesidePages<'_>, line: &LineBeside<'_>, cell: &Frame, field: &Frame) {
    let (indicator, language) = (line.indicator, made.texts.language());
    let centre = at(cell.left_mm + MARKER_MM / 2.0, cell.top_mm + 2.25);
    page.items.extend(marker(indicator.pencil.marker, centre, MARKER_MM, indicator.pencil.light));
    let name = Style::NAME.shortened(indicator.name.get(language), cell.width_mm() - MARKER_MM - 1.4);
    page.write(Style::NAME, at(cell.left_mm + MARKER_MM + 1.4, cell.top_mm + 3.4), Anchor::Start, &name);
    let upper = Style::FAINT.shortened(&format!("↑ {}", indicator.high_end.get(language)), cell.width_mm());
    page.write(Style::FAINT, at(cell.left_mm, cell.top_mm + 8.0), Anchor::Start, &upper);
    let lower = Style::FAINT.shortened(&format!("↓ {}", indicator.low_end.get(language)), cell.width_mm());
    page.write(Style::FAINT, at(cell.left_mm, field.bottom_mm + 3.8), Anchor::Start, &lower);
}

fn place_in(field: &Frame, phases: usize, (place, value): (f64, f64)) -> Place {
    at(field.left_mm + place / phases.max(1) as f64 * field.width_mm(), height_of(field, value))
}

impl DrawnLine {
    /// The stretches of places that have a value, each place once: an inner border stands on the axis twice.
    fn stretches(&self, value: impl Fn(usize) -> Option<f64>) -> Vec<Vec<(f64, f64)>> {
        let mut stretches: Vec<Vec<(f64, f64)>> = vec![Vec::new()];
        for (at, &place) in self.axis.iter().enumerate() {
            match (value(at), stretches.last_mut()) {
                (Some(value), Some(stretch)) if stretch.last() != Some(&(place, value)) => stretch.push((place, value)),
                (None, Some(stretch)) if !stretch.is_empty() => stretches.push(Vec::new()),
                _ => {}
            }
        }
        stretches.retain(|stretch| stretch.len() > 1);
        stretches
    }
}

/// The band of the first group as a light area, of the second by its dashed edges.
fn band(field: &Frame, phases: usize, drawn: &DrawnLine, (place, colour): (usize, Colour)) -> Vec<Item> {
    let edge = |of: fn((f64, f64)) -> f64| {
        let stretches = drawn.stretches(|at| drawn.band.get(at).copied().flatten().map(of));
        let in_field =
            |stretch: Vec<(f64, f64)>| stretch.into_iter().map(|point| place_in(field, phases, point)).collect();
        stretches.into_iter().map(in_field).collect::<Vec<Vec<Place>>>()
    };
    let (upper, lower) = (edge(|band| band.1), edge(|band| band.0));
    if place == 0 {
        let areas = upper.into_iter().zip(lower).map(|(upper, lower)| {
            let points = upper.into_iter().chain(lower.into_iter().rev()).collect();
            Item::Area(Area { points, more: Vec::new(), colour: towards(colour, PRINT.paper, BAND_PART) })
        });
        return areas.collect();
    }
    let edges = upper.into_iter().chain(lower);
    let line = |points| Item::Line(Line { points, width_mm: EDGE_MM, colour, dash_mm: EDGE_DASH_MM.to_vec() });
    edges.map(line).collect()
}

/// The number of each group where the two middles lie furthest apart: over the upper one and under the lower one.
fn write_numbers(page: &mut Page, line: &LineBeside<'_>, field: &Frame, phases: usize) {
    let apart = line.apart(phases);
    let mut places = Vec::new();
    for (group, drawn) in line.groups.iter().enumerate() {
        let known = |at: usize| Some((*drawn.axis.get(at)?, (*drawn.middle.get(at)?)?));
        let found = match &apart {
            Some(apart) => {
                (0..drawn.axis.len()).filter_map(known).find(|(place, _)| (place - apart.place).abs() < 1e-9)
            }
            None => known(drawn.axis.len() / 2),
        };
        let Some(point) = found else { continue };
        let is_upper = apart.as_ref().is_none_or(|apart| (apart.points > 0.0) == (group == 1));
        let centre = place_in(field, phases, point);
        let x_mm = centre.x_mm.clamp(field.left_mm + 1.5, field.right_mm - 1.5);
        let y_mm = if is_upper { centre.y_mm - NUMBER_MM } else { centre.y_mm + NUMBER_MM + CAP_MM };
        places.push((is_upper, group, at(x_mm, y_mm.clamp(field.top_mm + CAP_MM, field.bottom_mm - 0.4))));
    }
    places.sort_by_key(|(is_upper, ..)| !is_upper);
    if let [(_, _, upper), (_, _, lower)] = places.as_mut_slice() {
        // At the edge of the field the one that has room gives way.
        let lacking_mm = NUMBERS_APART_MM - (lower.y_mm - upper.y_mm);
        if lacking_mm > 0.0 && lower.y_mm + lacking_mm > field.bottom_mm - 0.4 {
            upper.y_mm -= lacking_mm;
        } else if lacking_mm > 0.0 {
            lower.y_mm += lacking_mm;
        }
    }
    for (_, group, place) in places {
        page.write(Style::NAME, place, Anchor::Middle, &BesidePages::short(group));
    }
}

/// Means are told in steps of so many points.
const STEP_POINTS: f64 = 5.0;

/// Where the two middles lie furthest apart; or that one of them cannot be told.
fn sentence(made: &BesidePages<'_>, line: &LineBeside<'_>) -> String {
    let texts = made.texts;
    let Some(apart) = line.apart(made.instrument.phases.len()) else { return texts.get("beside-line-few") };
    let points = apart.whole_points();
    // Of means in steps of five one step may be rounding alone, and either may be the higher one.
    let is_rounding = made.is_told() && apart.points.abs() <= STEP_POINTS;
    if points == 0 || is_rounding {
        return texts.get("beside-line-alike");
    }
    let far = match apart.in_phases(made) {
        Some(phases) => {
            // Of means in steps of five another phase may be the one where they lie furthest apart.
            let id = if made.is_told() { "beside-line-apart-told" } else { "beside-line-apart" };
            texts.with(id, [("phases", phases.into()), ("points", points.into())])
        }
        None => texts.with("beside-line-apart-anywhere", [("points", points.into())]),
    };
    let higher = |group: usize| texts.with("beside-line-higher", [("higher", BesidePages::short(group).into())]);
    apart.higher.map_or(far.clone(), |group| format!("{far} {}", higher(group)))
}

/// The middle of each group by phase, in words.
fn figure_words(made: &BesidePages<'_>, line: &LineBeside<'_>) -> String {
    let texts = made.texts;
    let by_phase = made.instrument.phases.iter().enumerate().map(|(number, kind)| {
        let mean = |drawn: &DrawnLine| {
            let here = drawn
                .axis
                .iter()
                .zip(&drawn.middle)
                .filter(|(place, _)| **place >= number as f64 && **place <= (number + 1) as f64);
            let values: Vec<f64> = here.filter_map(|(_, value)| *value).collect();
            let mean = values.iter().sum::<f64>() / values.len().max(1) as f64;
            if values.is_empty() { "–".to_owned() } else { Height::of(mean).words(texts) }
        };
        let words = [
            ("phase", kind.letter.to_string().into()),
            ("one", mean(&line.groups[0]).into()),
            ("other", mean(&line.groups[1]).into()),
        ];
        texts.with("beside-figure-phase", words)
    });
    let by_phase = by_phase.collect::<Vec<_>>().join(" ");
    format!("{}. {by_phase} {}", line.indicator.name.get(texts.language()), sentence(made, line))
}

/// How each group is drawn, called, and of how many people it is, side by side; with a band where it has one.
pub(super) fn draw_key(page: &mut Page, made: &BesidePages<'_>, frame: &Frame, has_band: Both<bool>) {
    let colours = colours(PRINT.ink);
    let people = |place: usize| format!("  ·  {}", made.people[place]);
    let room_mm = frame.column(0, 2, GUTTER_MM).width_mm() - SAMPLE_MM - 3.0;
    // Both of one size, also where one of them is long.
    let words = [0, 1].map(|place| made.numbered_name(place) + &people(place));
    let longest = if Style::NAME.width_mm(&words[0]) > Style::NAME.width_mm(&words[1]) { &words[0] } else { &words[1] };
    let style = Style::NAME.or_small(longest, room_mm);
    for place in [0, 1] {
        let column = frame.column(place, 2, GUTTER_MM);
        let middle_mm = frame.top_mm + 2.0;
        let sample = Frame::new(column.left_mm, middle_mm - 1.7, column.left_mm + SAMPLE_MM, middle_mm + 1.7);
        let people = people(place);
        page.part(Role::Paragraph, |page| {
            let corner = |right: bool, bottom: bool| {
                at(
                    if right { sample.right_mm } else { sample.left_mm },
                    if bottom { sample.bottom_mm } else { sample.top_mm },
                )
            };
            match place {
                _ if !has_band[place] => {}
                0 => page.items.push(sample.filled(towards(colours[0], PRINT.paper, BAND_PART))),
                _ => {
                    for bottom in [false, true] {
                        let points = vec![corner(false, bottom), corner(true, bottom)];
                        let dash_mm = EDGE_DASH_MM.to_vec();
                        page.items.push(Item::Line(Line { points, width_mm: EDGE_MM, colour: colours[1], dash_mm }));
                    }
                }
            }
            let dash_mm = if place == 0 { Vec::new() } else { DASH_MM.to_vec() };
            let points = vec![at(sample.left_mm, middle_mm), at(sample.right_mm, middle_mm)];
            page.items.push(Item::Line(Line { points, width_mm: MIDDLES_MM[place], colour: colours[place], dash_mm }));
            let name = made.numbered_name(place);
            let words = style.shortened(&name, room_mm - style.width_mm(&people)) + &people;
            page.write(style, at(sample.right_mm + 3.0, middle_mm + 1.2), Anchor::Start, &words);
        });
    }
}
