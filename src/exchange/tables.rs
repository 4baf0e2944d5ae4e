//! The tables of a group, each with its columns and what they mean.

use serde::Serialize;

use super::leaving::Leaving;
use super::table::{Column, Kind, Table, Value};
use crate::model::{Bilingual, Code, Edition, Group, Journey, Mentioned, Role, phase_spans};

/// Every table of what leaves a group: journeys, curves, gaps, events, mentions, quotes, answers, phases, measurements, board.
///
/// Rows stand in the order of the group, so the same group gives the same tables.
pub fn tables(leaving: &Leaving) -> Vec<Table> {
    let group = &leaving.group;
    [journeys, curves, gaps, events, mentions, quotes, answers, phases, measurements, board]
        .map(|table| table(group))
        .into()
}

/// The tables of an edition: what HR was told, in the same ranges, and nothing about a person.
pub fn tables_of_edition(edition: &Edition) -> Vec<Table> {
    vec![told_mentions(edition), told_events(edition)]
}

fn bilingual([nl, en]: [&str; 2]) -> Bilingual {
    Bilingual { nl: nl.to_owned(), en: en.to_owned(), ..Bilingual::default() }
}

fn column(name: &'static str, kind: Kind, unit: &'static str, about: [&str; 2], required: bool) -> Column {
    Column { name, kind, unit, about: bilingual(about), required }
}

/// The word that stands for a choice in files.
fn text_of<T: Serialize>(choice: &T) -> String {
    let word = serde_json::to_value(choice).ok();
    word.and_then(|word| word.as_str().map(str::to_owned)).unwrap_or_default()
}

fn word<T: Serialize>(choice: &T) -> Value {
    text_of(choice).into()
}

fn role(role: &Role) -> String {
    match role {
        Role::Actor(code) => code.to_string(),
        Role::Other(words) => words.clone(),
    }
}

/// The letter of the phase in which `day` of a journey lies, on a border the later one; nothing while phases are not set.
fn phase_of(group: &Group, journey: &Journey, day: f64) -> Option<String> {
    let spans = phase_spans(&group.setup.instrument.phases, &journey.phases, &journey.timeline);
    let is_inside = (0.0..=journey.timeline.length_days()).contains(&day);
    let span = spans.iter().rev().find(|span| is_inside && span.from_day <= day)?;
    Some(span.letter.to_string())
}

