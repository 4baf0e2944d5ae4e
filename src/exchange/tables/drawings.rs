//! What was drawn: journeys, lines, gaps, phases.

use super::cells::{bilingual, column, participant_column, word};
use crate::exchange::table::{Column, Kind, Table};
use crate::model::{Code, Group, phase_spans};

pub(super) fn journeys(group: &Group) -> Table {
    let mut rows = Vec::new();
    for journey in &group.journeys {
        let layers: Vec<&str> = journey.layers.iter().map(Code::as_str).collect();
        rows.push(vec![
            journey.participant.as_str().into(),
            journey.instrument.as_str().into(),
            journey.origin.as_str().into(),
            journey.timeline.start.into(),
            journey.timeline.end.into(),
            (journey.timeline.length_days() as i64).into(),
            i64::try_from(journey.progress.seconds).ok().into(),
            journey.consent.quotes.into(),
            layers.join(" ").into(),
        ]);
    }
    Table {
        name: "journeys".into(),
        about: bilingual(["Een rij voor elke tekening", "A row for each drawing"]),
        columns: vec![
            participant_column(),
            column("instrument", Kind::Text, "", ["Waarmee is getekend", "What was drawn with"], true),
            column(
                "origin",
                Kind::Text,
                "",
                ["screen of paper: hoe is getekend", "screen or paper: how it was drawn"],
                true,
            ),
            column("start", Kind::Date, "", ["Eerste dag van de tijdlijn", "First day of the timeline"], true),
            column("end", Kind::Date, "", ["Laatste dag van de tijdlijn", "Last day of the timeline"], true),
            column("length_days", Kind::Integer, "days", ["Lengte van de tijdlijn", "Length of the timeline"], true),
            column(
                "drawn_seconds",
                Kind::Integer,
                "seconds",
                ["Tijd die het tekenen duurde", "Time the drawing took"],
                true,
            ),
            column(
                "quotes_agreed",
                Kind::Flag,
                "",
                ["Mag uit de eigen woorden geciteerd worden", "Whether own words may be quoted"],
                true,
            ),
            column(
                "layers",
                Kind::Text,
                "",
                [
                    "Wat er achter het vel stond, met spaties ertussen",
                    "What stood behind the sheet, with spaces between",
                ],
                false,
            ),
        ],
        rows,
    }
}

pub(super) fn curves(group: &Group) -> Table {
    let mut rows = Vec::new();
    for journey in &group.journeys {
        for (indicator, curve) in &journey.curves {
            for (place, segment) in curve.segments.iter().enumerate() {
                for point in &segment.points {
                    rows.push(vec![
                        journey.participant.as_str().into(),
                        indicator.as_str().into(),
                        (place + 1).into(),
                        point.day.into(),
                        journey.timeline.date_of(point.day).into(),
                        point.value.into(),
                        word(&segment.certainty),
                    ]);
                }
            }
        }
    }
    Table {
        name: "curves".into(),
        about: bilingual([
            "Een rij voor elk punt van een lijn; tussen twee punten van een stuk is de lijn recht",
            "A row for each point of a line; between two points of a segment the line is straight",
        ]),
        columns: columns_of_curves(),
        rows,
    }
}

fn columns_of_curves() -> Vec<Column> {
    vec![
        participant_column(),
        column("indicator", Kind::Text, "", ["Welke lijn", "Which line"], true),
        column(
            "segment",
            Kind::Integer,
            "",
            [
                "Stuk van de lijn, vanaf 1; daartussen is niets getekend",
                "Segment of the line, from 1; nothing is drawn between them",
            ],
            true,
        ),
        column(
            "day",
            Kind::Number,
            "days",
            ["Dagen na het begin van de tijdlijn", "Days after the start of the timeline"],
            true,
        ),
        column("date", Kind::Date, "", ["De dag", "The day"], true),
        column(
            "value",
            Kind::Number,
            "0-100",
            ["Hoogte van de lijn; geen score", "Height of the line; not a score"],
            true,
        ),
        column(
            "certainty",
            Kind::Text,
            "",
            ["sure, roughly of guess: hoe zeker", "sure, roughly or guess: how sure"],
            true,
        ),
    ]
}

pub(super) fn gaps(group: &Group) -> Table {
    let mut rows = Vec::new();
    for journey in &group.journeys {
        for (indicator, curve) in &journey.curves {
            for gap in &curve.gaps {
                rows.push(vec![
                    journey.participant.as_str().into(),
                    indicator.as_str().into(),
                    gap.from.into(),
                    gap.to.into(),
                    word(&gap.reason),
                ]);
            }
        }
    }
    Table {
        name: "gaps".into(),
        about: bilingual([
            "Een rij voor elke periode die met opzet open is",
            "A row for each period left open on purpose",
        ]),
        columns: vec![
            participant_column(),
            column("indicator", Kind::Text, "", ["Welke lijn", "Which line"], true),
            column(
                "from_day",
                Kind::Number,
                "days",
                ["Eerste dag na het begin van de tijdlijn", "First day after the start of the timeline"],
                true,
            ),
            column("to_day", Kind::Number, "days", ["Laatste dag", "Last day"], true),
            column(
                "reason",
                Kind::Text,
                "",
                [
                    "not-applicable, not-remembered of rather-not-say",
                    "not-applicable, not-remembered or rather-not-say",
                ],
                true,
            ),
        ],
        rows,
    }
}

pub(super) fn phases(group: &Group) -> Table {
    let mut rows = Vec::new();
    for journey in &group.journeys {
        for span in phase_spans(&group.setup.instrument.phases, &journey.phases, &journey.timeline) {
            let reason = journey.phases.borders.get(&span.letter).and_then(|border| border.reason.as_deref());
            rows.push(vec![
                journey.participant.as_str().into(),
                span.letter.to_string().into(),
                span.from_day.into(),
                span.to_day.into(),
                journey.timeline.date_of(span.from_day).into(),
                journey.phases.set_by.as_deref().into(),
                reason.into(),
            ]);
        }
    }
    Table {
        name: "phases".into(),
        about: bilingual([
            "Een rij voor elke fase die in een tekening voorkomt",
            "A row for each phase that occurs in a drawing",
        ]),
        columns: vec![
            participant_column(),
            column("phase", Kind::Text, "", ["Letter van de fase", "Letter of the phase"], true),
            column("from_day", Kind::Number, "days", ["Eerste dag", "First day"], true),
            column("to_day", Kind::Number, "days", ["Laatste dag", "Last day"], true),
            column("from_date", Kind::Date, "", ["De eerste dag", "The first day"], true),
            column("set_by", Kind::Text, "", ["Wie de fasen vaststelde", "Who set the phases"], false),
            column("reason", Kind::Text, "", ["Waarom de grens daar ligt", "Why the border lies there"], false),
        ],
        rows,
    }
}