fn journeys(group: &Group) -> Table {
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
        name: "journeys",
        about: bilingual(["Een rij voor elke tekening", "A row for each drawing"]),
        columns: vec![
            column("participant", Kind::Text, "", ["Code van de deelnemer", "Code of the participant"], true),
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

fn curves(group: &Group) -> Table {
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
        name: "curves",
        about: bilingual([
            "Een rij voor elk punt van een lijn; tussen twee punten van een stuk is de lijn recht",
            "A row for each point of a line; between two points of a segment the line is straight",
        ]),
        columns: vec![
            column("participant", Kind::Text, "", ["Code van de deelnemer", "Code of the participant"], true),
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
        ],
        rows,
    }
}

fn gaps(group: &Group) -> Table {
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
        name: "gaps",
        about: bilingual([
            "Een rij voor elke periode die met opzet open is",
            "A row for each period left open on purpose",
        ]),
        columns: vec![
            column("participant", Kind::Text, "", ["Code van de deelnemer", "Code of the participant"], true),
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

fn events(group: &Group) -> Table {
    let mut rows = Vec::new();
    for journey in &group.journeys {
        for event in &journey.events {
            let help = event.intervention.as_ref();
            let indicators: Vec<&str> = event.indicators.iter().map(Code::as_str).collect();
            rows.push(vec![
                event.id.to_string().into(),
                journey.participant.as_str().into(),
                word(&event.domain),
                event.from.into(),
                event.to.into(),
                journey.timeline.date_of(event.from).into(),
                word(&event.precision),
                phase_of(group, journey, event.from).into(),
                event.title.as_str().into(),
                event.note.as_str().into(),
                i64::from(event.impact.value()).into(),
                indicators.join(" ").into(),
                help.and_then(|it| it.offered_by.as_ref()).map(Code::as_str).into(),
                help.and_then(|it| it.used).into(),
                help.and_then(|it| it.in_time).into(),
                help.map(|it| i64::from(it.helped.value())).into(),
            ]);
        }
    }
    Table {
        name: "events",
        about: bilingual(["Een rij voor elke gebeurtenis", "A row for each event"]),
        columns: vec![
            column("event", Kind::Text, "", ["Nummer van de gebeurtenis", "Id of the event"], true),
            column("participant", Kind::Text, "", ["Code van de deelnemer", "Code of the participant"], true),
            column("domain", Kind::Text, "", ["work, private of intervention", "work, private or intervention"], true),
            column(
                "from_day",
                Kind::Number,
                "days",
                ["Eerste dag na het begin van de tijdlijn", "First day after the start of the timeline"],
                true,
            ),
            column(
                "to_day",
                Kind::Number,
                "days",
                ["Laatste dag; leeg bij een moment", "Last day; empty for a moment"],
                false,
            ),
            column("from_date", Kind::Date, "", ["De eerste dag", "The first day"], true),
            column("precision", Kind::Text, "", ["day, month, season of about", "day, month, season or about"], true),
            column(
                "phase",
                Kind::Text,
                "",
                [
                    "Fase waarin het begint; leeg als de fasen niet zijn vastgesteld",
                    "Phase in which it begins; empty while phases are not set",
                ],
                false,
            ),
            column("title", Kind::Text, "", ["Titel", "Title"], false),
            column("note", Kind::Text, "", ["Toelichting", "Note"], false),
            column("impact", Kind::Integer, "-2 to 2", ["Hoe het uitwerkte", "How it worked out"], true),
            column(
                "indicators",
                Kind::Text,
                "",
                ["Lijnen waar het over gaat, met spaties ertussen", "Lines it is about, with spaces between"],
                false,
            ),
            column("offered_by", Kind::Text, "", ["Hulp: door wie aangeboden", "Help: offered by whom"], false),
            column("used", Kind::Flag, "", ["Hulp: is het gebruikt", "Help: whether it was used"], false),
            column("in_time", Kind::Flag, "", ["Hulp: kwam het op tijd", "Help: whether it came in time"], false),
            column("helped", Kind::Integer, "-2 to 2", ["Hulp: hielp het", "Help: whether it helped"], false),
        ],
        rows,
    }
}

fn mentions(group: &Group) -> Table {
    let mut rows = Vec::new();
    let instrument = &group.setup.instrument;
    for journey in &group.journeys {
        for event in &journey.events {
            let actors = event.actors.iter().map(|mention| ("actor", mention));
            let factors = event.factors.iter().map(|mention| ("factor", mention));
            for (kind, mention) in actors.chain(factors) {
                let (code, other) = match &mention.what {
                    Mentioned::Code(code) => (Some(code), None),
                    Mentioned::Other(words) => (None, Some(words.as_str())),
                };
                let level = code.and_then(|code| match kind {
                    "actor" => instrument.actor(code).map(|it| it.level),
                    _ => instrument.factor(code).map(|it| it.level),
                });
                let impact = i64::from(mention.impact.value());
                rows.push(vec![
                    event.id.to_string().into(),
                    journey.participant.as_str().into(),
                    kind.into(),
                    code.map(Code::as_str).into(),
                    other.into(),
                    level.map_or(Value::Missing, |level| word(&level)),
                    impact.signum().into(),
                    impact.into(),
                    phase_of(group, journey, event.from).into(),
                ]);
            }
        }
    }
    Table {
        name: "mentions",
        about: bilingual([
            "Een rij voor elke keer dat iemand of iets genoemd is bij een gebeurtenis",
            "A row for each time someone or something is named at an event",
        ]),
        columns: vec![
            column("event", Kind::Text, "", ["Nummer van de gebeurtenis", "Id of the event"], true),
            column("participant", Kind::Text, "", ["Code van de deelnemer", "Code of the participant"], true),
            column("kind", Kind::Text, "", ["actor (wie) of factor (wat)", "actor (who) or factor (what)"], true),
            column(
                "code",
                Kind::Text,
                "",
                ["Code uit het instrument; leeg bij eigen woorden", "Code of the instrument; empty for own words"],
                false,
            ),
            column("other", Kind::Text, "", ["Eigen woorden", "Own words"], false),
            column(
                "level",
                Kind::Text,
                "",
                ["Niveau volgens het instrument", "Level, as the instrument has it"],
                false,
            ),
            column(
                "sign",
                Kind::Integer,
                "-1 to 1",
                ["Ongunstig, geen van beide, gunstig", "Unfavourable, neither, favourable"],
                true,
            ),
            column("impact", Kind::Integer, "-2 to 2", ["Hoe sterk", "How strongly"], true),
            column("phase", Kind::Text, "", ["Fase van de gebeurtenis", "Phase of the event"], false),
        ],
        rows,
    }
}

fn quotes(group: &Group) -> Table {
    let mut rows = Vec::new();
    for journey in &group.journeys {
        for event in &journey.events {
            for quote in &event.quotes {
                rows.push(vec![
                    event.id.to_string().into(),
                    journey.participant.as_str().into(),
                    phase_of(group, journey, event.from).into(),
                    quote.text.as_str().into(),
                ]);
            }
        }
    }
    Table {
        name: "quotes",
        about: bilingual([
            "Een rij voor elk citaat dat de eigenaar heeft vrijgegeven",
            "A row for each quote that its owner freed",
        ]),
        columns: vec![
            column("event", Kind::Text, "", ["Nummer van de gebeurtenis", "Id of the event"], true),
            column("participant", Kind::Text, "", ["Code van de deelnemer", "Code of the participant"], true),
            column("phase", Kind::Text, "", ["Fase van de gebeurtenis", "Phase of the event"], false),
            column("text", Kind::Text, "", ["De woorden", "The words"], true),
        ],
        rows,
    }
}

fn answers(group: &Group) -> Table {
    let mut rows = Vec::new();
    for journey in &group.journeys {
        for answer in &journey.answers {
            let levels: Vec<String> = answer.levels.iter().map(text_of).collect();
            rows.push(vec![
                journey.participant.as_str().into(),
                answer.prompt.as_str().into(),
                answer.text.as_str().into(),
                levels.join(" ").into(),
                answer.locus.map_or(Value::Missing, |locus| word(&locus)),
            ]);
        }
    }
    Table {
        name: "answers",
        about: bilingual(["Een rij voor elk antwoord op een slotvraag", "A row for each answer to a closing question"]),
        columns: vec![
            column("participant", Kind::Text, "", ["Code van de deelnemer", "Code of the participant"], true),
            column("prompt", Kind::Text, "", ["Welke vraag", "Which question"], true),
            column("text", Kind::Text, "", ["Het antwoord", "The answer"], false),
            column(
                "levels",
                Kind::Text,
                "",
                [
                    "Niveaus waar het antwoord over gaat, met spaties ertussen",
                    "Levels the answer is about, with spaces between",
                ],
                false,
            ),
            column(
                "locus",
                Kind::Text,
                "",
                [
                    "individual of environment: waar iemand het zoekt",
                    "individual or environment: where someone looks for it",
                ],
                false,
            ),
        ],
        rows,
    }
}

fn phases(group: &Group) -> Table {
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
        name: "phases",
        about: bilingual([
            "Een rij voor elke fase die in een tekening voorkomt",
            "A row for each phase that occurs in a drawing",
        ]),
        columns: vec![
            column("participant", Kind::Text, "", ["Code van de deelnemer", "Code of the participant"], true),
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

fn measurements(group: &Group) -> Table {
    let mut rows = Vec::new();
    for measurement in &group.measurements {
        for (participant, values) in &measurement.values {
            for (indicator, value) in values.iter() {
                rows.push(vec![
                    word(&measurement.time),
                    measurement.on.into(),
                    participant.as_str().into(),
                    indicator.as_str().into(),
                    (*value).into(),
                ]);
            }
        }
    }
    Table {
        name: "measurements",
        about: bilingual([
            "Een rij voor elke waarde van een meting van nu",
            "A row for each value of a measurement of now",
        ]),
        columns: vec![
            column("time", Kind::Text, "", ["Welke meting", "Which measurement"], true),
            column("on", Kind::Date, "", ["Wanneer", "When"], false),
            column("participant", Kind::Text, "", ["Code van de deelnemer", "Code of the participant"], true),
            column("indicator", Kind::Text, "", ["Welke lijn", "Which line"], true),
            column("value", Kind::Number, "0-100", ["Waarde van nu; geen score", "Value now; not a score"], false),
        ],
        rows,
    }
}

fn board(group: &Group) -> Table {
    let mut rows = Vec::new();
    for action in &group.board {
        rows.push(vec![
            action.id.to_string().into(),
            action.phase.map(|letter| letter.to_string()).into(),
            action.moment.as_str().into(),
            action.who.as_ref().map(role).into(),
            action.formal.into(),
            word(&action.level),
            action.action.as_str().into(),
            action.goal.as_str().into(),
            action.indicator.as_ref().map(Code::as_str).into(),
            action.owner_role.as_ref().map(role).into(),
        ]);
    }
    Table {
        name: "board",
        about: bilingual(["Een rij voor elke actie van het herontwerp", "A row for each action of the redesign"]),
        columns: vec![
            column("action_id", Kind::Text, "", ["Nummer van de actie", "Id of the action"], true),
            column("phase", Kind::Text, "", ["Fase", "Phase"], false),
            column("moment", Kind::Text, "", ["Bij welk moment", "At which moment"], false),
            column(
                "who",
                Kind::Text,
                "",
                [
                    "Wie kan iets doen: een code uit het instrument of eigen woorden",
                    "Who can act: a code of the instrument or own words",
                ],
                false,
            ),
            column("formal", Kind::Flag, "", ["Met een formele bevoegdheid", "With a formal mandate"], false),
            column("level", Kind::Text, "", ["Op welk niveau", "On which level"], true),
            column("action", Kind::Text, "", ["Wat er gebeurt", "What is done"], false),
            column("goal", Kind::Text, "", ["Het doel", "The goal"], false),
            column("indicator", Kind::Text, "", ["Lijn waaraan het te zien is", "Line in which it shows"], false),
            column("owner", Kind::Text, "", ["Wie de eigenaar is", "Who owns it"], false),
        ],
        rows,
    }
}

fn told_mentions(edition: &Edition) -> Table {
    let mut rows = Vec::new();
    for (kind, cells) in [("factor", &edition.factors), ("actor", &edition.actors)] {
        for cell in cells {
            rows.push(vec![
                kind.into(),
                text_of(&cell.about).into(),
                cell.phase.to_string().into(),
                cell.persons.at_least.into(),
                cell.persons.at_most.into(),
                edition.participants.into(),
            ]);
        }
    }
    Table {
        name: "mentions",
        about: bilingual([
            "Hoeveel mensen iets of iemand noemden, per fase",
            "How many people named something or someone, by phase",
        ]),
        columns: told_columns([
            column("kind", Kind::Text, "", ["actor (wie) of factor (wat)", "actor (who) or factor (what)"], true),
            column("about", Kind::Text, "", ["Code of niveau", "Code or level"], true),
        ]),
        rows,
    }
}

fn told_events(edition: &Edition) -> Table {
    let row = |cell: &crate::model::EventCell| {
        vec![
            "domain".into(),
            word(&cell.domain),
            cell.phase.to_string().into(),
            cell.persons.at_least.into(),
            cell.persons.at_most.into(),
            edition.participants.into(),
        ]
    };
    Table {
        name: "events",
        about: bilingual([
            "Met hoeveel mensen iets gebeurde, per fase",
            "With how many people something happened, by phase",
        ]),
        columns: told_columns([
            column("kind", Kind::Text, "", ["Altijd domain", "Always domain"], true),
            column("about", Kind::Text, "", ["work, private of intervention", "work, private or intervention"], true),
        ]),
        rows: edition.events.iter().map(row).collect(),
    }
}

fn told_columns(of: [Column; 2]) -> Vec<Column> {
    let persons = ["Mensen: ten minste", "People: at least"];
    let most = ["Mensen: ten hoogste", "People: at most"];
    let mut columns: Vec<Column> = of.into();
    columns.push(column("phase", Kind::Text, "", ["Letter van de fase", "Letter of the phase"], true));
    columns.push(column("persons_at_least", Kind::Integer, "persons", persons, true));
    columns.push(column("persons_at_most", Kind::Integer, "persons", most, true));
    columns.push(column("participants", Kind::Integer, "persons", ["Mensen in de groep", "People in the group"], true));
    columns
}
